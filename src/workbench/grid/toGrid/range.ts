import type { IRange } from "@univerjs/core";
import { type Rect, rectOf } from "../../../host/model";

export function gridRange({ row, column, rows, columns }: Rect): IRange {
  return { startRow: row, endRow: row + rows - 1, startColumn: column, endColumn: column + columns - 1 };
}

export function hostRect({ startRow, endRow, startColumn, endColumn }: IRange): Rect {
  return rectOf(startRow, startColumn, endRow - startRow + 1, endColumn - startColumn + 1);
}
