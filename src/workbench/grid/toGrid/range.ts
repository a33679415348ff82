import { type IRange, RANGE_TYPE } from "@univerjs/core";
import type { ISelectionWithStyle } from "@univerjs/preset-sheets-core";
import { isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS, type Rect, rectOf, type Sheet, WHOLE_SHEET } from "../../../host/model";

export function gridRange({ row, column, rows, columns }: Rect): IRange {
  return { startRow: row, endRow: row + rows - 1, startColumn: column, endColumn: column + columns - 1 };
}

export function hostRect({ startRow, endRow, startColumn, endColumn }: IRange): Rect {
  return rectOf(startRow, startColumn, endRow - startRow + 1, endColumn - startColumn + 1);
}

/** How far the grid goes: whole rows and columns end there. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

function rangeType(rect: Rect): RANGE_TYPE {
  if (isWholeRows(rect)) return isWholeColumns(rect) ? RANGE_TYPE.ALL : RANGE_TYPE.ROW;
  return isWholeColumns(rect) ? RANGE_TYPE.COLUMN : RANGE_TYPE.NORMAL;
}

/** A selected block with its first cell active; a merged area is selected whole. */
export function gridSelection(rect: Rect, sheet: Sheet, extent: Extent): ISelectionWithStyle {
  const merge = sheet.mergeAt(rect.row, rect.column);
  const selected = merge && rect.rows <= merge.rows && rect.columns <= merge.columns ? merge : rect;
  const range = gridRange(selected);
  const first = merge ?? rectOf(rect.row, rect.column);
  return {
    range: {
      ...range,
      endRow: Math.min(range.endRow, extent.rows - 1),
      endColumn: Math.min(range.endColumn, extent.columns - 1),
      rangeType: rangeType(rect),
    },
    primary: {
      ...gridRange(first),
      actualRow: first.row,
      actualColumn: first.column,
      isMerged: merge !== null,
      isMergedMainCell: merge !== null,
    },
    style: null,
  };
}

/** The selected block in the host's terms: whole rows and columns go to the end of the sheet. */
export function hostSelection(range: IRange): Rect {
  const rect = hostRect(range);
  switch (range.rangeType) {
    case RANGE_TYPE.ROW:
      return { ...rect, column: 0, columns: MAX_COLUMNS };
    case RANGE_TYPE.COLUMN:
      return { ...rect, row: 0, rows: MAX_ROWS };
    case RANGE_TYPE.ALL:
      return WHOLE_SHEET;
    case RANGE_TYPE.NORMAL:
    case undefined:
    default:
      return rect;
  }
}
