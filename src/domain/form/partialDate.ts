import type { PartialDate } from "./values";

const DAY = 86_400_000;

/** Order of two dates at the coarser of their precisions: 2022年9月 and 2022-09-15 are equal. Negative when `a` is earlier. */
export function compareDates(a: PartialDate, b: PartialDate): number {
  if (a.year !== b.year) return a.year - b.year;
  if (a.month === null || b.month === null) return 0;
  if (a.month !== b.month) return a.month - b.month;
  if (a.day === null || b.day === null) return 0;
  return a.day - b.day;
}

/** The last day a date can mean: 2022年 → 2022-12-31. */
export function lastDay(date: PartialDate): PartialDate {
  const month = date.month ?? 12;
  return { year: date.year, month, day: date.day ?? daysInMonth(date.year, month) };
}

/** The first day a date can mean: 2022年 → 2022-01-01. */
export function firstDay(date: PartialDate): PartialDate {
  return { year: date.year, month: date.month ?? 1, day: date.day ?? 1 };
}

/** The fewest days that can lie between two dates, whatever the parts they leave open; 0 when they may coincide or `b` is earlier. */
export function leastDaysBetween(a: PartialDate, b: PartialDate): number {
  return Math.max(0, (dayStart(firstDay(b)) - dayStart(lastDay(a))) / DAY);
}

/** Days from the first day of `a` to the last day of `b`, both counted. */
export function spanInDays(a: PartialDate, b: PartialDate): number {
  return (dayStart(lastDay(b)) - dayStart(firstDay(a))) / DAY + 1;
}

/** "2022-09-30" → its date; null for any other text and for a day that no calendar has. */
export function parseIsoDay(text: string): PartialDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) ? { year, month, day } : null;
}

/** YYYY-MM-DD, the last day that the date can mean. */
export function toIsoDay(date: PartialDate): string {
  const { year, month, day } = lastDay(date);
  return [year, month, day].map((part, index) => String(part).padStart(index === 0 ? 4 : 2, "0")).join("-");
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function dayStart(date: PartialDate): number {
  return Date.UTC(date.year, (date.month ?? 1) - 1, date.day ?? 1);
}
