import { type CellValue, GENERAL, isErrorValue, type Rect, readEntry, type Sheet } from "../model";

/** An error of Excel as a value: "#DIV/0!". Thrown where a calculation ends in it. */
export class ExcelError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

export const NULL_ERROR = new ExcelError("#NULL!");
export const DIVISION = new ExcelError("#DIV/0!");
export const WRONG_VALUE = new ExcelError("#VALUE!");
export const LOST_REFERENCE = new ExcelError("#REF!");
export const UNKNOWN_NAME = new ExcelError("#NAME?");
export const WRONG_NUMBER = new ExcelError("#NUM!");
export const NOT_AVAILABLE = new ExcelError("#N/A");

const COMMON = [NULL_ERROR, DIVISION, WRONG_VALUE, LOST_REFERENCE, UNKNOWN_NAME, WRONG_NUMBER, NOT_AVAILABLE];
const BY_CODE = new Map(COMMON.map((error) => [error.code, error]));

export function errorOf(code: string): ExcelError {
  let error = BY_CODE.get(code);
  if (!error) BY_CODE.set(code, (error = new ExcelError(code)));
  return error;
}

/** What is beyond this calculator, though not beyond Excel: the formula keeps the result that it has. */
export class NotUnderstood extends Error {}

export const NOT_UNDERSTOOD = new NotUnderstood("not understood");

/** Null is a blank. */
export type Scalar = number | string | boolean | null | ExcelError;

/** A block of cells that a formula speaks of. */
export class Area {
  constructor(readonly sheet: Sheet, readonly rect: Rect) {}
}

/** A calculated block, row by row. */
export class Matrix {
  constructor(readonly rows: number, readonly columns: number, readonly items: readonly Scalar[]) {}
}

export type Value = Scalar | Area | Matrix;

/** What a cell with that content is to a formula: an empty text is there only as a result. */
export function scalarOf(value: CellValue, hasFormula: boolean): Scalar {
  if (value === "") return hasFormula ? "" : null;
  return typeof value === "string" && isErrorValue(value) ? errorOf(value) : value;
}

const SIGNIFICANT = 15;

/** Excel compares and shows numbers by their first 15 digits. */
export function sameNumber(a: number, b: number): boolean {
  if (a === b) return true;
  return Math.abs(a - b) <= Math.abs(a) * 1e-13 && a.toPrecision(SIGNIFICANT) === b.toPrecision(SIGNIFICANT);
}

/** Ends in #NUM! where Excel has no such number. */
export function finite(value: number): number {
  if (!Number.isFinite(value)) throw WRONG_NUMBER;
  return value === 0 ? 0 : value;
}

/** The number that a text spells, also as a percentage, a date or a time; null where it spells none. */
export function numberIn(text: string, date1904: boolean): number | null {
  if (/^\s*['=]/.test(text)) return null;
  const { value } = readEntry(text, GENERAL, date1904).content;
  return typeof value === "number" ? value : null;
}

/** Ends in #VALUE! for a text that spells no number. */
export function toNumber(value: Scalar, date1904: boolean): number {
  if (value instanceof ExcelError) throw value;
  if (typeof value !== "string") return Number(value);
  const number = numberIn(value, date1904);
  if (number === null) throw WRONG_VALUE;
  return number;
}

const LONGEST_WRITTEN_OUT = 1e21;
const SHORTEST_WRITTEN_OUT = 1e-9;

export function toText(value: Scalar): string {
  if (value instanceof ExcelError) throw value;
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  const rounded = Number(value.toPrecision(SIGNIFICANT));
  const magnitude = Math.abs(rounded);
  if (magnitude >= LONGEST_WRITTEN_OUT || (magnitude < SHORTEST_WRITTEN_OUT && magnitude > 0)) {
    return rounded.toExponential().replace(/e([-+])(\d)$/, "e$10$2").toUpperCase();
  }
  return magnitude < 1e-6 && magnitude > 0 ? rounded.toFixed(20).replace(/0+$/, "") : String(rounded);
}

export function toBoolean(value: Scalar): boolean {
  if (value instanceof ExcelError) throw value;
  if (typeof value !== "string") return Boolean(value);
  if (!/^(true|false)$/i.test(value)) throw WRONG_VALUE;
  return value.toUpperCase() === "TRUE";
}

export function sameText(a: string, b: string): boolean {
  return a === b || a.toUpperCase() === b.toUpperCase();
}

/** How texts of letters and digits are ordered is the same everywhere; for others Excel asks the system's language. */
const ORDERED_ALIKE = /^[A-Za-z0-9 ]*$/;

/** Negative, zero or positive. */
export function compareTexts(a: string, b: string): number {
  if (sameText(a, b)) return 0;
  if (!ORDERED_ALIKE.test(a) || !ORDERED_ALIKE.test(b)) throw NOT_UNDERSTOOD;
  return a.toUpperCase() < b.toUpperCase() ? -1 : 1;
}

const RANKS: Readonly<Record<string, number>> = { number: 0, string: 1, boolean: 2 };

function blankLike(other: Scalar): Exclude<Scalar, null | ExcelError> {
  if (typeof other === "string") return "";
  return typeof other === "boolean" ? false : 0;
}

/** Two values to compare: a blank is what it is compared with. */
function pair(left: Scalar, right: Scalar): readonly [string | number | boolean, string | number | boolean] {
  if (left instanceof ExcelError) throw left;
  if (right instanceof ExcelError) throw right;
  return [left ?? blankLike(right), right ?? blankLike(left)];
}

export function equal(left: Scalar, right: Scalar): boolean {
  const [a, b] = pair(left, right);
  if (typeof a === "string" && typeof b === "string") return sameText(a, b);
  return typeof a === typeof b && sameNumber(Number(a), Number(b));
}

/** Numbers stand before texts, texts before truth values. Negative, zero or positive. */
export function compare(left: Scalar, right: Scalar): number {
  const [a, b] = pair(left, right);
  if (typeof a === "string" && typeof b === "string") return compareTexts(a, b);
  const ranks = (RANKS[typeof a] ?? 0) - (RANKS[typeof b] ?? 0);
  return ranks !== 0 || sameNumber(Number(a), Number(b)) ? ranks : Number(a) - Number(b);
}
