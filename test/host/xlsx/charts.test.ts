import { unzipSync, zipSync } from "fflate";

import { type Book, type Chart, type ChartSeries, MAX_COLUMNS, MAX_ROWS, type Sheet } from "../../../src/host/model";
import { loadBook, saveBook } from "../../../src/host/xlsx";
import { parseXml, type XmlElement } from "../../../src/host/xlsx/package/xml";
import { CHART_SHEET, drawCharts } from "../../support/charts";
import { fixture, openWorkbook } from "../../support/workbooks";
import { useExcel } from "../support/excel";
import { snapshot } from "./snapshot";

type Parts = Record<string, Uint8Array>;

const text = (parts: Parts, name: string): string => new TextDecoder().decode(parts[name]);

const sheetWith = (book: Book): Sheet => {
  const sheet = book.sheets.find(({ charts }) => charts.list.length > 0);
  if (!sheet) throw new Error("no charts");
  return sheet;
};

const firstOf = (book: Book): { readonly sheet: Sheet; readonly chart: Chart } => {
  const sheet = sheetWith(book);
  const [chart] = sheet.charts.list;
  if (!chart) throw new Error("no charts");
  return { sheet, chart };
};

/** The first element of that name. */
function named(element: XmlElement, name: string): XmlElement | undefined {
  if (element.name === name) return element;
  for (const child of element.children) {
    const found = named(child, name);
    if (found) return found;
  }
  return undefined;
}

/** Parts that differ, and those that only one of the files has. */
function differences(before: Parts, after: Parts): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => Buffer.compare(before[name] ?? Buffer.of(), after[name] ?? Buffer.of()) !== 0).sort();
}

/** The fixture with other text in one of its parts. */
function edited(file: string, part: string, edit: (source: string) => string): Uint8Array {
  const parts = unzipSync(fixture(file));
  return zipSync({ ...parts, [part]: new TextEncoder().encode(edit(text(parts, part))) });
}

describe("charts of a file", () => {
  test.each([
    ["openpyxl.xlsx", { kind: "oneCell", from: { row: 1, column: 4, down: 0, right: 0 }, width: 5_400_000 / 12_700, height: 2_700_000 / 12_700 }],
    ["libreoffice.xlsx", {
      kind: "twoCell",
      from: { row: 1, column: 4, down: 0, right: 0 },
      to: { row: 15, column: 11, down: 32_400 / 12_700, right: 87_840 / 12_700 },
      editAs: "oneCell",
    }],
  ])("%s: names, kinds, titles, data and places", async (file, anchor) => {
    const { charts } = sheetWith(await openWorkbook(file));
    const at = file === "openpyxl.xlsx" ? "='图表'!" : "=图表!";
    const data = ["B", "C"].map((column) => [`${at}${column}1`, `${at}$${column}$2:$${column}$4`]);
    const seen = charts.list.map(({ name, type, title, series }) =>
      [name, type, title.text, series.map(({ nameFormula, values }) => [nameFormula, values])]);
    expect(seen).toEqual([["Chart 1", "ColumnClustered", "趋势", data], ["Chart 2", "Line", "趋势", data]]);
    expect(charts.list.some(({ foreign }) => foreign)).toBe(false);
    expect(charts.list[0]).toMatchObject({ anchor, legend: { visible: true, position: "Right" }, valueAxis: { visible: true, majorGridlines: {} } });
  });

  test("at an absolute place", async () => {
    const book = await loadBook(edited("openpyxl.xlsx", "xl/drawings/drawing1.xml", (source) => source
      .replace(/<oneCellAnchor><from>.*?<\/from>/, '<absoluteAnchor><pos x="127000" y="254000"/>').replace("</oneCellAnchor>", "</absoluteAnchor>")));
    expect(firstOf(book).chart.anchor).toEqual({ kind: "absolute", left: 10, top: 20, width: 5_400_000 / 12_700, height: 2_700_000 / 12_700 });
  });

  test.each<[string, string, string, string]>([
    ["a kind that is not drawn", "<barChart>(.*)</barChart>", "<scatterChart><scatterStyle val=\"lineMarker\"/>$1</scatterChart>", "XYScatterLines"],
    ["two kinds in one", "</barChart>", "</barChart><lineChart><grouping val=\"standard\"/></lineChart>", "ColumnClustered"],
    ["stacked bars to the side", '<barDir val="col"/><grouping val="clustered"/>', '<barDir val="bar"/><grouping val="percentStacked"/>', "BarStacked100"],
  ])("%s are listed, and their series left alone", async (_, from, to, type) => {
    const file = edited("openpyxl.xlsx", "xl/charts/chart1.xml", (source) => source.replace(new RegExp(from), to));
    const book = await loadBook(file);
    const { sheet, chart } = firstOf(book);
    expect([chart.type, chart.foreign]).toEqual([type, true]);
    sheet.charts.update(chart.id, { title: { ...chart.title, text: "新" } });
    const saved = unzipSync(await saveBook(book));
    expect(text(saved, "xl/charts/chart1.xml")).toBe(text(unzipSync(file), "xl/charts/chart1.xml").replace("趋势", "新"));
  });

  test.each([["xl/charts/chart1.xml", 1], ["xl/drawings/drawing1.xml", 0]])("a broken %s is no chart and no harm", async (part, expected) => {
    const file = edited("openpyxl.xlsx", part, (source) => source.slice(0, -20));
    const book = await loadBook(file);
    expect(book.sheet("图表")?.charts.list).toHaveLength(expected);
    book.sheet("图表")?.setContent(30, 0, { value: "新" });
    expect(differences(unzipSync(file), unzipSync(await saveBook(book)))).toEqual(["xl/worksheets/sheet3.xml"]);
  });
});

