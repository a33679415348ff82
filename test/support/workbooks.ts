import { readFileSync } from "node:fs";
import { join } from "node:path";

import type { Book } from "../../src/host/model";
import { loadBook } from "../../src/host/xlsx";

const FIXTURES = join(__dirname, "../fixtures");

export const FIXTURE_WORKBOOKS = ["openpyxl.xlsx", "libreoffice.xlsx", "excel.xlsx", "prefixed.xlsx"] as const;

/** The bytes of a file in test/fixtures. */
export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FIXTURES, name)));
}

/** A file in test/fixtures, or anywhere by its absolute path, as a book. */
export function openWorkbook(path: string): Promise<Book> {
  return loadBook(path.startsWith("/") ? new Uint8Array(readFileSync(path)) : fixture(path));
}
