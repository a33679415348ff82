/** A cell by position, both counted from 0. The only place that converts to and from A1 text. */
export interface CellRef {
  readonly row: number;
  readonly column: number;
}

/** A cell of a named sheet. */
export interface SheetCell extends CellRef {
  readonly sheet: string;
  /** In a document that was laid out on a grid: where a reader finds the cell, "表3:第2行第2格". `sheet` then begins with the document's file. */
  readonly place?: string;
}

/** A rectangle of cells; `rows` and `columns` are at least 1. */
export interface Rect extends CellRef {
  readonly rows: number;
  readonly columns: number;
}

/** 0 → "A", 25 → "Z", 26 → "AA". */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** "A" → 0, "AA" → 26. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export function toA1(cell: CellRef): string {
  return `${columnName(cell.column)}${cell.row + 1}`;
}

/** "B2:D5", or "B2" for a single cell. */
export function rectToA1(rect: Rect): string {
  const first = toA1(rect);
  if (rect.rows === 1 && rect.columns === 1) return first;
  return `${first}:${toA1({ row: rect.row + rect.rows - 1, column: rect.column + rect.columns - 1 })}`;
}

const A1 = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/;

/** Parses "D61" or "B2:D5" (with or without $); null when the text is no bounded A1 address. */
export function parseA1(text: string): Rect | null {
  const match = A1.exec(text.trim());
  if (!match) return null;
  const [, column1 = "", row1 = "", column2, row2] = match;
  const a = { row: Number(row1) - 1, column: columnIndex(column1) };
  const b = column2 === undefined || row2 === undefined ? a : { row: Number(row2) - 1, column: columnIndex(column2) };
  if (a.row < 0 || b.row < 0) return null;
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return { row, column, rows: Math.abs(a.row - b.row) + 1, columns: Math.abs(a.column - b.column) + 1 };
}

const PLAIN_SHEET_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const LOOKS_LIKE_REFERENCE = /^([A-Za-z]{1,3}\d+|[Rr]\d*([Cc]\d*)?|[Cc]\d*)$/;

/** A sheet name as it stands before "!" in a formula: quoted where Excel needs it. */
export function quoteSheetName(name: string): string {
  if (PLAIN_SHEET_NAME.test(name) && !LOOKS_LIKE_REFERENCE.test(name)) return name;
  return `'${name.replaceAll("'", "''")}'`;
}

/** "企业1!D61", "'苏州 某'!D61"; with a file in front as Excel writes it: "[a.xlsx]企业1!D61". In a document: "a.docx!表3:第2行第2格". */
export function toQualifiedA1(cell: SheetCell, file?: string): string {
  if (cell.place !== undefined) return `${cell.sheet}!${cell.place}`;
  if (file === undefined) return `${quoteSheetName(cell.sheet)}!${toA1(cell)}`;
  const quoted = quoteSheetName(`[${file}]${cell.sheet}`);
  return `${quoted}!${toA1(cell)}`;
}

export interface QualifiedRect {
  readonly file: string | null;
  readonly sheet: string;
  readonly rect: Rect;
}

export interface DocumentPlace {
  /** The document's file, and which of several forms in it: "a.docx（第2份）". */
  readonly sheet: string;
  readonly place: string;
}

/** The inverse of `toQualifiedA1` for a place in a document; null when the text is none. */
export function parseDocumentPlace(text: string): DocumentPlace | null {
  const match = /^(.+)!((?:表|第|文本框)\d[^!]*)$/u.exec(text);
  return match ? { sheet: match[1] ?? "", place: match[2] ?? "" } : null;
}

/** The inverse of `toQualifiedA1` for a cell of a sheet; null when the text is none. */
export function parseQualifiedA1(text: string): QualifiedRect | null {
  const bang = text.lastIndexOf("!");
  if (bang < 0) return null;
  const rect = parseA1(text.slice(bang + 1));
  if (!rect) return null;
  let sheet = text.slice(0, bang);
  if (sheet.startsWith("'") && sheet.endsWith("'")) sheet = sheet.slice(1, -1).replaceAll("''", "'");
  const withFile = /^\[(.*)\]([^\]]*)$/.exec(sheet);
  if (withFile) return { file: withFile[1] ?? null, sheet: withFile[2] ?? "", rect };
  return { file: null, sheet, rect };
}
