import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { Calculation } from "../../src/host/calculate/calculation";
import { Book } from "../../src/host/model";
import { saveBook } from "../../src/host/xlsx";
import { FORMULAS, RESULTS } from "../host/calculate/tables";
import { FIRST_ROW, FORMULA_COLUMN, PLANTED, STALE } from "./formulaSheets";

/** Writes a workbook with the tables of formulas, each group on a sheet of its own beside what it speaks of, with our results. */
async function main([folder]: string[]): Promise<void> {
  if (folder === undefined) throw new Error("usage: writeFormulas FOLDER");
  mkdirSync(folder, { recursive: true });
  const book = Book.blank(PLANTED);
  // A result that is wrong on purpose: only who works it out anew comes to the right one.
  book.active.setContent(0, 0, { value: STALE, formula: "=1+1" });
  book.calculator = new Calculation(book);
  book.batch(() => {
    for (const [name, formulas] of Object.entries(FORMULAS)) {
      const sheet = book.addSheet(name);
      RESULTS.forEach((line, row) => line.forEach((value, column) => sheet.setContent(row, column, { value })));
      formulas.forEach(([formula], i) => sheet.setContent(FIRST_ROW + i, FORMULA_COLUMN, { value: 0, formula }));
    }
  });
  writeFileSync(join(folder, "formulas.xlsx"), await saveBook(book));
}

void main(process.argv.slice(2));
