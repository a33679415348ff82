import { type CellValue, GENERAL } from "./cell";
import type { Content } from "./sheet";

/** What typing into a cell makes of the input. */
export interface Entry {
  readonly content: Content;
  /** The format that Excel gives a General cell for such an input: dates, percentages, thousands. */
  readonly numberFormat?: string;
}

const TEXT_FORMAT = "@";
const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;
const GROUPED = /^[-+]?[¥￥$]?\d{1,3}(?:,\d{3})+(\.\d*)?$/;
const PERCENT = /^[-+]?(?:\d+(\.\d*)?|\.\d+)\s*%$/;
const DATE = /^(\d{4})(?:[-/](\d{1,2})[-/](\d{1,2})|年(\d{1,2})月(\d{1,2})日)$/;
const MONTH = /^(\d{4})(?:[-/](\d{1,2})|年(\d{1,2})月)$/;
const DAY_OF_YEAR = /^(\d{1,2})(?:[-/](\d{1,2})|月(\d{1,2})日)$/;
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;

const DAY = 86_400_000;

/** Serial number of a date, or null when there is no such day. */
function serial(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900) return null;
  const days = date.getTime() / DAY + 25_569;
  return days < 61 ? days - 1 : days;
}

/** Digits behind the 15th are cut off, not rounded. */
function withoutLateDigits(text: string): string {
  return text.replace(/^([-+]?\d{15})(\d+)/, (_, kept: string, late: string) => kept + "0".repeat(late.length));
}

function dateEntry(text: string, date1904: boolean): Entry | null {
  const entry = (year: number, month: number, day: number, numberFormat: string): Entry | null => {
    const value = serial(year, month, day);
    return value === null ? null : { content: { value: date1904 ? value - DAYS_1904 : value }, numberFormat };
  };
  let m = DATE.exec(text);
  if (m) return entry(Number(m[1]), Number(m[2] ?? m[4]), Number(m[3] ?? m[5]), m[4] ? 'yyyy"年"m"月"d"日"' : "yyyy/m/d");
  if ((m = MONTH.exec(text))) return entry(Number(m[1]), Number(m[2] ?? m[3]), 1, m[3] ? 'yyyy"年"m"月"' : "mmm-yy");
  if ((m = DAY_OF_YEAR.exec(text))) return entry(new Date().getFullYear(), Number(m[1]), Number(m[2] ?? m[3]), 'm"月"d"日"');
  return null;
}

function timeEntry(text: string): Entry | null {
  const m = TIME.exec(text);
  if (!m) return null;
  const [hours, minutes, seconds] = [Number(m[1]), Number(m[2]), Number(m[3] ?? 0)];
  if (hours >= 24 || minutes >= 60 || seconds >= 60) return null;
  return { content: { value: (hours * 3600 + minutes * 60 + seconds) / 86_400 }, numberFormat: m[3] ? "h:mm:ss" : "h:mm" };
}

/** Days from the first day of the 1900 system to that of the 1904 system. */
export const DAYS_1904 = 1462;

/**
 * A string, number or boolean as typed into a cell of that number format, read as Excel reads it in a Chinese locale. A formula comes with 0, until
 * it is worked out.
 */
export function readEntry(input: CellValue, numberFormat: string, date1904 = false): Entry {
  if (input === "" || typeof input === "boolean") return { content: { value: input } };
  if (typeof input === "number") return { content: { value: numberFormat === TEXT_FORMAT ? String(input) : input } };
  if (input.startsWith("'")) return { content: { value: input.slice(1), quotePrefix: true } };
  if (numberFormat === TEXT_FORMAT) return { content: { value: input } };
  if (input.startsWith("=") && input.length > 1) return { content: { value: 0, formula: input } };
  const text = input.trim();
  if (NUMBER.test(text)) return { content: { value: Number(withoutLateDigits(text)) } };
  if (/^(true|false)$/i.test(text)) return { content: { value: text.toUpperCase() === "TRUE" } };
  if (GROUPED.test(text)) {
    return { content: { value: Number(text.replace(/[¥￥$,]/g, "")) }, numberFormat: text.includes(".") ? "#,##0.00" : "#,##0" };
  }
  const percent = PERCENT.exec(text);
  if (percent) {
    const value = Number((Number(text.replace("%", "")) / 100).toPrecision(15));
    return { content: { value }, numberFormat: percent[1] && percent[1].length > 1 ? "0.00%" : "0%" };
  }
  return timeEntry(text) ?? dateEntry(text, date1904) ?? { content: { value: input } };
}

/** Whether the entry's own format replaces the cell's: only a General cell takes it. */
export function takesEntryFormat(numberFormat: string): boolean {
  return numberFormat === GENERAL;
}
