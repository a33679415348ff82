import type { FieldReading } from "../form/application";
import { fieldName, fieldSpec, type FieldId } from "../form/fields";
import type { FieldKind } from "../form/values";
import type { Severity } from "./report";

/** What the engine says of a field that a rule owns and that gives no value. */
export interface RequiredComplaint {
  readonly message: string;
  readonly remedy: string;
  readonly severity: Severity;
}

const RAW_LIMIT = 40;

/**
 * The single complaint about a blank, unreadable or missing field; null for a readable one.
 * Only a blank can be 不达标: what cannot be read or found is an error until it has been put right.
 */
export function requiredComplaint(reading: FieldReading<unknown>, severity: Severity): RequiredComplaint | null {
  if (reading.status === "ok") return null;
  const name = fieldName(reading.id);
  const capped = severity === "unmet" ? "error" : severity;
  switch (reading.status) {
    case "blank": {
      const none = reading.remarks.find((remark) => remark.code === "saysNone");
      const message = none ? `「${name}」填写为“${none.detail}”` : `「${name}」未填写`;
      return { message, remedy: `请补填「${name}」${expected(reading.id)}。`, severity };
    }
    case "unreadable":
      return { message: `「${name}」填写为“${shortened(reading.raw)}”，无法识别`, remedy: `请改填「${name}」${expected(reading.id)}。`, severity: capped };
    case "missing":
      return { message: `表中找不到「${name}」一栏${nearby(reading)}`, remedy: "请核对表样是否被删改，用下发的申报书重新填报。", severity: capped };
  }
}

/** Where a person finds the place of a field that is not there. */
function nearby({ remarks }: FieldReading<unknown>): string {
  const text = remarks.find(({ code }) => code === "nearText");
  if (text) return `，最接近的文字是“${shortened(text.detail)}”`;
  const label = remarks.find(({ code }) => code === "nearLabel");
  return label ? `，它应在「${label.detail}」旁边` : "";
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

function expected(id: FieldId): string {
  const { kind, unit } = fieldSpec(id);
  return kind === "measure" && unit !== undefined ? `，只填数字，以 ${unit} 为单位` : EXPECTED[kind];
}

function shortened(raw: string): string {
  const line = raw.replace(/\s+/g, " ").trim();
  return [...line].length > RAW_LIMIT ? `${[...line].slice(0, RAW_LIMIT).join("")}…` : line;
}
