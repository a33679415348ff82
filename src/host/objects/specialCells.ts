import { valueType } from "../events";
import { invalidArgument } from "../hostError";
import { type Cell, hasContent, intersect, type Rect, rectOf, type Sheet } from "../model";

const TYPE_LETTERS: Readonly<Record<string, string>> = { Double: "Numbers", String: "Text", Boolean: "Logical", Error: "Errors" };

/** Blocks (parts of one row) of the cells of a kind, inside the used part of the block. */
export function specialCells(sheet: Sheet, within: Rect, type: string, valueTypes: string): Rect[] {
  sheet.book.calculate();
  const used = sheet.usedRect();
  const area = used && intersect(within, used);
  if (!area) return [];
  const matches = matcher(sheet, type, valueTypes);
  const found: Rect[] = [];
  for (let row = area.row; row < area.row + area.rows; row++) {
    let start = -1;
    for (let column = area.column; column <= area.column + area.columns; column++) {
      const match = column < area.column + area.columns && matches(sheet.cell(row, column), row, column);
      if (match && start < 0) start = column;
      if (!match && start >= 0) {
        found.push(rectOf(row, start, 1, column - start));
        start = -1;
      }
    }
  }
  return found;
}

function matcher(sheet: Sheet, type: string, valueTypes: string): (cell: Cell, row: number, column: number) => boolean {
  const wanted = (cell: Cell): boolean => valueTypes === "All" || valueTypes.includes(TYPE_LETTERS[valueType(cell.value)] ?? "?");
  switch (type) {
    case "Blanks": return (cell) => !hasContent(cell);
    case "Constants": return (cell) => cell.formula === undefined && cell.value !== "" && wanted(cell);
    case "Formulas": return (cell) => cell.formula !== undefined && wanted(cell);
    case "Visible": return (_, row, column) => !sheet.row(row).hidden && !sheet.column(column).hidden;
    default: throw invalidArgument();
  }
}
