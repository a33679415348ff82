import { keyOf } from "../read/text";
import { AWARD_COLUMNS, FIELDS, FINANCE_ROWS, type AwardColumn, type FinanceRow, type SingleFieldId } from "./fields";

/** Stretches of the form within which a label means one thing. `table` is 一、申请表, from 企业基本信息 to 建设要素. */
export type Zone = "cover" | "credit" | "table" | "narrative" | "attachments";

/** What a label on the sheet stands for. `host` is printed left of blanks or options, or groups rows: it ends what stands above it. */
export type LabelTarget =
  | { readonly kind: "field"; readonly id: SingleFieldId }
  | { readonly kind: "finance"; readonly row: FinanceRow }
  | { readonly kind: "award"; readonly column: AwardColumn }
  | { readonly kind: "host"; readonly name: HostName };

export type HostName = "network" | "connection" | "mec" | "identifier" | "finance" | "contact" | "award" | "project" | "elements" | "among";

export interface Label {
  readonly zone: Zone;
  readonly target: LabelTarget;
  /** Spellings as keys, without a note in brackets unless it tells two labels apart. */
  readonly keys: readonly string[];
  /** Of `keys`, the printed label and the catalogue's aliases; the others are rewordings. */
  readonly printed: readonly string[];
}

/** Rewordings met on returned forms, beyond the catalogue's aliases. */
const REWORDED: Partial<Record<SingleFieldId, readonly string[]>> = {
  "cover.applicant": ["申报企业", "申报企业名称", "申报单位名称"],
  "cover.legalRepresentative": ["法定代表", "企业法人", "法人", "法人代表姓名"],
  "cover.recommender": ["推荐部门", "推荐单位名称"],
  "cover.date": ["申报时间", "填报日期", "填表日期"],
  "credit.enterprise": ["单位名称", "企业全称"],
  "credit.uscc": ["社会信用代码", "信用代码", "统一信用代码", "统一社会信用代码证号"],
  "credit.location": ["单位所在地", "所在地"],
  "credit.responsible": ["责任人", "申报负责人"],
  "credit.phone": ["联系方式", "电话", "责任人联系电话"],
  "credit.text": ["承诺内容", "承诺事项", "承诺"],
  "credit.signedResponsible": ["责任人(签字)", "申报责任人(签名)", "申报责任人签字", "申报责任人签名"],
  "credit.signedLegal": ["法人代表(签字)", "法定代表人(签名)", "法定代表人签字", "法定代表人签名", "法人代表签字"],
  "credit.signDate": ["签署日期"],
  "enterprise.name": ["单位名称", "企业全称", "公司名称"],
  "enterprise.uscc": ["社会信用代码", "信用代码", "统一信用代码"],
  "enterprise.founded": ["成立日期", "注册时间", "注册日期", "企业成立时间"],
  "enterprise.address": ["地址", "企业地址", "通讯地址", "注册地址", "单位地址"],
  "enterprise.region": ["所在地区", "所属区域", "所属市县"],
  "enterprise.industry": [
    "所属重点行业",
    "重点行业和领域",
    "所属行业",
    "所属行业和领域",
    "所属重点行业及领域",
    "所属重点行业与领域",
    "所属重点行业领域",
  ],
  "enterprise.cluster": ["先进制造业集群", "所属制造业集群", "所属集群"],
  "contact.name": ["联系人", "联系人姓名"],
  "contact.title": ["职位", "职务职称"],
  "contact.mobile": ["手机号码", "手机号", "移动电话号码", "联系手机", "联系电话", "联系方式", "电话"],
  "contact.email": ["电子邮件", "E-MAIL", "EMAIL", "邮箱地址"],
  "project.name": ["申报项目名称"],
  "project.period": ["起止日期", "项目起止时间", "建设周期", "项目周期", "起止年月"],
  "project.direction": ["申报类型", "申报级别", "申报类别"],
  "project.investment.total": ["项目总投资", "总投入", "总投资"],
  "project.investment.network": ["网络建设与改造", "网络建设和改造投入"],
  "project.investment.platform": ["平台建设与改造", "平台建设和改造投入"],
  "project.investment.equipment": ["设备改造与购置", "设备改造和购置投入"],
  "project.investment.software": ["软件开发与购置", "软件开发和购置投入"],
  "project.investment.services": ["系统集成与服务", "系统集成和服务投入"],
  "project.itSpend": ["近三年信息化投入合计", "近三年企业信息化总投入"],
  "project.itSpendShare": ["近三年企业信息化投入占收入比重", "信息化投入占收入比重", "近三年信息化投入占主营业务收入比重"],
  "network.mode": ["5G网络建设模式", "5G建网方式", "5G网络部署方式"],
  systems: ["网络互通的信息系统和生产系统", "利用5G、时间敏感网络、软件定义网络等新型网络技术实现网络互通的信息系统和生产系统"],
  scenes: ["5G应用场景", "应用场景"],
};

const HOSTS: Readonly<Record<HostName, readonly string[]>> = {
  network: ["5G网络覆盖率", "5G网络覆盖"],
  connection: ["基于5G网络连接的生产要素无线联网率", "生产要素无线联网率"],
  mec: ["边缘计算节点MEC部署", "边缘计算节点部署", "MEC部署"],
  identifier: ["工业互联网标识", "工业互联网标识解析"],
  finance: ["财务情况", "财务状况"],
  contact: ["联系人信息"],
  award: ["获奖情况"],
  project: ["项目信息"],
  elements: ["建设要素", "指标值"],
  among: ["其中"],
};

