import type { Application, FieldReading, RemarkCode } from "../form/application";
import { fieldName, fieldSpec, type FieldId } from "../form/fields";
import { numberText } from "../form/wording";
import type { Issue, Message } from "./defineRule";

/** Required fields of a rule that itself explains readings with one of these remarks, so that the engine need not say “无法识别” as well. */
export function requiresUnless(fields: readonly FieldId[], ...codes: readonly RemarkCode[]) {
  return (_policy: unknown, application: Application): readonly FieldId[] =>
    fields.filter((id) => !application.fields.get(id)?.remarks.some(({ code }) => codes.includes(code)));
}

export function hasRemark(reading: FieldReading<unknown>, code: RemarkCode): boolean {
  return reading.remarks.some((remark) => remark.code === code);
}

/** What was written, as a message quotes it: without the underscores that the form prints for a blank. */
export function rawText({ raw }: FieldReading<unknown>): string {
  return raw.replace(/[_＿]+/g, " ").trim();
}

/** For rules that own a number: what to say when it could be read but was not written as a plain number. */
export const NUMBER_MESSAGES = {
  approximate: { text: "{field}填“{raw}”，不是确数", severity: "error" },
  converted: { text: "{field}填“{raw}”，已按 {value}{unit}核验，请只填数字", severity: "warning" },
} as const satisfies Record<string, Message>;

/** The complaint about how a number was written, or null for a plain one. A converted value gets a fix where it has a cell to itself. */
export function numberIssue(reading: FieldReading<number>): Issue<keyof typeof NUMBER_MESSAGES> | null {
  const field = fieldName(reading.id);
  const at = [reading.id];
  if (reading.value === null) return null;
  if (hasRemark(reading, "approximate") || hasRemark(reading, "range")) {
    return { message: "approximate", data: { field, raw: rawText(reading) }, at };
  }
  if (!hasRemark(reading, "unitTyped") && !hasRemark(reading, "unitConverted")) return null;
  const { unit, standing } = fieldSpec(reading.id);
  const value = numberText(reading.value, 6);
  const issue = { message: "converted", data: { field, raw: rawText(reading), value, unit: unit ? ` ${unit}` : "" }, at } as const;
  return standing === "within" ? issue : { ...issue, fix: value };
}
