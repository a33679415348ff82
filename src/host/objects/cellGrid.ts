import { HostError, invalidArgument } from "../hostError";
import {
  type Cell, cellCount, type CellValue, type Content, intersect, isWholeColumns, isWholeRows, readEntry, type Rect, type Sheet, takesEntryFormat,
} from "../model";
import { checkUnlocked } from "./guard";

/** Cells that one get may ask for. */
export const MAX_CELLS_PER_GET = 5_000_000;
const MAX_TEXT = 32_767;

/** What `read` says of every cell, row by row; null for whole rows or columns, which Excel does not list. */
export function readGrid<T>(sheet: Sheet, rect: Rect, read: (cell: Cell) => T): T[][] | null {
  if (isWholeColumns(rect) || isWholeRows(rect)) return null;
  if (cellCount(rect) > MAX_CELLS_PER_GET) throw new HostError("RangeExceedsLimit");
  const grid: T[][] = [];
  for (let row = rect.row; row < rect.row + rect.rows; row++) {
    const line: T[] = [];
    for (let column = rect.column; column < rect.column + rect.columns; column++) line.push(read(sheet.cell(row, column)));
    grid.push(line);
  }
  return grid;
}

/** Writes a matrix of the block's size, or one scalar everywhere. `null` leaves a cell alone. */
export function writeGrid(rect: Rect, input: unknown, write: (row: number, column: number, value: unknown) => void): void {
  checkShape(rect, input);
  if (cellCount(rect) > MAX_CELLS_PER_GET) throw new HostError("RangeExceedsLimit");
  for (let i = 0; i < rect.rows; i++) {
    const line: unknown = Array.isArray(input) ? input[i] : null;
    for (let j = 0; j < rect.columns; j++) {
      const value: unknown = Array.isArray(line) ? line[j] : input;
      if (value !== null && value !== undefined) write(rect.row + i, rect.column + j, value);
    }
  }
}

function checkShape(rect: Rect, input: unknown): void {
  if (!Array.isArray(input)) return;
  const fits = input.length === rect.rows && input.every((line) => Array.isArray(line) && line.length === rect.columns);
  if (!fits) {
    throw invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
  }
}

/** Values and formulas alike: each input is read as if typed. */
export function enterGrid(sheet: Sheet, rect: Rect, input: unknown): void {
  const merged = sheet.merges.some((merge) => intersect(merge, rect));
  checkUnlocked(sheet, rect);
  writeGrid(rect, input, (row, column, value) => {
    if (!isCellValue(value)) throw invalidArgument();
    if (merged && sheet.isCovered(row, column)) return;
    enterCell(sheet, row, column, value);
  });
}

function isCellValue(value: unknown): value is CellValue {
  return typeof value === "number" || typeof value === "boolean" || (typeof value === "string" && value.length <= MAX_TEXT);
}

export function enterCell(sheet: Sheet, row: number, column: number, value: CellValue): void {
  const { numberFormat } = sheet.cell(row, column);
  const entry = readEntry(value, numberFormat, sheet.book.date1904);
  if (entry.content.formula !== undefined && !isBalanced(entry.content.formula)) throw invalidArgument();
  sheet.setContent(row, column, withKnownResult(entry.content, sheet.cell(row, column)));
  if (entry.numberFormat !== undefined && takesEntryFormat(numberFormat)) sheet.setNumberFormat(row, column, entry.numberFormat);
}

/** A formula that is not understood shows, in place of another, the result that is known, as it does when its references move. */
function withKnownResult(content: Content, before: Cell): Content {
  return content.formula !== undefined && content.value === 0 && before.formula !== undefined ? { ...content, value: before.value } : content;
}

/** A rough stand-in for Excel's syntax check: quotes and parentheses close. */
function isBalanced(formula: string): boolean {
  const bare = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, "");
  if (/["']/.test(bare)) return false;
  let depth = 0;
  for (const character of bare) {
    if (character === "(") depth++;
    else if (character === ")" && --depth < 0) return false;
  }
  return depth === 0;
}
