import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { ExcelHost } from "../../src/host";
import { loadClient } from "../../src/host/client/node";
import { Book } from "../../src/host/model";
import { loadBook, saveBook } from "../../src/host/xlsx";
import { drawCharts } from "../support/charts";
import { fixture } from "../support/workbooks";

/** What openpyxl drew: kind, title, and of how many series in which cells. */
const FOREIGN = [
  ["BarClustered", "图 1"], ["ColumnStacked", "图 2"], ["Line", "图 3"], ["Area", "图 4"], ["Pie", "图 5"], ["Doughnut", "图 6"],
].map(([type, title]) => [type, title, ["='数据'!$B$2:$B$4", "='数据'!$C$2:$C$4"]]);

async function withHost<T>(book: Book, work: () => Promise<T>): Promise<T> {
  const host = ExcelHost.create(book);
  const detach = host.attach();
  try {
    return await work();
  } finally {
    detach();
    host.dispose();
  }
}

async function drawn(book: Book): Promise<Uint8Array> {
  await withHost(book, () => Excel.run(drawCharts));
  return saveBook(book);
}

/** Changes a cell beside charts that openpyxl drew, and says whether they were seen as they are. */
async function touch(folder: string): Promise<void> {
  const book = await loadBook(readFileSync(join(folder, "foreign.xlsx")));
  const seen = book.active.charts.list.map(({ type, title, series }) => [type, title.text, series.map(({ values }) => values)]);
  const expected = [...FOREIGN, ["XYScatter", undefined, ["='数据'!$C$2:$C$4"]]];
  const same = JSON.stringify(seen) === JSON.stringify(expected);
  console.log(`${same ? "ok" : "not ok"} - charts of openpyxl: kinds, titles and data${same ? "" : `\n#   ${JSON.stringify(seen)}`}`);
  if (!same) process.exitCode = 1;
  await withHost(book, () => Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("D20").values = [["旁"]];
    await context.sync();
  }));
  writeFileSync(join(folder, "touched.xlsx"), await saveBook(book));
}

/** Writes into the folder: our charts alone in own.xlsx and in each of these fixtures, and touched.xlsx from its foreign.xlsx. */
async function main([folder, ...files]: string[]): Promise<void> {
  if (folder === undefined) throw new Error("usage: writeCharts FOLDER FILE…");
  mkdirSync(folder, { recursive: true });
  loadClient();
  writeFileSync(join(folder, "own.xlsx"), await drawn(Book.blank("甲")));
  for (const file of files) writeFileSync(join(folder, file), await drawn(await loadBook(fixture(file))));
  await touch(folder);
}

void main(process.argv.slice(2));
