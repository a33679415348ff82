import { daysInMonth } from "../form/partialDate";
import type { PartialDate } from "../form/values";
import { chineseNumber } from "./numberText";

/** A date found at the start of a text. */
export interface DateText {
  readonly date: PartialDate;
  readonly length: number;
  /** A two-digit year, or an order of day and month that cannot be told. */
  readonly ambiguous: boolean;
}

const YEAR = "(\\d{4}|[’']?\\d{2})";
const PATTERNS: readonly RegExp[] = [
  // 2022年9月15日 · 2022年9月 · 2022年
  new RegExp(`^${YEAR}\\s*年(?:度|末|底)?(?:\\s*(\\d{1,2})\\s*月份?(?:\\s*(\\d{1,2})\\s*[日号])?)?`, "u"),
  // 20220915 · 202209
  /^(\d{4})(\d{2})(\d{2})(?!\d)/u,
  /^(\d{4})(\d{2})(?!\d)/u,
  // 2022-09-15 · 2022/9/15 · 2022.9.15, blanks tolerated
  new RegExp(`^${YEAR}\\s*([-./])\\s*(\\d{1,2})(?:\\s*\\2\\s*(\\d{1,2})(?!\\d))(?:\\s*[日号])?`, "u"),
  // 2022-09 · 2022.9 · 2022/9
  /^(\d{4})\s*([-./])\s*(\d{1,2})(?!\d)(?:\s*月)?/u,
  /^(\d{4})(?!\d)/u,
];

/** Reads a date at the start of half-width text; null when there is none, or none that exists (2024-02-30). */
export function dateAtStart(text: string): DateText | null {
  for (const pattern of PATTERNS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const groups = match.slice(1).filter((group) => group === undefined || !/^[-./]$/u.test(group));
    const [yearText = "", month, day] = groups;
    const digits = yearText.replace(/[’']/u, "");
    const year = digits.length === 2 ? century(Number(digits)) : Number(digits);
    const date = existing(year, month === undefined ? null : Number(month), day === undefined ? null : Number(day));
    if (date) return { date, length: match[0].length, ambiguous: digits.length === 2 };
  }
  return null;
}

function century(year: number): number {
  return year < 70 ? 2000 + year : 1900 + year;
}

/** The date if it exists in the calendar between 1900 and 2199. */
export function existing(year: number, month: number | null, day: number | null): PartialDate | null {
  if (year < 1900 || year > 2199) return null;
  if (month === null) return { year, month: null, day: null };
  if (month < 1 || month > 12) return null;
  if (day !== null && (day < 1 || day > daysInMonth(year, month))) return null;
  return { year, month, day };
}

/** "二〇二二年九月十五日" → "2022年9月15日"; other texts unchanged. */
export function digitsForChineseDate(text: string): string {
  return text.replace(/[零〇一二三四五六七八九十]+(?=\s*[年月日号])/gu, (word) => String(chineseNumber(word)));
}
