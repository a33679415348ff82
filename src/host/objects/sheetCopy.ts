import { invalidArgument } from "../hostError";
import { type Book, type Chart, rewriteChart, type Sheet } from "../model";
import { renameInFormula } from "../model/formula";
import { freeSheetName } from "./sheetName";

export type Position = "None" | "Before" | "After" | "Beginning" | "End";

/** Where a new sheet goes; "None" is the end. */
export function positionOf(book: Book, type: string, relativeTo: Sheet | null): number {
  switch (type) {
    case "Beginning": return 0;
    case "None":
    case "End": return book.sheets.length;
    case "Before":
    case "After":
      if (!relativeTo) throw invalidArgument();
      return relativeTo.position + (type === "After" ? 1 : 0);
    default: throw invalidArgument();
  }
}

export function copySheet(source: Sheet, positionType: string, relativeTo: Sheet | null): Sheet {
  return copySheetInto(source.book, source, positionOf(source.book, positionType, relativeTo));
}

/** A copy of everything the model knows of the sheet, also from another book; formulas stay as they are. */
export function copySheetInto(book: Book, source: Sheet, position: number): Sheet {
  source.book.calculate();
  const copy = book.addSheet(freeSheetName(book, source.name), position);
  for (const [column, props] of source.columnsWithProps) copy.setColumn(column, props);
  for (const [row, props] of source.rowsWithProps) copy.setRow(row, props);
  book.withResults(() => source.cells.forEach((cell, row, column) => copy.setCell(row, column, cell)));
  for (const rect of source.merges) copy.merge(rect);
  for (const link of source.hyperlinks) copy.setHyperlink(link.row, link.column, link);
  for (const item of source.conditionalFormats.list) copy.conditionalFormats.add({ ...item, id: book.nextId() });
  for (const item of source.dataValidations.list) copy.dataValidations.add({ ...item, id: book.nextId() });
  for (const item of source.notes.list) copy.notes.add({ ...item, id: book.nextId() });
  for (const item of source.tables.list) copy.tables.add({ ...item, id: book.nextId(), name: freeTableName(book, item.name) });
  for (const chart of source.charts.list) if (!chart.foreign) copy.charts.add(copiedChart(chart, source, copy));
  copy.tabColor = source.tabColor;
  copy.gridlines = source.gridlines;
  copy.freeze = source.freeze;
  copy.autoFilter = source.autoFilter;
  copy.setPageLayout(source.pageLayout);
  return copy;
}

/** What it draws of its own sheet it draws of the copy. Parts of the file stay with the original. */
function copiedChart(chart: Chart, source: Sheet, copy: Sheet): Chart {
  const { details, ...own } = rewriteChart(chart, (formula) => renameInFormula(formula, source.name, copy.name));
  void details;
  const series = own.series.map(({ loadedAt, ...item }) => {
    void loadedAt;
    return item;
  });
  return { ...own, id: copy.book.nextId(), series };
}

function freeTableName(book: Book, name: string): string {
  const taken = new Set(book.sheets.flatMap((sheet) => sheet.tables.list.map((table) => table.name.toUpperCase())));
  if (!taken.has(name.toUpperCase())) return name;
  let n = 2;
  while (taken.has(`${name}_${n}`.toUpperCase())) n++;
  return `${name}_${n}`;
}
