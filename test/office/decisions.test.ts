/** What officials write into the sheets of the review: found again by the next run, through the real client. */
import path from "node:path";
import { createReviewApp, type ReviewApp, type ReviewOutcome } from "../../src/app/reviewApp";
import { SHIPPED_POLICY } from "../../src/domain/policy/shipped";
import { reportJson } from "../../src/domain/review/reportJson";
import type { ApplicationReport, Finding } from "../../src/domain/review/report";
import type { Book, CellValue, Sheet } from "../../src/host/model";
import { createExcelWorkbook } from "../../src/office/excelWorkbook";
import { openWorkbook } from "../support/workbooks";
import { closeHost, contentOf, openHost, sheetOf } from "./support/books";
import { saying } from "../support/told";

const SAMPLE = path.resolve("assets/samples/示例-苏州市推荐汇总表与申报书.xlsx");

/** Enough of the sample: a clean form, one below a threshold, one with errors. */
const FORMS = ["示例甲精密电子", "示例丁家用电器", "示例庚医疗器械"];

afterEach(closeHost);

const appOn = (): ReviewApp =>
  createReviewApp(createExcelWorkbook(), { policy: SHIPPED_POLICY, software: "1.2.0", now: () => new Date(2022, 8, 30, 14, 5) });

async function reviewed(): Promise<{ book: Book; app: ReviewApp; outcome: ReviewOutcome }> {
  const book = await openWorkbook(SAMPLE);
  for (const sheet of [...book.sheets]) if (sheet.name.startsWith("示例") && !FORMS.includes(sheet.name)) book.deleteSheet(sheet);
  openHost(book, { fileName: "示例.xlsx" });
  const app = appOn();
  return { book, app, outcome: await app.review({}) };
}

type Where = Readonly<Record<string, string>>;

/** A sheet of ours by its headers, of which the first characters will do. */
function tableOf(sheet: Sheet): { readonly columnOf: (header: string) => number; readonly rowOf: (where: Where) => number; readonly cells: CellValue[][] } {
  const cells = contentOf(sheet);
  const headers = (cells[2] ?? []).map(String);
  const columnOf = (header: string): number => (headers.includes(header) ? headers.indexOf(header) : headers.findIndex((each) => each.startsWith(header)));
  const rowOf = (where: Where): number => {
    const wanted = Object.entries(where).map(([header, text]) => [columnOf(header), text] as const);
    const row = cells.findIndex((values, index) => index > 2 && wanted.every(([column, text]) => values[column] === text));
    if (row < 0) throw new Error(`no row ${JSON.stringify(where)}`);
    return row;
  };
  return { columnOf, rowOf, cells };
}

/** Types into a row of a sheet of ours, by header; answers the row. */
function type(sheet: Sheet, where: Where, values: Readonly<Record<string, CellValue>>): number {
  const { columnOf, rowOf } = tableOf(sheet);
  const row = rowOf(where);
  for (const [header, value] of Object.entries(values)) sheet.setContent(row, columnOf(header), { value });
  return row;
}

function cellsAt(sheet: Sheet, where: Where, ...headers: string[]): unknown[] {
  const { cells, columnOf, rowOf } = tableOf(sheet);
  const row = cells[rowOf(where)] ?? [];
  return headers.map((header) => row[columnOf(header)]);
}

function application(outcome: ReviewOutcome, sheet: string): ApplicationReport {
  const found = outcome.report.applications.find((each) => each.sheet === sheet);
  if (!found) throw new Error(`no application ${sheet}`);
  return found;
}

function findingOf(outcome: ReviewOutcome, sheet: string, rule: string): Finding {
  const found = application(outcome, sheet).findings.find((each) => each.rule === rule);
  if (!found) throw new Error(`${sheet} has no finding ${rule}`);
  return found;
}

const WAIVED = { 处理: "放行", 说明: "现场核实，营业执照如此", 处理人: "王某" };