describe.each(["openpyxl.xlsx", "libreoffice.xlsx"])("charts of %s stay to the byte", (file) => {
  const own = (name: string): boolean => /charts|drawings/.test(name);

  test("when a cell beside them changes", async () => {
    const book = await openWorkbook(file);
    sheetWith(book).setContent(20, 20, { value: "旁" });
    expect(differences(unzipSync(fixture(file)), unzipSync(await saveBook(book))).filter(own)).toEqual([]);
  });

  test("when rows are put in elsewhere", async () => {
    const book = await openWorkbook(file);
    book.sheets[0]?.shift({ axis: "row", at: 0, count: 2, from: 0, to: MAX_COLUMNS - 1 });
    expect(differences(unzipSync(fixture(file)), unzipSync(await saveBook(book))).filter(own)).toEqual([]);
  });
});

const CHANGES: readonly (readonly [string, (chart: Chart, sheet: Sheet) => Partial<Chart>])[] = [
  ["a name", () => ({ name: "改名 \"<&>\"" })],
  ["a title's text", ({ title }) => ({ title: { ...title, text: "一 <&>\n二" } })],
  ["a title from a cell", ({ title: { text, ...title } }) => ((void text), { title: { ...title, formula: "=图表!$A$1" } })],
  ["Excel's own title", ({ title: { text, ...title } }) => ((void text), { title })],
  ["no title", () => ({ title: { visible: false, overlay: false } })],
  ["a title's font", ({ title }) => ({ title: { ...title, font: { ...title.font, name: "黑体", size: 10.5, italic: true, color: "#123456" } } })],
  ["a legend elsewhere", ({ legend }) => ({ legend: { ...legend, position: "Top", overlay: true, font: { size: 8 } } })],
  ["no legend", () => ({ legend: { visible: false, position: "Right", overlay: false } })],
  ["a place", () => ({
    anchor: { kind: "twoCell", from: { row: 3, column: 2, down: 1.5, right: 0 }, to: { row: 9, column: 8, down: 0, right: 2 }, editAs: "twoCell" },
  })],
  ["an absolute place", () => ({ anchor: { kind: "absolute", left: 1, top: 2, width: 300, height: 200.5 } })],
  ["other data", ({ series }) => ({
    series: series.map((item) => ({ ...item, nameFormula: "=图表!$C$1", values: "=图表!$C$2:$C$3", categories: "=图表!$A$2:$A$3" })),
  })],
  ["a series less, one new in front", ({ series }) => ({ series: [{ name: "新", values: "=图表!$B$2:$B$4" }, ...series.slice(1)] })],
  ["series without names and data", ({ series }) => ({ series: series.map(({ nameFormula, values, ...item }) => ((void [nameFormula, values]), item)) })],
  ["the looks of series and points", ({ series }) => ({
    series: series.map((item): ChartSeries => ({
      ...item,
      fill: "#FF0000",
      line: { color: null, weight: 2 },
      points: [{ index: 0, fill: null }, { index: 2, fill: "#00FF00", line: { color: "#000000" } }],
    })),
  })],
  ["labels", ({ series }) => ({
    series: series.map((item): ChartSeries => ({
      ...item,
      labels: {
        showValue: true, showCategoryName: true, showSeriesName: false, showPercentage: false, showLegendKey: false, position: "Center", separator: "; ",
        numberFormat: '0.0"家"', font: { bold: true },
      },
    })),
  })],
  ["axes", ({ categoryAxis, valueAxis }) => ({
    ...(categoryAxis && { categoryAxis: { ...categoryAxis, visible: false, reversed: true, title: { visible: true, overlay: false, text: "地市" } } }),
    ...(valueAxis && {
      valueAxis: {
        ...valueAxis, minimum: -1, maximum: 2.5, majorUnit: 0.5, minorUnit: 0.1, majorGridlines: { line: { color: "#D9D9D9" } }, minorGridlines: {},
        numberFormat: "0%", font: { size: 8 }, line: { color: null },
      },
    }),
  })],
  ["no gridlines", ({ valueAxis }) => {
    if (!valueAxis) throw new Error("no axis");
    const { majorGridlines, ...rest } = valueAxis;
    void majorGridlines;
    return { valueAxis: rest };
  }],
  ["gaps", ({ type }) => (type === "Line" ? {} : { gapWidth: 33, overlap: -5 })],
  ["the chart's own looks", () => ({ fill: null, line: { color: "#FF0000", weight: 1.5 }, font: { name: "宋体" } })],
  ["another kind with axes", () => ({ type: "BarStacked", gapWidth: 150, overlap: 100 })],
];

