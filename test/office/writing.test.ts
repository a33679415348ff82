import { CancelledError, type Block, type BlockCell, type ResultSheet, type SheetBlock } from "../../src/app/ports";
import { createExcelWorkbook } from "../../src/office/excelWorkbook";
import { bookOf, closeHost, contentOf, openHost, sheetOf } from "./support/books";
import { saying } from "../support/told";

afterEach(closeHost);

const text = (content: string): BlockCell => ({ kind: "text", text: content });
const dangerous = ["=1+1", "+1", "-1", "@SUM(A1)", "'x", "013800138000", "91320500123456789012", "2022-09-30", "50%", "TRUE"];

function blockOf(row: number, column: number, cells: readonly (readonly BlockCell[])[]): Block {
  return { row, column, cells };
}

const empty = (block: Block): SheetBlock["seen"] => block.cells.map((row) => row.map(() => ""));

describe("blocks beside a table", () => {
  test("text stays text whatever it begins with, numbers are numbers, null leaves a cell alone", async () => {
    const book = bookOf({ "汇总 '表'": [["企业", "", "旧"]] });
    const sheet = sheetOf(book, "汇总 '表'");
    sheet.setNumberFormat(0, 3, "@");
    openHost(book);
    const block = blockOf(0, 1, [[text("备注"), null, { kind: "number", value: 71.5, numberFormat: `0.#"/91"` }], ...dangerous.map((each) => [text(each), null, null])]);
    const problems = await createExcelWorkbook().writeBlocks([{ sheet: "汇总 '表'", block, seen: empty(block) }], {});
    expect(problems).toEqual([]);
    expect(sheet.cell(0, 2).value).toBe("旧");
    expect([sheet.cell(0, 3).value, sheet.cell(0, 3).numberFormat]).toEqual([71.5, `0.#"/91"`]);
    dangerous.forEach((each, index) => {
      const cell = sheet.cell(index + 1, 1);
      expect([cell.value, cell.formula, cell.numberFormat]).toEqual([each, undefined, "General"]);
    });
  });

  test("what changed since it was read is not overwritten; other blocks are written", async () => {
    const book = bookOf({ 汇总表: [["企业", "", ""]] });
    openHost(book);
    const first = blockOf(0, 1, [[text("a")]]);
    const second = blockOf(0, 2, [[text("b")]]);
    sheetOf(book, "汇总表").setContent(0, 1, { value: "同事刚写的" });
    const problems = await createExcelWorkbook().writeBlocks([first, second].map((block) => ({ sheet: "汇总表", block, seen: empty(block) })), {});
    expect(problems).toEqual([{ sheet: "汇总表", reason: saying("没有写入"), block: expect.objectContaining({ block: first }) as object }]);
    expect(contentOf(sheetOf(book, "汇总表"))).toEqual([["企业", "同事刚写的", "b"]]);
  });

  test("a protected sheet and a missing one are reported", async () => {
    const book = bookOf({ 汇总表: [["企业"]] });
    sheetOf(book, "汇总表").protection = { options: {} };
    openHost(book);
    const block = blockOf(0, 1, [[text("a")]]);
    const problems = await createExcelWorkbook().writeBlocks(["汇总表", "无"].map((sheet) => ({ sheet, block, seen: empty(block) })), {});
    expect(problems.map(({ sheet }) => sheet).sort()).toEqual(["无", "汇总表"].sort());
    expect(contentOf(sheetOf(book, "汇总表"))).toEqual([["企业"]]);
  });

  test("a long block goes in several requests within the limit", async () => {
    const book = bookOf({ 汇总表: [["企业"]] });
    const host = openHost(book, { requestLimit: 400_000 });
    const block = blockOf(0, 1, Array.from({ length: 3_000 }, (_, row) => [text(`第${row}行`), text("说明".repeat(30))]));
    expect(await createExcelWorkbook({ requestBudget: 300_000 }).writeBlocks([{ sheet: "汇总表", block, seen: empty(block) }], {})).toEqual([]);
    expect(sheetOf(book, "汇总表").cell(2_999, 1).value).toBe("第2999行");
    expect(host.traffic.requests).toBeLessThanOrEqual(6);
  });
});