const FINANCE_REWORDED: Readonly<Record<FinanceRow, readonly string[]>> = {
  assets: ["资产总额", "资产总计", "总资产额"],
  debtRatio: [],
  revenue: ["主营收入", "营业收入"],
  tax: ["税金总额", "上缴税金", "纳税总额", "税收"],
  profit: ["利润总额", "净利润"],
};

const AWARD_REWORDED: Readonly<Record<AwardColumn, readonly string[]>> = {
  level: ["奖项级别", "获奖级别"],
  name: ["奖项", "荣誉名称", "获奖名称"],
  date: ["获奖时间", "获奖日期", "获得日期"],
};

const FIELD_ZONES: Readonly<Record<string, Zone>> = {
  cover: "cover",
  credit: "credit",
  enterprise: "table",
  contact: "table",
  project: "table",
  elements: "table",
  attachment: "attachments",
};

/** Labels that mean nothing by themselves: they never tell which zone a row is in. */
const WEAK: ReadonlySet<string> = new Set([
  "日期",
  "电话",
  "地址",
  "责任人",
  "承诺",
  "法人",
  "联系人",
  "联系方式",
  "奖项",
  "总投入",
  "应用场景",
  "其中",
  "所在地",
  "税收",
  "其他",
]);

/** Every label of the form but the narrative headings, which `locateProse` knows. */
export const LABELS: readonly Label[] = [
  ...(Object.keys(FIELDS) as SingleFieldId[]).flatMap((id) => fieldLabels(id)),
  ...(Object.keys(FINANCE_ROWS) as FinanceRow[]).map((row): Label => ({
    zone: "table",
    target: { kind: "finance", row },
    ...spellings(FINANCE_ROWS[row], FINANCE_REWORDED[row]),
  })),
  ...(Object.keys(AWARD_COLUMNS) as AwardColumn[]).map((column): Label => ({
    zone: "table",
    target: { kind: "award", column },
    ...spellings(AWARD_COLUMNS[column], AWARD_REWORDED[column]),
  })),
  ...(Object.keys(HOSTS) as HostName[]).map((name): Label => ({
    zone: "table",
    target: { kind: "host", name },
    keys: HOSTS[name].map(keyOf),
    printed: HOSTS[name].map(keyOf),
  })),
];

function fieldLabels(id: SingleFieldId): readonly Label[] {
  const spec = FIELDS[id];
  const zone = FIELD_ZONES[spec.part];
  if (zone === undefined || (spec.standing === "within" && id !== "credit.text")) return [];
  return [{ zone, target: { kind: "field", id }, ...spellings(spec, REWORDED[id] ?? []) }];
}

function spellings(
  spec: { readonly label: string; readonly aliases?: readonly string[] },
  reworded: readonly string[],
): Pick<Label, "keys" | "printed"> {
  const keys = (texts: readonly string[]) => [...new Set(texts.map((text) => stripLead(keyOf(text))).flatMap(withoutNote))];
  const printed = keys([spec.label, ...(spec.aliases ?? [])]);
  return { printed, keys: [...new Set([...printed, ...keys(reworded)])] };
}

/** "（签字）" tells the signature from the typed name above it; other notes in brackets say nothing. */
function withoutNote(key: string): readonly string[] {
  return key.includes("(签") ? [key] : [key, stripNote(key)];
}

const byKey = new Map<string, Label[]>();
for (const label of LABELS) for (const key of label.keys) byKey.set(key, [...(byKey.get(key) ?? []), label]);

/** The labels a key may be, in whichever zones; notes in brackets, numbering, "其中：" and a colon at the end do not count. */
export function labelsOf(key: string): readonly Label[] {
  if (key.length > 140) return [];
  const trimmed = stripLead(key).replace(/:+$/u, "").toUpperCase();
  const exact = byKey.get(trimmed);
  if (exact) return exact;
  const bare = stripNote(trimmed).replace(/:+$/u, "");
  return byKey.get(bare) ?? [];
}

/** 0 for the printed wording, 1 for a known rewording. */
export function wordingDistance(label: Label, key: string): 0 | 1 {
  const bare = stripLead(key).replace(/:+$/u, "").toUpperCase();
  return label.printed.includes(bare) || label.printed.includes(stripNote(bare)) ? 0 : 1;
}

/** True for a label that occurs in one zone only and says enough to place its row there. */
export function placesRow(label: Label, key: string): boolean {
  const bare = stripNote(stripLead(key).replace(/:+$/u, ""));
  return !WEAK.has(bare) && labelsOf(key).every((other) => other.zone === label.zone);
}

/** Numbering, bullets and "其中：" in front of a label. */
export function stripLead(key: string): string {
  return key
    .replace(/^其中[:,、]?(?=.)/u, "")
    .replace(/^[-*★●◆·•]+/u, "")
    .replace(/^(\(?[一二三四五六七八九十\d]{1,2}\)|[一二三四五六七八九十]、|\d{1,2}[、.](?!\d))/u, "");
}

export function stripNote(key: string): string {
  return key.replace(/(\([^()]*(\([^()]*\)[^()]*)*\))+(不[低少]于\d+%)?:?$/u, "");
}
