import type { ChartKind, SheetChart } from "../app/ports";
import { ofWorkbook } from "../app/wording/workbook";
import type { Rect } from "../domain/sheet/cellRef";
import { together, type Told } from "../domain/wording/told";
import { isWorthHalving, toAppError } from "./errors";
import type { Session } from "./session";
import type { SheetInfo } from "./sheets";

/** A chart is ours when its name begins so, and goes on with what the app calls it. */
const OWN = "核验·";

export function isOwnChart(name: string): boolean {
  return name.startsWith(OWN);
}

const TYPES = { bar: "BarClustered", stackedBar: "BarStacked" } as const satisfies Readonly<Record<ChartKind, `${Excel.ChartType}`>>;

const TEXT_COLOR = "#404040";
const LINE_COLOR = "#BFBFBF";
const TITLE_SIZE = 12;
const TEXT_SIZE = 9;
/** Percent of a bar's thickness that stays free beside it. */
const GAP_WIDTH = 50;
/** A bar of no length has no number. */
const LABEL_FORMAT = "0;;;";

/**
 * Brings the charts of a sheet of ours to what is wanted, once its cells are written. Those of the last run are only pointed at their cells
 * again and keep the place, size and looks that the user gave them; missing ones are added, those no longer wanted removed. Charts of the
 * user's own are left alone. Answers why Excel refused; null where it did not.
 */
export async function drawCharts(session: Session, { proxy }: Pick<SheetInfo, "proxy">, wanted: readonly SheetChart[]): Promise<Told | null> {
  try {
    const found = await ownCharts(session, proxy, wanted);
    const missing = wanted.filter((chart) => !found.some((each) => each.chart === chart));
    for (const { chart, series } of found) queueData(proxy, chart, series);
    for (const chart of missing) queueChart(proxy, chart);
    await syncOrRemove(session, proxy, missing);
    return null;
  } catch (error) {
    // An Excel that is too old is told by the client as soon as a member is asked for, not by a sync.
    const refusal = toAppError(error);
    if (!isWorthHalving(refusal)) throw error;
    return together(ofWorkbook({ id: "notDrawn" }), refusal.told);
  }
}

/** A chart that could not be finished is removed, so that the next run adds it whole. */
async function syncOrRemove(session: Session, { charts }: Excel.Worksheet, added: readonly SheetChart[]): Promise<void> {
  try {
    await session.sync();
  } catch (error) {
    const names = new Set(added.map(nameOf));
    charts.load("items/name");
    await session.sync();
    for (const chart of charts.items) if (names.has(chart.name)) chart.delete();
    await session.sync();
    throw error;
  }
}

interface FoundChart {
  readonly chart: SheetChart;
  readonly series: readonly Excel.ChartSeries[];
}

/** The wanted charts that stand there; queues the removal of ours that are not wanted. */
async function ownCharts(session: Session, { charts }: Excel.Worksheet, wanted: readonly SheetChart[]): Promise<FoundChart[]> {
  charts.load("items/name");
  await session.sync();
  const own = charts.items.filter(({ name }) => isOwnChart(name));
  const pairs = wanted.flatMap((chart) => {
    const proxy = own.find(({ name }) => name === nameOf(chart));
    return proxy ? [{ chart, proxy }] : [];
  });
  const names = new Set(wanted.map(nameOf));
  for (const proxy of own) if (!names.has(proxy.name)) proxy.delete();
  if (pairs.length === 0) return [];
  for (const { proxy } of pairs) proxy.series.load("items/name");
  await session.sync();
  return pairs.map(({ chart, proxy }) => ({ chart, series: proxy.series.items }));
}

function nameOf({ name }: SheetChart): string {
  return `${OWN}${name}`;
}

/** Series are known by name, or by their order where the user named them anew; one that the user removed stays away. */
function queueData(sheet: Excel.Worksheet, chart: SheetChart, series: readonly Excel.ChartSeries[]): void {
  chart.series.forEach(({ name, values }, index) => {
    const found = series.find((each) => each.name === name) ?? (series.length === chart.series.length ? series[index] : undefined);
    if (!found) return;
    found.setValues(rangeOf(sheet, values));
    found.setXAxisValues(rangeOf(sheet, chart.categories));
  });
}

function queueChart(sheet: Excel.Worksheet, wanted: SheetChart): void {
  const { place, kind } = wanted;
  const chart = sheet.charts.add(TYPES[kind], rangeOf(sheet, sourceOf(wanted)), "Columns");
  // First of all, so that a chart that could not be finished is known.
  chart.name = nameOf(wanted);
  chart.setPosition(cellOf(sheet, place.row, place.column), cellOf(sheet, place.row + place.rows - 1, place.column + place.columns - 1));
  chart.title.text = wanted.title;
  queueFont(chart.title.format.font, TITLE_SIZE);
  const isStacked = kind === "stackedBar";
  chart.legend.visible = isStacked;
  if (isStacked) {
    chart.legend.position = "Bottom";
    queueFont(chart.legend.format.font, TEXT_SIZE);
  }
  const { categoryAxis, valueAxis } = chart.axes;
  categoryAxis.reversePlotOrder = true;
  categoryAxis.format.line.color = LINE_COLOR;
  queueFont(categoryAxis.format.font, TEXT_SIZE);
  valueAxis.majorGridlines.visible = false;
  valueAxis.visible = false;
  wanted.series.forEach(({ fills, ink }, index) => {
    const series = chart.series.getItemAt(index);
    const [fill] = fills;
    series.gapWidth = GAP_WIDTH;
    if (fills.length === 1 && fill !== undefined) series.format.fill.setSolidColor(fill);
    else fills.forEach((each, point) => series.points.getItemAt(point).format.fill.setSolidColor(each));
    series.hasDataLabels = true;
    series.dataLabels.showValue = true;
    series.dataLabels.position = isStacked ? "Center" : "OutsideEnd";
    series.dataLabels.numberFormat = LABEL_FORMAT;
    series.dataLabels.format.font.color = ink;
    series.dataLabels.format.font.size = TEXT_SIZE;
  });
}

function queueFont(font: Excel.ChartFont, size: number): void {
  font.size = size;
  font.color = TEXT_COLOR;
  font.bold = false;
}

/** Header row, names and values: Excel takes the first row for the series' names and the first column for the categories. */
function sourceOf({ categories: { row, column, rows }, series }: SheetChart): Rect {
  return { row: row - 1, column, rows: rows + 1, columns: 1 + series.length };
}

function rangeOf(sheet: Excel.Worksheet, { row, column, rows, columns }: Rect): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns);
}

function cellOf(sheet: Excel.Worksheet, row: number, column: number): Excel.Range {
  return sheet.getRangeByIndexes(row, column, 1, 1);
}
