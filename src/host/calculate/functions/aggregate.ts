import type { Arguments } from "../arguments";
import { Area, DIVISION, ExcelError, finite, Matrix, numberIn, type Scalar, toNumber, type Value, WRONG_NUMBER, WRONG_VALUE } from "../value";
import { MANY, plain } from "./function";

/** Among cells only numbers count; what is written among the arguments must be one, be it a text or a truth value. */
function numbers(args: Arguments): number[] {
  const found: number[] = [];
  const add = (value: Scalar): void => {
    if (value instanceof ExcelError) throw value;
    if (typeof value === "number") found.push(value);
  };
  for (const value of args.all()) {
    if (isBlock(value)) args.eachOf(value, add);
    else found.push(toNumber(value, args.surroundings.date1904));
  }
  return found;
}

function isBlock(value: Value): value is Area | Matrix {
  return value instanceof Area || value instanceof Matrix;
}

function sum(list: readonly number[]): number {
  return finite(list.reduce((total, number) => total + number, 0));
}

function average(list: readonly number[]): number {
  if (list.length === 0) throw DIVISION;
  return sum(list) / list.length;
}

/** 0 where there is no number at all. */
function outermost(list: readonly number[], choose: (a: number, b: number) => number): number {
  return list.length === 0 ? 0 : list.reduce((chosen, number) => choose(chosen, number));
}

function median(list: readonly number[]): number {
  const sorted = [...list].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)];
  if (upper === undefined) throw WRONG_NUMBER;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? upper) + upper) / 2 : upper;
}

/** Counts the cells that `counts` and the other arguments that `countsWritten`. */
function count(args: Arguments, counts: (value: Scalar) => boolean, countsWritten: (value: Scalar) => boolean): number {
  let total = 0;
  for (const value of args.all()) {
    if (isBlock(value)) args.eachOf(value, (item) => (total += Number(counts(item))));
    else total += Number(countsWritten(value));
  }
  return total;
}

function isNumeric(value: Scalar, date1904: boolean): boolean {
  return typeof value === "string" ? numberIn(value, date1904) !== null : !(value instanceof ExcelError);
}

/** What the arrays come to when they are multiplied place by place; what is no number counts as 0. */
function sumProduct(args: Arguments): number {
  const arrays = args.all().map((value) => (value instanceof Matrix ? value : new Matrix(1, 1, [value instanceof Area ? null : value])));
  const [first] = arrays;
  if (!first || arrays.some(({ rows, columns }) => rows !== first.rows || columns !== first.columns)) throw WRONG_VALUE;
  const factor = (value: Scalar | undefined): number => {
    if (value instanceof ExcelError) throw value;
    return typeof value === "number" ? value : 0;
  };
  return sum(first.items.map((_, i) => arrays.reduce((product, { items }) => product * factor(items[i]), 1)));
}

export const AGGREGATES = [
  plain("SUM", [1, MANY], (args) => sum(numbers(args))),
  plain("AVERAGE", [1, MANY], (args) => average(numbers(args))),
  plain("MIN", [1, MANY], (args) => outermost(numbers(args), Math.min)),
  plain("MAX", [1, MANY], (args) => outermost(numbers(args), Math.max)),
  plain("MEDIAN", [1, MANY], (args) => median(numbers(args))),
  plain("COUNT", [1, MANY], (args) => count(args, (value) => typeof value === "number", (value) => isNumeric(value, args.surroundings.date1904)),
    { seesErrors: true }),
  plain("COUNTA", [1, MANY], (args) => count(args, (value) => value !== null, () => true), { seesErrors: true }),
  plain("SUMPRODUCT", [1, MANY], sumProduct, { overArrays: true }),
];
