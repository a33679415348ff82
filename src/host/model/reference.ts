import { formatAbsolute, parseAddress, quoteSheet, splitReference } from "./address";
import type { Book } from "./book";
import type { Cell } from "./cell";
import { bounding, intersect, isWholeColumns, isWholeRows, type Rect, rectOf } from "./rect";
import type { Sheet } from "./sheet";

export interface Block {
  readonly sheet: Sheet;
  readonly rect: Rect;
}

/** The block that a formula is a reference to ("=甲!$A$1:$B$2"); null when it is anything else. */
export function referencedBlock(book: Book, formula: string): Block | null {
  const { sheet: name, address } = splitReference(formula.replace(/^=/, ""));
  const sheet = name === null ? null : book.sheet(name);
  const rect = parseAddress(address);
  return sheet && rect ? { sheet, rect } : null;
}

/** "=甲!$A$1:$B$2". */
export function referenceTo({ sheet, rect }: Block): string {
  return `=${quoteSheet(sheet.name)}!${formatAbsolute(rect)}`;
}

/** The cells row by row; of whole rows and columns as far as anything stands on the sheet. */
export function cellsOf({ sheet, rect }: Block): Cell[] {
  const endless = isWholeRows(rect) || isWholeColumns(rect);
  const used = endless ? sheet.usedRect(true) : null;
  const shown = endless ? used && intersect(rect, bounding(rectOf(0, 0), used)) : rect;
  const cells: Cell[] = [];
  for (let row = rect.row; shown && row < shown.row + shown.rows; row++) {
    for (let column = rect.column; column < shown.column + shown.columns; column++) cells.push(sheet.cell(row, column));
  }
  return cells;
}
