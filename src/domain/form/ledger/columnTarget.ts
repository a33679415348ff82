import { matcherFor } from "../../read/optionText";
import { keyOf } from "../../read/text";
import { FIELDS, type AwardColumn, type FinanceRow, type SingleFieldId } from "../fields";
import { isReworded } from "../labelHits";
import { LABELS, labelsOf, stripLead, stripNote, wordingDistance, type Zone } from "../labelTable";
import { blankNamed } from "../locateBlanks";
import { OPTION_FIELDS, type OptionField } from "../locateOptions";
import { narrativeNamed } from "../locateProse";

/** What one column of a ledger holds. */
export type ColumnTarget =
  /** A whole field, or one of two columns that make up a field (设区市 | 区县, 开始时间 | 结束时间). */
  | { readonly kind: "field"; readonly id: SingleFieldId; readonly half?: "first" | "second" }
  /** One option, ticked or not. */
  | { readonly kind: "option"; readonly id: OptionField; readonly option: string }
  | { readonly kind: "finance"; readonly row: FinanceRow; readonly year: number }
  /** One column of one award; `number` is null where the headers do not count them. */
  | { readonly kind: "award"; readonly column: AwardColumn; readonly number: number | null }
  /** All awards in one text. */
  | { readonly kind: "awards" };

/** A reading of a column's header; the lower the cost, the closer. Targets are given away in order of cost. */
export interface ColumnReading {
  readonly target: ColumnTarget;
  readonly cost: number;
}

const COST = { exact: 0, reworded: 1, otherZone: 2, loosely: 4 } as const;

/** Headers of exports that the paper form does not print. */
const HEADERS: Partial<Record<SingleFieldId, readonly string[]>> = {
  "contact.name": ["项目联系人", "企业联系人", "联系人姓名"],
  "contact.title": ["联系人职务", "联系人职位"],
  "contact.mobile": ["联系人电话", "联系人手机", "联系人手机号", "联系人移动电话", "联系人联系方式", "手机", "手机号码"],
  "contact.email": ["联系人邮箱", "联系人电子邮箱", "EMAIL"],
  "credit.periodEnd": ["承诺截止日期", "承诺期止日"],
  "enterprise.region": ["地区", "所在地区", "所属地市", "属地"],
  "enterprise.industry": ["行业", "行业领域", "重点行业"],
  "enterprise.cluster": ["集群", "产业集群"],
  "network.mode": ["建网方式", "组网方式", "网络建设方式", "网络建设模式"],
  "connection.rate": ["5G联网率", "联网率"],
  "mec.sets": ["MEC", "边缘计算节点"],
  "mec.upfThroughput": ["UPF"],
  "identifier.node": ["二级节点", "标识解析二级节点", "接入二级节点"],
  systems: ["信息系统", "互通系统", "系统", "生产系统"],
  "systems.other": ["其他系统", "其他信息系统"],
  scenes: ["场景", "场景名称", "应用场景清单"],
  "attachment.license": ["营业执照"],
  "attachment.audits": ["审计报告", "财务审计报告"],
  "attachment.certificates": ["资质荣誉证书", "荣誉证书", "证书文件"],
  "attachment.other": ["其他附件"],
};

const HALVES: readonly (readonly [RegExp, SingleFieldId, "first" | "second"])[] = [
  [/^(所属|所在)?(设区市|地市|地级市)$/u, "enterprise.region", "first"],
  [/^(所属|所在)?(区县|县区|区县市|县市区|区\(县\)|县\(市、?区\)|区\(县、?市\))$/u, "enterprise.region", "second"],
  [/^(项目)?(建设)?(开始|起始|开工)(时间|日期|年月)$/u, "project.period", "first"],
  [/^(项目)?(建设)?(结束|截止|终止|完成|竣工)(时间|日期|年月)$/u, "project.period", "second"],
];

const YEAR = /((?:19|20)\d{2})(年度?末?|年底|末)?/u;
const ALL_AWARDS = /^(主要|所获|获得)?(获奖|奖项|荣誉)(情况|清单|名称及级别)?$/u;
const ABOUT_AWARDS = /获奖|奖项|荣誉/u;
/** Headers that count something, which is not the thing itself: 应用场景数量. */
const COUNTS = /(数|数量|个数|总数|情况说明)$/u;
/** Labels that say too little to be read outside their part. */
const ONLY_IN_PART: ReadonlySet<string> = new Set(["日期", "承诺", "责任人", "其他"]);

