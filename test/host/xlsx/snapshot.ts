import { type Book, type Chart, columnName, hasContent, isFormatted, type Sheet } from "../../../src/host/model";

function withoutId<T extends { readonly id: string }>(items: readonly T[]): Omit<T, "id">[] {
  return items.map((item) => {
    const { id, ...rest } = item;
    void id;
    return rest;
  });
}

/** A chart without what ties it to the file that it came from. */
function withoutOrigin({ id, details, series, ...rest }: Chart): object {
  void [id, details];
  return { ...rest, series: series.map(({ loadedAt, ...item }) => ((void loadedAt), item)) };
}

function sheetSnapshot(sheet: Sheet): object {
  const cells: Record<string, unknown> = {};
  sheet.cells.forEach((cell, row, column) => {
    if (hasContent(cell) || isFormatted(cell)) cells[columnName(column) + String(row + 1)] = cell;
  });
  const props = (map: ReadonlyMap<number, object>): object => Object.fromEntries([...map].filter(([, value]) => Object.keys(value).length > 0));
  return {
    name: sheet.name,
    cells,
    merges: [...sheet.merges].sort((a, b) => a.row - b.row || a.column - b.column),
    conditionalFormats: withoutId(sheet.conditionalFormats.list),
    dataValidations: withoutId(sheet.dataValidations.list),
    tables: withoutId(sheet.tables.list),
    charts: sheet.charts.list.map(withoutOrigin),
    notes: withoutId(sheet.notes.list).sort((a, b) => a.row - b.row || a.column - b.column),
    comments: sheet.comments.list,
    hyperlinks: [...sheet.hyperlinks].sort((a, b) => a.row - b.row || a.column - b.column),
    columns: props(sheet.columnsWithProps),
    rows: props(sheet.rowsWithProps),
    visibility: sheet.visibility,
    tabColor: sheet.tabColor,
    gridlines: sheet.gridlines,
    freeze: sheet.freeze,
    autoFilter: sheet.autoFilter,
    protection: sheet.protection,
    pageLayout: sheet.pageLayout,
  };
}

/** Everything the model knows of a book, as plain data that two loads of one file agree in. */
export function snapshot(book: Book): object {
  const nameOf = (scope: string | null): string | null => (scope === null ? null : (book.sheet(scope)?.name ?? "gone"));
  return {
    sheets: book.sheets.map(sheetSnapshot),
    active: book.active.name,
    date1904: book.date1904,
    names: withoutId(book.names.list).map((name) => ({ ...name, scope: nameOf(name.scope) })).sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}
