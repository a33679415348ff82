import path from "node:path";
import type { ResultSheet, SheetProblem } from "../../src/app/ports";
import { createReviewApp, type ReviewApp } from "../../src/app/reviewApp";
import { resultSheet } from "../../src/app/resultSheet";
import { statisticsSheet } from "../../src/app/statisticsSheet";
import { SHIPPED_POLICY } from "../../src/domain/policy/shipped";
import { Ledger } from "../../src/domain/record/ledger";
import { GATE_IDS, SUGGESTED_TIERS, type ApplicationReport, type Report } from "../../src/domain/review/report";
import { statisticsOf, type GroupCounts, type Statistics } from "../../src/domain/review/statistics";
import type { Book, CellValue, Chart, Sheet } from "../../src/host/model";
import { createExcelWorkbook } from "../../src/office/excelWorkbook";
import { application, report } from "../app/support/reports";
import { openWorkbook } from "../support/workbooks";
import { bookOf, closeHost, openHost, sheetOf } from "./support/books";
import { saying, toldAs } from "../support/told";

const SAMPLE = path.resolve("assets/samples/示例-苏州市推荐汇总表与申报书.xlsx");

afterEach(closeHost);

type Table = readonly (readonly CellValue[])[];

/** A table of 统计 by its first header, with the row it begins in. */
function tableOn(sheet: Sheet, header: string): { readonly top: number; readonly rows: Table } {
  const value = (row: number, column: number): CellValue => sheet.cell(row, column)?.value ?? "";
  const last = sheet.usedRect(true)?.rows ?? 0;
  let top = 0;
  while (top <= last && (value(top, 0) !== header || value(top, 1) === "")) top++;
  if (top > last) throw new Error(`no table ${header}`);
  const rows: CellValue[][] = [];
  for (let row = top + 1; value(row, 0) !== ""; row++) {
    const cells = Array.from({ length: 8 }, (_, column) => value(row, column));
    rows.push(cells.slice(0, cells.findLastIndex((each) => each !== "") + 1));
  }
  return { top: top + 1, rows };
}

const rowsOn = (sheet: Sheet, header: string): Table => tableOn(sheet, header).rows;

const share = (part: number, whole: number): CellValue => (whole === 0 ? "—" : expect.closeTo(part / whole, 9) as number);
const mean = (score: number | null): CellValue => (score === null ? "—" : expect.closeTo(score, 9) as number);

function expectStatistics(sheet: Sheet, statistics: Statistics): void {
  const { applications, tiers, scoreBands, gates, cities, industries, meanScore } = statistics;
  const group = ({ name, ...counts }: GroupCounts): CellValue[] => [name, ...SUGGESTED_TIERS.map((tier) => counts.tiers[tier]), counts.applications, mean(counts.meanScore)];
  const scored = scoreBands.reduce((sum, band) => sum + band.applications, 0);
  const all = group({ name: "全部企业", applications, tiers, meanScore });
  expect(rowsOn(sheet, "建议等级")).toEqual([...SUGGESTED_TIERS.map((tier) => [tier, tiers[tier], share(tiers[tier], applications)]), ["合计", applications, share(1, 1)]]);
  expect(rowsOn(sheet, "自动评分")).toEqual([...scoreBands.map((band) => [band.name, band.applications, share(band.applications, scored)]), ["合计", scored, share(scored, scored)]]);
  expect(rowsOn(sheet, "门槛")).toEqual(gates.map(({ id, title, pass, fail, unknown }) => [`${id} ${title.split("，")[0]}`, pass, fail, unknown, share(pass, pass + fail + unknown)]));
  expect(rowsOn(sheet, "设区市")).toEqual([...cities.map(group), all]);
  expect(rowsOn(sheet, "行业")).toEqual([...industries.map(group), all]);
}

