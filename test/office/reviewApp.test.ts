import path from "node:path";
import { CancelledError, type Progress } from "../../src/app/ports";
import { createReviewApp, type ReviewApp } from "../../src/app/reviewApp";
import { SHIPPED_POLICY } from "../../src/domain/policy/shipped";
import { reportJson } from "../../src/domain/review/reportJson";
import { RESULT_HEADERS } from "../../src/domain/summary/header";
import { Book, type Sheet } from "../../src/host/model";
import { createExcelWorkbook } from "../../src/office/excelWorkbook";
import { isMarkFormula } from "../../src/office/marks";
import { openWorkbook } from "../support/workbooks";
import { closeHost, contentOf, openHost, sheetOf } from "./support/books";

const SAMPLE = path.resolve("assets/samples/示例-苏州市推荐汇总表与申报书.xlsx");
const SUMMARY = "汇总表";
const OWN_SHEETS = ["核验结果", "问题清单", "统计"];

afterEach(closeHost);

const appOn = (): ReviewApp =>
  createReviewApp(createExcelWorkbook(), { policy: SHIPPED_POLICY, software: "1.2.0", now: () => new Date(2022, 8, 30, 14, 5) });

const sample = (): Promise<Book> => openWorkbook(SAMPLE);

const marksOn = (sheet: Sheet): number => sheet.conditionalFormats.list.filter(({ formula = "" }) => isMarkFormula(formula)).length;

