const FILLS = ["noFill", "solidFill", "gradFill", "blipFill", "pattFill", "grpFill"];

const RUN = ["ln", ...FILLS, "effectLst", "effectDag", "highlight", "uLnTx", "uLn", "uFillTx", "uFill", "latin", "ea", "cs", "sym", "hlinkClick",
  "hlinkMouseOver", "rtl", "extLst"];

const AXIS = ["axId", "scaling", "delete", "axPos", "majorGridlines", "minorGridlines", "title", "numFmt", "majorTickMark", "minorTickMark",
  "tickLblPos", "spPr", "txPr", "crossAx", "crosses", "crossesAt"];

/** Order of the children of an element of a chart part (ECMA-376 part 1, 21.2 and 20.1). Excel takes a part for damaged that does not keep it. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  chartSpace: ["date1904", "lang", "roundedCorners", "AlternateContent", "style", "clrMapOvr", "pivotSource", "protection", "chart", "spPr", "txPr",
    "externalData", "printSettings", "userShapes", "extLst"],
  chart: ["title", "autoTitleDeleted", "pivotFmts", "view3D", "floor", "sideWall", "backWall", "plotArea", "legend", "plotVisOnly", "dispBlanksAs",
    "showDLblsOverMax", "extLst"],
  title: ["tx", "layout", "overlay", "spPr", "txPr", "extLst"],
  legend: ["legendPos", "legendEntry", "layout", "overlay", "spPr", "txPr", "extLst"],
  barChart: ["barDir", "grouping", "varyColors", "ser", "dLbls", "gapWidth", "overlap", "serLines", "axId", "extLst"],
  lineChart: ["grouping", "varyColors", "ser", "dLbls", "dropLines", "hiLowLines", "upDownBars", "marker", "smooth", "axId", "extLst"],
  pieChart: ["varyColors", "ser", "dLbls", "firstSliceAng", "extLst"],
  doughnutChart: ["varyColors", "ser", "dLbls", "firstSliceAng", "holeSize", "extLst"],
  ser: ["idx", "order", "tx", "spPr", "invertIfNegative", "pictureOptions", "marker", "explosion", "dPt", "dLbls", "trendline", "errBars", "cat",
    "val", "smooth", "shape", "extLst"],
  dPt: ["idx", "invertIfNegative", "marker", "bubble3D", "explosion", "spPr", "pictureOptions", "extLst"],
  dLbls: ["dLbl", "delete", "numFmt", "spPr", "txPr", "dLblPos", "showLegendKey", "showVal", "showCatName", "showSerName", "showPercent",
    "showBubbleSize", "separator", "showLeaderLines", "leaderLines", "extLst"],
  catAx: [...AXIS, "auto", "lblAlgn", "lblOffset", "tickLblSkip", "tickMarkSkip", "noMultiLvlLbl", "extLst"],
  dateAx: [...AXIS, "auto", "lblOffset", "baseTimeUnit", "majorUnit", "majorTimeUnit", "minorUnit", "minorTimeUnit", "extLst"],
  valAx: [...AXIS, "crossBetween", "majorUnit", "minorUnit", "dispUnits", "extLst"],
  scaling: ["logBase", "orientation", "max", "min", "extLst"],
  spPr: ["xfrm", "custGeom", "prstGeom", ...FILLS, "ln", "effectLst", "effectDag", "scene3d", "sp3d", "extLst"],
  ln: [...FILLS, "prstDash", "custDash", "round", "bevel", "miter", "headEnd", "tailEnd", "extLst"],
  p: ["pPr", "r", "br", "fld", "endParaRPr"],
  r: ["rPr", "t"],
  defRPr: RUN,
  rPr: RUN,
  endParaRPr: RUN,
};

export const CHART_FILLS: readonly string[] = FILLS;

export function chartOrder(parent: string): readonly string[] {
  return ORDER[parent] ?? [];
}