describe("on the sample", () => {
  const appOn = (): ReviewApp => createReviewApp(createExcelWorkbook(), { policy: SHIPPED_POLICY, software: "1.2.0", now: () => new Date(2022, 8, 30, 14, 5) });
  const reviewed = async (): Promise<{ readonly app: ReviewApp; readonly book: Book; readonly report: Report }> => {
    const book = await openWorkbook(SAMPLE);
    openHost(book, { requestLimit: 5_000_000, responseLimit: 5_000_000 });
    const app = appOn();
    const outcome = await app.review({});
    expect(outcome.problems).toEqual([]);
    return { app, book, report: outcome.report };
  };

  test("the formulas come to the statistics of the report, and again after a second review", async () => {
    const { app, book, report: first } = await reviewed();
    expectStatistics(sheetOf(book, "统计"), statisticsOf(first));
    const { report: second } = await app.review({});
    expectStatistics(sheetOf(book, "统计"), statisticsOf(second));
    expect(book.sheets.filter(({ name }) => name.startsWith("统计"))).toHaveLength(1);
  });

  test("is no form and no summary to the next review", async () => {
    const { app, report: first } = await reviewed();
    const { report: second } = await app.review({});
    expect(second.applications.map(({ sheet }) => sheet)).toEqual(first.applications.map(({ sheet }) => sheet));
    expect(second.summary?.sheet).toBe("汇总表");
  });

  test("goes with the first review when that is undone", async () => {
    const { app, book } = await reviewed();
    await expect(app.undo({})).resolves.toMatchObject({ undone: true, problems: [] });
    expect(book.sheet("统计")).toBeNull();
  });

  test("stays when the review is undone where the user added a chart of their own", async () => {
    const { app, book } = await reviewed();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("统计");
      sheet.charts.add("Pie", sheet.getRange("A10:B14"));
      await context.sync();
    });
    await expect(app.undo({})).resolves.toMatchObject({ problems: [{ sheet: "统计", reason: saying("您添加的图") }] });
    expect(sheetOf(book, "统计").charts.list).toHaveLength(5);
    expect(book.sheet("核验结果")).toBeNull();
  });

  test("is counted and drawn as before when a second review is undone that found fewer industries", async () => {
    const { app, book } = await reviewed();
    const statistics = sheetOf(book, "统计");
    const state = (): unknown => [["建议等级", "门槛", "设区市", "行业"].map((header) => rowsOn(statistics, header)), statistics.charts.list];
    const before = state();
    book.deleteSheet(sheetOf(book, "示例丁家用电器"));
    await app.review({});
    expect(state()).not.toEqual(before);
    await app.undo({});
    expect(state()).toEqual(before);
  });
});

const score = (auto: number, autoMax = 91): ApplicationReport["score"] => ({ ...application().score, auto, autoMax });
const gatesOf = (status: "pass" | "fail" | "unknown"): ApplicationReport["gates"] =>
  GATE_IDS.map((id) => ({ id, title: `门槛${id}`, status, found: null, required: 1, reason: "说明", clause: "表", soft: false }));

/** Several cities and industries, in all tiers and bands, with some that are not stated. */
function batch(count: number): ApplicationReport[] {
  const cities = ["苏州市", "无锡市", "南京市", "常州市", ""];
  const industries = [["装备制造"], ["电子设备制造", "装备制造"], ["其他"], [], ["电力", "家电", "港口"]];
  return Array.from({ length: count }, (_, index) =>
    application({
      enterprise: `企业${index}`,
      sheet: `表${index}`,
      city: cities[(index * 3) % 5] ?? "",
      industries: industries[index % 5] ?? [],
      suggestedTier: SUGGESTED_TIERS[(index * 7) % 5] ?? "未达标",
      score: index % 11 === 0 ? score(0, 0) : score(50 + ((index * 13) % 410) / 10),
      gates: gatesOf((["pass", "fail", "unknown"] as const)[(index * index) % 3] ?? "pass"),
    }),
  );
}

