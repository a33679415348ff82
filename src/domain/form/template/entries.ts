import { fieldName, fieldSpec, type FieldId } from "../fields";
import type { FieldKind } from "../values";
import type { Entry, EntryRule } from "./blankSheet";

/** What the tick cells hold; the drop-down offers both, so that nobody types glyphs. */
export const OPEN_BOX = "☐";
export const TICKED_BOX = "☑";

const TEXT = "@";
const LONGEST_TEXT = 200;
/** Most characters that Excel keeps in a cell. */
const LONGEST_PROSE = 32_767;
/** No enterprise, award or project of the form is older. */
const FIRST_YEAR = 1900;
/** Above any sum in 万元, rate or size that a form can hold. */
const LARGEST = 1e9;

interface KindEntry {
  readonly format: string;
  readonly rule: (callYear: number) => EntryRule;
  readonly hint: string;
  readonly refusal: string;
}

const texts = (to: number, hint: string, from = 0): KindEntry => ({
  format: TEXT,
  rule: () => ({ kind: "length", from, to }),
  hint,
  refusal: from === to ? `应为 ${to} 位，请核对。` : `不超过 ${to} 个字。`,
});
const decimals = (format: string, from: number, to: number, hint: string, refusal: string): KindEntry => ({
  format,
  rule: () => ({ kind: "decimal", from, to }),
  hint,
  refusal,
});

const KINDS: Readonly<Record<Exclude<FieldKind, "one" | "many">, KindEntry>> = {
  text: texts(LONGEST_TEXT, "请按证照或文件上的写法填写。"),
  code: texts(18, "18 位，以文本保存，数字和大写字母，中间不留空格。", 18),
  phone: texts(30, "填写完整号码，座机带区号，如 0512-65123456。"),
  email: texts(100, "只填一个邮箱地址。"),
  region: texts(60, "写作“XX（设区市）YY（区县市）”，如：苏州市（设区市）昆山市（区县市）。"),
  money: decimals("#,##0.00##", 0, LARGEST, "单位：万元。只填数字，没有的填 0。", "请只填数字，以万元为单位，不小于 0。"),
  percent: decimals("0.00##%", 0, 1, "填写百分数，如 45%。", "请填写 0% 至 100% 之间的百分数，如 45%。"),
  count: { format: "0", rule: () => ({ kind: "whole", from: 0 }), hint: "只填整数，没有的填 0。", refusal: "请填写不小于 0 的整数，不带单位。" },
  measure: decimals("General", 0, LARGEST, "只填数字，不带单位。", "请填写不小于 0 的数字，不带单位。"),
  date: {
    format: 'yyyy"年"m"月"d"日"',
    rule: (callYear) => ({ kind: "date", fromYear: FIRST_YEAR, toYear: callYear + 1 }),
    hint: "填写日期，如 2022-9-15。",
    refusal: "请填写日期，如 2022-9-15。",
  },
  period: texts(60, "写作“2021年3月-2022年8月”，未完成的写作“2021年3月至今”。"),
  prose: texts(LONGEST_PROSE, "分段请按 Alt+Enter；行高不够时可自行拉高。"),
};

