import type { PartialDate } from "../form/values";
import { existing } from "./dateText";

const MS_PER_DAY = 86_400_000;
/** Day 0 of the 1900 system as Excel counts after its 29 February 1900; the 1904 system begins 1462 days later. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const DAYS_1904 = 1462;

/** The day an Excel serial stands for; null outside 1900–2199. Before March 1900 Excel counts a day too few: not corrected. */
export function serialToDate(serial: number, date1904: boolean): PartialDate | null {
  const date = new Date(EPOCH_1900 + (Math.floor(serial) + (date1904 ? DAYS_1904 : 0)) * MS_PER_DAY);
  return existing(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

export type DateFormat = "day" | "month" | "year";

/** What part of a date a number format shows, or null when it is no date format. */
export function dateFormatPrecision(format: string): DateFormat | null {
  const bare = (format.split(";")[0] ?? "").replace(/"[^"]*"|\\.|\[[^\]]*\]|_./gu, "").toLowerCase();
  if (/[#?0]/u.test(bare) || !/[ydm]/u.test(bare) || /^general$/u.test(bare)) return null;
  if (bare.includes("d")) return "day";
  if (/m/u.test(bare) && bare.includes("y")) return "month";
  if (bare.includes("y")) return "year";
  return /[hs]/u.test(bare) ? null : "day";
}

/** Cuts a date to what its format shows. */
export function toPrecision(date: PartialDate, precision: DateFormat): PartialDate {
  switch (precision) {
    case "day":
      return date;
    case "month":
      return { ...date, day: null };
    case "year":
      return { year: date.year, month: null, day: null };
  }
}
