import { CLUSTERS, INDUSTRIES, NETWORK_MODES, SCENES, SYSTEMS, TIERS } from "./options";
import type { FieldKind, KindValues } from "./values";

/** Parts of the form, in paper order; `summary` is 附件 3. */
export const PARTS = ["cover", "credit", "enterprise", "finance", "contact", "award", "project", "elements", "narrative", "attachment", "summary"] as const;
export type Part = (typeof PARTS)[number];

export const PART_TITLES: Readonly<Record<Part, string>> = {
  cover: "封面",
  credit: "企业申报信用承诺书",
  enterprise: "企业基本信息",
  finance: "财务情况",
  contact: "联系人信息",
  award: "获奖情况",
  project: "项目信息",
  elements: "建设要素",
  narrative: "项目建设情况与成效",
  attachment: "相关附件",
  summary: "推荐项目汇总表",
};

/** How a value stands on paper relative to its label. */
export type Standing =
  /** In the (merged) cell right of the label, or below it. */
  | "beside"
  /** In the label's own cell, after the label ("申报日期：2022年9月1日"), or beside it. */
  | "beside-or-inline"
  /** A blank inside running text: `before` and `after` are the printed words around it. */
  | "within"
  /** Where a row label and a column header cross. */
  | "crossing"
  /** Rows below a heading, up to the next one. */
  | "below";

interface FieldSpec {
  readonly part: Part;
  /** The label as printed; what a message calls the field. */
  readonly label: string;
  /** Other spellings that are accepted, printing slips included. */
  readonly aliases?: readonly string[];
  readonly kind: FieldKind;
  readonly standing: Standing;
  readonly unit?: string;
  readonly options?: readonly string[];
  /** For `within`: the label of the cell's row, and the printed words before and after the blank. */
  readonly blank?: { readonly host: string; readonly before: string; readonly after: string };
}

const spec = <const S extends FieldSpec>(field: S): S => field;

/**
 * Every single field of the form, keyed by its stable id. Yearly and numbered fields are families (below).
 * Source: 江苏省 5G 全连接工厂申报书 (附件 2), 各地推荐项目汇总表 (附件 3).
 */
