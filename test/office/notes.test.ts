import type { SheetMarks } from "../../src/app/ports";
import type { Sheet } from "../../src/host/model";
import { createExcelWorkbook } from "../../src/office/excelWorkbook";
import { bookOf, closeHost, openHost, sheetOf } from "./support/books";
import { saying } from "../support/told";

afterEach(closeHost);

function marks(sheet: string, rows: readonly number[], text = "错误 F01：联系电话位数不对"): SheetMarks {
  const cells = rows.map((row) => ({ row, column: 0 }));
  return { sheet, cells: { unmet: [], error: cells, warning: [] }, notes: cells.map((cell) => ({ ...cell, text })) };
}

const notesOf = (sheet: Sheet): [number, string][] => sheet.notes.list.map(({ row, content }): [number, string] => [row, content]).sort();

test("a note per failing cell, replaced on the next run and removed with the highlights; others' notes and comments stay", async () => {
  const book = bookOf({ 企业1: [["a"], ["b"], ["c"], ["d"]], "企业 '2'": [["x"]] });
  const sheet = sheetOf(book, "企业1");
  const users = [{ id: "{n}", row: 1, column: 0, content: "王某：待核", author: "王某", visible: false }] as const;
  users.forEach((note) => sheet.notes.add(note));
  sheet.comments.add({ id: "{c}", row: 2, column: 0, content: "请补", author: "李某", created: "2022-09-01T00:00:00Z", resolved: false, replies: [] });
  openHost(book);
  const workbook = createExcelWorkbook();

  expect(await workbook.paintMarks([marks("企业1", [0, 1, 2, 3]), marks("企业 '2'", [0])], {})).toMatchObject({ problems: [] });
  expect(notesOf(sheet)).toEqual([[0, "【5G核验】\n错误 F01：联系电话位数不对"], [1, "王某：待核"], [3, "【5G核验】\n错误 F01：联系电话位数不对"]]);
  expect(notesOf(sheetOf(book, "企业 '2'"))).toHaveLength(1);

  await workbook.paintMarks([marks("企业1", [3], "新的")], {});
  expect(notesOf(sheet)).toEqual([[1, "王某：待核"], [3, "【5G核验】\n新的"]]);
  expect(notesOf(sheetOf(book, "企业 '2'"))).toEqual([]);

  await workbook.clearMarks({});
  expect(notesOf(sheet)).toEqual([[1, "王某：待核"]]);
  expect(sheet.comments.list).toHaveLength(1);
});

test("an Excel without notes is highlighted without them", async () => {
  const book = bookOf({ 企业1: [["a"]] });
  openHost(book, { apiVersion: "1.13" });
  expect(await createExcelWorkbook().paintMarks([marks("企业1", [0])], {})).toEqual({ markedCells: 1, sheets: 1, problems: [] });
  expect(sheetOf(book, "企业1").notes.list).toEqual([]);
});

test("no more notes than the limit, and a thousand in few round trips", async () => {
  const names = Array.from({ length: 60 }, (_, index) => `企业${index + 1}`);
  const book = bookOf(Object.fromEntries(names.map((name) => [name, [["x"]]])));
  const host = openHost(book, { requestLimit: 5_000_000 });
  await createExcelWorkbook().paintMarks(names.map((name) => marks(name, Array.from({ length: 20 }, (_, row) => row))), {});
  expect(book.sheets.reduce((total, sheet) => total + sheet.notes.list.length, 0)).toBe(1_000);
  expect(host.traffic.requests).toBeLessThanOrEqual(7);
});

test.each(["getLocation", "add"])("notes that fail at %s are reported and the highlights stay", async (method) => {
  const book = bookOf({ 企业1: [["a"], ["b"]] });
  const sheet = sheetOf(book, "企业1");
  sheet.notes.add({ id: "{n}", row: 1, column: 0, content: "王某：待核", author: "王某", visible: false });
  const host = openHost(book);
  host.faults.failOn(({ names }) => names.includes(method) && !names.includes("getRanges"), "GeneralException");
  const { markedCells, problems } = await createExcelWorkbook().paintMarks([marks("企业1", [0])], {});
  expect(markedCells).toBe(1);
  expect(problems.map(({ reason }) => reason)).toEqual([saying("未能更新批注")]);
  expect(notesOf(sheet)).toEqual([[1, "王某：待核"]]);
});
