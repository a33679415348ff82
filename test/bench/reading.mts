/**
 * What reading costs against one bare pass over the same cells: a number near the same in every row of a table says that the cost grows
 * in step with the cells. Usage: npm run bench:reading
 */
import { readForms } from "../../src/domain/form/readWorkbook";
import { keyOf } from "../../src/domain/read/text";
import { SheetSnapshot, type CellValue, type SheetData, type WorkbookSnapshot } from "../../src/domain/sheet/snapshot";
import { stackSheets } from "../support/formShapes";
import { ledgerSheet } from "../support/ledgerSheet";
import { paperForm } from "../support/paperForm";

const LEAST_MS = 250;

/** Milliseconds of one call, the fastest of many: what disturbs a machine only adds. */
function timed(work: () => void): number {
  let fastest = Infinity;
  const until = performance.now() + LEAST_MS;
  for (let runs = 0; runs < 3 || performance.now() < until; runs++) {
    const start = performance.now();
    work();
    fastest = Math.min(fastest, performance.now() - start);
  }
  return fastest;
}

/** Looks at every cell of the sheet once and makes its key, as a reader that understood nothing would. */
function barePass(sheet: SheetSnapshot): number {
  let filled = 0;
  for (let row = sheet.top; row < sheet.bottom; row++) {
    for (let column = sheet.left; column < sheet.right; column++) {
      const value = sheet.value(row, column);
      if (value !== "" && !sheet.isCovered(row, column) && keyOf(String(value)) !== "") filled++;
    }
  }
  return filled;
}

/** The printed form with so many rows of narrative. */
function longForm(rows: number): SheetData {
  const form = paperForm({ "narrative.team": null }, { merges: false });
  const at = form.values.findIndex((cells) => String(cells[0]).startsWith("（四）5G"));
  const grown = <T,>(matrix: readonly (readonly T[])[], filler: (column: number) => T) => [
    ...matrix.slice(0, at),
    ...Array.from({ length: rows }, (_, row) => (matrix[0] ?? []).map((__, column) => filler(row + column))),
    ...matrix.slice(at),
  ];
  const values = grown<CellValue>(form.values, (number) => `第 ${number} 项：团队成员分工明确。`);
  return { ...form, values, formulas: values, numberFormats: grown(form.numberFormats, () => "General") };
}

const enterprises = (count: number) => Array.from({ length: count }, (_, index) => ({ "enterprise.name": `苏州第 ${index} 制造有限公司` }));

/** A list of parts with three texts a row: what a workbook holds besides forms. */
function otherTable(rows: number): SheetData {
  const values = Array.from({ length: rows }, (_, row) => [`零件 ${row}`, row * 1.5, "苏州", "企业名称", "备注"]);
  return { name: "其他", top: 0, left: 0, values, formulas: values, numberFormats: values.map((cells) => cells.map(() => "General")), merges: [], visible: true };
}

const SERIES: readonly (readonly [string, (size: number) => readonly SheetData[], readonly number[]])[] = [
  ["one form with ever longer narratives (rows)", (size) => [longForm(size)], [10, 100, 1000, 10_000]],
  ["workbooks of forms (sheets)", (size) => Array.from({ length: size }, (_, index) => paperForm({}, { name: `企业${index}` })), [1, 4, 16, 64]],
  ["forms below one another on one sheet", (size) => [stackSheets(enterprises(size).map((facts) => paperForm(facts)))], [1, 4, 16, 64]],
  ["a ledger (enterprises)", (size) => [ledgerSheet(enterprises(size))], [10, 40, 160, 640]],
  ["a sheet that is no form (rows)", (size) => [otherTable(size)], [100, 1000, 10_000]],
];

for (const [title, sheetsOf, sizes] of SERIES) {
  console.log(`\n${title}`);
  console.log("     size     cells   bare pass    reading   per cell   reading ÷ bare pass");
  for (const size of sizes) {
    const sheets = sheetsOf(size).map((sheet) => new SheetSnapshot(sheet));
    const workbook: WorkbookSnapshot = { file: "a.xlsx", date1904: false, sheets, unreadable: [] };
    const cells = sheets.reduce((sum, sheet) => sum + sheet.rowCount * sheet.columnCount, 0);
    const bare = timed(() => sheets.forEach(barePass));
    const reading = timed(() => void readForms(workbook, { callYear: 2022 }));
    const columns = [String(size).padStart(9), String(cells).padStart(9), `${bare.toFixed(2)} ms`.padStart(11), `${reading.toFixed(1)} ms`.padStart(10), `${((reading / cells) * 1000).toFixed(1)} µs`.padStart(10)];
    console.log(`${columns.join(" ")}   ${(reading / bare).toFixed(1)}`);
  }
}
