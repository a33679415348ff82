import type { TidyTable } from "./table";

/** The row's non-blank cells, as one line. */
export function rowText(table: TidyTable, row: number): string {
  return rowTexts(table, row).filter((text) => text !== "").join(" | ");
}

/** The row's cells as texts, left to right. */
export function rowTexts({ sheet, left, right }: TidyTable, row: number): string[] {
  return Array.from({ length: right - left }, (_, index) => String(sheet.value(row, left + index)).replace(/\s+/gu, " ").trim());
}

export function wholeRowCells({ sheet, left }: TidyTable, row: number) {
  return [{ sheet: sheet.name, row, column: left }];
}
