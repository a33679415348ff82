import { PART_TITLES, type Part } from "../form/fields";
import type { FieldKind } from "../form/values";
import { listText } from "../form/wording";
import type { SaidIn } from "../wording/said";

/** What stands beside the place where a field should be. */
export type Near = { readonly kind: "text" | "label"; readonly text: string } | null;

/** A part of the form that a ledger has no columns for: the whole of it, or some of its fields. */
export interface LackingPart {
  readonly part: Part;
  /** Names of the fields; null for the whole part. */
  readonly fields: readonly string[] | null;
}

/** How a field is to be filled in: its kind, and the unit of a measure. */
export interface Expected {
  readonly kind: FieldKind;
  readonly unit: string | null;
}

interface About {
  readonly name: string;
}

const EXPECTED: Readonly<Record<FieldKind, string>> = {
  text: "",
  code: "，以文本格式填写 18 位代码",
  phone: "，以文本格式填写完整号码",
  email: "，只填一个邮箱地址",
  region: "，写作“XX（设区市）YY（区县市）”",
  money: "，只填数字，以万元为单位",
  percent: "，写作百分数，如 45%",
  count: "，只填整数，没有的填 0",
  measure: "，只填数字",
  date: "，写作“2022年9月1日”",
  period: "，写作“2021年3月至2022年9月”",
  one: "，在所选一项前打“√”",
  many: "，在所选各项前打“√”",
  prose: "",
};

function expected({ kind, unit }: Expected): string {
  return kind === "measure" && unit !== null ? `，只填数字，以 ${unit} 为单位` : EXPECTED[kind];
}

function nearText(near: Near): string {
  if (near === null) return "";
  return near.kind === "text" ? `，最接近的文字是“${near.text}”` : `，它应在「${near.text}」旁边`;
}

function partText({ part, fields }: LackingPart): string {
  return fields === null ? PART_TITLES[part] : `${PART_TITLES[part]}的${listText(fields, 8, "栏")}`;
}

/** What the engine says in a rule's name, and of a ledger. */
export const ENGINE_ZH = {
  blank: ({ name }: About) => `「${name}」未填写`,
  saysNone: ({ name, found }: About & { readonly found: string }) => `「${name}」填写为“${found}”`,
  unreadable: ({ name, found }: About & { readonly found: string }) => `「${name}」填写为“${found}”，无法识别`,
  missing: ({ name, near }: About & { readonly near: Near }) => `表中找不到「${name}」一栏${nearText(near)}`,
  fillIn: ({ name, as }: About & { readonly as: Expected }) => `请补填「${name}」${expected(as)}。`,
  correct: ({ name, as }: About & { readonly as: Expected }) => `请改填「${name}」${expected(as)}。`,
  restore: () => "请核对表样是否被删改，用下发的申报书重新填报。",
  ledger: ({ sheet, enterprises, lacking }: { readonly sheet: string; readonly enterprises: number; readonly lacking: readonly LackingPart[] }) =>
    `工作表“${sheet}”是一览表（${enterprises} 家企业），没有下列内容的栏目，未作核验：${lacking.map(partText).join("；")}`,
  addColumns: () => "需要核验的，在一览表中补列，或请企业报送申报书。",
};

export type EngineSaid = SaidIn<typeof ENGINE_ZH>;