export const FIELDS = {
  "cover.applicant": spec({ part: "cover", label: "申报单位（盖章）", aliases: ["申报单位"], kind: "text", standing: "beside-or-inline" }),
  "cover.legalRepresentative": spec({ part: "cover", label: "法人代表", aliases: ["法定代表人"], kind: "text", standing: "beside-or-inline" }),
  "cover.recommender": spec({ part: "cover", label: "推荐单位（盖章）", aliases: ["推荐单位"], kind: "text", standing: "beside-or-inline" }),
  "cover.date": spec({ part: "cover", label: "申报日期", kind: "date", standing: "beside-or-inline" }),

  "credit.enterprise": spec({ part: "credit", label: "企业名称（加盖公章）", aliases: ["企业名称"], kind: "text", standing: "beside" }),
  "credit.uscc": spec({ part: "credit", label: "统一社会信用代码", kind: "code", standing: "beside" }),
  "credit.location": spec({ part: "credit", label: "企业所在地", kind: "text", standing: "beside" }),
  "credit.basis": spec({ part: "credit", label: "申报依据", kind: "text", standing: "beside" }),
  "credit.responsible": spec({ part: "credit", label: "申报责任人", kind: "text", standing: "beside" }),
  "credit.phone": spec({ part: "credit", label: "联系电话", kind: "phone", standing: "beside" }),
  "credit.periodEnd": spec({
    part: "credit",
    label: "承诺期间止日",
    kind: "date",
    standing: "within",
    blank: { host: "申报单位承诺", before: "自2019年1月1日至", after: "期间" },
  }),
  "credit.text": spec({ part: "credit", label: "承诺正文", aliases: ["申报单位承诺"], kind: "prose", standing: "within" }),
  "credit.signedResponsible": spec({ part: "credit", label: "申报责任人（签字）", kind: "text", standing: "beside-or-inline" }),
  "credit.signedLegal": spec({ part: "credit", label: "法定代表人（签字）", aliases: ["法人代表（签字）"], kind: "text", standing: "beside-or-inline" }),
  "credit.signDate": spec({ part: "credit", label: "日期", aliases: ["承诺日期", "签字日期"], kind: "date", standing: "beside-or-inline" }),

  "enterprise.name": spec({ part: "enterprise", label: "企业名称", kind: "text", standing: "beside" }),
  "enterprise.uscc": spec({ part: "enterprise", label: "统一社会信用代码", kind: "code", standing: "beside" }),
  "enterprise.founded": spec({ part: "enterprise", label: "成立时间", aliases: ["成果时间"], kind: "date", standing: "beside" }),
  "enterprise.address": spec({ part: "enterprise", label: "详细地址", kind: "text", standing: "beside" }),
  "enterprise.region": spec({ part: "enterprise", label: "所属地区", kind: "region", standing: "beside" }),
  "enterprise.industry": spec({ part: "enterprise", label: "所属重点行业和领域", kind: "many", standing: "beside", options: INDUSTRIES }),
  "enterprise.cluster": spec({ part: "enterprise", label: "所属先进制造业集群", kind: "many", standing: "beside", options: CLUSTERS }),

  "contact.name": spec({ part: "contact", label: "姓名", kind: "text", standing: "beside" }),
  "contact.title": spec({ part: "contact", label: "职务", kind: "text", standing: "beside" }),
  "contact.mobile": spec({ part: "contact", label: "移动电话", aliases: ["手机"], kind: "phone", standing: "beside" }),
  "contact.email": spec({ part: "contact", label: "邮箱", aliases: ["电子邮箱"], kind: "email", standing: "beside" }),

  "project.name": spec({ part: "project", label: "项目名称", kind: "text", standing: "beside" }),
  "project.period": spec({ part: "project", label: "起止时间", kind: "period", standing: "beside" }),
  "project.direction": spec({ part: "project", label: "申报方向（限选1个）", aliases: ["申报方向"], kind: "one", standing: "beside", options: TIERS }),
  "project.investment.total": spec({ part: "project", label: "项目总投入（万元）", aliases: ["项目总投入"], kind: "money", standing: "beside", unit: "万元" }),
  "project.investment.network": spec({ part: "project", label: "网络建设和改造（万元）", aliases: ["网络建设和改造"], kind: "money", standing: "beside", unit: "万元" }),
  "project.investment.platform": spec({ part: "project", label: "平台建设和改造（万元）", aliases: ["平台建设和改造"], kind: "money", standing: "beside", unit: "万元" }),
  "project.investment.equipment": spec({ part: "project", label: "设备改造和购置（万元）", aliases: ["设备改造和购置"], kind: "money", standing: "beside", unit: "万元" }),
  "project.investment.software": spec({ part: "project", label: "软件开发和购置（万元）", aliases: ["软件开发和购置"], kind: "money", standing: "beside", unit: "万元" }),
  "project.investment.services": spec({ part: "project", label: "系统集成和服务（万元）", aliases: ["系统集成和服务"], kind: "money", standing: "beside", unit: "万元" }),
  "project.itSpend": spec({ part: "project", label: "近三年企业信息化投入（万元）", aliases: ["近三年企业信息化投入", "近三年信息化投入"], kind: "money", standing: "beside", unit: "万元" }),
  "project.itSpendShare": spec({
    part: "project",
    label: "近三年信息化投入占收入比重（平均）",
    aliases: ["近三年信息化投入占收入比重"],
    kind: "percent",
    standing: "beside",
  }),

  "network.outdoorSites": spec({ part: "elements", label: "5G 室外站", kind: "count", standing: "within", unit: "个", blank: { host: "5G 网络覆盖率", before: "5G室外站", after: "个" } }),
  "network.indoorSystems": spec({ part: "elements", label: "5G 室分系统", kind: "count", standing: "within", unit: "套", blank: { host: "5G 网络覆盖率", before: "5G室分系统", after: "套" } }),
  "network.latency": spec({ part: "elements", label: "5G 网络平均时延", kind: "measure", standing: "within", unit: "ms", blank: { host: "5G 网络覆盖率", before: "5G网络平均时延", after: "ms" } }),
  "network.uplink": spec({ part: "elements", label: "5G 网络平均上行速率", kind: "measure", standing: "within", unit: "Mbps", blank: { host: "5G 网络覆盖率", before: "5G网络平均上行速率", after: "Mbps" } }),
  "network.downlink": spec({ part: "elements", label: "5G 网络平均下行速率", kind: "measure", standing: "within", unit: "Mbps", blank: { host: "5G 网络覆盖率", before: "5G网络平均下行速率", after: "Mbps" } }),
  "network.mode": spec({ part: "elements", label: "5G 网络建设方式", kind: "many", standing: "beside", options: NETWORK_MODES }),
  "connection.terminals": spec({ part: "elements", label: "应用 5G 终端（5G 模组、5G 网关）", aliases: ["应用 5G 终端"], kind: "count", standing: "within", unit: "个", blank: { host: "无线联网率", before: "应用5G终端（5G模组、5G网关）", after: "个" } }),
  "connection.devices": spec({ part: "elements", label: "应用设备联网", kind: "count", standing: "within", unit: "台", blank: { host: "无线联网率", before: "应用设备联网", after: "台" } }),
  "connection.wireless": spec({ part: "elements", label: "应用设备无线联网", kind: "count", standing: "within", unit: "台", blank: { host: "无线联网率", before: "应用设备无线联网", after: "台" } }),
  "connection.fiveG": spec({ part: "elements", label: "应用设备 5G 联网", aliases: ["设备 5G 联网"], kind: "count", standing: "within", unit: "台", blank: { host: "无线联网率", before: "应用设备5G联网", after: "台" } }),
  "connection.rate": spec({ part: "elements", label: "基于 5G 连接的设备无线联网率", aliases: ["无线联网率"], kind: "percent", standing: "within", unit: "%", blank: { host: "无线联网率", before: "基于5G连接的设备无线联网率达", after: "%" } }),
  systems: spec({ part: "elements", label: "实现网络互通的信息系统和生产系统", aliases: ["信息系统和生产系统"], kind: "many", standing: "beside", options: SYSTEMS }),
  "systems.other": spec({ part: "elements", label: "其他信息系统和生产系统", kind: "text", standing: "within", blank: { host: "信息系统和生产系统", before: "其他", after: "" } }),
  scenes: spec({ part: "elements", label: "应用场景", aliases: ["应用场景普及率"], kind: "many", standing: "beside", options: SCENES }),
  "mec.sets": spec({ part: "elements", label: "边缘计算节点 MEC", kind: "count", standing: "within", unit: "套", blank: { host: "边缘计算节点MEC部署", before: "边缘计算节点MEC", after: "套" } }),
  "mec.upfThroughput": spec({ part: "elements", label: "UPF 吞吐能力", kind: "measure", standing: "within", unit: "Gbps", blank: { host: "边缘计算节点MEC部署", before: "UPF吞吐能力", after: "Gbps" } }),
  "mec.vcpu": spec({ part: "elements", label: "边缘计算资源池 vCPU", aliases: ["vCPU"], kind: "measure", standing: "within", unit: "核", blank: { host: "边缘计算节点MEC部署", before: "vCPU", after: "核" } }),
  "mec.memory": spec({ part: "elements", label: "边缘计算资源池 内存", aliases: ["内存"], kind: "measure", standing: "within", unit: "GB", blank: { host: "边缘计算节点MEC部署", before: "内存", after: "GB" } }),
  "mec.storage": spec({ part: "elements", label: "边缘计算资源池 存储", aliases: ["存储"], kind: "measure", standing: "within", unit: "TB", blank: { host: "边缘计算节点MEC部署", before: "存储", after: "TB" } }),
  "identifier.node": spec({ part: "elements", label: "接入二级节点名称", kind: "text", standing: "within", blank: { host: "工业互联网标识", before: "接入二级节点名称", after: "" } }),

  "narrative.overview": spec({ part: "narrative", label: "（一）企业概况", kind: "prose", standing: "below" }),
  "narrative.investment": spec({ part: "narrative", label: "（二）项目建设投入情况", kind: "prose", standing: "below" }),
  "narrative.team": spec({ part: "narrative", label: "（三）项目实施团队情况和任务分工", kind: "prose", standing: "below" }),
  "narrative.construction": spec({ part: "narrative", label: "（四）5G 全连接工厂建设内容", kind: "prose", standing: "below" }),
  "narrative.innovation": spec({ part: "narrative", label: "（一）项目在技术业务创新方面取得的成果", aliases: ["（一）技术业务创新成果"], kind: "prose", standing: "below" }),
  "narrative.effects": spec({ part: "narrative", label: "（二）项目实施后所取得的直接效果", aliases: ["（二）直接效果"], kind: "prose", standing: "below" }),
  "narrative.influence": spec({ part: "narrative", label: "（三）项目实施对行业的影响和带动作用", aliases: ["（三）对行业的影响和带动作用"], kind: "prose", standing: "below" }),

  "attachment.license": spec({ part: "attachment", label: "1、企业营业执照复印件", kind: "text", standing: "beside" }),
  "attachment.audits": spec({ part: "attachment", label: "2、近三年企业财务审计报告复印件", kind: "text", standing: "beside" }),
  "attachment.certificates": spec({ part: "attachment", label: "3、资质、荣誉证书文件复印件", kind: "text", standing: "beside" }),
  "attachment.other": spec({ part: "attachment", label: "4、其他", kind: "text", standing: "beside" }),

  "summary.recommender": spec({ part: "summary", label: "推荐单位（盖章）", aliases: ["推荐单位"], kind: "text", standing: "beside-or-inline" }),
  "summary.row.seq": spec({ part: "summary", label: "序号", kind: "count", standing: "crossing" }),
  "summary.row.enterprise": spec({ part: "summary", label: "企业名称", kind: "text", standing: "crossing" }),
  "summary.row.project": spec({ part: "summary", label: "项目名称", kind: "text", standing: "crossing" }),
  "summary.row.contact": spec({ part: "summary", label: "联系人", kind: "text", standing: "crossing" }),
  "summary.row.phone": spec({ part: "summary", label: "联系方式", aliases: ["联系电话"], kind: "phone", standing: "crossing" }),
} as const satisfies Record<string, FieldSpec>;

