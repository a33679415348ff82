import { createReviewApp } from "../../src/app/reviewApp";
import { SHIPPED_POLICY } from "../../src/domain/policy/shipped";
import { createExcelWorkbook } from "../../src/office/excelWorkbook";
import { openWorkbook } from "../support/workbooks";
import { openHost, sheetOf } from "./support/books";
import { closeBook, edit, formOf, marksOn, rest, reviewedBook, SAMPLE, stateOf } from "./support/reviewedBook";
import { saying } from "../support/told";

afterEach(closeBook);

describe("an edit after a review", () => {
  test("is told once a burst, and what the review itself writes is not", async () => {
    const { book, edits } = await reviewedBook();
    expect(edits).toEqual([]);
    const form = formOf(book, "示例丁");
    edit(form, "苏州示例丁家用电器有限公司", "苏州示例丁电器有限公司");
    form.setContent(200, 0, { value: "备注" });
    await rest();
    expect(edits).toEqual([[form.name]]);
  });

  test("rechecks that sheet alone, repaints it, and comes to what a new review would", async () => {
    const { app, book, requests } = await reviewedBook();
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
    const { app } = await reviewedBook();
    await expect(app.recheck({})).resolves.toBeNull();
  });

  test("a renamed sheet is found under its new name, with its highlights", async () => {
    const { app, book } = await reviewedBook();
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
    const { app, book } = await reviewedBook({ apiVersion: "1.16" });
    const form = formOf(book, "示例丁");
    form.name = "丁改名";
    edit(form, "苏州示例丁家用电器有限公司", "示例丁");
    await rest();
    const rechecked = await app.recheck({});
    expect(rechecked?.outcome.report.applications.map(({ sheet }) => sheet)).toContain("丁改名");
  });

  test("a deleted sheet leaves the list, and a moved one changes nothing", async () => {
    const { app, book, edits } = await reviewedBook();
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
    const { app, book } = await reviewedBook();
    await app.clearMarks({});
    const form = formOf(book, "示例丁");
    edit(form, "苏州示例丁家用电器有限公司", "示例丁");
    await rest();
    await app.recheck({});
    expect(book.sheets.reduce((total, sheet) => total + marksOn(sheet), 0)).toBe(0);
  });
});

test("a selection is told with its sheet", async () => {
  const { app, book, selections } = await reviewedBook();
  const form = formOf(book, "示例丁");
  await app.goTo(`'${form.name}'!D5`);
  await rest();
  expect(selections.at(-1)).toMatch(new RegExp(`^'?${form.name}'?!D5$`));
});

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
    const { app, book } = await reviewedBook();
    const painted = (): unknown[] => book.sheets.map((sheet) => [sheet.name, marksOn(sheet), sheet.notes.list.map(({ content }) => content).sort()]);
    const before = painted();
    await app.clearMarks({});
    await app.undo({});
    expect(painted()).toEqual(before);
  });

  test("of a second review leaves what the first one wrote, and of that nothing", async () => {
    const { app, book } = await reviewedBook();
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
    const { app, book } = await reviewedBook();
    const findings = sheetOf(book, "问题清单");
    findings.setContent(60, 20, { value: "我的意见" });
    const { problems } = await app.undo({});
    expect(problems).toEqual([{ sheet: "问题清单", reason: saying("有改动") }]);
    expect(book.sheet("问题清单")).not.toBeNull();
    expect(book.sheet("核验结果")).toBeNull();
  });
});
