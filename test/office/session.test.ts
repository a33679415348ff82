import type { Told } from "../../src/domain/wording/told";
import { createExcelWorkbook } from "../../src/office/excelWorkbook";
import { supportsExcelApi } from "../../src/office/support";
import { bookOf, closeHost, openHost, sheetOf } from "./support/books";
import { saying } from "../support/told";

afterEach(closeHost);

describe("an Excel that does not answer", () => {
  test("gets a hint for the user and is given up in the end", async () => {
    const host = openHost(bookOf({ 企业1: [["a"]] }));
    host.faults.hangOn(2);
    const hints: (Told | null)[] = [];
    const reading = createExcelWorkbook({ stallHintMs: 10, giveUpMs: 40 }).readWorkbook({ onStall: (hint) => hints.push(hint) });
    await expect(reading).rejects.toMatchObject({ code: "Timeout", message: expect.stringContaining("结束单元格编辑") as string });
    expect(hints).toEqual([saying("正在编辑单元格")]);
  });

  test("the hint goes when the answer comes late", async () => {
    const host = openHost(bookOf({ 企业1: [["a"]] }));
    host.faults.delay(30);
    const hints: (Told | null)[] = [];
    const { sheets } = await createExcelWorkbook({ stallHintMs: 5 }).readWorkbook({ onStall: (hint) => hints.push(hint) });
    expect(sheets).toHaveLength(1);
    expect(hints.slice(0, 2)).toEqual([saying("正在编辑单元格"), null]);
  });

  test("nothing is hinted at when all goes well", async () => {
    openHost(bookOf({ 企业1: [["a"]] }));
    const onStall = jest.fn();
    await createExcelWorkbook().readWorkbook({ onStall });
    expect(onStall).not.toHaveBeenCalled();
  });
});

describe("select", () => {
  test("shows the cells", async () => {
    const book = bookOf({ 企业1: [["a"]], "企业 '2'": [["b"]] });
    openHost(book);
    await createExcelWorkbook().select("企业 '2'", { row: 60, column: 3, rows: 2, columns: 1 });
    expect(book.active.name).toBe("企业 '2'");
    expect(book.active.selection).toEqual([{ row: 60, column: 3, rows: 2, columns: 1 }]);
  });

  test.each([
    ["a missing sheet", "无", "ItemNotFound", "找不到工作表"],
    ["a hidden sheet", "藏", "InvalidSelection", "取消隐藏"],
  ])("%s is explained", async (_, name, code, words) => {
    const book = bookOf({ 企业1: [["a"]], 藏: [["b"]] });
    sheetOf(book, "藏").visibility = "Hidden";
    openHost(book);
    const selecting = createExcelWorkbook().select(name, { row: 0, column: 0, rows: 1, columns: 1 });
    await expect(selecting).rejects.toMatchObject({ name: "WorkbookError", code, message: expect.stringContaining(words) as string });
  });

  test("another workbook in front is explained", async () => {
    const host = openHost(bookOf({ 企业1: [["a"]] }));
    host.faults.failOn(2, "InvalidOperation");
    const selecting = createExcelWorkbook().select("企业1", { row: 0, column: 0, rows: 1, columns: 1 });
    await expect(selecting).rejects.toMatchObject({ message: expect.stringContaining("点击这份工作簿的窗口") as string });
  });
});

test("requirement sets are asked at run time, and everything is assumed where nobody can be asked", () => {
  openHost(bookOf({ 企业1: [] }), { apiVersion: "1.13" });
  expect([supportsExcelApi("1.13"), supportsExcelApi("1.18")]).toEqual([true, false]);
  const { Office: office } = globalThis;
  for (const absent of [{}, { context: {} }]) {
    Object.assign(globalThis, { Office: absent });
    expect(supportsExcelApi("1.18")).toBe(true);
  }
  Object.assign(globalThis, { Office: office });
});