const LOADED = [["openpyxl.xlsx", 0], ["openpyxl.xlsx", 1], ["libreoffice.xlsx", 0], ["libreoffice.xlsx", 1]] as const;

describe.each(LOADED)("in %s, chart %d saved holds", (file, index) => {
  const drawing = `xl/drawings/drawing${file === "openpyxl.xlsx" ? 1 : 2}.xml`;
  const changed = async (change: (chart: Chart, sheet: Sheet) => void): Promise<Book> => {
    const book = await openWorkbook(file);
    const sheet = sheetWith(book);
    const chart = sheet.charts.list[index];
    if (chart) change(chart, sheet);
    return book;
  };

  test.each(CHANGES)("%s", async (_, change) => {
    const book = await changed((chart, sheet) => sheet.charts.update(chart.id, change(chart, sheet)));
    const saved = await saveBook(book);
    expect(snapshot(await loadBook(saved))).toEqual(snapshot(book));
    const touched = differences(unzipSync(fixture(file)), unzipSync(saved));
    expect([`xl/charts/chart${index + 1}.xml`, drawing]).toEqual(expect.arrayContaining(touched));
  });

  test("nothing of it once it is deleted, and everything else", async () => {
    const book = await changed((chart, sheet) => sheet.charts.remove(chart.id));
    const saved = await saveBook(book);
    const [before, after] = [unzipSync(fixture(file)), unzipSync(saved)];
    expect(Object.keys(before).filter((name) => !(name in after))).toEqual([`xl/charts/chart${index + 1}.xml`]);
    expect(differences(before, after)).toEqual([
      "[Content_Types].xml", `xl/charts/chart${index + 1}.xml`, drawing.replace("drawings/", "drawings/_rels/").concat(".rels"), drawing,
    ].sort());
    expect(text(after, "[Content_Types].xml")).not.toContain(`chart${index + 1}.xml`);
    expect(snapshot(await loadBook(saved))).toEqual(snapshot(book));
  });

  test("its place and data after rows and columns moved and sheets were renamed", async () => {
    const book = await changed((_, sheet) => {
      sheet.shift({ axis: "row", at: 2, count: 3, from: 0, to: MAX_COLUMNS - 1 });
      sheet.shift({ axis: "column", at: 0, count: 1, from: 0, to: MAX_ROWS - 1 });
      sheet.name = "图 表";
      sheet.shift({ axis: "row", at: 0, count: 1, from: 1, to: 3 });
    });
    const { charts } = sheetWith(book);
    expect(charts.list[index]?.series[0]).toMatchObject({ values: "='图 表'!$C$3:$C$8" });
    expect(snapshot(await loadBook(await saveBook(book)))).toEqual(snapshot(book));
  });
});

