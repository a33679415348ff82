import type { Application } from "./application";
import type { PartialDate, Region } from "./values";

/** How values are written in sentences that officials read. */

/** 2022年9月15日, 2022年9月 or 2022年, as precise as given. */
export function dateText(date: PartialDate): string {
  return `${date.year}年${date.month === null ? "" : `${date.month}月`}${date.day === null ? "" : `${date.day}日`}`;
}

/** A number without rounding noise: at most `digits` decimals, no trailing zeros. */
export function numberText(value: number, digits = 2): string {
  const text = value.toFixed(digits);
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

/** A fraction as a percentage, rounded to two decimals: 0.45 → "45%". */
export function percentText(fraction: number): string {
  return `${numberText(fraction * 100)}%`;
}

/** A quotient of counts as a percentage cut off, never rounded up, after two decimals: 2 ÷ 3 → "66.66%". */
export function shareText(part: number, whole: number): string {
  return `${numberText(Math.floor((part * 10_000) / whole) / 100)}%`;
}

/** "江苏省苏州市昆山市" without the province: what was recognised of a region. */
export function regionText(region: Region): string {
  return `${region.city ?? ""}${region.zone ?? region.district ?? ""}`;
}

/** "甲、乙、丙", cut after `limit` entries: "甲、乙等 5 项", or "甲、乙等" without a unit. */
export function listText(entries: readonly string[], limit = 6, unit: string | null = "项"): string {
  if (entries.length <= limit) return entries.join("、");
  return `${entries.slice(0, limit).join("、")}等${unit === null ? "" : ` ${entries.length} ${unit}`}`;
}

/** Where an enterprise's form stands: 工作表“企业1”, or 工作表“台账”第 5 行 where it shares the sheet. */
export function placeText({ sheet, rows }: Pick<Application, "sheet" | "rows">): string {
  if (rows === undefined) return `工作表“${sheet}”`;
  return `工作表“${sheet}”第 ${rows.first + 1}${rows.last > rows.first ? `–${rows.last + 1}` : ""} 行`;
}
