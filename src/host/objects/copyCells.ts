import { type Cell, cellCount, hasContent, type Rect, rectOf, type Sheet } from "../model";
import { offsetFormula } from "../model/formula";
import type { Place } from "./resolve";

export type CopyType = "All" | "Formulas" | "Values" | "Formats" | "Link";

interface CopyOptions {
  readonly type: CopyType;
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

/** Copies as pasting does: a larger target repeats the source, a smaller one grows to its size. */
export function copyCells(source: Place, target: Place, { type, skipBlanks, transpose }: CopyOptions): void {
  const rows = transpose ? source.rect.columns : source.rect.rows;
  const columns = transpose ? source.rect.rows : source.rect.columns;
  const repeats = target.rect.rows % rows === 0 && target.rect.columns % columns === 0;
  const area: Rect = repeats ? target.rect : { ...target.rect, rows, columns };
  const taken: Cell[][] = [];
  for (let i = 0; i < source.rect.rows; i++) {
    taken.push(Array.from({ length: source.rect.columns }, (_, j) => source.sheet.cell(source.rect.row + i, source.rect.column + j)));
  }
  for (let i = 0; i < area.rows; i++) {
    for (let j = 0; j < area.columns; j++) {
      const [fromRow, fromColumn] = transpose ? [j % columns, i % rows] : [i % rows, j % columns];
      const cell = taken[fromRow]?.[fromColumn];
      if (!cell || (skipBlanks && !hasContent(cell))) continue;
      const [row, column] = [area.row + i, area.column + j];
      if (type !== "Formats") {
        const moved = { rows: row - source.rect.row - fromRow, columns: column - source.rect.column - fromColumn };
        target.sheet.setContent(row, column, contentOf(cell, type, moved.rows, moved.columns));
      }
      if (type === "All" || type === "Formats") {
        target.sheet.setNumberFormat(row, column, cell.numberFormat);
        target.sheet.setStyle(row, column, cell.style);
      }
    }
  }
  if ((type === "All" || type === "Formats") && !transpose) copyMerges(source, target.sheet, area);
}

function contentOf(cell: Cell, type: CopyType, rows: number, columns: number): Cell {
  if (cell.formula === undefined) return cell;
  if (type === "Values") {
    const { value, numberFormat, style } = cell;
    return { value, numberFormat, style };
  }
  return { ...cell, formula: offsetFormula(cell.formula, rows, columns) };
}

function copyMerges(source: Place, sheet: Sheet, area: Rect): void {
  if (cellCount(area) !== cellCount(source.rect)) return;
  const inside = source.sheet.merges.filter((merge) => merge.row >= source.rect.row && merge.row < source.rect.row + source.rect.rows
    && merge.column >= source.rect.column && merge.column < source.rect.column + source.rect.columns);
  for (const merge of inside) {
    sheet.merge(rectOf(merge.row - source.rect.row + area.row, merge.column - source.rect.column + area.column, merge.rows, merge.columns));
  }
}