describe("放行", () => {
  test("typed into 问题清单 it is kept, dated, shown, and takes the error out of the counts", async () => {
    const { book, app, outcome } = await reviewed();
    const list = sheetOf(book, "问题清单");
    const e03 = findingOf(outcome, "示例庚医疗器械", "E03");
    type(list, { 工作表: "示例庚医疗器械", 编号: e03.key }, WAIVED);

    const again = await app.review({});
    expect(again.problems).toEqual([]);
    expect(findingOf(again, "示例庚医疗器械", "E03")).toMatchObject({
      severity: "error",
      waiver: { by: "王某", on: "2022-09-30", reason: "现场核实，营业执照如此", lifts: true },
    });
    expect([again.report.totals.errors, again.report.totals.waived]).toEqual([outcome.report.totals.errors - 1, 1]);
    const where = { 工作表: "示例庚医疗器械", 编号: e03.key };
    expect(cellsAt(list, where, "处理", "说明", "处理人", "处理日期", "变化")).toEqual(["放行", "现场核实，营业执照如此", "王某", "2022-09-30", "未改"]);
    expect(sheetOf(book, "示例庚医疗器械").notes.list.some(({ content }) => content.includes("已放行：现场核实"))).toBe(true);
    expect(reportJson((await app.review({})).report)).toBe(reportJson(again.report));
  });

  test("follows the enterprise to a resubmission on another sheet, with rows moved", async () => {
    const { book, app, outcome } = await reviewed();
    const e03 = findingOf(outcome, "示例庚医疗器械", "E03");
    await app.waive({ key: e03.key, application: application(outcome, "示例庚医疗器械") }, { by: "王某", reason: "已核实" });
    const form = sheetOf(book, "示例庚医疗器械");
    form.name = "重报";
    form.shift({ axis: "row", at: 0, count: 3, from: 0, to: 16_383 });
    const again = await app.review({});
    expect(findingOf(again, "重报", "E03").waiver).toMatchObject({ by: "王某", reason: "已核实" });
    expect(again.changes?.applications.every(({ added, corrected }) => added.length + corrected.length === 0)).toBe(true);
  });

  test("does not open a gate, and is not carried to another enterprise with the same key", async () => {
    const { app, outcome } = await reviewed();
    const ding = application(outcome, "示例丁家用电器");
    await app.waive({ key: findingOf(outcome, ding.sheet, "K16").key, application: ding }, { by: "王某", reason: "酌情" });
    const again = await app.review({});
    expect(findingOf(again, ding.sheet, "K16").waiver).toMatchObject({ lifts: false });
    expect(application(again, ding.sheet)).toMatchObject({ suggestedTier: "未达标", conclusion: ding.conclusion });
    expect(again.report.totals).toEqual(outcome.report.totals);
    expect(again.report.applications.filter(({ findings }) => findings.some(({ waiver }) => waiver !== null)).map(({ sheet }) => sheet)).toEqual([ding.sheet]);
  });

  test("whose finding vanished is kept at the end, and works again when the finding is back", async () => {
    const { book, app, outcome } = await reviewed();
    const ding = application(outcome, "示例丁家用电器");
    const { key } = findingOf(outcome, ding.sheet, "K16");
    await app.waive({ key, application: ding }, { by: "王某", reason: "酌情" });
    const form = sheetOf(book, ding.sheet);
    const original = contentOf(form);
    form.cells.forEach((_, row, column) => form.setContent(row, column, { value: "" }));
    const without = await app.review({});
    expect(without.report.applications.some(({ enterprise }) => enterprise === ding.enterprise)).toBe(false);
    const list = sheetOf(book, "问题清单");
    expect(contentOf(list).some(([first]) => String(first).startsWith("已失效的处理"))).toBe(true);
    expect(cellsAt(list, { 编号: key, 变化: "已失效" }, "处理", "处理人", "企业")).toEqual(["放行", "王某", ding.enterprise]);
    original.forEach((row, r) => row.forEach((value, c) => value !== "" && form.setContent(r, c, { value })));
    const back = await app.review({});
    expect(back.report.applications.find(({ enterprise }) => enterprise === ding.enterprise)?.findings.find((each) => each.key === key)?.waiver).toMatchObject({ by: "王某" });
    expect(contentOf(list).some(([first]) => String(first).startsWith("已失效的处理"))).toBe(false);
  });

  test.each([
    [{ 处理: "放行", 处理人: "王某" }, "放行须写明说明和处理人"],
    [{ 处理: "通过", 说明: "x", 处理人: "王某" }, "无法识别“通过”"],
    [{ 处理: "已核" }, "“已核”只用于人工核对项"],
  ])("%j has no effect and says so", async (values, words) => {
    const { book, app, outcome } = await reviewed();
    const key = findingOf(outcome, "示例庚医疗器械", "E03").key;
    const row = type(sheetOf(book, "问题清单"), { 工作表: "示例庚医疗器械", 编号: key }, values);
    const again = await app.review({});
    expect(findingOf(again, "示例庚医疗器械", "E03").waiver).toBeNull();
    expect(again.problems).toEqual([{ sheet: "问题清单", place: saying(`问题清单 第 ${row + 1} 行`), reason: saying(words) }]);
    expect(cellsAt(sheetOf(book, "问题清单"), { 工作表: "示例庚医疗器械", 编号: key }, "处理")).toEqual([values.处理]);
  });

  test("is withdrawn, refused without a reason, and refused for a finding that the list does not have", async () => {
    const { app, outcome } = await reviewed();
    const geng = application(outcome, "示例庚医疗器械");
    const ref = { key: findingOf(outcome, geng.sheet, "E03").key, application: geng };
    await app.waive(ref, { by: "王某", reason: "已核实" });
    await app.withdrawWaiver(ref);
    const again = await app.review({});
    expect(findingOf(again, geng.sheet, "E03").waiver).toBeNull();
    await expect(app.waive(ref, { by: "王某", reason: " " })).rejects.toMatchObject({ name: "WorkbookError" });
    await expect(app.waive({ key: "K99|x", application: geng }, { by: "王某", reason: "x" })).rejects.toMatchObject({ code: "ItemNotFound" });
  });
});

