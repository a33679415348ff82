import fc from "fast-check";

import { handOutTemplate } from "../../src/app/handOutTemplate";
import { CancelledError, WorkbookError } from "../../src/app/ports";
import { createReviewApp } from "../../src/app/reviewApp";
import type { FieldId } from "../../src/domain/form/fields";
import { readForms } from "../../src/domain/form/readWorkbook";
import { blankForm } from "../../src/domain/form/template/blankForm";
import { fieldRangeName } from "../../src/domain/form/template/blankSheet";
import { SHIPPED_POLICY } from "../../src/domain/policy/shipped";
import { Book, parseAddress, type Rect, type Sheet } from "../../src/host/model";
import { loadBook, saveBook } from "../../src/host/xlsx";
import { createExcelWorkbook } from "../../src/office/excelWorkbook";
import { isMarkFormula } from "../../src/office/marks";
import { cleanEntries, fill } from "../support/blankForm";
import { templateFacts } from "../support/templateFacts";
import { bookOf, closeHost, contentOf, openHost, sheetOf } from "./support/books";

afterEach(closeHost);

const FORM_NAME = "申报书（填报）";
const FORM = blankForm(2022);

const handOut = (callYear = 2022) => handOutTemplate(createExcelWorkbook(), { callYear }, {});

let saved: Uint8Array | null = null;

/** The blank workbook as it comes back from its file. */
async function blankBook(): Promise<Book> {
  if (saved === null) {
    const made = Book.blank();
    openHost(made);
    await handOut();
    saved = await saveBook(made);
  }
  const book = await loadBook(saved);
  openHost(book);
  return book;
}

function placeOf(book: Book, sheet: Sheet, field: FieldId): Rect {
  const name = book.names.list.find(({ name: each, scope }) => each === fieldRangeName(field) && scope === sheet.id);
  const rect = parseAddress(name?.formula.split("!")[1] ?? "");
  if (!rect) throw new Error(`${sheet.name} has no name for ${field}`);
  return rect;
}

describe("新建填报表", () => {
  test("adds two sheets under free names, shows the form, and touches no other sheet", async () => {
    const book = bookOf({ 汇总表: [["企业名称", "甲公司"]], 说明: [["x"]] });
    const host = openHost(book, { requestLimit: 5_000_000 });
    const before = book.sheets.map(contentOf);
    const { sheets, problems } = await handOut();
    expect([sheets, problems]).toEqual([["汇总表 (2)", FORM_NAME], []]);
    expect(book.sheets.map(({ name }) => name)).toEqual(["汇总表", "说明", "汇总表 (2)", FORM_NAME]);
    expect(book.sheets.slice(0, 2).map(contentOf)).toEqual(before);
    expect(book.active.name).toBe(FORM_NAME);
    expect(host.traffic.requests).toBeLessThanOrEqual(7);
    await handOut(2023);
    expect(book.sheets.map(({ name }) => name).slice(4)).toEqual(["汇总表 (3)", `${FORM_NAME} (2)`]);
  });

  test("the form is protected without a password; inputs alone can be written, and every one has its rule and prompt", async () => {
    const book = await blankBook();
    const sheet = sheetOf(book, FORM_NAME);
    expect(sheet.protection?.password).toBeUndefined();
    const unlocked = FORM.cells.filter(({ row, column }) => sheet.cell(row, column).style.locked === false);
    expect(unlocked).toEqual(FORM.cells.filter(({ role }) => role === "input" || role === "tick"));
    for (const { row, column, entry } of unlocked) {
      const [rule, ...more] = sheet.dataValidations.list.filter(({ areas }) => areas.some((area) => contains(area, row, column)));
      expect(more).toEqual([]);
      expect(rule).toMatchObject({ prompt: entry?.prompt, error: { ...entry?.error, style: entry?.lenient ? "Warning" : "Stop" } });
      expect(sheet.cell(row, column).numberFormat).toBe(entry?.format);
    }
    expect(sheetOf(book, "汇总表").protection).toBeNull();
  });

  test("prints on A4, one page wide, with its head repeated", async () => {
    const book = await blankBook();
    expect(sheetOf(book, FORM_NAME).pageLayout).toMatchObject({ paperSize: "A4", orientation: "Portrait", fitToWidth: 1, titleRows: { row: 0, rows: 1 } });
    expect(sheetOf(book, FORM_NAME).pageLayout.fitToHeight).toBeUndefined();
    expect(sheetOf(book, "汇总表").pageLayout).toMatchObject({ orientation: "Landscape", fitToWidth: 1, titleRows: { row: 0, rows: 4 } });
  });

  test("a sheet that Excel refuses half-way is taken away again", async () => {
    const book = bookOf({ 说明: [["x"]] });
    const host = openHost(book);
    host.faults.failOn(({ names }) => names.includes("protect"), "GeneralException", { when: "before" });
    await expect(handOut()).rejects.toThrow(WorkbookError);
    expect(book.sheets.map(({ name }) => name)).toEqual(["说明", "汇总表"]);
  });

  test("cancelled before it began, nothing is added", async () => {
    const book = bookOf({ 说明: [["x"]] });
    openHost(book);
    const controller = new AbortController();
    controller.abort();
    await expect(handOutTemplate(createExcelWorkbook(), { callYear: 2022 }, { signal: controller.signal })).rejects.toThrow(CancelledError);
    expect(book.sheets).toHaveLength(1);
  });
});