/** 财务情况: one field per row and year, `finance.assets.2019`. The years are the three before the call's year. */
export const FINANCE_ROWS = {
  assets: spec({ part: "finance", label: "总资产（万元）", aliases: ["总资产"], kind: "money", standing: "crossing", unit: "万元" }),
  debtRatio: spec({ part: "finance", label: "负债率", aliases: ["资产负债率"], kind: "percent", standing: "crossing" }),
  revenue: spec({ part: "finance", label: "主营业务收入（万元）", aliases: ["主营业务收入"], kind: "money", standing: "crossing", unit: "万元" }),
  tax: spec({ part: "finance", label: "税金（万元）", aliases: ["税金"], kind: "money", standing: "crossing", unit: "万元" }),
  profit: spec({ part: "finance", label: "利润（万元）", aliases: ["利润"], kind: "money", standing: "crossing", unit: "万元" }),
} as const satisfies Record<string, FieldSpec>;
export type FinanceRow = keyof typeof FINANCE_ROWS;

/** 获奖情况: one field per column and row, `award.1.level`. */
export const AWARD_COLUMNS = {
  level: spec({ part: "award", label: "级别", kind: "text", standing: "crossing" }),
  name: spec({ part: "award", label: "奖项名称", kind: "text", standing: "crossing" }),
  date: spec({ part: "award", label: "获得时间", kind: "date", standing: "crossing" }),
} as const satisfies Record<string, FieldSpec>;
export type AwardColumn = keyof typeof AWARD_COLUMNS;

