import { Book } from "../../src/host/model";
import { saveBook } from "../../src/host/xlsx";
import type { SheetData } from "../../src/domain/sheet/snapshot";
import { addSheet } from "../office/tidy/messyBook";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A file as a user chooses it. */
export interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export async function fileOf(name: string, book: Book): Promise<ChosenFile> {
  return { name, mimeType: XLSX, buffer: Buffer.from(await saveBook(book)) };
}

/** A workbook of these sheets behind one with a word in it; those that are named cannot be changed. */
export function workbookWith(sheets: readonly SheetData[], isProtected: readonly string[] = []): Book {
  const book = Book.blank("说明");
  book.silently(() => {
    book.sheets[0]?.setContent(0, 0, { value: "内部资料" });
    for (const sheet of sheets) addSheet(book, sheet);
    for (const name of isProtected) {
      const sheet = book.sheet(name);
      if (sheet) sheet.protection = { options: {} };
    }
  });
  book.clearJournal();
  return book;
}
