import { type Arguments, scalarAt } from "../arguments";
import { textTest } from "../criterion";
import { Area, ExcelError, LOST_REFERENCE, NOT_AVAILABLE, NOT_UNDERSTOOD, type Scalar, type Value, WRONG_VALUE } from "../value";
import { plain } from "./function";

/** Looks for the very value, from the first cell on; null where it does not stand there. A blank looks for 0. */
function position(wanted: Scalar, area: Area, args: Arguments): number | null {
  const { sheet, rect } = area;
  if (wanted instanceof ExcelError) throw wanted;
  if (rect.rows > 1 && rect.columns > 1) throw NOT_AVAILABLE;
  const holds = typeof wanted === "string" ? textTest(wanted) : null;
  const sought = wanted ?? 0;
  const { rows, columns } = args.extent([area]);
  for (let i = 0; i < rows * columns; i++) {
    const value = rect.rows > 1 ? scalarAt(sheet, rect.row + i, rect.column) : scalarAt(sheet, rect.row, rect.column + i);
    if (holds ? typeof value === "string" && holds(value) : value === sought) return i;
  }
  return null;
}

/** Only exact search: what the nearest value is depends on how Excel goes through cells that are not in order. */
function match(args: Arguments): number {
  if (args.integer(2, 1) !== 0) throw NOT_UNDERSTOOD;
  const found = position(args.scalar(0), args.area(1), args);
  if (found === null) throw NOT_AVAILABLE;
  return found + 1;
}

function lookUp(args: Arguments): Value {
  if (args.boolean(3, true)) throw NOT_UNDERSTOOD;
  const { sheet, rect } = args.area(1);
  const column = args.integer(2, 1) - 1;
  if (column < 0) throw WRONG_VALUE;
  if (column >= rect.columns) throw LOST_REFERENCE;
  const found = position(args.scalar(0), new Area(sheet, { ...rect, columns: 1 }), args);
  if (found === null) throw NOT_AVAILABLE;
  return scalarAt(sheet, rect.row + found, rect.column + column) ?? 0;
}

/** One cell of a block, or with 0 its whole row or column. One number alone counts along a block of one row or column. */
function index(args: Arguments): Value {
  const { sheet, rect } = args.area(0);
  const numbers = [args.integer(1, 0), args.integer(2, 0)];
  if (args.count === 2 && rect.rows > 1 && rect.columns > 1) throw NOT_UNDERSTOOD;
  const [row = 0, column = 0] = args.count === 3 ? numbers : rect.rows === 1 ? [1, numbers[0]] : [numbers[0], 1];
  if (row < 0 || column < 0) throw WRONG_VALUE;
  if (row > rect.rows || column > rect.columns) throw LOST_REFERENCE;
  return new Area(sheet, {
    row: rect.row + Math.max(row - 1, 0),
    column: rect.column + Math.max(column - 1, 0),
    rows: row === 0 ? rect.rows : 1,
    columns: column === 0 ? rect.columns : 1,
  });
}

export const LOOKUPS = [
  plain("MATCH", [2, 3], match, { whole: (at) => at === 1 }),
  plain("VLOOKUP", [3, 4], lookUp, { whole: (at) => at === 1 }),
  plain("INDEX", [2, 3], index, { whole: (at) => at === 0 }),
  plain("ROWS", [1, 1], (args) => args.area(0).rect.rows),
  plain("COLUMNS", [1, 1], (args) => args.area(0).rect.columns),
];