/** What a column may hold, by the texts above it from the outermost group header to its own, as keys. Closest first. */
export function readHeader(texts: readonly string[]): readonly ColumnReading[] {
  const path = texts.flatMap(splitGroups).map((text) => text.replace(/^\*+|:+$/gu, ""));
  const leaf = path.at(-1) ?? "";
  if (leaf === "" || leaf.length > LONGEST_HEADER) return [];
  const groups = path.slice(0, -1);
  const found = finance(path) ?? award(path) ?? option(leaf, groups) ?? half(leaf);
  return found ? [{ target: found, cost: COST.exact }] : fields(leaf, groups);
}

const LONGEST_HEADER = 90;
const LONGEST_USUAL_HEADER = 30;

/** Whether a text alone may head a column or a group of them; quickly told, and lightly reworded headers left out. */
export function headsColumns(key: string): boolean {
  if (key.length > LONGEST_USUAL_HEADER) return false;
  const path = splitGroups(key);
  const leaf = path.at(-1) ?? "";
  return labelsOf(leaf).length > 0 || YEAR.test(key) || HEADER_OF.has(bareHeader(leaf).toUpperCase()) || blankNamed(bareHeader(leaf)) !== null || option(leaf, []) !== null;
}

/** "财务情况-2019年-总资产": groups written in front. Options such as PLM/PDM are no groups. */
function splitGroups(text: string): readonly string[] {
  return text.split(/(?<=[\p{Script=Han})])[-_>·:|](?=[\p{Script=Han}\dA-Z])|(?<=\d)[-_>·:|](?=\p{Script=Han})/u);
}

/** A year anywhere and a label of 财务情况 anywhere: "2019年总资产（万元）", 2019年 over 总资产, 总资产 over 2019. */
function finance(path: readonly string[]): ColumnTarget | null {
  const year = path.map((text) => YEAR.exec(text)?.[1]).find((found) => found !== undefined);
  if (year === undefined) return null;
  for (const text of [...path].reverse()) {
    const rest = text.replace(YEAR, "").replace(/^(年度?|末|[的.、,])+|[、,]+$/u, "");
    for (const { target } of rest === "" ? [] : labelsOf(bareHeader(rest))) if (target.kind === "finance") return { kind: "finance", row: target.row, year: Number(year) };
  }
  return null;
}

function award(path: readonly string[]): ColumnTarget | null {
  const leaf = path.at(-1) ?? "";
  if (!path.slice(0, -1).some((text) => ABOUT_AWARDS.test(text)) && labelsOf(leaf).some(({ target }) => target.kind === "field")) return null;
  if (ALL_AWARDS.test(stripNote(leaf))) return { kind: "awards" };
  const whole = path.join("");
  const named = labelsOf(leaf.replace(/[\d一二三四五六七八九十()]+/gu, "")).find(({ target }) => target.kind === "award");
  if (!ABOUT_AWARDS.test(whole) && !(named && labelsOf(leaf).every(({ target }) => target.kind === "award"))) return null;
  const column = awardColumn(leaf);
  return column && { kind: "award", column, number: numberIn(path.map((text) => stripNote(text).replace(YEAR, "").replace(/5G/giu, "")).join("-")) };
}

function awardColumn(leaf: string): AwardColumn | null {
  if (/级别|等级/u.test(leaf)) return "level";
  if (/时间|日期|年月|年份/u.test(leaf)) return "date";
  return /名称|奖项|荣誉|项目/u.test(leaf) ? "name" : null;
}

function numberIn(text: string): number | null {
  const match = /\d{1,2}|[一二三四五六七八九十](?=项|个|\)|、|$|-|级|名|奖)/u.exec(text);
  if (!match) return null;
  const chinese = "一二三四五六七八九十".indexOf(match[0]);
  return chinese >= 0 ? chinese + 1 : Number(match[0]);
}