/** What single fields say or allow beyond their kind. Thresholds as printed on the form. */
const OWN: Partial<Record<string, Partial<KindEntry> & { readonly lenient?: boolean }>> = {
  "cover.recommender": { hint: "所在设区市或直报县市工信局全称，如：苏州市工业和信息化局。" },
  "cover.applicant": { hint: "与营业执照一致的企业全称；打印后盖章。" },
  "credit.enterprise": { hint: "与营业执照一致的企业全称；打印后盖章。" },
  "credit.basis": { hint: "本批申报通知的文号，如：苏工信融合〔2022〕437号。" },
  "credit.signedResponsible": { hint: "打印后由本人签字；电子表可填姓名。" },
  "credit.signedLegal": { hint: "打印后由本人签字；电子表可填姓名。" },
  "credit.periodEnd": { hint: "承诺期间的止日，不晚于签署日期，如 2022-9-15。" },
  "enterprise.name": { hint: "与营业执照一致的企业全称。" },
  "contact.mobile": { ...texts(11, "11 位手机号码，以文本保存。", 11) },
  profit: { ...decimals("#,##0.00##", -LARGEST, LARGEST, "单位：万元。亏损填负数。", "请只填数字，以万元为单位；亏损填负数。") },
  debtRatio: { ...decimals("0.00##%", 0, 10, "负债总额 ÷ 资产总额，如 45%。", "请填写百分数，如 45%。") },
  "award.level": { format: TEXT, rule: () => ({ kind: "list", options: ["国家级", "省级"] }), hint: "从下拉列表选择：国家级、省级。", refusal: "请从下拉列表选择；确为其他级别的可保留。", lenient: true },
  "award.name": { hint: "与证书一致的奖项全称。" },
  "award.date": { format: 'yyyy"年"m"月"', hint: "证书上的时间，如 2021-11。", refusal: "请填写年月，如 2021-11。" },
  "project.itSpendShare": { hint: "近三年信息化投入合计 ÷ 近三年主营业务收入合计，如 4%。" },
  "project.investment.total": { hint: "单位：万元。等于下列五项之和。" },
  "network.latency": { hint: "单位：ms。只填数字。" },
  "network.uplink": { hint: "单位：Mbps。只填数字。" },
  "network.downlink": { hint: "单位：Mbps。只填数字。" },
  "connection.wireless": { hint: "单位：台。所有以无线方式联网的设备，不大于设备联网台数。" },
  "connection.fiveG": { hint: "单位：台。以 5G 方式联网的设备，不大于无线联网台数。" },
  "connection.rate": { hint: "5G 联网 ÷ 无线联网，填写百分数。门槛：不低于 30%。" },
  "mec.sets": { hint: "单位：套。门槛：至少 1 套，包含 UPF 和边缘计算资源池。" },
  "mec.upfThroughput": { hint: "单位：Gbps。只填数字。" },
  "mec.memory": { hint: "单位：GB。只填数字。" },
  "mec.storage": { hint: "单位：TB。只填数字。" },
  "systems.other": { hint: "上面没有列出的系统，用顿号隔开；没有的留空。" },
  "identifier.node": { hint: "省内工业互联网标识解析二级节点的名称。门槛：须接入并开展应用。" },
};

/** How the value of a field is entered; options of `many` fields have `tickEntry`. */
export function entryFor(field: FieldId, callYear: number): Entry {
  const { kind, options = [] } = fieldSpec(field);
  const own = OWN[field] ?? OWN[familyKey(field)] ?? {};
  const of: KindEntry = kind === "one" || kind === "many" ? listOf(options) : KINDS[kind];
  const { format, rule, hint, refusal } = { ...of, ...own };
  const title = titleOf(fieldName(field));
  return { format, rule: rule(callYear), lenient: own.lenient ?? false, prompt: { title, message: hint }, error: { title, message: refusal } };
}

/** finance.profit.2021 → profit, award.3.level → award.level */
function familyKey(field: FieldId): string {
  const [family = "", a = "", b = ""] = field.split(".");
  if (family === "finance") return a;
  return family === "award" ? `award.${b}` : "";
}

function listOf(options: readonly string[]): KindEntry {
  return { format: TEXT, rule: () => ({ kind: "list", options }), hint: "限选 1 项，从下拉列表选择。", refusal: "请从下拉列表选择一项。" };
}

const ATTACHED: readonly string[] = ["已附", "未附"];

/** Whether a copy is enclosed; the last one may be described. */
export function attachmentEntry(field: FieldId): Entry {
  const title = titleOf(fieldName(field));
  return {
    format: TEXT,
    rule: { kind: "list", options: field === "attachment.other" ? [...ATTACHED, "无"] : ATTACHED },
    lenient: true,
    prompt: { title, message: "从下拉列表选择。" },
    error: { title, message: "请从下拉列表选择；需要说明的可保留文字。" },
  };
}

/** A tick cell of a field with several options. */
export function tickEntry(field: FieldId): Entry {
  const title = titleOf(fieldName(field));
  const hint = "可多选：在所选各项前从下拉列表选 ☑。";
  const threshold = field === "scenes" ? "门槛：产线级、车间级不少于 3 个环节、8 个场景；工厂级 5 个环节、不少于 10 个场景。" : "";
  return {
    format: "General",
    rule: { kind: "list", options: [OPEN_BOX, TICKED_BOX] },
    lenient: false,
    prompt: { title, message: hint + threshold },
    error: { title, message: "请从下拉列表选择 ☑ 或 ☐。" },
  };
}

/** Excel shows at most 32 characters of a title. */
function titleOf(name: string): string {
  return name.length > 32 ? `${name.slice(0, 31)}…` : name;
}
