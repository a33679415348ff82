import { isOnSheet, type Rect } from "../../model";
import { type Arguments, scalarAt } from "../arguments";
import { criterionTest, type Test } from "../criterion";
import { Area, DIVISION, ExcelError, finite, NOT_UNDERSTOOD, type Scalar, WRONG_VALUE } from "../value";
import { MANY, plain } from "./function";

interface Condition {
  readonly area: Area;
  readonly holds: Test;
}

function conditionAt(args: Arguments, index: number): Condition {
  return { area: args.area(index), holds: criterionTest(args.scalar(index + 1), args.surroundings.date1904) };
}

/** The pairs of a block and a criterion from an argument on. */
function conditionsFrom(args: Arguments, first: number): Condition[] {
  if ((args.count - first) % 2 !== 0) throw NOT_UNDERSTOOD;
  return Array.from({ length: (args.count - first) / 2 }, (_, i) => conditionAt(args, first + i * 2));
}

const at = ({ sheet, rect }: Area, row: number, column: number): Scalar => scalarAt(sheet, rect.row + row, rect.column + column);

const alike = (a: Rect, b: Rect): boolean => a.rows === b.rows && a.columns === b.columns;

/**
 * Visits every place where all conditions hold, as rows and columns from the first cell of the blocks on.
 * @param values the block that is counted or summed besides, of the same shape
 * @returns how many places more there are, where every block is blank and the conditions hold all the same
 */
function eachMatch(args: Arguments, conditions: readonly Condition[], values: readonly Area[], visit: (row: number, column: number) => void): number {
  const areas = [...conditions.map(({ area }) => area), ...values];
  const [shape] = areas.map(({ rect }) => rect);
  if (!shape || areas.some(({ rect }) => !alike(rect, shape))) throw WRONG_VALUE;
  const { rows, columns } = args.extent(areas);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (conditions.every(({ area, holds }) => holds(at(area, row, column)))) visit(row, column);
    }
  }
  return conditions.every(({ holds }) => holds(null)) ? shape.rows * shape.columns - rows * columns : 0;
}

function countMatches(args: Arguments, conditions: readonly Condition[]): number {
  let found = 0;
  const blank = eachMatch(args, conditions, [], () => found++);
  return found + blank;
}

function matchingNumbers(args: Arguments, conditions: readonly Condition[], values: Area): number[] {
  const found: number[] = [];
  eachMatch(args, conditions, [values], (row, column) => {
    const value = at(values, row, column);
    if (value instanceof ExcelError) throw value;
    if (typeof value === "number") found.push(value);
  });
  return found;
}

/** SUMIF and AVERAGEIF take of the block to sum only where it begins. */
function matchingNumbersIf(args: Arguments): number[] {
  const condition = conditionAt(args, 0);
  const values = args.given(2) ? args.area(2) : condition.area;
  const { rows, columns } = condition.area.rect;
  const rect = { ...values.rect, rows, columns };
  if (!isOnSheet(rect)) throw NOT_UNDERSTOOD;
  return matchingNumbers(args, [condition], new Area(values.sheet, rect));
}

const matchingNumbersIfs = (args: Arguments): number[] => matchingNumbers(args, conditionsFrom(args, 1), args.area(0));

const total = (numbers: readonly number[]): number => finite(numbers.reduce((sum, number) => sum + number, 0));

function mean(numbers: readonly number[]): number {
  if (numbers.length === 0) throw DIVISION;
  return total(numbers) / numbers.length;
}

const even = { whole: (index: number) => index % 2 === 0 };
const firstAndOdd = { whole: (index: number) => index === 0 || index % 2 === 1 };

export const CONDITIONALS = [
  plain("COUNTIF", [2, 2], (args) => countMatches(args, [conditionAt(args, 0)]), even),
  plain("COUNTIFS", [2, MANY], (args) => countMatches(args, conditionsFrom(args, 0)), even),
  plain("COUNTBLANK", [1, 1], (args) => countMatches(args, [{ area: args.area(0), holds: (value) => value === null || value === "" }])),
  plain("SUMIF", [2, 3], (args) => total(matchingNumbersIf(args)), even),
  plain("SUMIFS", [3, MANY], (args) => total(matchingNumbersIfs(args)), firstAndOdd),
  plain("AVERAGEIF", [2, 3], (args) => mean(matchingNumbersIf(args)), even),
  plain("AVERAGEIFS", [3, MANY], (args) => mean(matchingNumbersIfs(args)), firstAndOdd),
];