test("a decision is known to the next recheck, which reads the list alone and keeps what the review said of changes", async () => {
  const { app, outcome } = await reviewed();
  const geng = application(outcome, "示例庚医疗器械");
  const ref = { key: findingOf(outcome, geng.sheet, "E03").key, application: geng };
  expect(await app.recheck({})).toBeNull();
  await app.waive(ref, { by: "王某", reason: "已核实" });
  const waived = await app.recheck({});
  expect(waived?.sheets).toEqual(["问题清单"]);
  expect(findingOf(waived!.outcome, geng.sheet, "E03").waiver).toMatchObject({ by: "王某", reason: "已核实", lifts: true });
  expect([waived!.outcome.report.totals.waived, waived!.outcome.changes]).toEqual([1, null]);
  await app.withdrawWaiver(ref);
  expect(reportJson((await app.recheck({}))!.outcome.report)).toBe(reportJson(outcome.report));
});

describe("manual items", () => {
  test("已核 closes the tick of G5; 不符 on the paper of the commitment fails the gate", async () => {
    const { app, outcome } = await reviewed();
    const jia = application(outcome, "示例甲精密电子");
    const paper = findingOf(outcome, jia.sheet, "P08");
    const gate = (of: ReviewOutcome) => application(of, jia.sheet).gates.find(({ id }) => id === "G5");
    expect(gate(outcome)).toMatchObject({ status: "pass", reason: expect.stringContaining("另须人工核对") as string });

    await app.check({ key: paper.key, application: jia }, { result: "passed", by: "李某", note: "" });
    const passed = await app.review({});
    expect(gate(passed)?.reason).toBe("承诺书各项齐全");
    expect(passed.report.totals.manual).toBe(outcome.report.totals.manual - 1);

    await app.check({ key: paper.key, application: jia }, { result: "refuted", by: "李某", note: "缺公章" });
    const refuted = await app.review({});
    expect(findingOf(refuted, jia.sheet, "P08")).toMatchObject({ severity: "unmet", check: { result: "refuted", note: "缺公章" } });
    expect(gate(refuted)).toMatchObject({ status: "fail", reason: expect.stringContaining("缺公章") as string });
    expect(application(refuted, jia.sheet)).toMatchObject({ suggestedTier: "未达标", outcomes: { P08: "fail" } });

    await app.check({ key: paper.key, application: jia }, null);
    expect(reportJson((await app.review({})).report)).toBe(reportJson(outcome.report));
  });

  test("scores entered in 核验结果 are kept by enterprise and count when all four are there", async () => {
    const { book, app } = await reviewed();
    const results = sheetOf(book, "核验结果");
    const { cells, columnOf } = tableOf(results);
    const jia = cells.findIndex((row) => String(row[1]).includes("示例甲"));
    const enter = (header: string, value: CellValue): void => void results.setContent(jia, columnOf(header), { value });
    enter("安全·防护措施", 2);
    enter("安全·管理制度", 1.5);
    enter("安全·检测评估", "９");
    enter("评分人", "赵某");
    const partial = await app.review({});
    expect(application(partial, "示例甲精密电子").score.manual).toBeNull();
    expect(partial.problems).toEqual([{ sheet: "核验结果", place: saying(`核验结果 第 ${jia + 1} 行`), reason: saying("应为 0 至 2 的分数") }]);
    expect(results.cell(jia, columnOf("安全·检测评估")).value).toBe("９");

    enter("安全·检测评估", "2分");
    enter("成效·量化成效", 3);
    sheetOf(book, "示例甲精密电子").name = "改名";
    const whole = await app.review({});
    expect(application(whole, "改名").score).toMatchObject({ manual: 8.5, manualMax: 9 });
    expect(application(whole, "改名").score.lines.find(({ item }) => item.startsWith("安全·管理"))).toMatchObject({ points: 1.5, found: "人工评分（赵某）" });
    expect(whole.report.applications.filter(({ score }) => score.manual !== null)).toHaveLength(1);
  });
});

