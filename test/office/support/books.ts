import { ExcelHost, type HostOptions } from "../../../src/host";
import { loadClient } from "../../../src/host/client/node";
import { Book, type CellValue, type Sheet } from "../../../src/host/model";

export type Cells = readonly (readonly CellValue[])[];

/** A book with these sheets, filled from A1; "" leaves a cell out. */
export function bookOf(sheets: Readonly<Record<string, Cells>>): Book {
  const book = Book.blank();
  book.silently(() => {
    for (const [name, cells] of Object.entries(sheets)) fill(book.addSheet(name), cells);
    const [blank] = book.sheets;
    if (blank && book.sheets.length > 1) book.deleteSheet(blank);
  });
  book.clearJournal();
  return book;
}

function fill(sheet: Sheet, cells: Cells): void {
  cells.forEach((row, rowIndex) =>
    row.forEach((value, column) => {
      if (value !== "") sheet.setContent(rowIndex, column, { value });
    }),
  );
}

export function sheetOf(book: Book, name: string): Sheet {
  const sheet = book.sheet(name);
  if (!sheet) throw new Error(`no sheet ${name} among ${book.sheets.map((each) => each.name).join(", ")}`);
  return sheet;
}

/** A sheet's contents from A1 to its last cell with content; formulas as text. */
export function contentOf(sheet: Sheet): CellValue[][] {
  const used = sheet.usedRect(true);
  if (!used) return [];
  return Array.from({ length: used.row + used.rows }, (_, row) =>
    Array.from({ length: used.column + used.columns }, (__, column) => {
      const cell = sheet.cell(row, column);
      return cell.formula ?? cell.value;
    }),
  );
}

let detachLast: (() => void) | null = null;

/** A host with the real client on it, in place of the one opened before. */
export function openHost(book: Book, options: HostOptions = {}): ExcelHost {
  closeHost();
  loadClient();
  const host = ExcelHost.create(book, options);
  const detach = host.attach();
  detachLast = () => {
    detach();
    host.dispose();
  };
  return host;
}

export function closeHost(): void {
  detachLast?.();
  detachLast = null;
}
