/** A sheet with data and charts over it, made as an add-in makes them. */

export const CHART_SHEET = "统计'图 表";

const DATA: (string | number)[][] = [
  ["地市", "产线级", "车间级", "工厂级"],
  ["南京市", 12, 7, 3],
  ["苏州市", 18, 9, 5],
  ["无锡市", 9, 4, 1],
  ["常州市", 6, 5, 0],
];

const TIERS = ["#9DC3E6", "#2E75B6", "#1F4E79"];

/** Adds the sheet with a bar, a stacked column, a doughnut, a pie and a line chart. */
export async function drawCharts(context: Excel.RequestContext): Promise<void> {
  const sheet = context.workbook.worksheets.add(CHART_SHEET);
  const data = sheet.getRange("A1:D5");
  data.values = DATA;
  sheet.pageLayout.set({ orientation: "Landscape", zoom: { horizontalFitToPages: 1 } });

  const bar = sheet.charts.add("BarClustered", sheet.getRange("A1:B5"), "Columns");
  bar.name = "各市申报";
  bar.title.text = "各市产线级申报数（家）";
  bar.legend.visible = false;
  bar.setPosition("F1", "L14");
  bar.axes.categoryAxis.reversePlotOrder = true;
  bar.axes.valueAxis.set({ minimum: 0, maximum: 20, majorUnit: 5 });
  bar.axes.valueAxis.majorGridlines.visible = false;
  bar.axes.valueAxis.title.text = "家";
  const bars = bar.series.getItemAt(0);
  bars.format.fill.setSolidColor("#2E75B6");
  bars.gapWidth = 60;
  bars.hasDataLabels = true;
  bar.dataLabels.position = "OutsideEnd";

  const stacked = sheet.charts.add("ColumnStacked", data, "Columns");
  stacked.name = "各市建设层级";
  stacked.title.text = "各市建议层级\n（按核验结果）";
  stacked.legend.position = "Right";
  stacked.setPosition("F16", "L30");
  TIERS.forEach((color, i) => stacked.series.getItemAt(i).format.fill.setSolidColor(color));

  const doughnut = sheet.charts.add("Doughnut", sheet.getRange("A1:D2"), "Rows");
  doughnut.name = "层级占比";
  doughnut.title.text = "南京市：层级占比 <&>";
  doughnut.setPosition("N1", "S14");
  doughnut.dataLabels.showValue = true;
  TIERS.forEach((color, i) => doughnut.series.getItemAt(0).points.getItemAt(i).format.fill.setSolidColor(color));

  const pie = sheet.charts.add("Pie", sheet.getRange("A1:B5"));
  pie.name = "饼图";
  pie.setPosition("N16", "S30");
  pie.dataLabels.showPercentage = true;

  const line = sheet.charts.add("Line", data);
  line.name = "折线";
  line.title.format.font.set({ name: "SimSun", size: 12, bold: true, color: "#C00000" });
  line.setPosition("U1", "AA14");
  line.series.getItemAt(0).format.line.set({ color: "#C00000", weight: 3 });
  await context.sync();
}
