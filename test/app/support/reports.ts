import type { ApplicationReport, Finding, Report } from "../../../src/domain/review/report";
import { SheetSnapshot, type CellValue } from "../../../src/domain/sheet/snapshot";

export function finding(changes: Partial<Finding> = {}): Finding {
  return {
    key: "K16|connection.rate",
    rule: "K16",
    severity: "unmet",
    fields: ["connection.rate"],
    cells: ["企业1!D61"],
    message: "5G 联网率 29.58%，低于 30%",
    remedy: "核对台数",
    clause: "表·要素「不低于30%」",
    fix: null,
    waiver: null,
    check: null,
    ...changes,
  };
}

export function application(changes: Partial<ApplicationReport> = {}): ApplicationReport {
  return {
    file: "a.xlsx",
    sheet: "企业1",
    shape: "template",
    enterprise: "甲测试有限公司",
    uscc: "91320500MA1MKTUJ9X",
    recommender: "苏州市工业和信息化局",
    city: "苏州市",
    industries: ["装备制造"],
    declaredTier: "工厂级",
    suggestedTier: "未达标",
    conclusion: "未达标：无线联网率 29.58%",
    gates: [{ id: "G1", title: "无线联网率", status: "fail", found: 0.2958, required: 0.3, reason: "29.58%，低于 30%", clause: "表·要素", soft: false }],
    score: {
      auto: 71.5,
      autoMax: 91,
      manual: null,
      manualMax: 9,
      lines: [{ item: "连接·无线联网率", points: 6, max: 12, found: "30%", next: "再接入 12 台", clause: "表·要素" }],
    },
    fields: [{ id: "connection.rate", cells: ["企业1!D61"], raw: "29.6%", value: 0.296, status: "ok" }],
    findings: [finding()],
    outcomes: {},
    ...changes,
  };
}

export function report(applications: readonly ApplicationReport[], changes: Partial<Report> = {}): Report {
  return {
    schema: 1,
    software: "1.2.0",
    policy: { version: "2022.1", hash: "sha256:abc", changedFromShipped: 0, findings: [] },
    asOf: "2022-09-30",
    sources: [{ file: "a.xlsx", status: "read", reason: null }],
    applications,
    summary: null,
    batch: { findings: [], outcomes: {} },
    totals: { applications: applications.length, unmet: 1, errors: 0, warnings: 0, manual: 0, waived: 0 },
    ...changes,
  };
}

/** A sheet whose cells start at A1. */
export function snapshot(name: string, values: readonly (readonly CellValue[])[]): SheetSnapshot {
  const width = Math.max(0, ...values.map((row) => row.length));
  const full = values.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
  const formats = full.map((row) => row.map(() => "General"));
  return new SheetSnapshot({ name, top: 0, left: 0, values: full, numberFormats: formats, formulas: full, merges: [], visible: true });
}