function sheetsOf(applications: readonly ApplicationReport[]): readonly [ResultSheet, ResultSheet] {
  const whole = report(applications);
  const ledger = new Ledger([], [], { policy: SHIPPED_POLICY.values, asOf: "2022-09-30" });
  const unreadable = [{ sheet: "图", reason: toldAs("这是图表") }];
  const results = resultSheet(whole, { file: "a.xlsx", applications, unreadable, checkedAt: "", sheets: [], ledger, since: ledger, policy: SHIPPED_POLICY.values });
  return [results, statisticsSheet(whole, results, "2022-09-30 14:05")];
}

const write = (applications: readonly ApplicationReport[]): Promise<readonly SheetProblem[]> => createExcelWorkbook().writeResultSheets(sheetsOf(applications), {});

describe("over 核验结果", () => {
  test("a batch of several cities and industries", async () => {
    const book = bookOf({ 表0: [["x"]] });
    const host = openHost(book, { requestLimit: 5_000_000, responseLimit: 5_000_000 });
    const applications = batch(60);
    expect(await write(applications)).toEqual([]);
    expectStatistics(sheetOf(book, "统计"), statisticsOf({ applications }));
    expect(host.traffic.requests).toBeLessThanOrEqual(8);
  });

  test("what is changed, added and sorted there counts here", async () => {
    const book = bookOf({ 表0: [["x"]] });
    openHost(book);
    const applications = [application({ city: "苏州市", gates: gatesOf("fail") }), application({ city: "无锡市", industries: ["家电"], score: score(80), gates: gatesOf("pass") })];
    await write(applications);
    const [results, statistics] = [sheetOf(book, "核验结果"), sheetOf(book, "统计")];
    const columnOf = (header: string): number => {
      const [, columns = 0] = [0, results.usedRect(true)?.columns];
      return Array.from({ length: columns }, (_, column) => String(results.cell(2, column)?.value ?? "")).findIndex((text) => text.startsWith(header));
    };
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("核验结果");
      const put = (row: number, header: string, value: CellValue): void => {
        sheet.getRangeByIndexes(row, columnOf(header), 1, 1).values = [[value]];
      };
      put(3, "建议等级", "工厂级");
      put(3, "行业", "装备制造、家电");
      put(3, "G1", "通过：更正");
      for (const [header, value] of Object.entries({ 设区市: "苏州市", 行业: "家电", 建议等级: "车间级", 自动评分: 90.5, G1: "无法判定：空白" })) put(30, header, value);
      await context.sync();
    });
    expect(rowsOn(statistics, "建议等级").map(([, count]) => count)).toEqual([1, 1, 0, 1, 0, 3]);
    expect(rowsOn(statistics, "自动评分").map(([, count]) => count)).toEqual([1, 1, 1, 0, 0, 3]);
    expect(rowsOn(statistics, "门槛")[0]?.slice(1, 4)).toEqual([2, 0, 1]);
    expect(rowsOn(statistics, "设区市").map(([name, , , , , , sum, average]) => [name, sum, average])).toEqual([["苏州市", 2, 81], ["无锡市", 1, 80], ["全部企业", 3, expect.closeTo((71.5 + 80 + 90.5) / 3, 9)]]);
    expect(rowsOn(statistics, "行业").map(([name, , , , , , sum]) => [name, sum])).toEqual([["装备制造", 1], ["家电", 3], ["全部企业", 3]]);
  });

  test("names that look like formulas, criteria and patterns count as they are written", async () => {
    const names = ["=1+1", "苏州*", "苏州市", "苏州?", "苏~州", `"苏州"`, ">0", "<>", "'苏州"];
    const book = bookOf({ 表0: [["x"]] });
    openHost(book);
    const applications = names.flatMap((name, index) => Array.from({ length: index + 1 }, () => application({ city: name, industries: [] })));
    expect(await write(applications)).toEqual([]);
    const rows = new Map(rowsOn(sheetOf(book, "统计"), "设区市").map(([name, ...counts]) => [name, counts[5]]));
    expect(rows).toEqual(new Map<CellValue, CellValue>([...names.map((name, index) => [name, index + 1] as const), ["全部企业", applications.length]]));
  });

  test("the industries' names are searched for as text as well", async () => {
    const names = ["=1+1", "*", "?", "~", `"&A1`];
    const book = bookOf({ 表0: [["x"]] });
    openHost(book);
    await write(names.map((name) => application({ industries: [name] })));
    const counts = rowsOn(sheetOf(book, "统计"), "行业").map(([name, , , , , , sum]) => [name, sum]);
    expect(counts).toEqual([...names.map((name) => [name, 1]), ["全部企业", names.length]]);
  });

  test("a sheet of results with a name of its own is counted under it, and a user's 统计 is left alone", async () => {
    const book = bookOf({ 核验结果: [["我的表"]], 统计: [["我的统计"]] });
    openHost(book);
    const applications = batch(7);
    expect(await write(applications)).toEqual([]);
    expect(book.sheets.map(({ name }) => name)).toEqual(["核验结果", "统计", "核验结果 (2)", "统计 (2)"]);
    const statistics = sheetOf(book, "统计 (2)");
    expectStatistics(statistics, statisticsOf({ applications }));
    sheetOf(book, "核验结果 (2)").name = "九月'结果";
    sheetOf(book, "统计 (2)").name = "九月统计";
    await write(applications);
    expect(book.sheets.map(({ name }) => name)).toEqual(["核验结果", "统计", "九月'结果", "九月统计"]);
    expectStatistics(statistics, statisticsOf({ applications }));
    expect(sheetOf(book, "统计").cell(0, 0)?.value).toBe("我的统计");
  });

  test("where 核验结果 could not be written, 统计 is not either", async () => {
    const book = bookOf({ 表0: [["x"]] });
    openHost(book);
    await write(batch(3));
    sheetOf(book, "核验结果").protection = { options: {} };
    const problems = await write(batch(9));
    expect(problems.map(({ sheet }) => sheet)).toEqual(["核验结果", "统计"]);
    expect(rowsOn(sheetOf(book, "统计"), "建议等级").at(-1)).toEqual(["合计", 3, 1]);
  });
});

