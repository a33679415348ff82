import type { Application } from "../../src/domain/form/application";
import { buildApplication, clean, type BuildOptions, type GivenReading } from "../../src/domain/form/buildApplication";
import type { FieldId } from "../../src/domain/form/fields";
import { SCENES } from "../../src/domain/form/options";

/** Typed values by field; a `GivenReading` where the value alone does not say enough. */
export type Values = Readonly<Partial<Record<FieldId, unknown>>>;

/** A 工厂级 application that passes every gate and scores on every line. */
export const COMPLETE: Values = {
  "cover.applicant": "苏州甲乙丙装备有限公司",
  "credit.enterprise": "苏州甲乙丙装备有限公司",
  "credit.uscc": "91320500MA1MKTUJ9X",
  "credit.responsible": "张三",
  "credit.periodEnd": { year: 2022, month: 8, day: 31 },
  "credit.text": "承诺正文",
  "enterprise.name": "苏州甲乙丙装备有限公司",
  "enterprise.uscc": "91320500MA1MKTUJ9X",
  "enterprise.founded": { year: 2010, month: 5, day: 1 },
  "enterprise.industry": ["装备制造"],
  "finance.revenue.2019": 30_000,
  "finance.revenue.2020": 33_000,
  "finance.revenue.2021": 37_000,
  "award.1.level": "国家级",
  "award.1.name": "智能制造示范",
  "project.name": "5G 全连接工厂",
  "project.direction": ["工厂级"],
  "project.investment.total": 5000,
  "project.itSpend": 2000,
  "network.outdoorSites": 4,
  "network.indoorSystems": 6,
  "network.latency": 10,
  "network.uplink": 200,
  "network.downlink": 800,
  "network.mode": ["混合专网"],
  "connection.terminals": 300,
  "connection.devices": 400,
  "connection.wireless": 400,
  "connection.fiveG": 300,
  systems: ["ERP", "MES", "WMS", "PLM/PDM", "APS", "SCM/SRM", "EAM"],
  "systems.other": "SCADA",
  scenes: SCENES,
  "mec.sets": 1,
  "mec.upfThroughput": 10,
  "mec.vcpu": 64,
  "mec.memory": 256,
  "mec.storage": 20,
  "identifier.node": "苏州装备二级节点",
  "narrative.construction": `建成${SCENES.join("、")}，开展标识解析应用。`,
};

export const BLANK: GivenReading = { status: "blank", value: null, raw: "" };
export const NONE: GivenReading = { status: "blank", value: null, raw: "无", remarks: [{ code: "saysNone", detail: "无" }] };
export const unreadable = (raw: string): GivenReading => ({ status: "unreadable", value: null, raw });
/** Options of which some are marked with ×. */
export const doubtful = (value: readonly string[], doubts: readonly string[]): GivenReading => ({
  status: value.length > 0 ? "ok" : "unreadable",
  value,
  raw: value.join("、"),
  remarks: doubts.map((detail) => ({ code: "ambiguousTick", detail })),
});

/** `COMPLETE` with some fields replaced. */
export function application(values: Values = {}, options: BuildOptions = {}): Application {
  return emptyApplication({ ...COMPLETE, ...values }, options);
}

/** Only the given fields; every other one blank. */
export function emptyApplication(values: Values = {}, options: BuildOptions = {}): Application {
  return buildApplication(Object.fromEntries(Object.entries(values).map(([id, value]) => [id, isReading(value) ? value : clean(value)])), options);
}

function isReading(value: unknown): value is GivenReading {
  return typeof value === "object" && value !== null && "status" in value;
}
