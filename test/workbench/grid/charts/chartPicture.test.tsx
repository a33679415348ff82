import { render } from "@testing-library/react";
import { type AnchorCorner, Book, type Chart, type ChartAnchor, type ChartAxis, type ChartSeries } from "../../../../src/host/model";
import { ChartPicture } from "../../../../src/workbench/grid/charts/ChartPicture";
import { chartContent } from "../../../../src/workbench/grid/charts/content";
import { chartArea } from "../../../../src/workbench/grid/charts/place";
import { scaleOf } from "../../../../src/workbench/grid/charts/scale";

const AXIS: ChartAxis = { visible: true, reversed: false, title: { visible: false, overlay: false } };
const LABELS = { showValue: true, showCategoryName: false, showSeriesName: false, showPercentage: false, showLegendKey: false };
const series = (column: string, more: Partial<ChartSeries> = {}): ChartSeries => ({
  nameFormula: `=Sheet1!$${column}$1`, values: `=Sheet1!$${column}$2:$${column}$4`, categories: "=Sheet1!$A$2:$A$4", ...more,
});

/** 甲 10 and 20, 乙 40 and 0, 丙 20 and 20. */
function counted(): Book {
  const book = Book.blank();
  const rows = [["", "已达", "未达"], ["甲", 10, 20], ["乙", 40, 0], ["丙", 20, 20]] as const;
  rows.forEach((row, at) => row.forEach((value, column) => book.active.setContent(at, column, { value })));
  book.active.name = "Sheet1";
  return book;
}

function chart(type: string, more: Partial<Chart> = {}): Chart {
  return {
    id: "1",
    name: "图表 1",
    type,
    anchor: { kind: "absolute", left: 0, top: 0, width: 300, height: 225 },
    title: { visible: true, text: "家数", overlay: false },
    legend: { visible: false, position: "Bottom", overlay: false },
    series: [series("B", { fill: "#2E7D5B" }), series("C", { fill: "#B8413C" })],
    categoryAxis: AXIS,
    valueAxis: AXIS,
    ...more,
  };
}

function draw(of: Chart, book = counted(), paint = (color: string): string => color): SVGSVGElement {
  const { container } = render(<ChartPicture chart={of} content={chartContent(book, of)} width={400} height={300} paint={paint} />);
  const svg = container.querySelector("svg");
  if (!svg) throw new Error("nothing is drawn");
  return svg;
}

const numbers = (elements: Iterable<Element>, attribute: string): number[] => [...elements].map((element) => Number(element.getAttribute(attribute)));
const filled = (svg: SVGSVGElement, color: string): Element[] => [...svg.querySelectorAll(`[fill="${color}"]`)];
const words = (svg: SVGSVGElement): (string | null)[] => [...svg.querySelectorAll("text")].map(({ textContent }) => textContent);
const inProportion = (lengths: readonly number[], [first = 1, ...rest]: readonly number[]): void => {
  const unit = (lengths[0] ?? 0) / first;
  expect(unit).toBeGreaterThan(0);
  expect(lengths).toHaveLength(rest.length + 1);
  rest.forEach((value, index) => expect((lengths[index + 1] ?? 0) / unit).toBeCloseTo(value, 5));
};

test.each([
  ["BarClustered", "width"],
  ["BarStacked", "width"],
  ["ColumnClustered", "height"],
  ["ColumnStacked", "height"],
])("bars of %s are as long as their numbers", (type, length) => {
  const svg = draw(chart(type));
  inProportion(numbers(filled(svg, "#2E7D5B"), length), [10, 40, 20]);
  inProportion(numbers(filled(svg, "#B8413C"), length), [20, 20]);
});

test("stacked bars begin where those before end, clustered ones beside them", () => {
  const ends = (svg: SVGSVGElement): number[] => filled(svg, "#2E7D5B").map((bar) => numbers([bar], "x")[0]! + numbers([bar], "width")[0]!);
  const stacked = draw(chart("BarStacked"));
  expect(numbers(filled(stacked, "#B8413C"), "x")).toEqual([ends(stacked)[0], ends(stacked)[2]]);
  const beside = draw(chart("BarClustered"));
  expect(new Set([...numbers(filled(beside, "#2E7D5B"), "x"), ...numbers(filled(beside, "#B8413C"), "x")]).size).toBe(1);
  const [first = 0, other = 0] = [numbers(filled(beside, "#2E7D5B"), "y")[0], numbers(filled(beside, "#B8413C"), "y")[0]];
  expect(first - other).toBeCloseTo(numbers(filled(beside, "#2E7D5B"), "height")[0] ?? 0, 5);
});

test.each([
  [false, [-1, -1]],
  [true, [1, 1]],
])("the first bar is the lowest, unless the axis is reversed: %p", (reversed, directions) => {
  const tops = numbers(filled(draw(chart("BarClustered", { categoryAxis: { ...AXIS, reversed } })), "#2E7D5B"), "y");
  expect(tops.slice(1).map((top, index) => Math.sign(top - (tops[index] ?? 0)))).toEqual(directions);
});

