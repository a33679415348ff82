import type { NameOfOwn } from "../app/formula";
import type { BlockCell, OwnSheetCell } from "../app/ports";
import { parseQualifiedA1, rectToA1 } from "../domain/sheet/cellRef";
import type { CellState } from "../domain/summary/tidy/content";

/** Most characters that Excel keeps in a cell, and in a text constant of a formula. */
const LONGEST_TEXT = 32_767;
const LONGEST_CONSTANT = 255;

/** `null` leaves the cell alone. */
export type CellInput = string | number | boolean | null;

/** What to put into `Range.formulas` for a cell. The only place where text from forms becomes input for Excel. */
export function cellInput(cell: BlockCell): CellInput {
  if (cell === null) return null;
  switch (cell.kind) {
    case "number":
      return cell.value;
    case "text":
      return asData(cell.text);
    case "link":
      return linkFormula(cell.text, cell.target) ?? asData(cell.text);
  }
}

/** The same for a sheet of ours, where formulas stand as well. */
export function ownCellInput(cell: OwnSheetCell, nameOf: NameOfOwn): CellInput {
  return cell?.kind === "formula" ? cell.formula.input(nameOf) : cellInput(cell);
}

/** The same for what stood in a cell: what was a formula is one again, and what was text stays text. */
export function stateInput({ content }: Pick<CellState, "content">): CellInput {
  switch (content.kind) {
    case "blank":
      return "";
    case "text":
      return asData(content.text);
    case "number":
    case "boolean":
      return content.value;
    case "formula":
      return content.formula;
  }
}

/** The apostrophe makes Excel take the rest as it is: no formula, no number, no date. Empty text leaves the cell blank. */
function asData(text: string): string {
  if (text === "") return "";
  return `'${text.length > LONGEST_TEXT - 1 ? `${text.slice(0, LONGEST_TEXT - 2)}…` : text}`;
}

/** A HYPERLINK formula of constants; null where the target is no place in this workbook or a constant would be too long. */
function linkFormula(text: string, target: string): string | null {
  const place = parseQualifiedA1(target);
  if (!place || place.file !== null) return null;
  const address = `#'${place.sheet.replaceAll("'", "''")}'!${rectToA1(place.rect)}`;
  if (address.length > LONGEST_CONSTANT || text.length > LONGEST_CONSTANT) return null;
  return `=HYPERLINK(${constant(address)},${constant(text)})`;
}

function constant(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