describe("result sheets", () => {
  const resultOf = (rows: number, name = "问题清单"): ResultSheet => ({
    name,
    title: `本软件的${name}`,
    block: {
      row: 0,
      column: 0,
      cells: [
        [text(`本软件的${name}`), null],
        [text("序号"), text("位置")],
        ...Array.from({ length: rows }, (_, index): BlockCell[] => [
          { kind: "number", value: index + 1 },
          { kind: "link", text: `=企业${index}!A1`, target: `'苏州 ''某" 厂！'!D${index + 1}` },
        ]),
      ],
      rowStyles: ["title", "header", ...Array.from({ length: rows }, () => "body" as const)],
    },
    columnWidths: [6, 40],
    freezeRows: 2,
  });

  test("a new sheet with links, looks, widths and frozen rows", async () => {
    const book = bookOf({ [`苏州 '某" 厂！`]: [["x"]] });
    openHost(book);
    expect(await createExcelWorkbook().writeResultSheets([resultOf(2)], {})).toEqual([]);
    const sheet = sheetOf(book, "问题清单");
    expect(contentOf(sheet)).toEqual([
      ["本软件的问题清单", ""],
      ["序号", "位置"],
      [1, `=HYPERLINK("#'苏州 ''某"" 厂！'!D1","=企业0!A1")`],
      [2, `=HYPERLINK("#'苏州 ''某"" 厂！'!D2","=企业1!A1")`],
    ]);
    expect(sheet.freeze?.rows).toBe(2);
    expect(sheet.cell(1, 0).style).toMatchObject({ fill: "#DDE6F5", font: { bold: true } });
    expect(sheet.cell(2, 1).style.font).toMatchObject({ color: "#0563C1", underline: "Single" });
    expect(sheet.column(1).width).toBeGreaterThan(sheet.column(0).width ?? 0);
    expect(book.active.name).toBe(`苏州 '某" 厂！`);
  });

  test("rebuilt in place when it was renamed, without rows of the earlier run", async () => {
    const book = bookOf({ 企业1: [["x"]] });
    openHost(book);
    const workbook = createExcelWorkbook();
    await workbook.writeResultSheets([resultOf(5)], {});
    sheetOf(book, "问题清单").name = "九月的问题";
    await workbook.writeResultSheets([resultOf(1)], {});
    expect(book.sheets.map(({ name }) => name)).toEqual(["企业1", "九月的问题"]);
    expect(contentOf(sheetOf(book, "九月的问题"))).toHaveLength(3);
    expect(sheetOf(book, "九月的问题").cell(6, 0).style).toEqual({});
  });

  test("a user's sheet of that name is left alone, and ours is found again on the next run", async () => {
    const book = bookOf({ 问题清单: [["我自己的清单"]] });
    openHost(book);
    const workbook = createExcelWorkbook();
    await workbook.writeResultSheets([resultOf(1)], {});
    await workbook.writeResultSheets([resultOf(1)], {});
    expect(book.sheets.map(({ name }) => name)).toEqual(["问题清单", "问题清单 (2)"]);
    expect(contentOf(sheetOf(book, "问题清单"))).toEqual([["我自己的清单"]]);
  });

  test("a protected result sheet is reported and the other one built", async () => {
    const book = bookOf({ 问题清单: [["本软件的问题清单"]] });
    sheetOf(book, "问题清单").protection = { options: {} };
    openHost(book);
    const problems = await createExcelWorkbook().writeResultSheets([resultOf(1), resultOf(1, "核验结果")], {});
    expect(problems).toEqual([{ sheet: "问题清单", reason: saying("撤销工作表保护") }]);
    expect(book.sheets.map(({ name }) => name)).toEqual(["问题清单", "核验结果"]);
  });

  test("ten thousand findings within the limits of the web", async () => {
    const book = bookOf({ 企业1: [["x"]] });
    const host = openHost(book, { requestLimit: 5_000_000, responseLimit: 5_000_000 });
    expect(await createExcelWorkbook().writeResultSheets([resultOf(10_000)], {})).toEqual([]);
    expect(sheetOf(book, "问题清单").cell(10_001, 0).value).toBe(10_000);
    expect(host.traffic.requests).toBeLessThanOrEqual(6);
    expect(host.traffic.cleanups).toBe(0);
  });

  test("cancelling between two sheets says which one is done", async () => {
    const book = bookOf({ 企业1: [["x"]] });
    openHost(book);
    const stop = new AbortController();
    const writing = createExcelWorkbook().writeResultSheets([resultOf(1), resultOf(1, "核验结果")], { signal: stop.signal, onProgress: () => stop.abort() });
    await expect(writing).rejects.toThrow(CancelledError);
    await expect(writing).rejects.toThrow("只更新了问题清单");
    expect(contentOf(sheetOf(book, "问题清单"))).toHaveLength(3);
  });
});
