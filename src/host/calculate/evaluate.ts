import { type Book, type CellValue, type DefinedName, type Sheet } from "../model";
import { Arguments, scalarAt, single, type Surroundings } from "./arguments";
import type { LazyFunction, PlainFunction } from "./functions/function";
import type { BinaryOperator, Expression, UnaryOperator } from "./parse";
import {
  Area, compare, DIVISION, equal, ExcelError, finite, Matrix, NOT_AVAILABLE, NOT_UNDERSTOOD, NotUnderstood, sameNumber, type Scalar, toNumber, toText,
  UNKNOWN_NAME, type Value, WRONG_NUMBER, WRONG_VALUE,
} from "./value";

/** The name as it is understood on that sheet: the sheet's own, or the workbook's. */
export function nameOn(book: Book, sheet: Sheet, name: string): DefinedName | null {
  return book.name(name, sheet.id) ?? book.name(name, null);
}

/** What a formula is worked out in. */
export interface Scene extends Surroundings {
  readonly book: Book;
  /** Where the formula stands. */
  readonly sheet: Sheet;
  parse(formula: string): Expression | null;
}

const LONGEST_TEXT = 32_767;
const LARGEST_ARRAY = 2_000_000;

/** What the cell of the formula shows; null where that is beyond this calculator. */
export function resultOf(expression: Expression, scene: Scene): CellValue | null {
  try {
    const value = single(evaluate(expression, scene, false));
    if (value instanceof ExcelError) return value.code;
    if (typeof value === "string" && value.length > LONGEST_TEXT) return WRONG_VALUE.code;
    return typeof value === "number" ? finite(value) : (value ?? 0);
  } catch (error) {
    if (error instanceof ExcelError) return error.code;
    if (error instanceof NotUnderstood) return null;
    throw error;
  }
}

/** @param overArrays operators and functions of single values go through whole blocks, value by value */
function evaluate(expression: Expression, scene: Scene, overArrays: boolean): Value {
  switch (expression.kind) {
    case "constant":
      return expression.value;
    case "area": {
      const sheet = expression.sheet === null ? scene.sheet : scene.book.sheet(expression.sheet);
      if (!sheet) throw NOT_UNDERSTOOD;
      return new Area(sheet, expression.rect);
    }
    case "name": {
      const name = nameOn(scene.book, scene.sheet, expression.name);
      if (!name) return UNKNOWN_NAME;
      const meaning = scene.parse(name.formula);
      if (!meaning) throw NOT_UNDERSTOOD;
      return evaluate(meaning, scene, overArrays);
    }
    case "unary": {
      const operand = evaluate(expression.operand, scene, overArrays);
      // A plus sign changes nothing, not even a text.
      if (expression.operator === "+") return operand;
      return overValues([operand], overArrays, ([value]) => signed(expression.operator, value ?? null, scene));
    }
    case "binary": {
      const operands = [evaluate(expression.left, scene, overArrays), evaluate(expression.right, scene, overArrays)];
      return overValues(operands, overArrays, ([left, right]) => combined(expression.operator, left ?? null, right ?? null, scene));
    }
    case "call":
      return expression.called.kind === "lazy"
        ? callLazily(expression.called, expression.operands, scene)
        : call(expression.called, expression.operands, scene, overArrays);
  }
}

function callLazily(called: LazyFunction, operands: readonly (Expression | null)[], scene: Scene): Value {
  return called.apply(operands.map((operand) => operand && (() => evaluate(operand, scene, false))));
}

function call(called: PlainFunction, operands: readonly (Expression | null)[], scene: Scene, overArrays: boolean): Value {
  const values = operands.map((operand, i): Value | undefined => {
    if (!operand) return undefined;
    if (called.overArrays) return loosened(guarded(() => evaluate(operand, scene, true)));
    return guarded(() => evaluate(operand, scene, overArrays && !called.whole(i)));
  });
  const apply = (given: readonly (Value | undefined)[]): Value => guarded(() => {
    const error = called.seesErrors ? undefined : given.find((value) => value instanceof ExcelError);
    return error ?? called.apply(new Arguments(given, scene));
  });
  const many = values.map((value, i) => (overArrays && value !== undefined && !called.whole(i) ? loosened(value) : null));
  if (!many.some((value) => value instanceof Matrix)) return apply(values);
  return broadcast(many.map((value) => value ?? null), (items) => single(apply(values.map((value, i) => (many[i] === null ? value : items[i])))));
}

