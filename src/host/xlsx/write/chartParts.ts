import { type DrawnChartType, isDrawnChartType } from "../../model/chart";
import { DRAWING_NAMESPACE } from "./branch";

/** What a kind of chart needs before anything is said about its series and looks. */
interface Kind {
  /** Without series; `chartOrder` says where they go. */
  readonly group: string;
  /** Where the axes stand; absent for kinds without. */
  readonly axes?: { readonly category: "b" | "l"; readonly value: "b" | "l" };
  /** What a new series says besides its data. */
  readonly series: string;
}

const CATEGORY_AXIS = 500_001;
const VALUE_AXIS = 500_002;
const AXIS_IDS = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;

function bars(direction: "col" | "bar", grouping: "clustered" | "stacked"): Kind {
  return {
    group: `<c:barChart><c:barDir val="${direction}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${AXIS_IDS}</c:barChart>`,
    axes: direction === "col" ? { category: "b", value: "l" } : { category: "l", value: "b" },
    series: '<c:invertIfNegative val="0"/>',
  };
}

const KINDS: Readonly<Record<DrawnChartType, Kind>> = {
  ColumnClustered: bars("col", "clustered"),
  ColumnStacked: bars("col", "stacked"),
  BarClustered: bars("bar", "clustered"),
  BarStacked: bars("bar", "stacked"),
  Line: {
    group: `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/><c:marker val="1"/>${AXIS_IDS}</c:lineChart>`,
    axes: { category: "b", value: "l" },
    series: '<c:marker><c:symbol val="none"/></c:marker><c:smooth val="0"/>',
  },
  Pie: { group: '<c:pieChart><c:varyColors val="1"/><c:firstSliceAng val="0"/></c:pieChart>', series: "" },
  Doughnut: { group: '<c:doughnutChart><c:varyColors val="1"/><c:firstSliceAng val="0"/></c:doughnutChart>', series: "" },
};

function kindOf(type: string): Kind {
  if (!isDrawnChartType(type)) throw new Error(`no chart of type ${type} can be written`);
  return KINDS[type];
}

export function newSeries(type: string, index: number): string {
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${kindOf(type).series}</c:ser>`;
}

export function newPoint(type: string, index: number): string {
  const inverts = kindOf(type).group.startsWith("<c:barChart") ? '<c:invertIfNegative val="0"/>' : "";
  return `<c:dPt><c:idx val="${index}"/>${inverts}<c:bubble3D val="0"/></c:dPt>`;
}

export const NEW_LABELS =
  '<c:dLbls><c:showLegendKey val="0"/><c:showVal val="0"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>';

export const NEW_TITLE = '<c:title><c:overlay val="0"/></c:title>';

export const NEW_LEGEND = '<c:legend><c:legendPos val="r"/><c:overlay val="0"/></c:legend>';

function axis(name: "catAx" | "valAx", id: number, position: string, crosses: number, more: string): string {
  return [
    `<c:${name}><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${position}"/>`,
    '<c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>',
    `<c:crossAx val="${crosses}"/><c:crosses val="autoZero"/>${more}</c:${name}>`,
  ].join("");
}

/** A plot area of the kind, without series. */
export function newPlotArea(type: string): string {
  const kind = kindOf(type);
  const axes = kind.axes
    ? axis("catAx", CATEGORY_AXIS, kind.axes.category, VALUE_AXIS, '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/>') +
      axis("valAx", VALUE_AXIS, kind.axes.value, CATEGORY_AXIS, '<c:crossBetween val="between"/>')
    : "";
  return `<c:plotArea><c:layout/>${kind.group}${axes}</c:plotArea>`;
}

/** A chart of the kind, with nothing in it. */
export function newChartPart(type: string): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="${DRAWING_NAMESPACE}">`,
    '<c:date1904 val="0"/><c:lang val="zh-CN"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>',
    `${newPlotArea(type)}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`,
  ].join("");
}
