/** Returns taken in on the real client and the host: named sheets, noted sources, summary rows, and nothing but differences on the second time. */
import { createImportApp, type ImportApp, type ImportProposal, type ReadWord } from "../../src/app/importReturns";
import type { ReturnFile } from "../../src/app/returnFile";
import type { FieldId } from "../../src/domain/form/fields";
import { SHIPPED_POLICY } from "../../src/domain/policy/shipped";
import type { SheetData } from "../../src/domain/sheet/snapshot";
import { Book } from "../../src/host/model";
import { loadBook, saveBook } from "../../src/host/xlsx";
import { createExcelWorkbook } from "../../src/office/excelWorkbook";
import { gridSheet, paperForm, summarySheet, workbookOf } from "../support/paperForm";
import { closeHost, contentOf, openHost, sheetOf } from "./support/books";
import { addSheet, at } from "./tidy/messyBook";
import { toldAs } from "../support/told";

afterEach(closeHost);

const form = (enterprise: string, facts: Partial<Record<FieldId, string | number>> = {}, name = "申报书"): SheetData =>
  paperForm({ "enterprise.name": enterprise, "cover.applicant": enterprise, "credit.enterprise": enterprise, "enterprise.uscc": `代码${enterprise}`, ...facts }, { name });

function bookWith(...sheets: SheetData[]): Book {
  const book = Book.blank("空白页");
  const [first] = book.sheets;
  for (const sheet of sheets) addSheet(book, sheet);
  if (first) book.deleteSheet(first);
  book.clearJournal();
  return book;
}

const file = async (name: string, ...sheets: SheetData[]): Promise<ReturnFile> => ({ name, bytes: await saveBook(bookWith(...sheets)) });

/** The document that `readWord` would lay out. */
const word: ReadWord = ({ name }) => (name === "坏.docx" ? { reason: toldAs("文件已损坏。") } : workbookOf([form("常州丁科技有限公司", {}, name)], { file: name }));

const appOn = (): ImportApp => createImportApp(createExcelWorkbook(), { policy: SHIPPED_POLICY, readWord: word, now: () => new Date(2022, 8, 30, 14, 5) });

const home = (): Book =>
  bookWith(
    summarySheet([{ enterprise: "苏州甲精密有限公司" }, { enterprise: "苏州末位有限公司", project: "末位 5G 工厂", phone: "13900000001" }], { extraHeaders: ["投资额"], tail: [["合计"]] }),
    form("苏州甲精密有限公司", {}, "甲"),
  );

const all = ({ items }: ImportProposal): ReadonlySet<string> => new Set(items.map(({ id }) => id));
const told = ({ items }: ImportProposal) => items.map(({ file: { name }, enterprise, kind, differences }) => [name, enterprise, kind, differences.map(({ name: field }) => field)]);

async function someFiles(): Promise<readonly ReturnFile[]> {
  return [
    await file("乙.xlsx", gridSheet([["填报说明"]], { name: "说明" }), form("南通乙装备有限公司", {}, "甲")),
    await file("甲第二版.xlsx", form("苏州甲精密有限公司", { "network.latency": 18 })),
    { name: "丁.docx", bytes: new Uint8Array() },
    { name: "坏.docx", bytes: new Uint8Array() },
    { name: "旧.xls", bytes: Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]) },
    { name: "图.xlsx", bytes: Uint8Array.from([0xff, 0xd8]) },
    await file("空.xlsx", gridSheet([["不是申报书"]])),
  ];
}

test("proposes what is new, what changed with its differences, and why a file is left out; the workbook stays as it is", async () => {
  const book = home();
  openHost(book, { loadBook });
  const proposal = await appOn().propose(await someFiles(), {});
  expect(told(proposal)).toEqual([
    ["乙.xlsx", "南通乙装备有限公司", "new", []],
    ["甲第二版.xlsx", "苏州甲精密有限公司", "changed", ["5G 网络平均时延"]],
    ["丁.docx", "常州丁科技有限公司", "new", []],
  ]);
  expect(proposal.unreadable.map(({ file: name, reason }) => [name, reason.chinese.slice(0, 8)])).toEqual([
    ["坏.docx", "文件已损坏。"],
    ["旧.xls", "这是旧版 .xl"],
    ["图.xlsx", "这不是 Exce"],
    ["空.xlsx", "没有认出申报书。"],
  ]);
  expect(book.sheets.map(({ name }) => name)).toEqual(["汇总表", "甲"]);
});

