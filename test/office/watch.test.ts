import path from "node:path";
import { createReviewApp, type ReviewApp } from "../../src/app/reviewApp";
import { SHIPPED_POLICY } from "../../src/domain/policy/shipped";
import type { Book, Sheet } from "../../src/host/model";
import { createExcelWorkbook } from "../../src/office/excelWorkbook";
import { isMarkFormula } from "../../src/office/marks";
import { openWorkbook } from "../support/workbooks";
import { closeHost, openHost, sheetOf } from "./support/books";

const SAMPLE = path.resolve("assets/samples/示例-苏州市推荐汇总表与申报书.xlsx");

let stop: (() => Promise<void>) | null = null;

afterEach(async () => {
  await stop?.();
  stop = null;
  closeHost();
});

interface Watched {
  readonly app: ReviewApp;
  readonly book: Book;
  readonly edits: string[][];
  readonly selections: string[];
  readonly requests: () => number;
}

async function reviewed(options: { readonly apiVersion?: string } = {}): Promise<Watched> {
  const book = await openWorkbook(SAMPLE);
  const host = openHost(book, { fileName: "示例.xlsx", ...options });
  const app = createReviewApp(createExcelWorkbook(), { policy: SHIPPED_POLICY, software: "1.2.0", now: () => new Date(2022, 8, 30, 14, 5) });
  const edits: string[][] = [];
  const selections: string[] = [];
  stop = await app.watch({ onEdit: (sheets) => void edits.push([...sheets]), onSelect: (address) => void selections.push(address) });
  await app.review({});
  await rest();
  return { app, book, edits, selections, requests: () => host.traffic.requests };
}

/** Longer than a burst of events is collected. */
const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 400));

/** A user's edit: the cell of a sheet that holds `from` gets `to`. */
function edit(sheet: Sheet, from: unknown, to: string | number): void {
  const places: { row: number; column: number }[] = [];
  sheet.cells.forEach((cell, row, column) => {
    if (cell.value === from) places.push({ row, column });
  });
  const [place] = places;
  if (!place) throw new Error(`no ${String(from)} on ${sheet.name}`);
  sheet.setContent(place.row, place.column, { value: to });
}

const formOf = (book: Book, name: string): Sheet => {
  const found = book.sheets.find((sheet) => sheet.name.includes(name));
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
};
const marksOn = (sheet: Sheet): number => sheet.conditionalFormats.list.filter(({ formula = "" }) => isMarkFormula(formula)).length;

describe("an edit after a review", () => {
  test("is told once a burst, and what the review itself writes is not", async () => {
    const { book, edits } = await reviewed();
    expect(edits).toEqual([]);
    const form = formOf(book, "示例丁");
    edit(form, "苏州示例丁家用电器有限公司", "苏州示例丁电器有限公司");
    form.setContent(200, 0, { value: "备注" });
    await rest();
    expect(edits).toEqual([[form.name]]);
  });

  test("rechecks that sheet alone, repaints it, and comes to what a new review would", async () => {
    const { app, book, requests } = await reviewed();
    const form = formOf(book, "示例丁");
    edit(form, "苏州示例丁家用电器有限公司", "示例丁");
    await rest();
    const before = requests();
    const rechecked = await app.recheck({});
    expect(rechecked?.sheets).toEqual([form.name]);
    expect(requests() - before).toBeLessThanOrEqual(12);
    const { outcome } = await app.review({}).then((fresh) => ({ outcome: fresh }));
    const findingsOf = (name: string, from: typeof outcome): unknown => from.report.applications.find(({ sheet }) => sheet === name)?.findings.map(({ key }) => key);
    expect(findingsOf(form.name, rechecked!.outcome)).toEqual(findingsOf(form.name, outcome));
    expect(rechecked!.outcome.report.batch.findings.map(({ key }) => key)).toEqual(outcome.report.batch.findings.map(({ key }) => key));
    expect(rechecked!.outcome.marked.markedCells).toBe(outcome.marked.markedCells);
  });

  test("without anything changed there is nothing to recheck", async () => {
    const { app } = await reviewed();
    await expect(app.recheck({})).resolves.toBeNull();
  });

  test("a renamed sheet is found under its new name, with its highlights", async () => {
    const { app, book } = await reviewed();
    const form = formOf(book, "示例丁");
    const painted = marksOn(form);
    form.name = "丁改名";
    await rest();
    const rechecked = await app.recheck({});
    expect(rechecked?.outcome.report.applications.map(({ sheet }) => sheet)).toContain("丁改名");
    expect(rechecked?.outcome.report.applications).toHaveLength(11);
    expect(marksOn(form)).toBe(painted);
    await expect(app.recheck({})).resolves.toBeNull();
  });

  test("on an Excel without an event for new names, the next edit finds the name", async () => {
    const { app, book } = await reviewed({ apiVersion: "1.16" });
    const form = formOf(book, "示例丁");
    form.name = "丁改名";
    edit(form, "苏州示例丁家用电器有限公司", "示例丁");
    await rest();
    const rechecked = await app.recheck({});
    expect(rechecked?.outcome.report.applications.map(({ sheet }) => sheet)).toContain("丁改名");
  });

  test("a deleted sheet leaves the list, and a moved one changes nothing", async () => {
    const { app, book, edits } = await reviewed();
    const form = formOf(book, "示例丁");
    book.moveSheet(formOf(book, "示例乙"), 0);
    await rest();
    expect(edits).toEqual([]);
    book.deleteSheet(form);
    await rest();
    const rechecked = await app.recheck({});
    expect(rechecked?.outcome.report.applications).toHaveLength(10);
    expect(rechecked?.outcome.report.applications.some(({ sheet }) => sheet === form.name)).toBe(false);
  });

  test("highlights that were cleared do not come back by themselves", async () => {
    const { app, book } = await reviewed();
    await app.clearMarks({});
    const form = formOf(book, "示例丁");
    edit(form, "苏州示例丁家用电器有限公司", "示例丁");
    await rest();
    await app.recheck({});
    expect(book.sheets.reduce((total, sheet) => total + marksOn(sheet), 0)).toBe(0);
  });
});

