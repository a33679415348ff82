import { HostError } from "../hostError";
import { type Cell, cellCount, isWholeColumns, isWholeRows, type Rect, type Sheet } from "../model";

export type Permission =
  | "allowFormatCells" | "allowFormatColumns" | "allowFormatRows" | "allowInsertRows" | "allowInsertColumns" | "allowDeleteRows"
  | "allowDeleteColumns" | "allowInsertHyperlinks" | "allowSort" | "allowAutoFilter" | "allowEditObjects";

function denied(): HostError {
  return new HostError("AccessDenied", "The sheet is protected.", 403);
}

/** Throws AccessDenied on a protected sheet, unless its protection allows that kind of change. */
export function checkAllowed(sheet: Sheet, permission?: Permission): void {
  if (sheet.protection && !(permission && sheet.protection.options[permission] === true)) throw denied();
}

/** Throws AccessDenied when the sheet is protected and one of the cells is locked. */
export function checkUnlocked(sheet: Sheet, rect: Rect): void {
  if (!sheet.protection) return;
  const unlocked = (cell: Cell): boolean => cell.style.locked === false;
  const inside = sheet.cells.inside(rect);
  const complete = inside.length === cellCount(rect);
  if (!inside.every(({ cell }) => unlocked(cell))) throw denied();
  if (complete) return;
  if (isWholeColumns(rect) || isWholeRows(rect)) throw denied();
  for (let row = rect.row; row < rect.row + rect.rows; row++) {
    for (let column = rect.column; column < rect.column + rect.columns; column++) if (!unlocked(sheet.cell(row, column))) throw denied();
  }
}