/** A column of its own for one option: "机器视觉质检", "系统_ERP". 其他 needs its group to say whose. */
function option(leaf: string, groups: readonly string[]): ColumnTarget | null {
  const group = OPTION_FIELDS.find((id) => groups.some((text) => namesField(text, id)));
  const others = group ? [group] : OPTION_FIELDS;
  const bare = stripNote(stripLead(leaf));
  for (const id of others) {
    if (bare === "其他" && !group) continue;
    if (bare === "其他" && group === "systems") return { kind: "field", id: "systems.other" };
    const named = matcherFor(FIELDS[id].options).optionOf.get(bare.toUpperCase());
    if (named !== undefined) return { kind: "option", id, option: named };
  }
  return null;
}

function namesField(text: string, id: SingleFieldId): boolean {
  const key = bareHeader(text);
  return labelsOf(key).some(({ target }) => target.kind === "field" && target.id === id) || (HEADERS[id] ?? []).includes(key);
}

function half(leaf: string): ColumnTarget | null {
  const key = leaf.replace(/\((年月日?|日期)\)$/u, "");
  const found = HALVES.find(([pattern]) => pattern.test(key));
  return found ? { kind: "field", id: found[1], half: found[2] } : null;
}

const HEADER_OF: ReadonlyMap<string, SingleFieldId> = new Map(
  (Object.keys(FIELDS) as SingleFieldId[]).flatMap((id) => {
    const spec: { readonly label: string; readonly aliases?: readonly string[]; readonly standing: string; readonly part: string } = FIELDS[id];
    const printed = spec.standing === "within" && spec.part !== "summary" ? [spec.label, ...(spec.aliases ?? [])].map((text) => bareHeader(keyOf(text))) : [];
    return [...printed, ...(HEADERS[id] ?? []).map(keyOf)].map((key): [string, SingleFieldId] => [key.toUpperCase(), id]);
  }),
);

function fields(leaf: string, groups: readonly string[]): readonly ColumnReading[] {
  const key = bareHeader(leaf);
  const part = partOf(groups);
  const readings: ColumnReading[] = [];
  const add = (id: SingleFieldId, cost: number) => {
    if (!(isOptionField(id) && COUNTS.test(key))) readings.push({ target: { kind: "field", id }, cost });
  };
  const known = HEADER_OF.get(key.toUpperCase());
  for (const label of labelsOf(leaf)) {
    if (label.target.kind !== "field" || (ONLY_IN_PART.has(key) && part !== label.zone)) continue;
    add(label.target.id, wordingDistance(label, leaf) + (label.zone === (part ?? "table") ? 0 : COST.otherZone));
  }
  if (known !== undefined) add(known, COST.reworded);
  const blank = blankNamed(key) ?? blankNamed(key.replace(/(数量?|总数|台数|个数|套数|核数|总量|容量|大小|指标)$/u, ""));
  if (blank) add(blank, COST.exact);
  const narrative = narrativeNamed(leaf);
  if (narrative) add(narrative, COST.exact);
  if (readings.length === 0) {
    for (const { target, keys, zone } of LABELS) {
      if (target.kind === "field" && (part === null || part === zone) && keys.some((known) => isReworded(key, known))) add(target.id, COST.loosely);
    }
  }
  return readings.sort((a, b) => a.cost - b.cost);
}

function isOptionField(id: SingleFieldId): id is OptionField {
  return (OPTION_FIELDS as readonly string[]).includes(id);
}

/** Without the note in brackets, numbering and words that say whose column it is. */
function bareHeader(text: string): string {
  return stripNote(stripLead(text)).replace(/\(\)$/u, "");
}

function partOf(groups: readonly string[]): Zone | null {
  const whole = groups.join("");
  if (/承诺/u.test(whole)) return "credit";
  if (/封面/u.test(whole)) return "cover";
  return /附件/u.test(whole) ? "attachments" : null;
}

/** The unit that a header names in brackets: "总资产（亿元）", "（Mbps）", "（2019年，元）"; null for none. */
export function headerUnit(texts: readonly string[]): string | null {
  for (const text of [...texts].reverse()) {
    const found = [...text.matchAll(/\((?:[^()]*[,、:年])?([^(),、:]*)\)/gu)].map((match) => match[1] ?? "").find((note) => UNIT.test(note));
    if (found !== undefined) return found;
  }
  return null;
}

const UNIT = /^([亿千百十]?万?元|%|ms|毫秒|s|秒|[kmgt]bps|[mgtp]b|个|台|套|核)$/iu;
