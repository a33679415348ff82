import { PLAIN, type Style } from "./style";

/** "" is blank; an error is its text ("#REF!"); a date is its serial number. */
export type CellValue = string | number | boolean;

/** What stands in one cell. Immutable: a change replaces the whole. */
export interface Cell {
  readonly value: CellValue;
  /** With its leading "="; `value` then holds the last known result. */
  readonly formula?: string;
  /** "General" where none was set. */
  readonly numberFormat: string;
  readonly style: Style;
  /** The text was entered behind an apostrophe, which is no part of `value`. */
  readonly quotePrefix?: true;
  /** The file works the formula out as an array over the block of this size that starts here; its results are the file's own. */
  readonly array?: ArraySize;
}

export interface ArraySize {
  readonly rows: number;
  readonly columns: number;
}

export const GENERAL = "General";

/** The cell that is not there. */
export const BLANK: Cell = Object.freeze({ value: "", numberFormat: GENERAL, style: PLAIN });

const ERRORS: ReadonlySet<string> = new Set([
  "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!", "#FIELD!", "#GETTING_DATA",
]);

export function isErrorValue(value: CellValue): boolean {
  return typeof value === "string" && ERRORS.has(value);
}

export function hasContent(cell: Cell): boolean {
  return cell.value !== "" || cell.formula !== undefined;
}

export function isFormatted(cell: Cell): boolean {
  return cell.numberFormat !== GENERAL || cell.style !== PLAIN;
}