test("taken in: sheets by enterprise, sources noted, the summary's missing rows within its totals' range", async () => {
  const book = home();
  sheetOf(book, "汇总表").setContent(6, 5, { value: 0, formula: "=SUM(F5:F6)" });
  openHost(book, { loadBook });
  const proposal = await appOn().propose(await someFiles(), {});
  const outcome = await appOn().apply(proposal, all(proposal), {});
  expect(outcome).toEqual({ added: ["南通乙装备有限公司", "常州丁科技有限公司"], updated: ["苏州甲精密有限公司"], rows: ["南通乙装备有限公司", "常州丁科技有限公司"], problems: [] });
  expect(book.sheets.map(({ name }) => name)).toEqual(["汇总表", "甲", "南通乙装备有限公司", "常州丁科技有限公司", "导入记录"]);
  expect(contentOf(sheetOf(book, "汇总表")).slice(4, 9).map((row) => [row[1], row[4], row[5]])).toEqual([
    ["苏州甲精密有限公司", "13912345678", ""],
    ["南通乙装备有限公司", "13912345678", ""],
    ["常州丁科技有限公司", "13912345678", ""],
    ["苏州末位有限公司", "13900000001", ""],
    ["", "", "=SUM(F5:F8)"],
  ]);
  expect(contentOf(sheetOf(book, "导入记录")).slice(3).map((row) => [row[0], row[2], String(row[4]).slice(0, 5)])).toEqual([
    ["南通乙装备有限公司", "乙.xlsx", "新增"],
    ["甲", "甲第二版.xlsx", "更新"],
    ["常州丁科技有限公司", "丁.docx", "新增"],
    ["", "坏.docx", "未能读取："],
    ["", "旧.xls", "未能读取："],
    ["", "图.xlsx", "未能读取："],
    ["", "空.xlsx", "未能读取："],
  ]);
});

test("importing again: only what changed, in its place, so that notes and formulas elsewhere hold", async () => {
  const book = home();
  const kept = sheetOf(book, "甲");
  kept.notes.add({ id: book.nextId(), row: 0, column: 0, content: "已电话确认", author: "赵六", visible: false });
  sheetOf(book, "汇总表").setContent(10, 0, { value: "甲", formula: "=甲!A1" });
  openHost(book, { loadBook });
  const files = await someFiles();
  const first = await appOn().propose(files, {});
  await appOn().apply(first, all(first), {});
  expect(sheetOf(book, "甲")).toBe(kept);
  expect([kept.notes.list.length, at(sheetOf(book, "汇总表"), "A13")]).toEqual([1, "=甲!A1"]);

  const second = await appOn().propose(files, {});
  expect(told(second).map(([, name, kind]) => [name, kind])).toEqual([["南通乙装备有限公司", "same"], ["苏州甲精密有限公司", "same"], ["常州丁科技有限公司", "same"]]);
  const before = book.sheets.map((sheet) => contentOf(sheet));
  expect(await appOn().apply({ ...second, unreadable: [] }, all(second), {})).toEqual({ added: [], updated: [], rows: [], problems: [] });
  expect(book.sheets.map((sheet) => contentOf(sheet))).toEqual(before);
});

test("a return on another grid replaces the sheet's contents, not the sheet", async () => {
  const book = home();
  openHost(book, { loadBook });
  const moved = await file("甲第三版.xlsx", paperForm({ "enterprise.name": "苏州甲精密有限公司", "cover.applicant": "苏州甲精密有限公司", "network.latency": 12 }, { name: "表", top: 3, left: 1 }));
  const proposal = await appOn().propose([moved], {});
  expect(told(proposal).map(([, , kind]) => kind)).toEqual(["changed"]);
  await appOn().apply(proposal, all(proposal), {});
  expect(book.sheets.map(({ name }) => name)).toEqual(["汇总表", "甲", "导入记录"]);
  expect(told(await appOn().propose([moved], {})).map(([, , kind]) => kind)).toEqual(["same"]);
});

test("cancelled while reading, nothing has changed", async () => {
  const book = home();
  openHost(book, { loadBook });
  const stop = new AbortController();
  const files = await someFiles();
  await expect(appOn().propose(files, { signal: stop.signal, onProgress: ({ done }) => done === 1 && stop.abort() })).rejects.toMatchObject({ name: "CancelledError" });
  expect(book.sheets.map(({ name }) => name)).toEqual(["汇总表", "甲"]);
});
