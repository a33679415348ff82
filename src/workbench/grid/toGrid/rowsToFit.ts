import { hasContent, type Sheet } from "../../../host/model";

const STANDARD_FONT_SIZE = 11;

/** Rows without a height of their own in which a text may need more than one standard line. Merged cells do not count, as in Excel. */
export function rowsToFit(sheet: Sheet): readonly number[] {
  const rows = new Set<number>();
  sheet.cells.forEach((cell, row, column) => {
    const tall = cell.style.wrap === true || (cell.style.font?.size ?? STANDARD_FONT_SIZE) > STANDARD_FONT_SIZE;
    if (tall && hasContent(cell) && sheet.row(row).height === undefined && !rows.has(row) && !sheet.mergeAt(row, column)) rows.add(row);
  });
  return [...rows].sort((a, b) => a - b);
}
