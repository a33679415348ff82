import { Calculation } from "../../../src/host/calculate/calculation";
import { Book, type CellValue, parseAddress } from "../../../src/host/model";

/** A book with one sheet "甲" that calculates, its cells filled from A1 on; "" leaves a cell out. */
export function calculatingBook(cells: readonly (readonly CellValue[])[] = []): Book {
  const book = Book.blank("甲");
  book.silently(() => cells.forEach((line, row) => line.forEach((value, column) => book.active.setContent(row, column, { value }))));
  book.calculator = new Calculation(book);
  return book;
}

export function write(book: Book, address: string, content: CellValue, sheetName?: string): void {
  const sheet = sheetName === undefined ? book.active : book.sheet(sheetName);
  const place = parseAddress(address);
  if (!sheet || !place) throw new Error(`no ${sheetName ?? ""} ${address}`);
  const formula = typeof content === "string" && content.startsWith("=");
  sheet.setContent(place.row, place.column, formula ? { value: 0, formula: content } : { value: content });
}

export function read(book: Book, address: string, sheetName?: string): CellValue {
  const place = parseAddress(address);
  const sheet = sheetName === undefined ? book.active : book.sheet(sheetName);
  if (!sheet || !place) throw new Error(`no ${sheetName ?? ""} ${address}`);
  return sheet.cell(place.row, place.column).value;
}
