import { SheetSnapshot, type CellValue, type SheetData, type WorkbookSnapshot } from "../../sheet/snapshot";
import { shownContent, type Content } from "./content";
import type { CellEdit, TidyEdit } from "./edit";

/** The workbook as it would read with these cell edits done; other kinds of edits are passed over. */
export function withCellEdits(workbook: WorkbookSnapshot, sheetName: string, edits: readonly TidyEdit[]): WorkbookSnapshot {
  const cells = edits.filter((edit) => edit.kind === "cell");
  if (cells.length === 0) return workbook;
  return { ...workbook, sheets: workbook.sheets.map((sheet) => (sheet.name === sheetName ? overlaid(sheet, cells) : sheet)) };
}

function overlaid(sheet: SheetSnapshot, edits: readonly CellEdit[]): SheetSnapshot {
  const rows = Math.max(sheet.bottom, ...edits.map(({ row }) => row + 1)) - sheet.top;
  const columns = Math.max(sheet.right, ...edits.map(({ column }) => column + 1)) - sheet.left;
  const grid = <T>(of: (row: number, column: number) => T): T[][] =>
    Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => of(sheet.top + row, sheet.left + column)));
  const data = {
    values: grid((row, column) => sheet.value(row, column)),
    formulas: grid((row, column) => sheet.formula(row, column)),
    numberFormats: grid((row, column) => sheet.numberFormat(row, column)),
  };
  for (const { row, column, becomes } of edits) {
    const [i, j] = [row - sheet.top, column - sheet.left];
    const value = valueOf(becomes.content);
    for (const [matrix, entry] of [[data.values, value], [data.formulas, value], [data.numberFormats, becomes.numberFormat]] as const) {
      const line: (CellValue | string)[] | undefined = matrix[i];
      if (line) line[j] = entry;
    }
  }
  const { name, top, left, merges, visible } = sheet;
  return new SheetSnapshot({ name, top, left, merges, visible, ...data } satisfies SheetData);
}

function valueOf(content: Content): CellValue {
  return content.kind === "number" || content.kind === "boolean" ? content.value : shownContent(content);
}