test("points with colours of their own have them, the others those of their series or of the theme", () => {
  const svg = draw(chart("BarClustered", { series: [series("B", { points: [{ index: 1, fill: "#ABCDEF" }] })] }));
  expect([filled(svg, "#4472C4").length, filled(svg, "#ABCDEF").length]).toEqual([2, 1]);
});

test("title, categories, legend and labels are the cells', and nothing is said of a value that its format hides", () => {
  const labels = { ...LABELS, numberFormat: "0;;;" };
  const of = chart("BarClustered", {
    legend: { visible: true, position: "Bottom", overlay: false },
    series: [series("C", { labels })],
    valueAxis: { ...AXIS, visible: false },
  });
  const svg = draw(of);
  expect(svg.getAttribute("aria-label")).toBe("家数");
  expect(words(svg)).toEqual(["家数", "甲", "乙", "丙", "20", "20", "未达"]);
});

test("the picture follows the cells", () => {
  const book = counted();
  book.active.setContent(1, 1, { value: 40 });
  inProportion(numbers(filled(draw(chart("BarClustered"), book), "#2E7D5B"), "width"), [40, 40, 20]);
});

test("lines break where a number is missing", () => {
  const book = counted();
  book.active.setContent(2, 1, { value: "缺" });
  const [path] = [...draw(chart("Line", { series: [series("B")] }), book).querySelectorAll("path")];
  expect(path?.getAttribute("d")?.match(/[ML]/g)).toEqual(["M", "M"]);
});

test.each(["Pie", "Doughnut"])("%s has a slice for each number, in the theme's colours, and their names in the legend", (type) => {
  const svg = draw(chart(type, { series: [series("B")], legend: { visible: true, position: "Right", overlay: false } }));
  expect([...svg.querySelectorAll("path")].map((path) => path.getAttribute("fill"))).toEqual(["#4472C4", "#ED7D31", "#A5A5A5"]);
  expect(words(svg)).toEqual(["家数", "甲", "乙", "丙"]);
});

test.each([
  ["another kind", chart("XYScatter", { foreign: true })],
  ["several kinds in one", chart("ColumnClustered", { foreign: true })],
])("%s is a box with its title that says where it is drawn", (_, of) => {
  const svg = draw(of);
  expect(words(svg)[0]).toBe("家数");
  expect(words(svg)[1]).toContain("Excel");
  expect(svg.querySelectorAll("rect, path")).toHaveLength(1);
});

test("every colour is the grid's", () => {
  const svg = draw(chart("BarStacked", { legend: { visible: true, position: "Top", overlay: false } }), counted(), () => "#123456");
  const colors = [...svg.querySelectorAll("[fill], [stroke]")].flatMap((element) => [element.getAttribute("fill"), element.getAttribute("stroke")]);
  expect(new Set(colors.filter((color) => color !== null))).toEqual(new Set(["#123456"]));
});

test("a chart of nothing, or of cells that are gone, is still drawn", () => {
  expect(words(draw(chart("ColumnClustered", { series: [] })))[0]).toBe("家数");
  expect(words(draw(chart("BarClustered", { series: [{ values: "=#REF!" }] })))[0]).toBe("家数");
  expect(words(draw(chart("Pie", { series: [{ values: "=Sheet1!$F$1:$F$3" }] })))[0]).toBe("家数");
});

test.each([
  ["clustered", "BarClustered", {}, [0, 50]],
  ["stacked", "BarStacked", {}, [0, 50]],
  ["with bounds", "BarClustered", { minimum: 5, maximum: 45 }, [5, 45]],
])("the axis of bars %s goes to a round number", (_, type, bounds, expected) => {
  const of = chart(type, { valueAxis: { ...AXIS, ...bounds } });
  const { least, most } = scaleOf(of, chartContent(counted(), of));
  expect([least, most]).toEqual(expected);
});

describe("where a chart stands", () => {
  const lines = { row: (index: number) => 20 * index, column: (index: number) => 64 * index };
  const corner = (row: number, column: number, down = 0, right = 0) => ({ row, column, down, right });
  const over = (from: AnchorCorner, to: AnchorCorner): ChartAnchor => ({ kind: "twoCell", from, to, editAs: "twoCell" });
  test.each<[string, ChartAnchor, object]>([
    ["from cell to cell", over(corner(1, 2), corner(3, 4, 7.5, 15)), { x: 128, y: 20, width: 148, height: 50 }],
    ["no further than its cell goes", over(corner(1, 0, 99), corner(3, 1)), { x: 0, y: 40, width: 64, height: 20 }],
    ["at a cell, in points", { kind: "oneCell", from: corner(1, 1), width: 75, height: 30 }, { x: 64, y: 20, width: 100, height: 40 }],
    ["on the sheet, in points", { kind: "absolute", left: 15, top: 30, width: 75, height: 30 }, { x: 20, y: 40, width: 100, height: 40 }],
  ])("%s", (_, anchor, area) => {
    expect(chartArea(anchor, lines)).toEqual(area);
  });
});
