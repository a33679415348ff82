import { BooleanNumber, type IColumnData, type ICellData, type IFreeze, type IRowData, type IWorksheetData } from "@univerjs/core";
import {
  type Cell, type ColumnProps, type FreezePanes, isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS, rectOf, type RowProps, type Sheet,
} from "../../../host/model";
import { gridContent } from "./cell";
import { type Extent, gridRange } from "./range";
import { columnPixels, rowPixels } from "./size";
import type { StyleIds } from "./styleIds";

const SPARE_ROWS = 50;
const SPARE_COLUMNS = 8;
const LEAST_ROWS = 100;
const LEAST_COLUMNS = 26;

const flag = (on: boolean): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);

export function gridFreeze(freeze: FreezePanes | null): IFreeze {
  if (!freeze) return { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 };
  const { rows, columns } = freeze;
  return { xSplit: columns, ySplit: rows, startRow: rows > 0 ? rows : -1, startColumn: columns > 0 ? columns : -1 };
}

export function gridColumn(props: ColumnProps, styles: StyleIds): IColumnData {
  const s = props.style || props.numberFormat !== undefined ? styles.of(props) : undefined;
  return {
    ...(props.width !== undefined && { w: columnPixels(props.width) }),
    ...(props.hidden && { hd: BooleanNumber.TRUE }),
    ...(s !== undefined && { s }),
  };
}

export function gridRow(props: RowProps, styles: StyleIds): IRowData {
  const s = props.style || props.numberFormat !== undefined ? styles.of(props) : undefined;
  return {
    ...(props.height !== undefined && { h: rowPixels(props.height), ia: BooleanNumber.FALSE }),
    ...(props.hidden && { hd: BooleanNumber.TRUE }),
    ...(s !== undefined && { s }),
  };
}

/** Rows and columns that the grid must show: all that is used, selected or under a chart, and some to go on. */
export function gridExtent(sheet: Sheet): Extent {
  const used = sheet.usedRect();
  const charts = sheet.charts.list.flatMap(({ anchor }) => (anchor.kind === "twoCell" ? [rectOf(anchor.to.row, anchor.to.column)] : []));
  const reached = [...(used ? [used] : []), ...charts, ...sheet.selection.filter((rect) => !isWholeRows(rect) && !isWholeColumns(rect))];
  const rows = Math.max(0, ...reached.map((rect) => rect.row + rect.rows));
  const columns = Math.max(0, ...reached.map((rect) => rect.column + rect.columns));
  return {
    rows: Math.min(Math.max(rows + SPARE_ROWS, LEAST_ROWS), MAX_ROWS),
    columns: Math.min(Math.max(columns + SPARE_COLUMNS, LEAST_COLUMNS), MAX_COLUMNS),
  };
}

function gridCell(cell: Cell, styles: StyleIds): ICellData {
  const s = styles.of(cell);
  return { ...gridContent(cell), ...(s !== undefined && { s }) };
}

/** The sheet as the grid loads it, without what its plugins keep (conditional formats, notes, validations). */
export function gridSheet(sheet: Sheet, styles: StyleIds): IWorksheetData {
  const { rows, columns } = gridExtent(sheet);
  const cellData: Record<number, Record<number, ICellData>> = {};
  sheet.cells.forEach((cell, row, column) => {
    (cellData[row] ??= {})[column] = gridCell(cell, styles);
  });
  return {
    id: sheet.id,
    name: sheet.name,
    tabColor: sheet.tabColor,
    hidden: flag(sheet.visibility !== "Visible"),
    freeze: gridFreeze(sheet.freeze),
    rowCount: rows,
    columnCount: columns,
    zoomRatio: 1,
    scrollTop: 0,
    scrollLeft: 0,
    defaultColumnWidth: columnPixels(sheet.defaultColumnWidth),
    defaultRowHeight: rowPixels(sheet.defaultRowHeight),
    mergeData: sheet.merges.map(gridRange),
    cellData,
    rowData: Object.fromEntries([...sheet.rowsWithProps].map(([row, props]) => [row, gridRow(props, styles)])),
    columnData: Object.fromEntries([...sheet.columnsWithProps].filter(([at]) => at < columns).map(([at, props]) => [at, gridColumn(props, styles)])),
    rowHeader: { width: 46 },
    columnHeader: { height: 20 },
    showGridlines: flag(sheet.gridlines),
    rightToLeft: BooleanNumber.FALSE,
  };
}
