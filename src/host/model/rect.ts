/** A block of cells. Zero-based; `rows` and `columns` count cells and are at least 1. */
export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export function rectOf(row: number, column: number, rows = 1, columns = 1): Rect {
  return { row, column, rows, columns };
}

export const WHOLE_SHEET: Rect = rectOf(0, 0, MAX_ROWS, MAX_COLUMNS);

/** Whether every number is an integer and the block lies on a sheet. */
export function isOnSheet(r: Rect): boolean {
  return (
    [r.row, r.column, r.rows, r.columns].every(Number.isInteger) &&
    r.row >= 0 &&
    r.column >= 0 &&
    r.rows >= 1 &&
    r.columns >= 1 &&
    r.row + r.rows <= MAX_ROWS &&
    r.column + r.columns <= MAX_COLUMNS
  );
}

export const isWholeRows = (r: Rect): boolean => r.columns === MAX_COLUMNS;
export const isWholeColumns = (r: Rect): boolean => r.rows === MAX_ROWS;
export const cellCount = (r: Rect): number => r.rows * r.columns;

export function sameRect(a: Rect, b: Rect): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

export function containsCell(r: Rect, row: number, column: number): boolean {
  return row >= r.row && row < r.row + r.rows && column >= r.column && column < r.column + r.columns;
}

export function containsRect(outer: Rect, inner: Rect): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

export function intersect(a: Rect, b: Rect): Rect | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export function bounding(a: Rect, b: Rect): Rect {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** What is left of `from` when `hole` is taken out: up to four blocks. */
export function subtract(from: Rect, hole: Rect): Rect[] {
  const cut = intersect(from, hole);
  if (!cut) return [from];
  const rest: Rect[] = [];
  if (cut.row > from.row) rest.push(rectOf(from.row, from.column, cut.row - from.row, from.columns));
  if (cut.column > from.column) rest.push(rectOf(cut.row, from.column, cut.rows, cut.column - from.column));
  const right = cut.column + cut.columns;
  const fromRight = from.column + from.columns;
  if (right < fromRight) rest.push(rectOf(cut.row, right, cut.rows, fromRight - right));
  const below = cut.row + cut.rows;
  const fromBelow = from.row + from.rows;
  if (below < fromBelow) rest.push(rectOf(below, from.column, fromBelow - below, from.columns));
  return rest;
}