describe("against the run before", () => {
  test("新增, 已改 and 未改 by finding", async () => {
    const { book, app, outcome } = await reviewed();
    expect(outcome.changes).toBeNull();
    const ding = application(outcome, "示例丁家用电器");
    const field = ding.fields.find(({ id }) => id === "contact.mobile");
    const address = field?.cells[0]?.split("!")[1] ?? "";
    const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    sheetOf(book, ding.sheet).setContent(Number(digits) - 1, column, { value: "139" });
    const broken = await app.review({});
    const index = broken.report.applications.findIndex(({ sheet }) => sheet === ding.sheet);
    const { added = [], corrected = [] } = broken.changes?.applications[index] ?? {};
    expect(added.some((key) => key.startsWith("L02|contact.mobile"))).toBe(true);
    expect(corrected).toEqual([]);
    expect(cellsAt(sheetOf(book, "问题清单"), { 工作表: ding.sheet, 编号: added.find((key) => key.startsWith("L02")) ?? "" }, "变化")).toEqual(["新增"]);

    sheetOf(book, ding.sheet).setContent(Number(digits) - 1, column, { value: String(field?.raw) });
    const mended = await app.review({});
    expect(mended.changes?.applications[index]?.corrected.map(({ rule }) => rule)).toContain("L02");
    const list = sheetOf(book, "问题清单");
    expect(contentOf(list).some(([first]) => String(first).startsWith("上次核验后已改的问题"))).toBe(true);
    const results = sheetOf(book, "核验结果");
    expect(Number(cellsAt(results, { 申报方向: "工厂级", 建议等级: "未达标" }, "已改")[0])).toBeGreaterThan(0);
    await app.review({});
    expect(contentOf(list).some(([first]) => String(first).startsWith("上次核验后已改的问题"))).toBe(false);
  });

  test("two submissions of one enterprise are compared field by field", async () => {
    const { book, app } = await reviewed();
    const form = sheetOf(book, "示例甲精密电子");
    const copy = book.addSheet("甲 重报");
    form.cells.forEach((cell, row, column) => copy.setContent(row, column, { value: typeof cell.value === "string" && cell.value.startsWith("138") ? "13812340000" : cell.value }));
    expect(book.sheets.some(({ name }) => name === "重报对照")).toBe(false);
    await app.review({});
    expect(contentOf(sheetOf(book, "重报对照"))[2]).toEqual(["企业名称", "项目", "前一份", "前一份内容", "后一份", "后一份内容"]);
    book.deleteSheet(copy);
    await app.review({});
    expect(String(contentOf(sheetOf(book, "重报对照"))[1]?.[0])).toContain("没有同一企业的两份申报表");
  });
});

test("what is typed while the review runs is not lost: the list is left as it is and the user told", async () => {
  const { book, app, outcome } = await reviewed();
  const list = sheetOf(book, "问题清单");
  const { key } = findingOf(outcome, "示例庚医疗器械", "E03");
  const run = await app.review({ onProgress: ({ step, done }) => step === "checking" && done === 1 && type(list, { 工作表: "示例庚医疗器械", 编号: key }, WAIVED) });
  expect(run.problems).toEqual([{ sheet: "问题清单", reason: saying("核验期间被改动") }]);
  expect(cellsAt(list, { 工作表: "示例庚医疗器械", 编号: key }, "处理")).toEqual(["放行"]);
  expect(findingOf(await app.review({}), "示例庚医疗器械", "E03").waiver).not.toBeNull();
});
