import { findOwnSheet, RESULT_TITLES } from "../../domain/review/resultTitles";
import type { SheetSnapshot } from "../../domain/sheet/snapshot";
import type { ColumnWidth } from "../../domain/summary/tidy/edit";
import type { BlockStyle, InputCells, ResultSheet, SheetBefore, SheetChart } from "../ports";
import { HEADER_ROWS } from "../resultSheet";

/** By what a sheet of ours is found again, where users write on it, and which charts belong to it as it stands. */
export interface OwnSheet extends Pick<ResultSheet, "name" | "title"> {
  readonly inputsIn?: (sheet: SheetSnapshot) => readonly InputCells[];
  readonly chartsIn?: (sheet: SheetSnapshot) => readonly SheetChart[];
}

/**
 * A sheet of ours as it was read, to be put back; null where there was none. Values, formulas and number formats are those that were read,
 * the looks those that we give such a sheet. `columnWidths` are from column A on.
 */
export function ownSheetBefore(sheets: readonly SheetSnapshot[], { name, title, inputsIn = () => [], chartsIn }: OwnSheet, columnWidths: readonly ColumnWidth[]): SheetBefore | null {
  const sheet = findOwnSheet(sheets, title, name);
  if (!sheet) return null;
  const isProtected = title === RESULT_TITLES.policy;
  return { sheet, rows: rowLooks(sheet, title), inputs: inputsIn(sheet), isProtected, freezeRows: freezeRows(title), columnWidths, ...(chartsIn && { charts: chartsIn(sheet) }) };
}

function freezeRows(title: string): number {
  return title === RESULT_TITLES.statistics ? 0 : HEADER_ROWS;
}

/**
 * The style of each row and how many columns have it, as they can be told from what stands there: a row with its first cell alone is a note
 * below a title, a heading below an empty row, and the head of a group below a table's rows. 统计 has tables of several widths.
 */
function rowLooks(sheet: SheetSnapshot, title: string): SheetBefore["rows"] {
  const rows: { style: BlockStyle | null; filled: number }[] = [];
  for (let row = 0; row < sheet.bottom; row++) {
    const filled = filledColumns(sheet, row);
    rows.push({ style: row === 0 ? "title" : styleOf(filled, rows.at(-1)?.style ?? null), filled });
  }
  const width = rows.find(({ filled }) => filled > 1)?.filled ?? 1;
  let table = width;
  return rows.map(({ style, filled }) => {
    if (title !== RESULT_TITLES.statistics) return { style, columns: width };
    if (style === "header") table = filled;
    return { style, columns: style === "body" ? table : filled };
  });
}

function styleOf(filled: number, above: BlockStyle | null): BlockStyle | null {
  const inTable = above === "header" || above === "body";
  if (filled === 0) return null;
  if (filled > 1) return inTable ? "body" : "header";
  if (above === null) return "heading";
  return inTable ? "header" : "note";
}

/** One past the last filled column. */
function filledColumns(sheet: SheetSnapshot, row: number): number {
  for (let column = sheet.right - 1; column >= sheet.left; column--) if (sheet.value(row, column) !== "") return column + 1;
  return 0;
}
