import { type IResources, type IStyleData, type IWorkbookData, LocaleType, VerticalAlign } from "@univerjs/core";
import type { Book, Sheet } from "../../../host/model";
import { gridConditionalFormat } from "./conditionalFormat";
import { gridNote } from "./note";
import { gridSheet } from "./sheet";
import { StyleIds } from "./styleIds";
import { gridValidation } from "./validation";

/** What a cell looks like that says nothing: Excel's own default. */
const DEFAULT_STYLE: IStyleData = { ff: "Calibri, 等线, 宋体, sans-serif", fs: 11, vt: VerticalAlign.BOTTOM };

function bySheet(book: Book, content: (sheet: Sheet) => readonly unknown[]): Record<string, readonly unknown[]> {
  return Object.fromEntries(book.sheets.map((sheet) => [sheet.id, content(sheet)] as const).filter(([, list]) => list.length > 0));
}

function resources(book: Book): IResources {
  const notes = Object.fromEntries(
    book.sheets.filter((sheet) => sheet.notes.list.length > 0).map((sheet) => {
      const byRow: Record<number, Record<number, unknown>> = {};
      for (const note of sheet.notes.list) (byRow[note.row] ??= {})[note.column] = gridNote(note);
      return [sheet.id, byRow];
    }),
  );
  const conditionalFormats = bySheet(book, (sheet) => sheet.conditionalFormats.list.flatMap((item) => gridConditionalFormat(item) ?? []));
  const validations = bySheet(book, (sheet) => sheet.dataValidations.list.flatMap((item) => gridValidation(item) ?? []));
  return [
    { name: "SHEET_CONDITIONAL_FORMATTING_PLUGIN", data: JSON.stringify(conditionalFormats) },
    { name: "SHEET_NOTE_PLUGIN", data: JSON.stringify(notes) },
    { name: "SHEET_DATA_VALIDATION_PLUGIN", data: JSON.stringify(validations) },
  ];
}

/** The whole book as the grid loads it. Sheets keep their ids. */
export function gridWorkbook(book: Book, id: string, name: string): IWorkbookData {
  const styles = new StyleIds("book-");
  const sheets = Object.fromEntries(book.sheets.map((sheet) => [sheet.id, gridSheet(sheet, styles)]));
  return {
    id,
    name,
    appVersion: "0.25.1",
    locale: LocaleType.ZH_CN,
    styles: styles.table,
    defaultStyle: DEFAULT_STYLE,
    sheetOrder: book.sheets.map((sheet) => sheet.id),
    sheets,
    resources: resources(book),
  };
}
