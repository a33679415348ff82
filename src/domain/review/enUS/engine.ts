import { PART_TITLES } from "../../form/fields";
import type { FieldKind } from "../../form/values";
import { counted } from "../../wording/enUS/counted";
import type { ENGINE_ZH, Expected, LackingPart, Near } from "../engineWords";

const EXPECTED: Readonly<Record<FieldKind, string>> = {
  text: "",
  code: ": 18 characters, in a cell formatted as text",
  phone: ": the whole number, in a cell formatted as text",
  email: ": one email address only",
  region: ": write “XX（设区市）YY（区县市）”",
  money: ": a number only, in 万元",
  percent: ": a percentage such as 45%",
  count: ": a whole number only, 0 for none",
  measure: ": a number only",
  date: ": write “2022年9月1日”",
  period: ": write “2021年3月至2022年9月”",
  one: ": put “√” before one option",
  many: ": put “√” before each option that applies",
  prose: "",
};

function expected({ kind, unit }: Expected): string {
  return kind === "measure" && unit !== null ? `: a number only, in ${unit}` : EXPECTED[kind];
}

function nearText(near: Near): string {
  if (near === null) return "";
  return near.kind === "text" ? `; the nearest text is “${near.text}”` : `; it belongs beside 「${near.text}」`;
}

function partText({ part, fields }: LackingPart): string {
  return fields === null ? `「${PART_TITLES[part]}」` : `「${PART_TITLES[part]}」 (${fields.map((field) => `「${field}」`).join(", ")})`;
}

export const ENGINE_EN: typeof ENGINE_ZH = {
  blank: ({ name }) => `「${name}」 is not filled in`,
  saysNone: ({ name, found }) => `「${name}」 says “${found}”`,
  unreadable: ({ name, found }) => `「${name}」 says “${found}”, which cannot be read`,
  missing: ({ name, near }) => `「${name}」 is not found on the sheet${nearText(near)}`,
  fillIn: ({ name, as }) => `Fill in 「${name}」${expected(as)}.`,
  correct: ({ name, as }) => `Correct 「${name}」${expected(as)}.`,
  restore: () => "Check whether the form was altered, and fill in the form that was handed out.",
  ledger: ({ sheet, enterprises, lacking }) => `Sheet “${sheet}” is a ledger (${counted(enterprises, "enterprise")}) without columns for the following, which was not checked: ${lacking.map(partText).join("; ")}`,
  addColumns: () => "What is to be checked needs columns in the ledger, or an application from the enterprise.",
};
