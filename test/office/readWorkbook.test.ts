import { CancelledError, type Progress } from "../../src/app/ports";
import type { Book } from "../../src/host/model";
import { createExcelWorkbook } from "../../src/office/excelWorkbook";
import { bookOf, closeHost, openHost, sheetOf, type Cells } from "./support/books";
import { saying } from "../support/told";

afterEach(closeHost);

/** About as much as a returned indicator sheet holds. */
const formSheet = (index: number): Cells =>
  Array.from({ length: 120 }, (_, row) => [`第${row}项`, row % 3 === 0 ? `某某${index}厂的说明文字` : row * 1.5, "", "台"]);

const manySheets = (count: number): Book =>
  bookOf(Object.fromEntries(Array.from({ length: count }, (_, index) => [`企业${index + 1}`, formSheet(index)])));

describe("what is read", () => {
  test("values, formulas, number formats and merged areas, at their place, hidden sheets too, empty ones not", async () => {
    const book = bookOf({ "苏州 '某' 厂！": [["", ""], ["", "名称", 0.3], ["", "=文字", 3]], 空: [], 藏: [["x"]], 深藏: [["y"]] });
    const sheet = sheetOf(book, "苏州 '某' 厂！");
    sheet.setContent(2, 2, { value: 3, formula: "=1+2" });
    sheet.setNumberFormat(1, 2, "0.0%");
    sheet.merge({ row: 1, column: 1, rows: 1, columns: 1 });
    sheet.merge({ row: 5, column: 1, rows: 2, columns: 2 });
    sheet.setContent(5, 1, { value: "合并" });
    sheetOf(book, "藏").visibility = "Hidden";
    sheetOf(book, "深藏").visibility = "VeryHidden";
    openHost(book, { fileName: "某市.xlsx" });

    const { file, date1904, sheets, unreadable } = await createExcelWorkbook().readWorkbook({});
    expect({ file, date1904, unreadable }).toEqual({ file: "某市.xlsx", date1904: false, unreadable: [] });
    expect(sheets.map(({ name, visible }) => [name, visible])).toEqual([["苏州 '某' 厂！", true], ["藏", false], ["深藏", false]]);
    const [read] = sheets;
    expect(read && [read.top, read.left]).toEqual([1, 1]);
    expect(read?.value(1, 2)).toBe(0.3);
    expect(read?.numberFormat(1, 2)).toBe("0.0%");
    expect(read?.formula(2, 2)).toBe("=1+2");
    expect(read?.mergeAt(6, 2)).toEqual({ row: 5, column: 1, rows: 2, columns: 2 });
  });

  test("hidden rows and columns of the used range, some or all", async () => {
    const cells: Cells = [["a", "b"], ["c", "d"]];
    const book = bookOf({ 行: cells, 列: cells, 全: cells, 外: cells });
    sheetOf(book, "行").setRow(1, { hidden: true });
    sheetOf(book, "列").setColumn(0, { hidden: true });
    for (const row of [0, 1]) sheetOf(book, "全").setRow(row, { hidden: true });
    sheetOf(book, "外").setRow(2, { hidden: true });
    openHost(book);
    const { sheets } = await createExcelWorkbook().readWorkbook({});
    expect(sheets.map(({ name, hiddenRows, hiddenColumns }) => [name, hiddenRows, hiddenColumns])).toEqual([
      ["行", true, false],
      ["列", false, true],
      ["全", true, false],
      ["外", false, false],
    ]);
  });

  test.each([
    ["R", "Wingdings 2", "☑"],
    ["£", "Wingdings 2", "□"],
    ["þ", "Wingdings", "☑"],
    ["x", "Wingdings", "☒"],
    ["û", "Wingdings", "✗"],
    ["o", "Wingdings", "□"],
    ["R", "仿宋", "R"],
    ["x", "仿宋", "x"],
  ])("a cell with %s alone in %s reads %s", async (letter, font, drawn) => {
    const book = bookOf({ 企业1: [[letter, "混合专网"], ["", "x 与 R 在文字中"]] });
    sheetOf(book, "企业1").setStyle(0, 0, book.style({ font: { name: font } }));
    openHost(book);
    const [read] = (await createExcelWorkbook().readWorkbook({})).sheets;
    expect([read?.value(0, 0), read?.value(1, 1)]).toEqual([drawn, "x 与 R 在文字中"]);
  });

  test("a protected sheet", async () => {
    const book = bookOf({ 企业1: [["x"]] });
    sheetOf(book, "企业1").protection = { options: {} };
    openHost(book);
    expect((await createExcelWorkbook().readWorkbook({})).sheets).toHaveLength(1);
  });

  test("an Excel before merged areas could be asked for", async () => {
    const book = bookOf({ 企业1: [["a", "b"]] });
    sheetOf(book, "企业1").merge({ row: 0, column: 0, rows: 2, columns: 1 });
    openHost(book, { apiVersion: "1.12" });
    const { sheets } = await createExcelWorkbook().readWorkbook({});
    expect(sheets[0]?.merges).toEqual([]);
    expect(sheets[0]?.value(0, 1)).toBe("b");
  });

  test("a sheet whose used range is out of all proportion is reported, the others are read", async () => {
    const book = bookOf({ 企业1: [["a"]], 企业2: [["b"]] });
    sheetOf(book, "企业1").setContent(1_048_575, 16_383, { value: "x" });
    openHost(book);
    const { sheets, unreadable } = await createExcelWorkbook().readWorkbook({});
    expect(sheets.map(({ name }) => name)).toEqual(["企业2"]);
    expect(unreadable).toEqual([{ sheet: "企业1", reason: saying("1048576 行 × 16384 列") }]);
  });
});

