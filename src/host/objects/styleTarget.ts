import { cellCount, isWholeColumns, isWholeRows, type Patch, patch, type Rect, type Sheet, type Style } from "../model";
import type { CellsObject } from "./target";
import { checkAllowed } from "./guard";

/** Every style that occurs in the cells, each once. */
function stylesOf(target: CellsObject): Set<Style> {
  const { sheet } = target;
  const styles = new Set<Style>();
  for (const rect of target.rects) {
    const inside = sheet.cells.inside(rect);
    for (const { cell } of inside) styles.add(cell.style);
    if (inside.length < cellCount(rect)) addMissing(sheet, rect, styles);
  }
  return styles;
}

function addMissing(sheet: Sheet, rect: Rect, styles: Set<Style>): void {
  const tall = isWholeColumns(rect);
  const wide = isWholeRows(rect);
  if (tall && wide) {
    styles.add(sheet.cell(rect.rows - 1, rect.columns - 1).style);
    return;
  }
  const last = { row: rect.row + rect.rows, column: rect.column + rect.columns };
  for (let row = tall ? last.row - 1 : rect.row; row < last.row; row++) {
    for (let column = wide ? last.column - 1 : rect.column; column < last.column; column++) {
      if (!sheet.cells.get(row, column)) styles.add(sheet.cell(row, column).style);
    }
  }
}

/** What all cells share; null where they differ. */
export function readStyle<T>(target: CellsObject, read: (style: Style) => T): T | null {
  const values = new Set([...stylesOf(target)].map(read));
  const [first] = values;
  return values.size === 1 && first !== undefined ? first : null;
}

export function changeStyle(target: CellsObject, change: (style: Style) => Style): void {
  checkAllowed(target.sheet, "allowFormatCells");
  for (const rect of target.rects) target.sheet.restyle(rect, change);
}

export function patchStyle(target: CellsObject, changes: Patch<Style>): void {
  changeStyle(target, (style) => patch(style, changes));
}

/** The row or column of cells along one edge. */
export function edgeOf(rect: Rect, side: "top" | "bottom" | "left" | "right"): Rect {
  switch (side) {
    case "top": return { ...rect, rows: 1 };
    case "bottom": return { ...rect, row: rect.row + rect.rows - 1, rows: 1 };
    case "left": return { ...rect, columns: 1 };
    case "right": return { ...rect, column: rect.column + rect.columns - 1, columns: 1 };
  }
}
