import { BLANK, type Book, type Cell, type Chart, type ChartSeries, type ChartTitle } from "../../../host/model";
import { cellsOf, referencedBlock } from "../../../host/model/reference";
import { displayText } from "../../../host/objects/numberText";

/** What a chart says now, read from the cells that it refers to. */
export interface ChartContent {
  /** Null = none is shown, here and below. */
  readonly title: string | null;
  readonly categoryTitle: string | null;
  readonly valueTitle: string | null;
  readonly categories: readonly string[];
  readonly series: readonly SeriesContent[];
  /** Of the numbers beside the value axis. */
  readonly valueFormat: string;
}

export interface SeriesContent {
  readonly name: string;
  /** One per category; null = nothing to draw. */
  readonly values: readonly (number | null)[];
  /** What stands at each value; "" = nothing. */
  readonly labels: readonly string[];
}

/** More would be narrower than pixels, and a reference may be to whole columns. */
const MOST_POINTS = 1000;

export function numberText(value: number, numberFormat: string): string {
  return displayText({ ...BLANK, value, numberFormat }, false);
}

export function chartContent(book: Book, chart: Chart): ChartContent {
  const cells = (formula: string | undefined): readonly Cell[] => {
    const block = formula === undefined ? null : referencedBlock(book, formula);
    return block ? cellsOf(block).slice(0, MOST_POINTS) : [];
  };
  const text = (cell: Cell | undefined): string => (cell ? displayText(cell, book.date1904) : "");
  const nameOf = ({ name, nameFormula }: ChartSeries, index: number): string =>
    (nameFormula === undefined ? name : text(cells(nameFormula)[0])) ?? `系列${index + 1}`;
  const titleOf = (title: ChartTitle | undefined, own: string): string | null => {
    if (!title?.visible) return null;
    return title.formula === undefined ? (title.text ?? own) : text(cells(title.formula)[0]);
  };

  const values = chart.series.map((series) => cells(series.values));
  const named = cells(chart.series.find(({ categories }) => categories !== undefined)?.categories);
  const count = Math.max(0, ...values.map(({ length }) => length));
  const categories = Array.from({ length: count }, (_, index) => (named.length > 0 ? text(named[index]) : String(index + 1)));
  const series = chart.series.map((item, index): SeriesContent => {
    const own = values[index] ?? [];
    const name = nameOf(item, index);
    return {
      name,
      values: categories.map((_, point) => numberOf(own[point])),
      labels: categories.map((category, point) => labelOf(item, { name, category, cell: own[point], all: own })),
    };
  });
  const [only] = series;
  return {
    title: titleOf(chart.title, series.length === 1 && only ? only.name : "图表标题"),
    categoryTitle: titleOf(chart.categoryAxis?.title, "坐标轴标题"),
    valueTitle: titleOf(chart.valueAxis?.title, "坐标轴标题"),
    categories,
    series,
    valueFormat: chart.valueAxis?.numberFormat ?? values[0]?.[0]?.numberFormat ?? BLANK.numberFormat,
  };
}

function numberOf(cell: Cell | undefined): number | null {
  return typeof cell?.value === "number" ? cell.value : null;
}

interface Point {
  readonly name: string;
  readonly category: string;
  readonly cell: Cell | undefined;
  readonly all: readonly Cell[];
}

function labelOf({ labels }: ChartSeries, { name, category, cell, all }: Point): string {
  const value = numberOf(cell);
  if (!labels || !cell || value === null) return "";
  const { showSeriesName, showCategoryName, showValue, showPercentage, separator = "，", numberFormat } = labels;
  const sum = all.reduce((total, each) => total + Math.abs(numberOf(each) ?? 0), 0);
  const parts = [
    ...(showSeriesName ? [name] : []),
    ...(showCategoryName ? [category] : []),
    ...(showValue ? [numberText(value, numberFormat ?? cell.numberFormat)] : []),
    ...(showPercentage && sum > 0 ? [numberText(Math.abs(value) / sum, "0%")] : []),
  ];
  return parts.filter((part) => part !== "").join(separator);
}
