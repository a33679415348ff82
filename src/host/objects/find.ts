import { type Rect, rectOf, type Sheet } from "../model";
import { wildcardPattern } from "../model/wildcards";
import { displayText } from "./numberText";

export interface SearchCriteria {
  readonly completeMatch?: boolean;
  readonly matchCase?: boolean;
  readonly searchDirection?: "Forward" | "Backwards";
}

/** Cells whose shown text holds the text, row by row. "*", "?" and "~" mean what they mean in Excel. */
export function findCells(sheet: Sheet, within: Rect, text: string, { completeMatch, matchCase }: SearchCriteria): Rect[] {
  sheet.book.calculate();
  const pattern = wildcardPattern(text);
  const wanted = new RegExp(completeMatch ? `^(?:${pattern})$` : pattern, matchCase ? "su" : "siu");
  return sheet.cells
    .inside(within)
    .filter(({ cell }) => wanted.test(displayText(cell, sheet.book.date1904)) && (cell.value !== "" || cell.formula !== undefined))
    .map(({ row, column }) => rectOf(row, column));
}
