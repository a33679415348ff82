import type { FormulaCell, OwnSheetCell, ResultSheet } from "../../src/app/ports";
import { resultSheet } from "../../src/app/resultSheet";
import { statisticsSheet } from "../../src/app/statisticsSheet";
import { INDUSTRIES } from "../../src/domain/form/options";
import { SHIPPED_POLICY } from "../../src/domain/policy/shipped";
import { Ledger } from "../../src/domain/record/ledger";
import type { ApplicationReport } from "../../src/domain/review/report";
import { NOT_STATED } from "../../src/domain/review/statistics";
import { parseQualifiedA1, type Rect } from "../../src/domain/sheet/cellRef";
import { application, report } from "./support/reports";

const RESULTS = "核验结果 (2)";

function sheetOf(applications: readonly ApplicationReport[]): ResultSheet {
  const whole = report(applications);
  const ledger = new Ledger([], [], { policy: SHIPPED_POLICY.values, asOf: "2022-09-30" });
  const results = resultSheet(whole, { file: "a.xlsx", applications, unreadable: [], checkedAt: "", sheets: [], ledger, since: ledger, policy: SHIPPED_POLICY.values });
  return statisticsSheet(whole, results, "2022-09-30 14:05");
}

const input = ({ formula }: FormulaCell): string => formula.input(() => RESULTS);
const formulasOf = ({ block }: ResultSheet): FormulaCell[] => block.cells.flat().filter((cell): cell is FormulaCell => cell?.kind === "formula");
const shown = (cell: OwnSheetCell): unknown => (cell === null ? null : cell.kind === "formula" ? input(cell) : cell.kind === "number" ? cell.value : cell.text);

/** The header row of a table by its first column. */
function topOf({ block }: ResultSheet, header: string): number {
  return block.cells.findIndex((row, index) => shown(row[0] ?? null) === header && block.rowStyles?.[index] === "header");
}

function tableOf(sheet: ResultSheet, header: string): OwnSheetCell[][] {
  const { block } = sheet;
  const top = topOf(sheet, header);
  const end = block.rowStyles?.findIndex((style, index) => index > top && style !== "body") ?? -1;
  return block.cells.slice(top + 1, end < 0 ? undefined : end).map((row) => row.filter((cell) => cell !== null));
}

const cities = [
  application({ city: "苏州市", industries: ["装备制造", "电力"], suggestedTier: "工厂级" }),
  application({ city: "苏州市", industries: ["装备制造"] }),
  application({ city: "无锡市", industries: ["家电"], suggestedTier: "车间级", score: { ...application().score, auto: 80 } }),
  application({ city: "", industries: [], score: { ...application().score, auto: 0, autoMax: 0 } }),
];

