import type { SheetProblem } from "./ports";

/** In Chinese: where it is, and why. */
export function sheetProblemLine({ sheet, place, reason }: SheetProblem): string {
  return `${place?.chinese ?? sheet}：${reason.chinese}`;
}