describe("charts", () => {
  const opened = async (applications: readonly ApplicationReport[]): Promise<Book> => {
    const book = bookOf({ 表0: [["x"]] });
    openHost(book);
    expect(await write(applications)).toEqual([]);
    return book;
  };
  const chartsOn = (book: Book): readonly Chart[] => sheetOf(book, "统计").charts.list;
  const chartNamed = (book: Book, name: string): Chart => {
    const chart = chartsOn(book).find((each) => each.name === name);
    if (!chart) throw new Error(`no chart ${name} among ${chartsOn(book).map((each) => each.name).join(", ")}`);
    return chart;
  };
  const inExcel = (work: (charts: Excel.ChartCollection, sheet: Excel.Worksheet) => void): Promise<void> =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("统计");
      work(sheet.charts, sheet);
      await context.sync();
    });
  const NAMES = ["建议等级", "自动评分", "门槛", "设区市", "行业"].map((name) => `核验·${name}`);

  test("of all five tables, over their cells, each bar's meaning in its own colour", async () => {
    const book = await opened(batch(40));
    expect(chartsOn(book).map(({ name, type, title }) => [name, type, title.text])).toEqual([
      ["核验·建议等级", "BarClustered", "建议等级"],
      ["核验·自动评分", "BarClustered", "自动评分分布：辅助评分（非官方评价标准）"],
      ["核验·门槛", "BarStacked", "门槛"],
      ["核验·设区市", "BarStacked", "按设区市"],
      ["核验·行业", "BarStacked", "按行业"],
    ]);
    const { top, rows } = tableOn(sheetOf(book, "统计"), "设区市");
    const cells = (letter: string): string => `=统计!$${letter}$${top + 1}:$${letter}$${top + rows.length - 1}`;
    const { series, categoryAxis, valueAxis, legend } = chartNamed(book, "核验·设区市");
    expect(series.map(({ nameFormula, values, categories }) => [nameFormula, values, categories])).toEqual(
      ["B", "C", "D", "E", "F"].map((letter) => [`=统计!$${letter}$${top}`, cells(letter), cells("A")]),
    );
    const fills = series.map(({ fill }) => fill);
    expect(new Set(fills).size).toBe(SUGGESTED_TIERS.length);
    expect(chartNamed(book, "核验·建议等级").series[0]?.points?.map(({ fill }) => fill)).toEqual(fills);
    for (const { labels } of series) expect(labels).toMatchObject({ showValue: true, position: "Center", numberFormat: "0;;;" });
    expect([categoryAxis?.reversed, valueAxis?.visible, valueAxis?.majorGridlines, legend.visible]).toEqual([true, false, undefined, true]);
  });

  test("a second review leaves size, place and looks as the user made them, and points the chart at its table", async () => {
    const book = await opened(batch(40));
    await inExcel((charts) => {
      const chart = charts.getItem("核验·设区市");
      chart.left = 11;
      chart.width = 333;
      chart.title.text = "我的标题";
      chart.series.getItemAt(0).format.fill.setSolidColor("#123456");
      chart.series.getItemAt(1).name = "我的车间级";
    });
    const { anchor, series, ...before } = chartNamed(book, "核验·设区市");
    const others = chartsOn(book).filter(({ name }) => name !== "核验·设区市");
    expect(await write(batch(3))).toEqual([]);
    const after = chartNamed(book, "核验·设区市");
    expect(after).toMatchObject({ ...before, anchor });
    const { top, rows } = tableOn(sheetOf(book, "统计"), "设区市");
    expect(after.series).toEqual(
      series.map((each, index) => ({
        ...each,
        values: `=统计!$${"BCDEF"[index] ?? ""}$${top + 1}:$${"BCDEF"[index] ?? ""}$${top + rows.length - 1}`,
        categories: `=统计!$A$${top + 1}:$A$${top + rows.length - 1}`,
      })),
    );
    expect(after.series[0]?.fill).toBe("#123456");
    expect(chartsOn(book).map(({ name }) => name)).toEqual(NAMES);
    expect(chartsOn(book).find(({ name }) => name === "核验·门槛")).toEqual(others.find(({ name }) => name === "核验·门槛"));
  });

  test("a series that the user removed stays away, the others follow their tables", async () => {
    const book = await opened(batch(40));
    await inExcel((charts) => charts.getItem("核验·门槛").series.getItemAt(1).delete());
    expect(await write(batch(40))).toEqual([]);
    expect(chartNamed(book, "核验·门槛").series.map(({ values }) => values?.slice(0, 6))).toEqual(["=统计!$B", "=统计!$D"]);
  });

  test("one that is missing is added, one that nothing asks for is removed, the user's own stay", async () => {
    const book = await opened(batch(40));
    await inExcel((charts, sheet) => {
      charts.getItem("核验·建议等级").delete();
      charts.add("Pie", sheet.getRange("A10:B14")).name = "我的图";
    });
    expect(await write([application(), application({ city: "无锡市" })])).toEqual([]);
    expect(chartsOn(book).map(({ name }) => name).sort()).toEqual([...NAMES.slice(0, 4), "我的图"].sort());
  });

  test("where Excel refuses to draw, the numbers are written, nothing half drawn stays, and the next review draws", async () => {
    const book = bookOf({ 表0: [["x"]] });
    const host = openHost(book);
    host.faults.failOn(({ names }) => names.includes("setPosition"), "UnsupportedOperation", { when: "after" });
    const applications = batch(5);
    expect(await write(applications)).toEqual([{ sheet: "统计", reason: saying(/^各数已写好，图没有画成。.*请更新 Excel/u) }]);
    expectStatistics(sheetOf(book, "统计"), statisticsOf({ applications }));
    expect(chartsOn(book)).toEqual([]);
    host.faults.clear();
    expect(await write(applications)).toEqual([]);
    expect(chartsOn(book)).toHaveLength(5);
  });
});