function cellsOf(sheet: Sheet): unknown[] {
  const cells: (readonly [string, unknown])[] = [];
  sheet.cells.forEach((cell, row, column) => cells.push([`${row},${column}`, cell]));
  return cells.sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Everything of a book that a review may touch, without ids, which differ from run to run. */
function stateOf(book: Book): unknown[] {
  const bare = (part: { id: string }): object => ({ ...part, id: "" });
  return book.sheets.map((sheet) => ({
    name: sheet.name,
    cells: cellsOf(sheet),
    formats: sheet.conditionalFormats.list.map(bare),
    notes: sheet.notes.list.map(bare),
    freeze: sheet.freeze,
  }));
}

describe("一键核验 on the sample", () => {
  test("marks, writes columns and sheets, changes nothing else, and comes to the same on a second run", async () => {
    const book = await sample();
    const host = openHost(book, { fileName: "示例.xlsx", requestLimit: 5_000_000, responseLimit: 5_000_000 });
    const forms = book.sheets.filter(({ name }) => name !== SUMMARY);
    const before = forms.map(cellsOf);
    const outcome = await appOn().review({});

    expect(outcome.problems).toEqual([]);
    expect(outcome.report).toMatchObject({ asOf: "2022-09-30", sources: [{ file: "示例.xlsx", status: "read" }], totals: { applications: 11 } });
    expect(outcome.marked.markedCells).toBeGreaterThan(20);
    expect(forms.map(cellsOf)).toEqual(before);

    const summary = contentOf(sheetOf(book, SUMMARY));
    const header = summary.find((row) => row.includes("企业名称")) ?? [];
    expect(header.slice(-7)).toEqual([...RESULT_HEADERS]);
    expect(summary.filter((row) => row[11] === "2022-09-30 14:05")).toHaveLength(12);
    const short = summary.find((row) => String(row[1]).includes("示例丁")) ?? [];
    expect(short.slice(5, 7)).toEqual(["工厂级", "未达标"]);
    expect(typeof short[7]).toBe("number");
    expect(String(short[9])).toContain("29.6%");

    const findings = [...outcome.report.applications.flatMap((each) => each.findings), ...(outcome.report.summary?.findings ?? []), ...outcome.report.batch.findings];
    expect(contentOf(sheetOf(book, "问题清单"))).toHaveLength(3 + findings.length);
    expect(contentOf(sheetOf(book, "核验结果"))).toHaveLength(3 + 11);
    for (const name of OWN_SHEETS) expect(String(contentOf(sheetOf(book, name))[1]?.[0])).toContain("辅助评分（非官方评价标准）");

    expect(host.traffic.requests).toBeLessThanOrEqual(24);
    const second = await appOn().review({});
    expect(reportJson(second.report)).toBe(reportJson(outcome.report));
    const state = stateOf(book);
    await appOn().review({});
    expect(stateOf(book)).toEqual(state);
  });

  test("清除标记 removes highlights and notes everywhere and leaves the results", async () => {
    const book = await sample();
    openHost(book);
    await appOn().review({});
    const results = OWN_SHEETS.map((name) => cellsOf(sheetOf(book, name)));
    await appOn().clearMarks({});
    expect(book.sheets.reduce((total, sheet) => total + marksOn(sheet) + sheet.notes.list.length, 0)).toBe(0);
    expect(OWN_SHEETS.map((name) => cellsOf(sheetOf(book, name)))).toEqual(results);
  });

  test.each<[Progress["step"], string]>([
    ["reading", "没有作任何改动"],
    ["checking", "没有作任何改动"],
    ["marking", "再次核验即可补全"],
    ["writing", "再次核验即可补全"],
  ])("cancelled while %s, it says what was done, and the next run completes it", async (step, words) => {
    const book = await sample();
    openHost(book);
    const stop = new AbortController();
    const run = appOn().review({ signal: stop.signal, onProgress: (progress) => progress.step === step && stop.abort() });
    await expect(run).rejects.toThrow(CancelledError);
    await expect(run).rejects.toThrow(words);
    await appOn().review({});
    const state = stateOf(book);
    const untouched = await sample();
    openHost(untouched);
    await appOn().review({});
    expect(state).toEqual(stateOf(untouched));
  });

  test("tells what the gates say before any rule has run, in agreement with the report", async () => {
    openHost(await sample());
    const told: string[] = [];
    const { report } = await appOn().review({
      onGlance: ({ passed, failed, unknown }) => void told.push(`${passed} ${failed} ${unknown}`),
      onProgress: ({ step }) => void (step === "marking" && told.push(step)),
    });
    const deciding = report.applications.map(({ gates }) => gates.filter(({ soft }) => !soft).map(({ status }) => status));
    const failed = deciding.filter((gates) => gates.includes("fail")).length;
    const passed = deciding.filter((gates) => gates.every((status) => status === "pass")).length;
    expect(told.slice(0, 2)).toEqual([`${passed} ${failed} ${deciding.length - passed - failed}`, "marking"]);
    expect(failed).toBeGreaterThan(0);
  });

  test("an Excel at the manifest's lowest version does all but the notes", async () => {
    const book = await sample();
    openHost(book, { apiVersion: "1.13" });
    expect((await appOn().review({})).problems).toEqual([]);
    expect(book.sheets.filter((sheet) => marksOn(sheet) > 0).length).toBeGreaterThan(5);
    expect(book.sheets.flatMap((sheet) => sheet.notes.list)).toEqual([]);
  });
});

describe("workbooks as they come", () => {
  test("no summary table: results and findings all the same", async () => {
    const book = await sample();
    book.deleteSheet(sheetOf(book, SUMMARY));
    openHost(book);
    const { report } = await appOn().review({});
    expect(report.summary).toBeNull();
    expect(book.sheets.slice(-3).map(({ name }) => name)).toEqual(OWN_SHEETS);
  });

  test("nothing to review: nothing is added", async () => {
    const book = Book.blank("Sheet1");
    openHost(book);
    const { report, marked } = await appOn().review({});
    expect([report.applications.length, marked.markedCells, book.sheets.length]).toEqual([0, 0, 1]);
  });

  test("protected sheets are reported and the rest is done", async () => {
    const book = await sample();
    const [form] = book.sheets.filter(({ name }) => name.includes("示例丁"));
    for (const sheet of [sheetOf(book, SUMMARY), form]) if (sheet) sheet.protection = { options: {} };
    openHost(book);
    const { problems } = await appOn().review({});
    expect([...new Set(problems.map(({ sheet }) => sheet))].sort()).toEqual([SUMMARY, form?.name].sort());
    expect(contentOf(sheetOf(book, "核验结果"))).toHaveLength(3 + 11);
  });

  test("texts that look like formulas stay texts everywhere, and odd sheet names are linked", async () => {
    const book = await sample();
    const evil = `=HYPERLINK("http://x","点我")`;
    for (const sheet of book.sheets) {
      sheet.cells.forEach((cell, row, column) => {
        if (cell.value === "苏州示例丁家用电器有限公司") sheet.setContent(row, column, { value: evil, quotePrefix: true });
      });
    }
    const [form] = book.sheets.filter(({ name }) => name.includes("示例丁"));
    if (form) form.name = `丁 '家电' "厂"！`;
    openHost(book);
    const { report } = await appOn().review({});
    expect(report.applications.some(({ enterprise }) => enterprise === evil)).toBe(true);
    const formulas = book.sheets.filter(({ name }) => name !== "统计").flatMap((sheet) => contentOf(sheet).flat()).filter((value) => typeof value === "string" && value.startsWith("=") && value !== evil);
    expect(formulas.length).toBeGreaterThan(20);
    for (const formula of formulas) expect(formula).toMatch(/^=HYPERLINK\("#'(?:[^'"]|''|"")+'![A-Z]+\d+","(?:[^"]|"")*"\)$/);
    expect(formulas.some((formula) => String(formula).includes(`#'丁 ''家电'' ""厂""！'!`))).toBe(true);
    const inSheets = OWN_SHEETS.flatMap((name) => {
      const found: unknown[] = [];
      sheetOf(book, name).cells.forEach((cell) => cell.value === evil && found.push(cell.formula));
      return found;
    });
    expect(inSheets.length).toBeGreaterThan(1);
    expect(inSheets.every((formula) => formula === undefined)).toBe(true);
  });
});

describe("goTo", () => {
  test("selects the cell of a qualified address", async () => {
    const book = await sample();
    openHost(book);
    await appOn().goTo(`'${SUMMARY}'!C5`);
    expect([book.active.name, book.active.selection]).toEqual([SUMMARY, [{ row: 4, column: 2, rows: 1, columns: 1 }]]);
  });

  test.each([["不是地址", "无法识别"], ["'[乙.xlsx]企业1'!D5", "另一份工作簿"]])("%s is explained", async (address, words) => {
    openHost(await sample());
    await expect(appOn().goTo(address)).rejects.toMatchObject({ name: "WorkbookError", message: expect.stringContaining(words) as string });
  });
});
