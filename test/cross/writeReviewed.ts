import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

import { loadBook, saveBook } from "../../src/host/xlsx";
import { asReview } from "../host/xlsx/asReview";
import { fixture } from "../support/workbooks";

/** Writes into the folder named first every fixture workbook named after it, as it is and after a review. */
async function main([folder, ...files]: string[]): Promise<void> {
  if (folder === undefined) throw new Error("usage: writeReviewed FOLDER FILE…");
  for (const kind of ["before", "after"]) mkdirSync(join(folder, kind), { recursive: true });
  for (const file of files) {
    const bytes = fixture(file);
    const book = await loadBook(bytes);
    asReview(book);
    writeFileSync(join(folder, "before", basename(file)), bytes);
    writeFileSync(join(folder, "after", basename(file)), await saveBook(book));
  }
}

void main(process.argv.slice(2));
