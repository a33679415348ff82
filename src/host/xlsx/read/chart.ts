import {
  type Chart, type ChartAxis, type ChartLabels, type ChartLegend, type ChartPoint, type ChartSeries, type ChartTitle, isDrawnChartType,
  type LabelPosition, type LegendPosition,
} from "../../model/chart";
import { patch } from "../../model/style";
import { childNamed, childrenNamed, flag, numberOf, type XmlElement } from "../package/xml";
import { readLooks, richText } from "./chartLooks";
import { chartKind } from "./chartKind";

/** What a chart part says: everything but name and place, which stand in the drawing. */
export type ChartShape = Omit<Chart, "id" | "name" | "anchor" | "details">;

export const LEGEND_POSITIONS: Readonly<Record<string, LegendPosition>> = { t: "Top", b: "Bottom", l: "Left", r: "Right", tr: "Corner" };

export const LABEL_POSITIONS: Readonly<Record<string, LabelPosition>> = {
  ctr: "Center", inEnd: "InsideEnd", inBase: "InsideBase", outEnd: "OutsideEnd", l: "Left", r: "Right", t: "Top", b: "Bottom", bestFit: "BestFit",
};

/** CT_Boolean: the element without a value says yes. */
const isOn = (parent: XmlElement | undefined, name: string): boolean => {
  const element = childNamed(parent, name);
  return element !== undefined && flag(element, "val", true);
};

const valueOf = (parent: XmlElement | undefined, name: string): number | undefined => {
  const element = childNamed(parent, name);
  return element && numberOf(element, "val");
};

const wordOf = (parent: XmlElement | undefined, name: string): string | undefined => childNamed(parent, name)?.attributes["val"];

/** The reference inside `val`, `cat` or `tx`, which one child more may wrap. */
function reference(data: XmlElement | undefined): string | undefined {
  const text = data?.children.map((source) => childNamed(source, "f")?.text.trim()).find((f) => f !== undefined && f !== "");
  return text && `=${text}`;
}

const NO_TITLE: ChartTitle = { visible: false, overlay: false };

function readTitle(title: XmlElement | undefined): ChartTitle {
  if (!title) return NO_TITLE;
  const rich = childNamed(childNamed(title, "tx"), "rich");
  return patch<ChartTitle>({ visible: true, overlay: isOn(title, "overlay") }, {
    text: rich && richText(rich), formula: reference(childNamed(title, "tx")), ...readLooks(title),
  });
}

function readLegend(legend: XmlElement | undefined): ChartLegend {
  if (!legend) return { visible: false, position: "Right", overlay: false };
  const position = LEGEND_POSITIONS[wordOf(legend, "legendPos") ?? "r"] ?? "Right";
  return { visible: true, position, overlay: isOn(legend, "overlay"), ...readLooks(legend) };
}

function readLabels(labels: XmlElement | undefined): ChartLabels | undefined {
  if (!labels || isOn(labels, "delete")) return undefined;
  const shown = {
    showValue: isOn(labels, "showVal"),
    showCategoryName: isOn(labels, "showCatName"),
    showSeriesName: isOn(labels, "showSerName"),
    showPercentage: isOn(labels, "showPercent"),
    showLegendKey: isOn(labels, "showLegendKey"),
  };
  if (!Object.values(shown).includes(true)) return undefined;
  return patch<ChartLabels>(shown, {
    position: LABEL_POSITIONS[wordOf(labels, "dLblPos") ?? ""],
    separator: childNamed(labels, "separator")?.text,
    numberFormat: ownNumberFormat(labels),
    ...readLooks(labels),
  });
}

function ownNumberFormat(owner: XmlElement): string | undefined {
  const format = childNamed(owner, "numFmt");
  return format && !flag(format, "sourceLinked") ? format.attributes["formatCode"] : undefined;
}

