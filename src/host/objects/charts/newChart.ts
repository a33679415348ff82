import {
  type Chart, type ChartAxis, type ChartFont, type ChartLabels, type ChartLegend, type ChartLine, type ChartTitle, type DrawnChartType,
  isDrawnChartType, type LabelPosition,
} from "../../model";

/** What Excel 2013 and newer give a new chart. */
const GREY = "#595959";
const TEXT: ChartFont = { size: 9, bold: false, color: GREY };
const THIN: ChartLine = { color: "#D9D9D9", weight: 0.75 };

export const HIDDEN_TITLE: ChartTitle = { visible: false, overlay: false };
export const CHART_TITLE: ChartTitle = { visible: true, overlay: false, font: { size: 14, bold: false, color: GREY } };
export const AXIS_TITLE: ChartTitle = { visible: true, overlay: false, font: { size: 10, bold: false, color: GREY } };

export const HIDDEN_LEGEND: ChartLegend = { visible: false, position: "Right", overlay: false };
export const LEGEND: ChartLegend = { visible: true, position: "Right", overlay: false, font: TEXT };

export const NO_LABELS: ChartLabels = {
  showValue: false, showCategoryName: false, showSeriesName: false, showPercentage: false, showLegendKey: false, font: TEXT,
};
export const LABELS: ChartLabels = { ...NO_LABELS, showValue: true };

const AXIS: ChartAxis = { visible: true, reversed: false, title: HIDDEN_TITLE, font: TEXT };
const CATEGORY_AXIS: ChartAxis = { ...AXIS, line: THIN };
const VALUE_AXIS: ChartAxis = { ...AXIS, line: { color: null }, majorGridlines: { line: THIN } };

export const GRIDLINES = { line: THIN };

/** Points: Excel's own size of a new chart. */
export const CHART_SIZE = { width: 360, height: 216 };

export const CHART_LOOKS: Pick<Chart, "fill" | "line"> = { fill: "#FFFFFF", line: THIN };

interface Plot {
  /** As a member of the chart where it belongs to the kind. */
  readonly members: Pick<Chart, "gapWidth" | "overlap" | "holeSize">;
  readonly axes: boolean;
  readonly labelPositions: readonly LabelPosition[];
}

const CLUSTERED: readonly LabelPosition[] = ["Center", "InsideEnd", "InsideBase", "OutsideEnd"];
const STACKED: Plot = { members: { gapWidth: 150, overlap: 100 }, axes: true, labelPositions: ["Center", "InsideEnd", "InsideBase"] };

const PLOTS: Readonly<Record<DrawnChartType, Plot>> = {
  ColumnClustered: { members: { gapWidth: 219, overlap: -27 }, axes: true, labelPositions: CLUSTERED },
  ColumnStacked: STACKED,
  BarClustered: { members: { gapWidth: 182 }, axes: true, labelPositions: CLUSTERED },
  BarStacked: STACKED,
  Line: { members: {}, axes: true, labelPositions: ["Center", "Left", "Right", "Top", "Bottom"] },
  Pie: { members: {}, axes: false, labelPositions: ["Center", "InsideEnd", "OutsideEnd", "BestFit"] },
  Doughnut: { members: { holeSize: 75 }, axes: false, labelPositions: [] },
};

/** Null for kinds that are not drawn. */
export function plotOf(type: string): Plot | null {
  return isDrawnChartType(type) ? PLOTS[type] : null;
}

/** The chart as one of that kind: its own axes and labels stay where the kind has such. */
export function replot(chart: Chart, type: DrawnChartType): Chart {
  const plot = PLOTS[type];
  const { categoryAxis, valueAxis, gapWidth, overlap, holeSize, ...rest } = chart;
  void [gapWidth, overlap, holeSize];
  const series = chart.series.map((item) => {
    if (item.labels?.position === undefined || plot.labelPositions.includes(item.labels.position)) return item;
    const { position, ...labels } = item.labels;
    void position;
    return { ...item, labels };
  });
  const axes = plot.axes ? { categoryAxis: categoryAxis ?? CATEGORY_AXIS, valueAxis: valueAxis ?? VALUE_AXIS } : {};
  return { ...rest, type, series, ...plot.members, ...axes };
}
