import { childNamed, childrenNamed, type XmlElement } from "../package/xml";

const STACKING: Readonly<Record<string, string>> = { stacked: "Stacked", percentStacked: "Stacked100" };

const word = (group: XmlElement, name: string): string => childNamed(group, name)?.attributes["val"] ?? "";

const stacked = (group: XmlElement): string => STACKING[word(group, "grouping")] ?? "";

function barKind(group: XmlElement): string {
  return (word(group, "barDir") === "bar" ? "Bar" : "Column") + (stacked(group) || "Clustered");
}

function lineKind(group: XmlElement): string {
  const markers = word(group, "marker") === "1" && childrenNamed(group, "ser").some((series) => {
    const marker = childNamed(series, "marker");
    return !marker || word(marker, "symbol") !== "none";
  });
  return `Line${markers ? "Markers" : ""}${stacked(group)}`;
}

function isExploded(group: XmlElement): boolean {
  return childrenNamed(group, "ser").some((series) => childNamed(series, "explosion") !== undefined);
}

const SCATTER: Readonly<Record<string, string>> = {
  line: "XYScatterLinesNoMarkers", lineMarker: "XYScatterLines", smooth: "XYScatterSmoothNoMarkers", smoothMarker: "XYScatterSmooth",
};

const RADAR: Readonly<Record<string, string>> = { marker: "RadarMarkers", filled: "RadarFilled" };

/** By the element's name in a plot area (21.2.2.145). */
const KINDS: Readonly<Record<string, (group: XmlElement) => string>> = {
  barChart: barKind,
  bar3DChart: (group) => (word(group, "grouping") === "standard" ? "3DColumn" : `3D${barKind(group)}`),
  lineChart: lineKind,
  line3DChart: () => "3DLine",
  pieChart: (group) => (isExploded(group) ? "PieExploded" : "Pie"),
  pie3DChart: (group) => (isExploded(group) ? "3DPieExploded" : "3DPie"),
  ofPieChart: (group) => (word(group, "ofPieType") === "bar" ? "BarOfPie" : "PieOfPie"),
  doughnutChart: (group) => (isExploded(group) ? "DoughnutExploded" : "Doughnut"),
  areaChart: (group) => `Area${stacked(group)}`,
  area3DChart: (group) => `3DArea${stacked(group)}`,
  scatterChart: (group) => SCATTER[word(group, "scatterStyle")] ?? "XYScatter",
  radarChart: (group) => RADAR[word(group, "radarStyle")] ?? "Radar",
  bubbleChart: () => "Bubble",
  stockChart: (group) => (childrenNamed(group, "ser").length > 3 ? "StockOHLC" : "StockHLC"),
  surfaceChart: () => "SurfaceTopView",
  surface3DChart: () => "Surface",
};

/** Excel's name of the kind that a group of series is drawn as; "Invalid" for one of no known kind. */
export function chartKind(group: XmlElement): string {
  return KINDS[group.name]?.(group) ?? "Invalid";
}