function readPoints(series: XmlElement): ChartPoint[] {
  return childrenNamed(series, "dPt").flatMap((point) => {
    const looks = readLooks(point);
    return Object.keys(looks).length > 0 ? [{ index: valueOf(point, "idx") ?? 0, ...looks }] : [];
  });
}

function readSeries(series: XmlElement, group: XmlElement, loadedAt: number): ChartSeries {
  const name = childNamed(series, "tx");
  const nameFormula = reference(name);
  const points = readPoints(series);
  return patch<ChartSeries>({ loadedAt }, {
    name: nameFormula === undefined ? childNamed(name, "v")?.text : undefined,
    nameFormula,
    values: reference(childNamed(series, "val") ?? childNamed(series, "yVal")),
    categories: reference(childNamed(series, "cat") ?? childNamed(series, "xVal")),
    labels: readLabels(childNamed(series, "dLbls") ?? childNamed(group, "dLbls")),
    points: points.length > 0 ? points : undefined,
    ...readLooks(series),
  });
}

function readAxis(axis: XmlElement | undefined): ChartAxis | undefined {
  if (!axis) return undefined;
  const scaling = childNamed(axis, "scaling");
  const gridlines = (name: string): ChartAxis["majorGridlines"] => {
    const lines = childNamed(axis, name);
    return lines && readLooks(lines);
  };
  const reversed = wordOf(scaling, "orientation") === "maxMin";
  return patch<ChartAxis>({ visible: !isOn(axis, "delete"), reversed, title: readTitle(childNamed(axis, "title")) }, {
    minimum: valueOf(scaling, "min"),
    maximum: valueOf(scaling, "max"),
    majorUnit: valueOf(axis, "majorUnit"),
    minorUnit: valueOf(axis, "minorUnit"),
    majorGridlines: gridlines("majorGridlines"),
    minorGridlines: gridlines("minorGridlines"),
    numberFormat: ownNumberFormat(axis),
    ...readLooks(axis),
  });
}

/** Kinds of series of a plot area; more than one where a chart combines them. */
function groupsOf(chart: XmlElement | undefined): XmlElement[] {
  return childNamed(chart, "plotArea")?.children.filter(({ name }) => name.endsWith("Chart")) ?? [];
}

/** The category axis comes first, also where both are value axes. */
function axesOf(chart: XmlElement | undefined): readonly [XmlElement | undefined, XmlElement | undefined] {
  const axes = childNamed(chart, "plotArea")?.children.filter(({ name }) => /^(cat|date|val)Ax$/.test(name)) ?? [];
  const category = axes.find(({ name }) => name !== "valAx") ?? axes[0];
  return [category, axes.find((axis) => axis !== category && axis.name === "valAx")];
}

/** Null for a part that draws nothing. */
export function readChart(root: XmlElement): ChartShape | null {
  const chart = childNamed(root, "chart");
  const groups = groupsOf(chart);
  const [group] = groups;
  if (!group) return null;
  const series = groups.flatMap((own) => childrenNamed(own, "ser").map((element) => ({ element, own })))
    .map(({ element, own }, i) => readSeries(element, own, i));
  const type = chartKind(group);
  const [categoryAxis, valueAxis] = axesOf(chart).map(readAxis);
  const title = readTitle(childNamed(chart, "title"));
  // A chart of one series without a word about its title shows the series' name.
  const ownTitle = !title.visible && series.length === 1 && !isOn(chart, "autoTitleDeleted");
  return patch<ChartShape>({ type, title: ownTitle ? { ...title, visible: true } : title, legend: readLegend(childNamed(chart, "legend")), series }, {
    categoryAxis,
    valueAxis,
    gapWidth: valueOf(group, "gapWidth"),
    overlap: valueOf(group, "overlap"),
    holeSize: valueOf(group, "holeSize"),
    foreign: groups.length > 1 || !isDrawnChartType(type) ? true : undefined,
    ...readLooks(root),
  });
}
