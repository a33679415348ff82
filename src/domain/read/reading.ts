import type { FieldStatus, Remark, RemarkCode } from "../form/application";
import type { CellValue } from "../sheet/snapshot";
import { halfWidth, keyOf } from "./text";

/** One cell, or a piece of a cell's text, as a reader gets it. */
export interface RawValue {
  readonly value: CellValue;
  /** Excel number format code; "General" for a piece of text. */
  readonly format: string;
}

/** What every reader may need to know about the workbook and the label. */
export interface ReadOptions {
  readonly date1904: boolean;
  /** Unit that stands in the label ("总资产（亿元）" → "亿元") or is printed by the blank; absent: the catalogue's. */
  readonly unit?: string;
}

/** A reader's answer: `value` is null unless `status` is "ok". */
export interface Read<V> {
  readonly status: Exclude<FieldStatus, "missing">;
  readonly value: V | null;
  readonly remarks: readonly Remark[];
}

export const ok = <V>(value: V, remarks: readonly Remark[] = []): Read<V> => ({ status: "ok", value, remarks });
export const blank = (remarks: readonly Remark[] = []): Read<never> => ({ status: "blank", value: null, remarks });
export const unreadable = (remarks: readonly Remark[] = []): Read<never> => ({ status: "unreadable", value: null, remarks });
export const remark = (code: RemarkCode, detail: string): Remark => ({ code, detail });

/** Adds remarks in front of a reader's own. */
export function withRemarks<V>(read: Read<V>, remarks: readonly Remark[]): Read<V> {
  return remarks.length === 0 ? read : { ...read, remarks: [...remarks, ...read.remarks] };
}

const CELL_ERROR = /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|UNKNOWN!|CONNECT!)$/i;
/** True for the comparison key of a cell that shows an Excel error. */
export function isCellError(key: string): boolean {
  return CELL_ERROR.test(key);
}

const SAYS_NONE = /^(无|没有|暂无|不涉及|不适用|[/\\]+|-+|N\/?A|NONE|NULL)[。.]?$/i;
const ONLY_PLACEHOLDER = /^[_.…·:,;、，。]*$/u;
const PROMPTS: readonly RegExp[] = [
  /填写格式:?/u,
  /X{2,}\((设区)?市\)/iu,
  /Y{2,}\((区县市|区县|县区|县市区)\)/iu,
  /\(?请(在此|在此处)?(填写|输入|选择)\)?/u,
  /(单击|点击|单击或点击)(此处)?(输入|选择|添加)(文字|文本|日期|一项|内容)?/u,
  /^X{2,}(工信局|市|公司)?$/iu,
];
/** Printed by the form where a value is to be written; several may stand in one cell. */
const PRINTED_DATE = /^(\d{4})?年?月?日?$/u;

/** Longer texts are no number, date, code or region, and are not searched for one. */
const LONGEST_VALUE = 500;

/** The answer to a blank, an error or a text too long for its kind; `null` when there is something to read. */
export function emptyAnswer(raw: RawValue, longest = LONGEST_VALUE): Read<never> | null {
  const { value } = raw;
  if (typeof value !== "string") return null;
  if (value.length > longest) return value.trim() === "" ? blank() : unreadable();
  const key = keyOf(value);
  if (ONLY_PLACEHOLDER.test(key)) return blank();
  if (isCellError(key)) return unreadable([remark("cellError", key)]);
  if (SAYS_NONE.test(key)) return blank([remark("saysNone", value.trim())]);
  if (PRINTED_DATE.test(key.replaceAll("_", "")) && /[月日]/u.test(key)) return blank();
  const { rest, prompt } = takePrompts(key);
  if (prompt !== null && ONLY_PLACEHOLDER.test(rest)) return blank([remark("promptLeft", prompt)]);
  return null;
}

/** Cuts the form's prompts out of a text; `prompt` is what was found, or null. */
export function takePrompts(text: string): { readonly rest: string; readonly prompt: string | null } {
  let rest = text;
  let prompt: string | null = null;
  for (const pattern of PROMPTS) {
    const match = pattern.exec(keyOf(rest));
    if (!match) continue;
    prompt = prompt === null ? match[0] : prompt + match[0];
    rest = keyOf(rest).replace(pattern, "");
  }
  return { rest, prompt };
}

/** Half-width text of a value without the underscores that the form prints for a blank, and without blanks at its ends. */
export function plainText(raw: RawValue): string {
  const text = typeof raw.value === "boolean" ? (raw.value ? "TRUE" : "FALSE") : String(raw.value);
  return halfWidth(text).replace(/_+/gu, " ").trim();
}

/** True when a text has characters of double width among its letters, digits and signs. */
export function hasWideCharacters(text: string): boolean {
  return /[！-～]/u.test(text);
}
