import type { Shift } from "./change";
import type { Id } from "./parts";
import { shiftIndex } from "./shift";
import type { Font } from "./style";

/** The kinds, by Excel's names, whose series and axes can be made and changed. */
export const DRAWN_CHART_TYPES = ["ColumnClustered", "ColumnStacked", "BarClustered", "BarStacked", "Line", "Pie", "Doughnut"] as const;

export type DrawnChartType = (typeof DRAWN_CHART_TYPES)[number];

export function isDrawnChartType(type: string): type is DrawnChartType {
  return DRAWN_CHART_TYPES.some((known) => known === type);
}

/** A chart on a sheet. What is absent, here and below, is left to the program that draws it. */
export interface Chart extends ChartLooks {
  readonly id: Id;
  readonly name: string;
  /** Excel's name of the kind, drawn or not: "ColumnClustered", "XYScatter". */
  readonly type: string;
  readonly anchor: ChartAnchor;
  readonly title: ChartTitle;
  readonly legend: ChartLegend;
  readonly series: readonly ChartSeries[];
  /** Both absent where the kind has no axes. */
  readonly categoryAxis?: ChartAxis;
  readonly valueAxis?: ChartAxis;
  /** Percent of a bar's width, 0 to 500. */
  readonly gapWidth?: number;
  /** Percent of a bar's width, -100 (apart) to 100. */
  readonly overlap?: number;
  /** Percent of a doughnut's size. */
  readonly holeSize?: number;
  /** Set for what a file brought and this model does not draw, such as several kinds in one: series and axes stay as they are. */
  readonly foreign?: true;
  /** The loader's own. */
  readonly details?: unknown;
}

/** How one element of a chart looks. */
export interface ChartLooks {
  readonly font?: ChartFont;
  /** "#RRGGBB"; null = none. */
  readonly fill?: string | null;
  readonly line?: ChartLine;
}

export type ChartFont = Pick<Font, "name" | "size" | "bold" | "italic" | "color">;

export interface ChartLine {
  /** "#RRGGBB"; null = no line. */
  readonly color?: string | null;
  /** Points. */
  readonly weight?: number;
}

/** The title of a chart or of an axis. */
export interface ChartTitle extends ChartLooks {
  readonly visible: boolean;
  /** Absent = Excel's own: the name of the only series, or a placeholder. */
  readonly text?: string;
  /** The cell that it shows instead of `text`, with a leading "=". */
  readonly formula?: string;
  readonly overlay: boolean;
}

export type LegendPosition = "Top" | "Bottom" | "Left" | "Right" | "Corner";

export interface ChartLegend extends ChartLooks {
  readonly visible: boolean;
  readonly position: LegendPosition;
  readonly overlay: boolean;
}

/** References have a leading "=", the sheet's name and "$"; they follow the cells like formulas. */
export interface ChartSeries extends ChartLooks {
  /** A literal; `nameFormula` goes before it. */
  readonly name?: string;
  readonly nameFormula?: string;
  readonly values?: string;
  readonly categories?: string;
  /** Absent = none are shown. */
  readonly labels?: ChartLabels;
  /** Points that look unlike their series, by index. */
  readonly points?: readonly ChartPoint[];
  /** Its place among the series that the file brought. */
  readonly loadedAt?: number;
}

export interface ChartPoint extends ChartLooks {
  readonly index: number;
}

export type LabelPosition = "Center" | "InsideEnd" | "InsideBase" | "OutsideEnd" | "Left" | "Right" | "Top" | "Bottom" | "BestFit";

export interface ChartLabels extends ChartLooks {
  readonly showValue: boolean;
  readonly showCategoryName: boolean;
  readonly showSeriesName: boolean;
  readonly showPercentage: boolean;
  readonly showLegendKey: boolean;
  readonly position?: LabelPosition;
  readonly separator?: string;
  /** Absent = the cells'. */
  readonly numberFormat?: string;
}

export interface ChartAxis extends ChartLooks {
  readonly visible: boolean;
  readonly reversed: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly majorUnit?: number;
  readonly minorUnit?: number;
  /** Absent = not shown. */
  readonly majorGridlines?: ChartLooks;
  readonly minorGridlines?: ChartLooks;
  readonly title: ChartTitle;
  /** Absent = the cells'. */
  readonly numberFormat?: string;
}

/** A point of a sheet: a cell, and points from its left upper corner. */
export interface AnchorCorner {
  readonly row: number;
  readonly column: number;
  readonly down: number;
  readonly right: number;
}

/** Where a chart stands; lengths in points. */
export type ChartAnchor =
  /** `editAs` says whether it moves and grows with the cells, only moves, or does neither. */
  | { readonly kind: "twoCell"; readonly from: AnchorCorner; readonly to: AnchorCorner; readonly editAs: "twoCell" | "oneCell" | "absolute" }
  | { readonly kind: "oneCell"; readonly from: AnchorCorner; readonly width: number; readonly height: number }
  | { readonly kind: "absolute"; readonly left: number; readonly top: number; readonly width: number; readonly height: number };

function shiftCorner(corner: AnchorCorner, shift: Shift): AnchorCorner {
  return shift.axis === "row" ? { ...corner, row: shiftIndex(corner.row, shift) } : { ...corner, column: shiftIndex(corner.column, shift) };
}

/** The chart after whole rows or columns of its sheet moved. */
export function shiftChart(chart: Chart, shift: Shift): Chart {
  const { anchor } = chart;
  if (anchor.kind === "absolute" || (anchor.kind === "twoCell" && anchor.editAs === "absolute")) return chart;
  const from = shiftCorner(anchor.from, shift);
  return { ...chart, anchor: anchor.kind === "twoCell" ? { ...anchor, from, to: shiftCorner(anchor.to, shift) } : { ...anchor, from } };
}

function rewriteMembers<T extends object>(item: T, keys: readonly (keyof T)[], rewrite: (formula: string) => string): T {
  let result = item;
  for (const key of keys) {
    const before = item[key];
    const after = typeof before === "string" ? rewrite(before) : before;
    if (after !== before) result = { ...result, [key]: after };
  }
  return result;
}

/** The chart with every reference rewritten; the same object where nothing changes. */
export function rewriteChart(chart: Chart, rewrite: (formula: string) => string): Chart {
  const title = rewriteMembers(chart.title, ["formula"], rewrite);
  const series = chart.series.map((item) => rewriteMembers(item, ["nameFormula", "values", "categories"], rewrite));
  const axis = (before: ChartAxis | undefined): ChartAxis | undefined => {
    const after = before && rewriteMembers(before.title, ["formula"], rewrite);
    return before && after && after !== before.title ? { ...before, title: after } : before;
  };
  const [categoryAxis, valueAxis] = [axis(chart.categoryAxis), axis(chart.valueAxis)];
  const same = title === chart.title && categoryAxis === chart.categoryAxis && valueAxis === chart.valueAxis &&
    series.every((item, i) => item === chart.series[i]);
  return same ? chart : { ...chart, title, series, ...(categoryAxis && { categoryAxis }), ...(valueAxis && { valueAxis }) };
}
