import { readFileSync } from "node:fs";
import { join } from "node:path";

import type { CellValue } from "../../src/host/model";
import { loadBook } from "../../src/host/xlsx";
import { FORMULAS } from "../host/calculate/tables";
import { FIRST_ROW, FORMULA_COLUMN, PLANTED, STALE } from "./formulaSheets";

/** Where LibreOffice is known to differ from what Microsoft documents of Excel: formula → what LibreOffice comes to. */
const OTHERWISE: Readonly<Record<string, CellValue>> = {
  "=0^0": 1,
  '=1E21&""': "1E+021",
  '=TRUE&"甲"': "1甲",
  '=TRUE>"甲"': false,
  '=COUNTIF(D2:D7,"*")': 6,
  "=COUNTIF(C2:C7,60)": 1,
  '=SUM(C2,"2",TRUE)': "#VALUE!",
  "=COUNT(A1:D7)": 4,
  "=MEDIAN(A2:A5)": "#VALUE!",
  "=INDEX(A1:A7,9)": "#VALUE!",
  '=VLOOKUP("丙厂",A:D,9,0)': "#VALUE!",
};

let failed = 0;

function check(what: string, expected: CellValue, actual: CellValue | undefined): void {
  const near = typeof expected === "number" && typeof actual === "number" && Math.abs(expected - actual) <= Math.abs(expected) * 1e-12;
  if (near || expected === actual) {
    console.log(`ok - ${what}`);
    return;
  }
  failed++;
  console.log(`not ok - ${what}\n#   ${JSON.stringify(expected)} became ${JSON.stringify(actual)}`);
}

/** Compares the results that we saved with those that LibreOffice came to when it worked everything out anew. */
async function main([folder]: string[]): Promise<void> {
  if (folder === undefined) throw new Error("usage: compareFormulas FOLDER");
  const ours = await loadBook(readFileSync(join(folder, "formulas.xlsx")));
  const theirs = await loadBook(readFileSync(join(folder, "lo/formulas.xlsx")));
  check("the result left wrong on purpose is ours", STALE, ours.sheet(PLANTED)?.cell(0, 0).value);
  check("LibreOffice worked it out anew", 2, theirs.sheet(PLANTED)?.cell(0, 0).value);
  for (const [name, formulas] of Object.entries(FORMULAS)) {
    formulas.forEach(([formula, expected], i) => {
      check(`${formula} is saved with its result`, expected, ours.sheet(name)?.cell(FIRST_ROW + i, FORMULA_COLUMN).value);
      check(`${formula} in LibreOffice`, OTHERWISE[formula] ?? expected, theirs.sheet(name)?.cell(FIRST_ROW + i, FORMULA_COLUMN).value);
    });
  }
  process.exitCode = failed > 0 ? 1 : 0;
}

void main(process.argv.slice(2));