/** An error that ends the work is its result. */
function guarded(work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    if (error instanceof ExcelError) return error;
    throw error;
  }
}

/** The values of a block instead of its place; those of one cell are no block. */
function loosened(value: Value): Scalar | Matrix {
  if (value instanceof Matrix) return value;
  if (!(value instanceof Area) || value.rect.rows * value.rect.columns === 1) return single(value);
  const { sheet, rect } = value;
  if (rect.rows * rect.columns > LARGEST_ARRAY) throw NOT_UNDERSTOOD;
  const items = Array.from({ length: rect.rows * rect.columns }, (_, i) =>
    scalarAt(sheet, rect.row + Math.floor(i / rect.columns), rect.column + (i % rect.columns)));
  return new Matrix(rect.rows, rect.columns, items);
}

function overValues(values: readonly Value[], overArrays: boolean, apply: (items: readonly Scalar[]) => Scalar): Value {
  const work = (items: readonly Scalar[]): Value => guarded(() => apply(items));
  if (!overArrays) return work(values.map(single));
  const loose = values.map(loosened);
  return broadcast(loose, (items) => single(work(items)));
}

/** Applies to each place of blocks of one shape; what is one row, one column or one value goes for all rows and columns. */
function broadcast(values: readonly (Scalar | Matrix)[], apply: (items: readonly Scalar[]) => Scalar): Scalar | Matrix {
  const blocks = values.filter((value) => value instanceof Matrix);
  if (blocks.length === 0) return apply(values.map((value) => single(value)));
  const rows = Math.max(...blocks.map((block) => block.rows));
  const columns = Math.max(...blocks.map((block) => block.columns));
  const at = (value: Scalar | Matrix, row: number, column: number): Scalar => {
    if (!(value instanceof Matrix)) return value;
    const [r, c] = [value.rows === 1 ? 0 : row, value.columns === 1 ? 0 : column];
    return r < value.rows && c < value.columns ? (value.items[r * value.columns + c] ?? null) : NOT_AVAILABLE;
  };
  const items = Array.from({ length: rows * columns }, (_, i) =>
    apply(values.map((value) => at(value, Math.floor(i / columns), i % columns))));
  return new Matrix(rows, columns, items);
}

function signed(operator: UnaryOperator, value: Scalar, { date1904 }: Scene): number {
  const number = toNumber(value, date1904);
  return operator === "%" ? number / 100 : 0 - number;
}

function combined(operator: BinaryOperator, left: Scalar, right: Scalar, { date1904 }: Scene): Scalar {
  const a = (): number => toNumber(left, date1904);
  const b = (): number => toNumber(right, date1904);
  switch (operator) {
    case "+":
      return sum(a(), b());
    case "-":
      return sum(a(), -b());
    case "*":
      return finite(a() * b());
    case "/":
      return quotient(a(), b());
    case "^":
      return power(a(), b());
    case "&":
      return toText(left) + toText(right);
    case "=":
      return equal(left, right);
    case "<>":
      return !equal(left, right);
    case "<":
      return compare(left, right) < 0;
    case ">":
      return compare(left, right) > 0;
    case "<=":
      return compare(left, right) <= 0;
    case ">=":
      return compare(left, right) >= 0;
  }
}

/** What differs only behind the 15th digit leaves nothing: 0.3-0.1-0.2 is 0. */
function sum(a: number, b: number): number {
  return a !== 0 && sameNumber(a, -b) ? 0 : finite(a + b);
}

function quotient(a: number, b: number): number {
  if (b === 0) throw DIVISION;
  return finite(a / b);
}

function power(a: number, b: number): number {
  if (a === 0 && b === 0) throw WRONG_NUMBER;
  if (a === 0 && b < 0) throw DIVISION;
  return finite(a ** b);
}
