import type { SheetInfo } from "./sheets";

/** Queues widths from `firstColumn` on; null keeps a column as it is. */
export function queueColumnWidths(sheet: Pick<SheetInfo, "proxy">, firstColumn: number, widths: readonly (number | null)[]): void {
  widths.forEach((characters, index) => {
    if (characters === null) return;
    const range = sheet.proxy.getRangeByIndexes(0, firstColumn + index, 1, 1);
    range.format.columnWidth = pointsOf(characters);
    range.untrack();
  });
}

/** Office.js measures columns in points; a character of the standard font takes 7 pixels and a cell 5 more. */
function pointsOf(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}
