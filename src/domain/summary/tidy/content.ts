import type { CellValue, SheetSnapshot } from "../../sheet/snapshot";

/** What stands in a cell, told apart by kind so that it can be written back as it was. */
export type Content =
  | { readonly kind: "blank" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "formula"; readonly formula: string };

/** A cell's content with its number format: all that a tidy edit changes of it. */
export interface CellState {
  readonly content: Content;
  readonly numberFormat: string;
}

export const BLANK: Content = { kind: "blank" };

export function stateAt(sheet: SheetSnapshot, row: number, column: number): CellState {
  return { content: contentOf(sheet.value(row, column), sheet.formula(row, column)), numberFormat: sheet.numberFormat(row, column) };
}

/** A text that begins with "=" reads as itself in both; only a formula differs from its result. */
function contentOf(value: CellValue, formula: CellValue): Content {
  if (typeof formula === "string" && formula.startsWith("=") && formula !== value) return { kind: "formula", formula };
  if (value === "") return BLANK;
  if (typeof value === "number") return { kind: "number", value };
  return typeof value === "boolean" ? { kind: "boolean", value } : { kind: "text", text: value };
}

/** The content as people read it in a preview; a formula as its text. */
export function shownContent(content: Content): string {
  switch (content.kind) {
    case "blank":
      return "";
    case "text":
      return content.text;
    case "number":
    case "boolean":
      return String(content.value);
    case "formula":
      return content.formula;
  }
}

export function sameContent(a: Content, b: Content): boolean {
  return a.kind === b.kind && shownContent(a) === shownContent(b);
}

export function sameState(a: CellState, b: CellState): boolean {
  return sameContent(a.content, b.content) && a.numberFormat === b.numberFormat;
}

export function textState(text: string, numberFormat: string): CellState {
  return { content: text === "" ? BLANK : { kind: "text", text }, numberFormat };
}