export type SingleFieldId = keyof typeof FIELDS;
export type FinanceFieldId = `finance.${FinanceRow}.${number}`;
export type AwardFieldId = `award.${number}.${AwardColumn}`;
export type FieldId = SingleFieldId | FinanceFieldId | AwardFieldId;

type FinanceKind<Id> = Id extends `finance.${infer Row extends FinanceRow}.${number}` ? (typeof FINANCE_ROWS)[Row]["kind"] : never;
type AwardKind<Id> = Id extends `award.${number}.${infer Column extends AwardColumn}` ? (typeof AWARD_COLUMNS)[Column]["kind"] : never;
export type KindOf<Id extends FieldId> = Id extends SingleFieldId ? (typeof FIELDS)[Id]["kind"] : FinanceKind<Id> | AwardKind<Id>;
/** The type of a field's value once it could be read. */
export type FieldValue<Id extends FieldId> = KindValues[KindOf<Id>];

export function financeFieldId(row: FinanceRow, year: number): FinanceFieldId {
  return `finance.${row}.${year}`;
}

export function awardFieldId<Column extends AwardColumn>(row: number, column: Column): `award.${number}.${Column}` {
  return `award.${row}.${column}`;
}

/** The three years that 财务情况 asks for: those before the call's year. */
export function financeYears(callYear: number): readonly [number, number, number] {
  return [callYear - 3, callYear - 2, callYear - 1];
}

/** What the catalogue says of any field, families included. */
export function fieldSpec(id: FieldId): FieldSpec {
  if (isSingleField(id)) return FIELDS[id];
  const [family = "", a = "", b = ""] = id.split(".");
  if (family === "finance" && a in FINANCE_ROWS) return FINANCE_ROWS[a as FinanceRow];
  if (family === "award" && b in AWARD_COLUMNS) return AWARD_COLUMNS[b as AwardColumn];
  throw new Error(`no such field: ${id}`);
}

/** The name a message uses: "2019 年总资产", "第 1 项奖项名称", otherwise the printed label without its unit note. */
export function fieldName(id: FieldId): string {
  const name = fieldSpec(id).label.replace(/（[^）]*）$/u, "").replace(/^（[^）]*）/u, "");
  const [family = "", a = "", b = ""] = id.split(".");
  if (family === "finance") return `${b} 年${name}`;
  if (family === "award") return `第 ${a} 项${name}`;
  return name;
}

function isSingleField(id: FieldId): id is SingleFieldId {
  return id in FIELDS;
}