describe("numbers are formulas over 核验结果", () => {
  const sheet = sheetOf(cities);

  test.each([
    ["建议等级", "工厂级", 1, `=COUNTIFS('${RESULTS}'!$I$4:$I$1000,"="&$A<row>)`],
    ["建议等级", "合计", 1, `=COUNTIFS('${RESULTS}'!$I$4:$I$1000,"?*")`],
    ["建议等级", "工厂级", 2, `=IFERROR($B<row>/B$<row+5>,"—")`],
    ["自动评分", "90 分及以上", 1, `=COUNTIFS('${RESULTS}'!$Q$4:$Q$1000,">=90")`],
    ["自动评分", "70 至 80 分", 1, `=COUNTIFS('${RESULTS}'!$Q$4:$Q$1000,">=70",'${RESULTS}'!$Q$4:$Q$1000,"<80")`],
    ["自动评分", "合计", 1, `=COUNTIFS('${RESULTS}'!$Q$4:$Q$1000,">=0")`],
    ["门槛", "G1 无线联网率", 2, `=COUNTIFS('${RESULTS}'!$K$4:$K$1000,C$<head>&"*")`],
    ["门槛", "G1 无线联网率", 4, `=IFERROR($B<row>/($B<row>+$C<row>+$D<row>),"—")`],
    ["门槛", "G6", 1, `=COUNTIFS('${RESULTS}'!$P$4:$P$1000,B$<head>&"*")`],
    ["设区市", "苏州市", 1, `=COUNTIFS('${RESULTS}'!$E$4:$E$1000,"="&SUBSTITUTE(SUBSTITUTE(SUBSTITUTE($A<row>,"~","~~"),"*","~*"),"?","~?"),'${RESULTS}'!$I$4:$I$1000,"="&B$<head>)`],
    ["设区市", "苏州市", 6, `=COUNTIFS('${RESULTS}'!$E$4:$E$1000,"="&SUBSTITUTE(SUBSTITUTE(SUBSTITUTE($A<row>,"~","~~"),"*","~*"),"?","~?"))`],
    ["设区市", "全部企业", 7, `=IFERROR(AVERAGEIFS('${RESULTS}'!$Q$4:$Q$1000,'${RESULTS}'!$I$4:$I$1000,"?*"),"—")`],
    ["行业", "装备制造", 7, `=IFERROR(AVERAGEIFS('${RESULTS}'!$Q$4:$Q$1000,'${RESULTS}'!$F$4:$F$1000,"*"&SUBSTITUTE(SUBSTITUTE(SUBSTITUTE($A<row>,"~","~~"),"*","~*"),"?","~?")&"*"),"—")`],
  ])("%s, %s, column %d", (table, name, column, expected) => {
    const rows = tableOf(sheet, table);
    const index = rows.findIndex(([first]) => first?.kind === "text" && first.text === name);
    const cell = rows[index]?.[column];
    const [head, row] = [topOf(sheet, table) + 1, topOf(sheet, table) + 2 + index];
    const words = expected.replaceAll("<head>", String(head)).replaceAll("<row>", String(row)).replaceAll("<row+5>", String(row + 5));
    expect(cell?.kind === "formula" ? input(cell) : cell).toBe(words);
  });

  test.each([
    ["建议等级", ["工厂级", "车间级", "产线级", "未达标", "数据待更正", "合计"]],
    ["自动评分", ["90 分及以上", "80 至 90 分", "70 至 80 分", "60 至 70 分", "60 分以下", "合计"]],
    ["门槛", ["G1 无线联网率", "G2", "G3", "G4", "G5", "G6"]],
    ["设区市", ["苏州市", "无锡市", "未写明", "全部企业"]],
    ["行业", ["装备制造", "电力", "家电", "未写明", "全部企业"]],
  ])("%s has a row for each name, all of them formulas", (header, names) => {
    const table = tableOf(sheet, header);
    expect(table.map(([first]) => first && shown(first))).toEqual(names);
    expect(new Set(table.flatMap(([, ...row]) => row.map((cell) => cell?.kind)))).toEqual(new Set(["formula"]));
  });

  test("each part says by which column it counts, and the rows", () => {
    const texts = sheet.block.cells.map(([first]) => String(shown(first ?? null)));
    for (const words of ["第 4 至 1000 行", "“建议等级”列", "“自动评分”列", "G1 至 G6 各列", "“设区市”列", "“行业”列", "辅助评分（非官方评价标准）"]) {
      expect(texts.some((text) => text.includes(words))).toBe(true);
    }
  });

  test("the counted rows hold the batch and 500 more", () => {
    const rowsOf = (count: number): number | undefined => {
      const [first] = formulasOf(sheetOf(Array.from({ length: count }, () => application())));
      return parseQualifiedA1(/^=COUNTIFS\(([^,]+),/u.exec(first ? input(first) : "")?.[1] ?? "")?.rect.rows;
    };
    expect([rowsOf(1), rowsOf(497), rowsOf(498), rowsOf(1_200)]).toEqual([997, 997, 1_497, 1_997]);
  });
});

test("names from forms stand in cells as text and in no formula", () => {
  const names = [`=cmd|' /c calc'!A1`, `苏州*?~"市`, `+1`, `"&A1&"`];
  const sheet = sheetOf(names.map((name) => application({ city: name, industries: [name] })));
  const plain = sheetOf(names.map((_, index) => application({ city: `市${index}`, industries: [`业${index}`] })));
  expect(formulasOf(sheet).map(input)).toEqual(formulasOf(plain).map(input));
  for (const header of ["设区市", "行业"]) {
    expect(tableOf(sheet, header).map(([first]) => first)).toEqual([...names, "全部企业"].map((text) => ({ kind: "text", text })));
  }
});

test("no industry's name stands within another's, so that a search for one finds it alone", () => {
  const names: readonly string[] = [...INDUSTRIES, NOT_STATED];
  expect(names.flatMap((name) => names.filter((other) => other !== name && other.includes(name)))).toEqual([]);
});

describe("charts", () => {
  const sheet = sheetOf(cities);
  const charts = sheet.charts ?? [];
  const at = ({ row, column, rows, columns }: Rect): unknown[] => sheet.block.cells.slice(row, row + rows).flatMap((cells) => cells.slice(column, column + columns).map(shown));

  test.each([
    ["建议等级", "bar", ["家数"], ["工厂级", "车间级", "产线级", "未达标", "数据待更正"]],
    ["自动评分", "bar", ["家数"], ["90 分及以上", "80 至 90 分", "70 至 80 分", "60 至 70 分", "60 分以下"]],
    ["门槛", "stackedBar", ["通过", "不达标", "无法判定"], ["G1 无线联网率", "G2", "G3", "G4", "G5", "G6"]],
    ["设区市", "stackedBar", ["工厂级", "车间级", "产线级", "未达标", "数据待更正"], ["苏州市", "无锡市", "未写明"]],
    ["行业", "stackedBar", ["工厂级", "车间级", "产线级", "未达标", "数据待更正"], ["装备制造", "电力", "家电", "未写明"]],
  ])("%s shows its table without the sum", (name, kind, series, categories) => {
    const chart = charts.find((each) => each.name === name);
    expect([chart?.kind, chart?.series.map((each) => each.name)]).toEqual([kind, series]);
    expect(chart && at(chart.categories)).toEqual(categories);
    chart?.series.forEach(({ name: header, values }, index) => {
      expect(values).toEqual({ ...chart.categories, column: index + 1 });
      expect(at({ ...values, row: values.row - 1, rows: 1 })).toEqual([header]);
    });
  });

  test("stand beside the tables and apart from one another", () => {
    const columns = sheet.block.cells[0]?.length ?? 0;
    charts.forEach(({ place }, index) => {
      expect(place.column).toBeGreaterThanOrEqual(columns);
      const before = charts[index - 1]?.place;
      if (before) expect(place.row).toBeGreaterThan(before.row + before.rows);
    });
  });

  test("values on bars can be read", () => {
    const luminance = (color: string): number => {
      const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) => Number.parseInt(color.slice(from, from + 2), 16) / 255).map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const contrast = (a: string, b: string): number => {
      const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
      return (light + 0.05) / (dark + 0.05);
    };
    for (const { fills, ink } of charts.filter(({ kind }) => kind === "stackedBar").flatMap(({ series }) => series)) {
      for (const fill of fills) expect(contrast(fill, ink)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test("grow with the names, and are left out where there is a single one to show", () => {
    const many = sheetOf(Array.from({ length: 13 }, (_, index) => application({ city: `${index} 市` })));
    expect(many.charts?.find(({ name }) => name === "设区市")?.place.rows).toBeGreaterThan(13);
    expect(many.charts?.map(({ name }) => name)).not.toContain("行业");
    const texts = sheetOf([application()]).block.cells.flat().map(shown);
    expect(texts).toContainEqual(expect.stringContaining("各企业属同一设区市，不作图"));
    expect(texts).toContainEqual(expect.stringContaining("各企业属同一行业，不作图"));
  });
});
