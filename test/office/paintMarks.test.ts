import { CancelledError, type PaintedSeverity, type SheetMarks } from "../../src/app/ports";
import { parseA1, type CellRef } from "../../src/domain/sheet/cellRef";
import type { Book, ConditionalFormat, Sheet } from "../../src/host/model";
import { createExcelWorkbook } from "../../src/office/excelWorkbook";
import { markFormula } from "../../src/office/marks";
import { bookOf, closeHost, openHost, sheetOf } from "./support/books";
import { saying } from "../support/told";

afterEach(closeHost);

const cell = (a1: string): CellRef => parseA1(a1) ?? { row: -1, column: -1 };

function marks(sheet: string, cells: Partial<Record<PaintedSeverity, string[]>>): SheetMarks {
  const of = (severity: PaintedSeverity): CellRef[] => (cells[severity] ?? []).map(cell);
  return { sheet, cells: { unmet: of("unmet"), error: of("error"), warning: of("warning") }, notes: [] };
}

const own = (sheet: Sheet): ConditionalFormat[] => sheet.conditionalFormats.list.filter(({ formula }) => formula?.includes("5G核验"));

/** Everything of a sheet but our highlights. */
function restOf(sheet: Sheet): unknown {
  const cells: unknown[] = [];
  sheet.cells.forEach((content, row, column) => cells.push([row, column, content]));
  return { cells, formats: sheet.conditionalFormats.list.filter((format) => !own(sheet).includes(format)).map((format) => ({ ...format })) };
}

function formattedBook(): Book {
  const book = bookOf({ 企业1: [["a", "b"], [1, 2]], 企业2: [["c"]] });
  const sheet = sheetOf(book, "企业1");
  sheet.setStyle(0, 0, { fill: "#00FF00", font: { bold: true, color: "#123456" } });
  sheet.setNumberFormat(1, 0, "0.00%");
  const users = { format: { fill: "#ABCDEF" }, stopIfTrue: true };
  sheet.conditionalFormats.add({ id: "{user-1}", areas: [{ row: 0, column: 0, rows: 9, columns: 9 }], type: "Custom", formula: "=A1>1", ...users });
  sheet.conditionalFormats.add({ id: "{user-2}", areas: [{ row: 1, column: 1, rows: 1, columns: 1 }], type: "ColorScale", format: {}, stopIfTrue: false, foreign: true });
  return book;
}

test("one conditional format per severity and sheet, each of its own look, the user's untouched", async () => {
  const book = formattedBook();
  openHost(book);
  const before = restOf(sheetOf(book, "企业1"));
  const outcome = await createExcelWorkbook().paintMarks(
    [marks("企业1", { unmet: ["A1", "A2", "C5"], warning: ["B1"] }), marks("企业2", { error: ["A1"] })],
    {},
  );
  expect(outcome).toEqual({ markedCells: 5, sheets: 2, problems: [] });
  const painted = own(sheetOf(book, "企业1"));
  expect(painted.map(({ formula }) => formula).sort()).toEqual([markFormula("unmet"), markFormula("warning")].sort());
  const unmet = painted.find(({ formula }) => formula === markFormula("unmet"));
  expect(unmet?.areas).toHaveLength(2);
  expect(unmet?.format).toMatchObject({ fill: "#FFC7CE", fontColor: "#9C0006", bold: true, borders: { top: { color: "#9C0006" } } });
  expect(restOf(sheetOf(book, "企业1"))).toEqual(before);
});

test("running again changes in place, and clearing leaves the book as it was", async () => {
  const book = formattedBook();
  openHost(book);
  const before = ["企业1", "企业2"].map((name) => restOf(sheetOf(book, name)));
  const workbook = createExcelWorkbook();
  await workbook.paintMarks([marks("企业1", { unmet: ["A1"] }), marks("企业2", { unmet: ["A1"] })], {});
  await workbook.paintMarks([marks("企业1", { unmet: ["A1"], error: ["B2"] })], {});
  expect(own(sheetOf(book, "企业1"))).toHaveLength(2);
  expect(own(sheetOf(book, "企业2"))).toHaveLength(0);
  expect(await workbook.clearMarks({})).toEqual({ markedCells: 2, sheets: 1, problems: [] });
  expect(book.sheets.flatMap(own)).toEqual([]);
  expect(["企业1", "企业2"].map((name) => restOf(sheetOf(book, name)))).toEqual(before);
});

test("a protected sheet is reported, also when only old highlights should go; the rest is marked", async () => {
  const book = bookOf({ 企业1: [["a"]], 企业2: [["b"]] });
  openHost(book);
  const workbook = createExcelWorkbook();
  await workbook.paintMarks([marks("企业1", { unmet: ["A1"] })], {});
  sheetOf(book, "企业1").protection = { options: {} };
  const outcome = await workbook.paintMarks([marks("企业1", { error: ["A1"] }), marks("企业2", { unmet: ["A1"] })], {});
  expect(outcome).toEqual({ markedCells: 1, sheets: 1, problems: [{ sheet: "企业1", reason: saying("撤销工作表保护") }] });
  expect((await workbook.clearMarks({})).problems).toHaveLength(1);
});

test("a sheet that went away meanwhile is reported", async () => {
  openHost(bookOf({ 企业1: [["a"]] }));
  const { problems } = await createExcelWorkbook().paintMarks([marks("走了", { unmet: ["A1"] })], {});
  expect(problems).toEqual([{ sheet: "走了", reason: saying("重新核验") }]);
});

