import { toIsoDay } from "../form/partialDate";
import { readDate } from "../read/date";
import type { CellValue } from "../sheet/snapshot";
import { POLICY_KEYS, type Band, type KeySpec, type PolicyKey } from "./keys";

/** How a policy's values are written in a cell of 评审规则, and read from one: percents as 30%, flags as 是/否, lists joined by 、, bands as "30%→6；70%→12". */

/** A cell as it was read: its value and number format, and how the workbook counts days. */
export interface PolicyCell {
  readonly value: CellValue;
  readonly format: string;
  readonly date1904: boolean;
}

/** What to put into a cell. A number's format shows it in its own notation. */
export type WrittenValue = { readonly kind: "text"; readonly text: string } | { readonly kind: "number"; readonly value: number; readonly numberFormat: string };

/** Bands whose thresholds are shares of a whole are written in percent. */
const SHARE_UNIT = "比例";

/** A value of the right type as its cell shows it. */
export function writtenValue(key: PolicyKey, value: unknown): WrittenValue {
  const { type } = specOf(key);
  if (typeof value === "number" && type === "percent") return { kind: "number", value, numberFormat: percentFormat(value) };
  if (typeof value === "number" && type === "number") return { kind: "number", value, numberFormat: "General" };
  return { kind: "text", text: valueText(key, value) };
}

/** A value of the right type as text. */
export function valueText(key: PolicyKey, value: unknown): string {
  const { type, unit } = specOf(key);
  if (typeof value === "boolean") return value ? "是" : "否";
  if (typeof value === "number") return type === "percent" ? percentOf(value) : String(value);
  if (!Array.isArray(value)) return String(value);
  if (type !== "bands") return value.join("、");
  const from = (threshold: number) => (unit === SHARE_UNIT ? percentOf(threshold) : String(threshold));
  return (value as readonly Band[]).map((band) => `${from(band.from)}→${band.points}`).join("；");
}

/**
 * What a cell says, as JSON would have it. A text that is no value in the key's notation is handed on as it stands, for the validation to
 * complain about. Undefined for a blank cell where blank is no value.
 */
export function readPolicyValue(key: PolicyKey, cell: PolicyCell): unknown {
  const spec = specOf(key);
  const text = String(cell.value).normalize("NFKC").trim();
  switch (spec.type) {
    case "number":
    case "percent":
      if (typeof cell.value === "number") return cell.value;
      return text === "" ? undefined : (numberIn(text, spec.unit) ?? String(cell.value));
    case "flag":
      return text === "" ? undefined : (FLAGS.get(text.toUpperCase()) ?? String(cell.value));
    case "text":
      return spec.format === "date" && text !== "" ? isoDay(cell, text) : text;
    case "list":
      return entriesIn(String(cell.value));
    case "bands":
      return text === "" ? undefined : (bandsIn(text, spec.unit) ?? String(cell.value));
  }
}

function specOf(key: PolicyKey): KeySpec {
  return POLICY_KEYS[key];
}

/** 0.295 → "29.5%", without the dust of binary fractions. */
function percentOf(fraction: number): string {
  return `${Number((fraction * 100).toPrecision(12))}%`;
}

function percentFormat(fraction: number): string {
  const decimals = (percentOf(fraction).split(".")[1] ?? "%").length - 1;
  return decimals === 0 ? "0%" : `0.${"0".repeat(decimals)}%`;
}

const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ["是", true],
  ["TRUE", true],
  ["否", false],
  ["FALSE", false],
]);

const NUMBER = /^([-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\s*(%?)\s*(.*)$/u;

/** A number that may carry thousands separators, a percent sign or its own unit. */
function numberIn(text: string, unit: string): number | null {
  const [, digits = "", percent = "", rest = ""] = NUMBER.exec(text) ?? [];
  if (digits === "" || (rest !== "" && rest !== unit.normalize("NFKC"))) return null;
  return Number(`${digits.replaceAll(",", "")}${percent === "" ? "" : "e-2"}`);
}

/** The separators are those that people type; a list's entries hold none of them. */
function entriesIn(text: string): readonly string[] {
  return text
    .replaceAll("＝", "=")
    .split(/[、，,；;\r\n]/u)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
}

/** "30%→6；70%→12", also with ->, =>, ： or = between threshold and points. Null for any other text. */
function bandsIn(text: string, unit: string): readonly Band[] | null {
  const bands = text
    .split(/[;、\r\n]/u)
    .filter((part) => part.trim() !== "")
    .map((part) => {
      const [from = "", points = "", ...more] = part.split(/→|[-=]>|[:=]/u).map((each) => each.trim());
      const band = { from: numberIn(from, unit), points: numberIn(points, "分") };
      return more.length > 0 || band.from === null || band.points === null ? null : { from: band.from, points: band.points };
    });
  return bands.every((band) => band !== null) ? bands : null;
}

/** A day as YYYY-MM-DD, also from a date cell or another spelling of a full date; any other text as it stands. */
function isoDay({ value, format, date1904 }: PolicyCell, text: string): string {
  const { value: date } = readDate({ value: typeof value === "number" ? value : text, format }, { date1904 });
  if (date === null || date.month === null || date.day === null) return text;
  return toIsoDay(date);
}
