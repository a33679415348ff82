/** Other cities' workbooks merged into the open one on the real client and the host: what is foretold comes true, or nothing is left. */
import { createMergeApp, type MergeApp, type MergeProposal } from "../../src/app/mergeWorkbooks";
import type { ReturnFile } from "../../src/app/returnFile";
import { SHIPPED_POLICY } from "../../src/domain/policy/shipped";
import { arrivingNames } from "../../src/domain/summary/merge/arrivingNames";
import { leftOutWhy } from "../../src/domain/summary/merge/leftOutRow";
import type { SheetData } from "../../src/domain/sheet/snapshot";
import { Book } from "../../src/host/model";
import { loadBook, saveBook } from "../../src/host/xlsx";
import { createExcelWorkbook } from "../../src/office/excelWorkbook";
import { gridSheet, paperForm, summarySheet } from "../support/paperForm";
import { closeHost, contentOf, openHost, sheetOf } from "./support/books";
import { addSheet, stateOf } from "./tidy/messyBook";

afterEach(closeHost);

const appOn = (): MergeApp => createMergeApp(createExcelWorkbook(), { policy: SHIPPED_POLICY, now: () => new Date(2022, 8, 30, 14, 5) });

function bookWith(...sheets: SheetData[]): Book {
  const book = Book.blank("空白页");
  for (const sheet of sheets) addSheet(book, sheet);
  book.clearJournal();
  return book;
}

/** Without the blank sheet of a new book. */
async function fileOf(name: string, book: Book): Promise<ReturnFile> {
  book.deleteSheet(sheetOf(book, "空白页"));
  return { name, bytes: await saveBook(book) };
}

const form = (enterprise: string, name: string): SheetData => paperForm({ "enterprise.name": enterprise, "cover.applicant": enterprise }, { name });

/** With an empty sheet, whose name is taken as well. */
const home = (): Book => bookWith(summarySheet([{ enterprise: "苏州甲精密有限公司" }], { recommender: "苏州市工业和信息化局" }), form("苏州甲精密有限公司", "企业1"));

async function someFiles(): Promise<readonly ReturnFile[]> {
  const wuxi = bookWith(
    summarySheet([{ enterprise: "无锡乙装备有限公司" }, { enterprise: "苏州甲精密有限公司" }], { recommender: "无锡市工业和信息化局" }),
    form("无锡乙装备有限公司", "企业1"),
    gridSheet([["5G 全连接工厂核验结果"]], { name: "核验结果" }),
    gridSheet([["附件"]], { name: "附件" }),
  );
  const summary = sheetOf(wuxi, "汇总表");
  for (let column = 0; column < 6; column++) {
    summary.setContent(6, column, { value: summary.cell(5, column).value });
    summary.setContent(5, column, { value: column === 0 ? "小计" : "" });
  }
  wuxi.addSheet("全省汇总表");
  // Handed-out forms are protected: their sheets are renamed and left out all the same.
  for (const name of ["汇总表", "企业1"]) sheetOf(wuxi, name).protection = { options: {} };
  const papers = bookWith(form("南京丙电子有限公司", "企业1"));
  return [await fileOf("无锡.xlsx", wuxi), { name: "坏.xlsx", bytes: Uint8Array.from([1, 2]) }, await fileOf("资料.xlsx", papers)];
}

const all = ({ items }: MergeProposal): ReadonlySet<string> => new Set(items.map(({ id }) => id));

test("foretells, and leaves the workbook as it is", async () => {
  const book = home();
  const before = stateOf(book);
  openHost(book, { loadBook });
  const { items, unreadable, own, duplicates } = await appOn().propose(await someFiles(), {});
  expect(stateOf(book)).toEqual(before);
  expect(own).toBe(1);
  expect(unreadable.map(({ file }) => file)).toEqual(["坏.xlsx"]);
  expect(items.map(({ file, place, sheets, results, table }) => [file.name, place, sheets, results, table])).toEqual([
    ["无锡.xlsx", "无锡", ["汇总表", "企业1", "核验结果", "附件", "全省汇总表"], ["核验结果"], { sheet: "汇总表", name: "汇总表（无锡）" }],
    ["资料.xlsx", "", ["企业1"], [], null],
  ]);
  expect(items.map(({ rows }) => rows.map(({ row, enterprise }) => [row, enterprise]))).toEqual([[[4, "无锡乙装备有限公司"], [6, "苏州甲精密有限公司"]], []]);
  expect(items[0]?.skipped.map((row) => [row.row, row.text, leftOutWhy(row)])).toEqual([[5, "小计", "没有填写企业，留在各市自己的汇总表上"]]);
  expect(duplicates.map(({ why, rows }) => [why.id, rows.length])).toContainEqual(["sameName", 2]);
});

test.each([
  ["all files", ["0", "1"]],
  ["some of them", ["1"]],
])("%s: the names are those that were foretold, protected sheets included", async (_, ids) => {
  const book = home();
  openHost(book, { loadBook });
  const proposal = await appOn().propose(await someFiles(), {});
  const chosen = new Set(ids);
  const { names, merged } = arrivingNames(proposal.items.filter(({ id }) => chosen.has(id)), proposal.taken);
  const outcome = await appOn().apply(proposal, chosen, {});
  expect(outcome.problems).toEqual([]);
  expect(outcome.sheet).toBe(merged);
  expect(outcome.unreadable).toEqual(proposal.unreadable);
  expect(book.sheets.map(({ name }) => name)).toEqual([merged, "空白页", "汇总表", "企业1", ...[...names.values()].flatMap((sheets) => sheets.map(({ name }) => name)), "合并记录"]);
  expect(outcome.files.slice(1).flatMap(({ sheets }) => sheets)).toEqual([...names.values()].flatMap((sheets) => sheets.map(({ name }) => name)));
  const rows = contentOf(sheetOf(book, merged)).slice(2);
  expect(rows).toHaveLength(ids.includes("0") ? 3 : 1);
});

test("cancelled or refused at any request, nothing is left of it", async () => {
  const files = await someFiles();
  openHost(home(), { loadBook });
  const proposal = await appOn().propose(files, {});
  const before = stateOf(home());
  let failed = 0;
  for (let request = 1; ; request++) {
    const book = home();
    const host = openHost(book, { loadBook });
    host.faults.failOn(request, "ConnectionFailure", { when: request % 2 === 0 ? "after" : "before" });
    const outcome = await appOn().apply(proposal, all(proposal), {}).then(() => "merged", (error: Error) => error.name);
    if (outcome === "merged" && book.sheet("合并记录")) break;
    failed++;
    expect([request, outcome, stateOf(book)]).toEqual([request, "WorkbookError", before]);
  }
  expect(failed).toBeGreaterThan(8);

  const book = home();
  openHost(book, { loadBook });
  const stop = new AbortController();
  const run = appOn().apply(proposal, all(proposal), { signal: stop.signal, onProgress: ({ step, done }) => void (step === "reading" && done === 1 && stop.abort()) });
  await expect(run).rejects.toMatchObject({ name: "CancelledError" });
  expect(stateOf(book)).toEqual(before);
});
