import { isOnSheet, isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS, type Rect, rectOf } from "./rect";

/** "A" for 0, "AA" for 26. */
export function columnName(column: number): string {
  let name = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

/** 0 for "A". */
export function columnIndex(name: string): number {
  let n = 0;
  for (const letter of name.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n - 1;
}

const CELLS = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/i;
const COLUMNS = /^([A-Z]{1,3}):([A-Z]{1,3})$/i;
const ROWS = /^(\d{1,7}):(\d{1,7})$/;

function span(from: number, to: number): readonly [number, number] {
  return [Math.min(from, to), Math.abs(to - from) + 1];
}

/** An A1 address without a sheet ("B2", "$B$2:C9", "A:C", "3:4"), or null when it is none. */
export function parseAddress(text: string): Rect | null {
  const bare = text.replaceAll("$", "").trim();
  let rect: Rect | null = null;
  let m = CELLS.exec(bare);
  if (m) {
    const [, column1 = "", row1 = "", column2 = column1, row2 = row1] = m;
    const [row, rows] = span(Number(row1) - 1, Number(row2) - 1);
    const [column, columns] = span(columnIndex(column1), columnIndex(column2));
    rect = rectOf(row, column, rows, columns);
  } else if ((m = COLUMNS.exec(bare))) {
    const [column, columns] = span(columnIndex(m[1] ?? ""), columnIndex(m[2] ?? ""));
    rect = rectOf(0, column, MAX_ROWS, columns);
  } else if ((m = ROWS.exec(bare))) {
    const [row, rows] = span(Number(m[1]) - 1, Number(m[2]) - 1);
    rect = rectOf(row, 0, rows, MAX_COLUMNS);
  }
  return rect && isOnSheet(rect) ? rect : null;
}

/** Excel's spelling: "B2", "B2:C9", "A:C" for whole columns, "3:4" for whole rows. */
export function formatAddress(r: Rect): string {
  const lastColumn = columnName(r.column + r.columns - 1);
  const lastRow = r.row + r.rows;
  if (isWholeRows(r)) return `${r.row + 1}:${lastRow}`;
  if (isWholeColumns(r)) return `${columnName(r.column)}:${lastColumn}`;
  const first = `${columnName(r.column)}${r.row + 1}`;
  return r.rows === 1 && r.columns === 1 ? first : `${first}:${lastColumn}${lastRow}`;
}

/** "$B$2:$C$9", as defined names are written. */
export function formatAbsolute(r: Rect): string {
  return formatAddress(r).replace(/[A-Z]+|\d+/g, "$$$&");
}

const PLAIN_SHEET_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const LOOKS_LIKE_CELL = /^([A-Z]{1,3}\d+|R\d*C\d*|R|C)$/i;

/** The sheet name as it stands before "!": in quotes where Excel needs them. */
export function quoteSheet(name: string): string {
  return PLAIN_SHEET_NAME.test(name) && !LOOKS_LIKE_CELL.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Takes "'B 空'!A1" apart. `sheet` is null where the text names none. */
export function splitReference(text: string): { readonly sheet: string | null; readonly address: string } {
  const at = text.lastIndexOf("!");
  if (at < 0) return { sheet: null, address: text };
  const quoted = text.slice(0, at);
  const sheet = quoted.startsWith("'") && quoted.endsWith("'") ? quoted.slice(1, -1).replaceAll("''", "'") : quoted;
  return { sheet, address: text.slice(at + 1) };
}