test("a selection is told with its sheet", async () => {
  const { app, book, selections } = await reviewed();
  const form = formOf(book, "示例丁");
  await app.goTo(`'${form.name}'!D5`);
  await rest();
  expect(selections.at(-1)).toMatch(new RegExp(`^'?${form.name}'?!D5$`));
});

/** Contents and looks of every sheet, without ids, which differ from run to run. */
function stateOf(book: Book): unknown[] {
  return book.sheets.map((sheet) => {
    const cells: (readonly [string, unknown])[] = [];
    sheet.cells.forEach((cell, row, column) => cells.push([`${row},${column}`, cell]));
    const bare = (part: { id: string }): object => ({ ...part, id: "" });
    const widths = Array.from({ length: 20 }, (_, column) => (sheet.column(column).width ?? sheet.defaultColumnWidth).toFixed(2));
    return [sheet.name, cells.sort(([a], [b]) => (a < b ? -1 : 1)), sheet.conditionalFormats.list.map(bare), sheet.notes.list.map(bare), widths];
  });
}

describe("撤销", () => {
  test("of a first review leaves the workbook as it was", async () => {
    const book = await openWorkbook(SAMPLE);
    openHost(book);
    const app = createReviewApp(createExcelWorkbook(), { policy: SHIPPED_POLICY, software: "1", now: () => new Date(2022, 8, 30) });
    const before = stateOf(book);
    const { marked } = await app.review({});
    await expect(app.undoable()).resolves.toEqual({ kind: "review", cells: marked.markedCells });
    await expect(app.undo({})).resolves.toMatchObject({ undone: true, problems: [] });
    expect(stateOf(book)).toEqual(before);
    await expect(app.undoable()).resolves.toBeNull();
  });

  test("of 清除标记 paints the same highlights and notes again", async () => {
    const { app, book } = await reviewed();
    const painted = (): unknown[] => book.sheets.map((sheet) => [sheet.name, marksOn(sheet), sheet.notes.list.map(({ content }) => content).sort()]);
    const before = painted();
    await app.clearMarks({});
    await app.undo({});
    expect(painted()).toEqual(before);
  });

  test("of a second review leaves what the first one wrote, and of that nothing", async () => {
    const { app, book } = await reviewed();
    edit(formOf(book, "示例丁"), "苏州示例丁家用电器有限公司", "示例丁");
    const before = stateOf(book);
    await app.review({});
    expect(stateOf(book)).not.toEqual(before);
    await expect(app.undo({})).resolves.toMatchObject({ problems: [] });
    expect(stateOf(book)).toEqual(before);
    await expect(app.undo({})).resolves.toMatchObject({ problems: [] });
    expect(book.sheet("核验结果")).toBeNull();
  });

  test("leaves what users changed since, and says so", async () => {
    const { app, book } = await reviewed();
    const findings = sheetOf(book, "问题清单");
    findings.setContent(60, 20, { value: "我的意见" });
    const { problems } = await app.undo({});
    expect(problems).toEqual([{ sheet: "问题清单", reason: expect.stringContaining("有改动") as string }]);
    expect(book.sheet("问题清单")).not.toBeNull();
    expect(book.sheet("核验结果")).toBeNull();
  });
});