test("a hidden sheet and one with quotes in its name are marked", async () => {
  const book = bookOf({ "苏州 '某' 厂！": [["a"]], 藏: [["b"]] });
  sheetOf(book, "藏").visibility = "VeryHidden";
  openHost(book);
  await createExcelWorkbook().paintMarks([marks("苏州 '某' 厂！", { unmet: ["A1"] }), marks("藏", { unmet: ["A1"] })], {});
  expect(book.sheets.map((sheet) => own(sheet).length)).toEqual([1, 1]);
});

describe("round trips", () => {
  const names = Array.from({ length: 650 }, (_, index) => `企业${index + 1}`);
  const all = names.map((name) => marks(name, { unmet: ["A1", "B7", "C9:C9"], error: ["D4", "D6"], warning: ["E1"] }));

  test("650 sheets, painted, painted again and cleared", async () => {
    const book = bookOf(Object.fromEntries(names.map((name) => [name, [["x"]]])));
    const host = openHost(book, { requestLimit: 5_000_000, responseLimit: 5_000_000 });
    const workbook = createExcelWorkbook();
    expect(await workbook.paintMarks(all, {})).toMatchObject({ markedCells: 3_900, sheets: 650, problems: [] });
    expect(host.traffic.requests).toBeLessThanOrEqual(12);
    host.traffic.reset();
    await workbook.paintMarks(all, {});
    expect(host.traffic.requests).toBeLessThanOrEqual(15);
    expect(book.sheets.every((sheet) => own(sheet).length === 3)).toBe(true);
    host.traffic.reset();
    await workbook.clearMarks({});
    expect(host.traffic.requests).toBeLessThanOrEqual(6);
    expect(book.sheets.flatMap(own)).toEqual([]);
    expect(host.traffic.cleanups).toBe(0);
  });

  test("thousands of scattered cells go in address chunks that Excel takes", async () => {
    const book = bookOf({ 企业1: [["x"]] });
    openHost(book);
    const scattered = Array.from({ length: 4_000 }, (_, index) => ({ row: index * 2, column: index % 7 }));
    const outcome = await createExcelWorkbook().paintMarks([{ sheet: "企业1", cells: { unmet: scattered, error: [], warning: [] }, notes: [] }], {});
    expect(outcome).toMatchObject({ markedCells: 4_000, problems: [] });
    const painted = own(sheetOf(book, "企业1"));
    expect(painted.length).toBeGreaterThan(1);
    expect(painted.flatMap(({ areas }) => areas)).toHaveLength(4_000);
  });
});

describe("when Excel refuses", () => {
  const paints = ({ names }: { names: readonly string[] }): boolean => names.includes("getRanges");

  test("addresses that are too long are halved, and nothing is painted twice", async () => {
    const book = bookOf({ 企业1: [["x"]], 企业2: [["y"]] });
    const host = openHost(book);
    const scattered = Array.from({ length: 3_000 }, (_, index) => ({ row: index * 2, column: 0 }));
    const workbook = createExcelWorkbook({ addressLimit: 20_000 });
    const long = { sheet: "企业1", cells: { unmet: scattered, error: [], warning: [] }, notes: [] };
    expect(await workbook.paintMarks([long, marks("企业2", { unmet: ["A1"] })], {})).toMatchObject({ markedCells: 3_001, problems: [] });
    expect(host.traffic.log.filter(({ error }) => error === "InvalidArgument")).not.toEqual([]);
    expect(own(sheetOf(book, "企业1")).flatMap(({ areas }) => areas)).toHaveLength(3_000);
    expect(own(sheetOf(book, "企业2"))).toHaveLength(1);
  });

  test.each(["before", "after"] as const)("a batch that fails %s taking effect is halved to the sheet at fault, the rest is marked once", async (when) => {
    const names = ["企业1", "企业2", "企业3", "企业4"];
    const book = bookOf(Object.fromEntries(names.map((name) => [name, [["x"]]])));
    const host = openHost(book);
    let failures = 3;
    host.faults.failOn((request) => paints(request) && failures-- > 0, "GeneralException", { when });
    const { problems, sheets } = await createExcelWorkbook().paintMarks(names.map((name) => marks(name, { unmet: ["A1"] })), {});
    expect([problems.map(({ sheet }) => sheet), sheets]).toEqual([["企业1"], 3]);
    expect(names.slice(1).map((name) => own(sheetOf(book, name)).length)).toEqual([1, 1, 1]);
  });
});

test("cancelling in the middle leaves each sheet either old or new, and says how far it came", async () => {
  const names = Array.from({ length: 30 }, (_, index) => `企业${index + 1}`);
  const book = bookOf(Object.fromEntries(names.map((name) => [name, [["x"]]])));
  openHost(book);
  const workbook = createExcelWorkbook({ requestBudget: 30_000 });
  await workbook.paintMarks(names.map((name) => marks(name, { unmet: ["A1"] })), {});
  const stop = new AbortController();
  const again = workbook.paintMarks(names.map((name) => marks(name, { error: ["B1"] })), { signal: stop.signal, onProgress: () => stop.abort() });
  await expect(again).rejects.toThrow(CancelledError);
  await expect(again).rejects.toThrow(/^已取消：30 张工作表中有 \d+ 张的标记已更新，其余未动。$/);
  const formulas = names.map((name) => own(sheetOf(book, name)).map(({ formula }) => formula));
  expect(formulas.every((each) => each.length === 1)).toBe(true);
  expect(new Set(formulas.flat())).toEqual(new Set([markFormula("error"), markFormula("unmet")]));
});