function contains(area: Rect, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

describe("a form handed out, filled, saved and read", () => {
  test("gives back what was written into its named cells", async () => {
    await fc.assert(
      fc.asyncProperty(templateFacts(FORM), async (facts) => {
        const book = await blankBook();
        const sheet = sheetOf(book, FORM_NAME);
        for (const [field, { written }] of Object.entries(facts)) {
          const { row, column } = placeOf(book, sheet, field as FieldId);
          if (!Array.isArray(written)) sheet.setContent(row, column, { value: written as string });
          else for (const each of fill(FORM, { [field]: written as readonly string[] })) sheet.setContent(each.row, each.column, { value: each.value });
        }
        openHost(await loadBook(await saveBook(book)));
        const [application] = readForms(await createExcelWorkbook().readWorkbook({}), { callYear: 2022 }).applications;
        const read = [...(application?.fields.values() ?? [])].filter(({ id }) => id !== "credit.text");
        expect(read.map(({ id, value }) => [id, value])).toEqual(read.map(({ id }) => [id, facts[id]?.value ?? null]));
      }),
      { numRuns: 5 },
    );
  });

  const review = () => createReviewApp(createExcelWorkbook(), { policy: SHIPPED_POLICY, software: "1", now: () => new Date(2022, 8, 30) }).review({});

  async function filledBook(changes: Partial<Record<FieldId, string | number>> = {}): Promise<Book> {
    const book = await blankBook();
    const sheet = sheetOf(book, FORM_NAME);
    for (const { row, column, value } of fill(FORM, { ...cleanEntries(), ...changes })) sheet.setContent(row, column, { value });
    return book;
  }

  test("correctly filled it gives nothing unmet and no error", async () => {
    await filledBook();
    const { report } = await review();
    const [application] = report.applications;
    expect([application?.shape, application?.suggestedTier]).toEqual(["template", "工厂级"]);
    expect(application?.findings.filter(({ severity }) => severity === "unmet" || severity === "error").map(({ rule, message }) => [rule, message])).toEqual([]);
  });

  test("what is wrong on it is highlighted although it is protected", async () => {
    const book = await filledBook({ "connection.fiveG": 30, "connection.rate": 0.1 });
    const { marked, problems } = await review();
    const sheet = sheetOf(book, FORM_NAME);
    expect([problems, marked.sheets > 0, sheet.protection !== null]).toEqual([[], true, true]);
    const areas = sheet.conditionalFormats.list.filter(({ formula = "" }) => isMarkFormula(formula)).flatMap(({ areas: each }) => each);
    const { row, column } = placeOf(book, sheet, "connection.fiveG");
    expect(areas.some((area) => contains(area, row, column))).toBe(true);
  });

  test("blank it gives each required field one finding", async () => {
    await blankBook();
    const { report } = await review();
    const findings = report.applications[0]?.findings.filter(({ severity }) => severity === "unmet" || severity === "error") ?? [];
    const perField = new Map<string, string[]>();
    for (const { rule, fields } of findings) for (const field of fields) perField.set(field, [...(perField.get(field) ?? []), rule]);
    expect([...perField].filter(([, rules]) => rules.length > 1)).toEqual([]);
    expect(findings.filter(({ message }) => !/未填写/u.test(message)).map(({ rule, message }) => [rule, message])).toEqual([]);
  });
});
