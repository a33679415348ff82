import type { Rect } from "../../sheet/cellRef";
import type { FieldId } from "../fields";

/** What a cell of a blank form is for, which decides how it looks. `input` and `tick` are where the enterprise writes. */
export type BlankRole = "title" | "heading" | "label" | "option" | "unit" | "note" | "version" | "text" | "input" | "tick";

/** Where on the form a cell stands, as far as its look depends on it. */
export type BlankArea = "cover" | "table" | "prose";

/** What may be written into a cell; bounds are inclusive. */
export type EntryRule =
  | { readonly kind: "list"; readonly options: readonly string[] }
  | { readonly kind: "whole"; readonly from: number }
  | { readonly kind: "decimal"; readonly from: number; readonly to: number }
  /** Days from 1 January of the one year to 31 December of the other. */
  | { readonly kind: "date"; readonly fromYear: number; readonly toYear: number }
  | { readonly kind: "length"; readonly from: number; readonly to: number };

/** How a cell takes its value: number format, prompt, rule, and what is said when the rule is broken. */
export interface Entry {
  /** Excel number format code. */
  readonly format: string;
  readonly rule: EntryRule;
  /** A broken rule is only questioned, not refused. */
  readonly lenient: boolean;
  readonly prompt: { readonly title: string; readonly message: string };
  readonly error: { readonly title: string; readonly message: string };
}

export interface BlankCell extends Rect {
  readonly role: BlankRole;
  readonly area: BlankArea;
  /** What stands there; "" for an empty cell. */
  readonly text: string | number;
  /** Only on `input` and `tick`. */
  readonly entry: Entry | null;
}

/** The cells that hold one field's value: the one cell, or the block of all its options. */
export interface BlankName {
  readonly field: FieldId;
  readonly rect: Rect;
}

/** A sheet to be handed out, as pure data. Positions are sheet coordinates, counted from 0. */
export interface BlankSheet {
  readonly name: string;
  readonly cells: readonly BlankCell[];
  readonly names: readonly BlankName[];
  /** Characters of the standard font, from column A; every column of the sheet. */
  readonly columnWidths: readonly number[];
  /** Points, from row 1; every row of the sheet. */
  readonly rowHeights: readonly number[];
  readonly orientation: "Portrait" | "Landscape";
  /** Rows that every printed page repeats, counted from 0. */
  readonly titleRows: { readonly from: number; readonly to: number };
  readonly freezeRows: number;
  /** Only the inputs can be written; no password. */
  readonly isProtected: boolean;
}

/** The name of a field's cells, valid on its own sheet: connection.fiveG → F_connection_fiveG. */
export function fieldRangeName(field: FieldId): string {
  return `F_${field.replaceAll(".", "_")}`;
}
