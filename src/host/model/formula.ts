import { columnIndex, columnName, quoteSheet } from "./address";
import type { Shift } from "./change";
import { MAX_COLUMNS, MAX_ROWS, rectOf } from "./rect";
import { shiftRect } from "./shift";

const STRING = /"(?:[^"]|"")*"/;
const SHEET = /(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!/u;
const CELL = /\$?[A-Z]{1,3}\$?\d{1,7}/;
const PLACE = new RegExp(`${CELL.source}(?::${CELL.source})?|\\$?[A-Z]{1,3}:\\$?[A-Z]{1,3}|\\$?\\d{1,7}:\\$?\\d{1,7}`);
// A string, or an optional sheet name with an A1 reference. What stands around it keeps names such as "LOG10(" and "A1B" out.
const TOKEN = new RegExp(`${STRING.source}|(${SHEET.source})?(?<![\\p{L}\\p{N}_.$])(${PLACE.source})(?![\\p{L}\\p{N}_(.!])`, "giu");

interface Reference {
  /** Name without quotes; null = the formula's own sheet. */
  readonly sheet: string | null;
  readonly prefix: string;
  readonly address: string;
}

function replaceReferences(formula: string, replace: (reference: Reference) => string): string {
  if (!formula.startsWith("=")) return formula;
  return formula.replace(TOKEN, (whole: string, prefix: string | undefined, address: string | undefined) => {
    if (address === undefined) return whole;
    const name = prefix?.slice(0, -1);
    const sheet = name === undefined ? null : name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
    return replace({ sheet, prefix: prefix ?? "", address });
  });
}

const same = (a: string, b: string): boolean => a.toUpperCase() === b.toUpperCase();

const CORNER = /^(\$?)([A-Z]*)(\$?)(\d*)$/i;

function shiftAddress(address: string, shift: Shift): string {
  const [first = "", second] = address.split(":");
  const a = CORNER.exec(first);
  const b = CORNER.exec(second ?? first);
  if (!a || !b) return address;
  const rowsOnly = a[2] === "";
  const columnsOnly = a[4] === "" && !rowsOnly;
  // "3:4" parses with its dollar in the first group and no letters.
  const row1 = columnsOnly ? 0 : Number(a[4]) - 1;
  const row2 = columnsOnly ? MAX_ROWS - 1 : Number(b[4]) - 1;
  const column1 = rowsOnly ? 0 : columnIndex(a[2] ?? "");
  const column2 = rowsOnly ? MAX_COLUMNS - 1 : columnIndex(b[2] ?? "");
  const moved = shiftRect(rectOf(row1, column1, row2 - row1 + 1, column2 - column1 + 1), shift);
  if (!moved) return "#REF!";
  const corner = (m: RegExpExecArray, row: number, column: number): string =>
    `${m[1]}${rowsOnly ? "" : columnName(column)}${m[3]}${columnsOnly ? "" : row + 1}`;
  const start = corner(a, moved.row, moved.column);
  return second === undefined ? start : `${start}:${corner(b, moved.row + moved.rows - 1, moved.column + moved.columns - 1)}`;
}

/** The formula after cells of `shifted` moved; `home` is the sheet the formula stands on (null for names of the workbook). */
export function shiftFormula(formula: string, home: string | null, shifted: string, shift: Shift): string {
  return replaceReferences(formula, ({ sheet, prefix, address }) => {
    const target = sheet ?? home;
    return target !== null && same(target, shifted) ? prefix + shiftAddress(address, shift) : prefix + address;
  });
}

export function renameInFormula(formula: string, before: string, after: string): string {
  return replaceReferences(formula, ({ sheet, prefix, address }) =>
    (sheet !== null && same(sheet, before) ? `${quoteSheet(after)}!` : prefix) + address);
}

export function dropSheetFromFormula(formula: string, gone: string): string {
  return replaceReferences(formula, ({ sheet, prefix, address }) => (sheet !== null && same(sheet, gone) ? "#REF!" : prefix + address));
}

/** The formula moved by whole rows and columns, as copying does; "$" holds a part fast. */
export function offsetFormula(formula: string, rows: number, columns: number): string {
  return replaceReferences(formula, ({ prefix, address }) => {
    const corners = address.split(":").map((corner) => {
      const m = CORNER.exec(corner);
      if (!m) return corner;
      const [, fixedColumn = "", letters = "", fixedRow = "", digits = ""] = m;
      const rowFixed = letters === "" ? fixedColumn !== "" : fixedRow !== "";
      const column = letters === "" ? null : columnIndex(letters) + (fixedColumn ? 0 : columns);
      const row = digits === "" ? null : Number(digits) - 1 + (rowFixed ? 0 : rows);
      if ((column !== null && (column < 0 || column >= MAX_COLUMNS)) || (row !== null && (row < 0 || row >= MAX_ROWS))) return null;
      return `${fixedColumn}${column === null ? "" : columnName(column)}${fixedRow}${row === null ? "" : row + 1}`;
    });
    return corners.includes(null) ? "#REF!" : prefix + corners.join(":");
  });
}