describe("round trips", () => {
  test("650 sheets: three and one per 2 MB", async () => {
    const host = openHost(manySheets(650));
    const progress: Progress[] = [];
    const { sheets } = await createExcelWorkbook().readWorkbook({ onProgress: (each) => progress.push(each) });
    expect(sheets).toHaveLength(650);
    expect(sheets[649]?.value(119, 0)).toBe("第119项");
    expect(host.traffic.requests).toBeLessThanOrEqual(3 + Math.ceil(host.traffic.responseBytes / 2_000_000));
    expect(host.traffic.cleanups).toBe(0);
    expect(Math.max(...host.traffic.log.map(({ responseBytes }) => responseBytes))).toBeLessThan(5_000_000);
    expect(progress.at(-1)).toEqual({ step: "reading", done: 650, total: 650, sheet: "企业650" });
  });

  test("one sheet larger than a response may be is read in parts", async () => {
    const rows = Array.from({ length: 3_000 }, (_, row) => [row, `第${row}行`, "说明".repeat(20)]);
    openHost(bookOf({ 台账: rows }), { responseLimit: 200_000 });
    const [sheet] = (await createExcelWorkbook({ responseBudget: 100_000 }).readWorkbook({})).sheets;
    expect([sheet?.rowCount, sheet?.value(0, 1), sheet?.value(2_999, 0)]).toEqual([3_000, "第0行", 2_999]);
  });

  test("where the host takes less than expected, the requests get smaller and everything is read", async () => {
    const host = openHost(manySheets(20), { responseLimit: 60_000 });
    const { sheets, unreadable } = await createExcelWorkbook().readWorkbook({});
    expect([sheets.length, unreadable]).toEqual([20, []]);
    expect(host.traffic.log.filter(({ error }) => error !== null).length).toBeLessThan(8);
  });
});

describe("when Excel refuses", () => {
  const asksMerges = ({ names }: { names: readonly string[] }): boolean => names.includes("getMergedAreasOrNullObject");

  test("a sheet with too many merged areas is read without them", async () => {
    const host = openHost(bookOf({ 企业1: [["a"]] }));
    host.faults.failOn(asksMerges, "GeneralException");
    const { sheets, unreadable } = await createExcelWorkbook().readWorkbook({});
    expect([sheets.map(({ name }) => name), unreadable]).toEqual([["企业1"], []]);
  });

  test("a sheet that cannot be read at all is reported in Chinese, the rest is read", async () => {
    const host = openHost(manySheets(4));
    let refusals = 4;
    // All four, the first half, the first alone, and that one without its merged areas.
    host.faults.failOn(({ names }) => names.some((name) => name.startsWith("load values")) && refusals-- > 0, "UnsupportedSheet");
    const { sheets, unreadable } = await createExcelWorkbook().readWorkbook({});
    expect(sheets.map(({ name }) => name)).toEqual(["企业2", "企业3", "企业4"]);
    expect(unreadable).toEqual([{ sheet: "企业1", reason: saying("请把内容复制到普通工作表") }]);
  });

  test("a broken connection ends the reading with a sentence", async () => {
    const host = openHost(manySheets(4));
    host.faults.failOn(2, "ConnectionFailure");
    await expect(createExcelWorkbook().readWorkbook({})).rejects.toMatchObject({ name: "WorkbookError", message: expect.stringContaining("连接中断") as string });
    expect(host.traffic.requests).toBe(2);
  });
});

test("cancelling ends the reading before the next round trip", async () => {
  const host = openHost(manySheets(40));
  const stop = new AbortController();
  const reading = createExcelWorkbook({ responseBudget: 50_000 }).readWorkbook({ signal: stop.signal, onProgress: () => stop.abort() });
  await expect(reading).rejects.toThrow(CancelledError);
  await expect(reading).rejects.toThrow("没有作任何改动");
  expect(host.traffic.requests).toBe(3);
});