describe("new charts", () => {
  const { book } = useExcel();
  let saved: Uint8Array;
  beforeAll(async () => {
    await Excel.run(drawCharts);
    saved = await saveBook(book);
  });

  test("read back as they were in memory", async () => {
    expect(snapshot(await loadBook(saved))).toEqual(snapshot(book));
  });

  test("name their parts where a program looks for them", () => {
    const parts = unzipSync(saved);
    const names = Object.keys(parts).filter((name) => /charts|drawings/.test(name));
    expect(names.sort()).toEqual([
      ...[1, 2, 3, 4, 5].map((n) => `xl/charts/chart${n}.xml`), "xl/drawings/_rels/drawing1.xml.rels", "xl/drawings/drawing1.xml",
    ]);
    const types = text(parts, "[Content_Types].xml");
    for (const name of names.filter((part) => !part.endsWith(".rels"))) expect(types).toContain(`PartName="/${name}"`);
  });

  test.each([
    [1, "title", "tx overlay"],
    [1, "barChart", "barDir grouping varyColors ser gapWidth axId axId"],
    [1, "ser", "idx order tx spPr invertIfNegative dLbls cat val"],
    [1, "dLbls", "txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize"],
    [1, "catAx", "axId scaling delete axPos numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses auto lblAlgn lblOffset noMultiLvlLbl"],
    [1, "valAx", "axId scaling delete axPos title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossBetween majorUnit"],
    [1, "scaling", "orientation"],
    [1, "chart", "title autoTitleDeleted plotArea plotVisOnly dispBlanksAs"],
    [1, "chartSpace", "date1904 lang roundedCorners chart spPr"],
    [2, "barChart", "barDir grouping varyColors ser ser ser gapWidth overlap axId axId"],
    [2, "chart", "title autoTitleDeleted plotArea legend plotVisOnly dispBlanksAs"],
    [2, "legend", "legendPos overlay txPr"],
    [3, "doughnutChart", "varyColors ser firstSliceAng holeSize"],
    [3, "ser", "idx order tx dPt dPt dPt dLbls cat val"],
    [3, "dPt", "idx bubble3D spPr"],
    [5, "lineChart", "grouping varyColors ser ser ser marker axId axId"],
    [5, "ser", "idx order tx spPr marker cat val smooth"],
  ])("chart %d has its elements in the schema's order: %s", (n, name, expected) => {
    const root = parseXml(text(unzipSync(saved), `xl/charts/chart${n}.xml`));
    expect(named(root, name)?.children.map((child) => child.name).join(" ")).toBe(expected);
  });

  test("hold what the cells show, for programs that do not look them up", () => {
    const source = text(unzipSync(saved), "xl/charts/chart1.xml");
    expect(source).toContain("<c:f>'统计''图 表'!$B$1</c:f><c:strCache><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>产线级</c:v></c:pt></c:strCache>");
    expect(source).toMatch(/<c:cat><c:strRef><c:f>'统计''图 表'!\$A\$2:\$A\$5<\/c:f><c:strCache><c:ptCount val="4"\/>.*<c:v>常州市<\/c:v>/);
    expect(source).toMatch(/<c:val><c:numRef>.*<c:formatCode>General<\/c:formatCode><c:ptCount val="4"\/><c:pt idx="0"><c:v>12<\/c:v>/);
  });

  test("stand in the drawing that a sheet has, behind what is there", async () => {
    const other = await openWorkbook("libreoffice.xlsx");
    const sheet = sheetWith(other);
    const [chart] = book.sheet(CHART_SHEET)?.charts.list ?? [];
    if (!chart) throw new Error("no charts");
    sheet.charts.add({ ...chart, id: other.nextId() });
    const [before, after] = [unzipSync(fixture("libreoffice.xlsx")), unzipSync(await saveBook(other))];
    expect(differences(before, after)).toEqual([
      "[Content_Types].xml", "xl/charts/chart3.xml", "xl/drawings/_rels/drawing2.xml.rels", "xl/drawings/drawing2.xml",
    ]);
    const drawing = text(before, "xl/drawings/drawing2.xml");
    expect(text(after, "xl/drawings/drawing2.xml").startsWith(drawing.replace("</xdr:wsDr>", ""))).toBe(true);
    expect(sheetWith(await loadBook(await saveBook(other))).charts.list.map(({ name }) => name)).toEqual(["Chart 1", "Chart 2", "各市申报"]);
  });

  test("leave nothing behind when they are taken away again", async () => {
    const bare = await loadBook(saved);
    const sheet = bare.sheet(CHART_SHEET);
    for (const { id } of [...(sheet?.charts.list ?? [])]) sheet?.charts.remove(id);
    const parts = unzipSync(await saveBook(bare));
    expect(Object.keys(parts).filter((name) => /chart|drawing/.test(name))).toEqual([]);
    expect(text(parts, "[Content_Types].xml")).not.toMatch(/chart|drawing/);
    expect(text(parts, "xl/worksheets/sheet2.xml")).not.toContain("<drawing");
  });

  test("go with their sheet", async () => {
    const bare = await loadBook(saved);
    const sheet = bare.sheet(CHART_SHEET);
    if (sheet) bare.deleteSheet(sheet);
    expect(Object.keys(unzipSync(await saveBook(bare))).filter((name) => /chart|drawing/.test(name))).toEqual([]);
  });
});
