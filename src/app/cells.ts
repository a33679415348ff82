import type { CellValue } from "../domain/sheet/snapshot";
import type { BlockCell } from "./ports";

/** 评分, and what it must be called wherever it is shown. */
export const SCORE_NOTE = "辅助评分（非官方评价标准）";

export function text(content: string): BlockCell {
  return { kind: "text", text: content };
}

export function number(value: number, numberFormat?: string): BlockCell {
  return numberFormat === undefined ? { kind: "number", value } : { kind: "number", value, numberFormat };
}

/** Points and what they are out of: 71.5/91. The cell stays a number. A maximum of 0 stands for a score that was refused. */
export function points(value: number, max: number): BlockCell {
  return max === 0 ? text("规则有误，未评分") : number(value, `0.0"/${max}"`);
}

/** What stood in a cell, to be written back; a formula as what it came to. */
export function asItStood(value: CellValue, numberFormat: string): BlockCell {
  return typeof value === "number" ? number(value, numberFormat) : text(String(value));
}
