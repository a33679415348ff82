import type { ChartAxis, ChartLabels, ChartLegend, ChartLooks, ChartPoint, ChartSeries, ChartTitle } from "../../model/chart";
import { escapeAttribute, escapeText, parseXml } from "../package/xml";
import { type ChartShape, LABEL_POSITIONS, LEGEND_POSITIONS, readChart } from "../read/chart";
import { Branch } from "./branch";
import type { ChartData } from "./chartData";
import { NO_FONT_YET, patchFont, patchLooks } from "./chartLooks";
import { chartOrder } from "./chartOrder";
import { NEW_LABELS, NEW_LEGEND, NEW_TITLE, newChartPart, newPlotArea, newPoint, newSeries } from "./chartParts";
import { textOf } from "./conditional";

const keyOf = (words: Readonly<Record<string, string>>, value: string | undefined): string | undefined =>
  Object.keys(words).find((word) => words[word] === value);

const changed = (before: unknown, after: unknown): boolean => textOf(before) !== textOf(after);

/** `<c:name val="…"/>`, or none of it where there is no value. */
function setValue(owner: Branch, name: string, value: string | number | boolean | undefined): void {
  if (value === undefined) owner.remove(name);
  else owner.put(`<c:${name} val="${typeof value === "boolean" ? Number(value) : escapeAttribute(String(value))}"/>`);
}

function setNumberFormat(owner: Branch, format: string | undefined): void {
  owner.put(`<c:numFmt formatCode="${escapeAttribute(format ?? "General")}" sourceLinked="${format === undefined ? 1 : 0}"/>`);
}

/** Text of a title that had none of its own, in the fonts that it had. */
function newRichText(title: Branch): Branch {
  const body = title.child("txPr");
  const properties = body?.child("p")?.child("pPr")?.text() ?? "<a:pPr><a:defRPr/></a:pPr>";
  const run = '<a:r><a:rPr lang="zh-CN"/><a:t></a:t></a:r>';
  return title.put(`<c:tx><c:rich>${body?.child("bodyPr")?.text() ?? "<a:bodyPr/>"}<a:lstStyle/><a:p>${properties}${run}</a:p></c:rich></c:tx>`).ensure("<c:rich/>");
}

/** Lines as paragraphs that look like the first one. */
function setLines(rich: Branch, text: string): void {
  const first = rich.ensure("<a:p/>");
  const paragraphs = text.split("\n").map((line, i) => {
    const paragraph = i === 0 ? first : rich.grow(first.text());
    const run = paragraph.ensure("<a:r><a:t></a:t></a:r>");
    paragraph.remove("br", "fld");
    paragraph.replaceAll("r", [run]);
    run.ensure("<a:t></a:t>").setText(line);
    return paragraph;
  });
  rich.replaceAll("p", paragraphs);
}

/** Changes one chart part from what it says to what the chart is. */
class ChartPatcher {
  private readonly root: Branch;
  private readonly chart: Branch;

  constructor(
    source: string,
    private readonly before: ChartShape,
    private readonly after: ChartShape,
    private readonly data: ChartData,
  ) {
    this.root = Branch.of(source, chartOrder);
    this.chart = this.root.ensure("<c:chart/>");
  }

  run(): string {
    const { before, after } = this;
    this.patchTitle(this.chart, before.title, after.title);
    if (before.title.visible !== after.title.visible) setValue(this.chart, "autoTitleDeleted", !after.title.visible);
    this.patchLegend(before.legend, after.legend);
    patchLooks(this.root, before, after);
    if (!after.foreign) this.patchPlot();
    return this.root.text();
  }

  private patchTitle(owner: Branch, before: ChartTitle, after: ChartTitle): void {
    if (!changed(before, after)) return;
    if (!after.visible) return owner.remove("title");
    const title = owner.ensure(NEW_TITLE);
    if (after.overlay !== before.overlay) setValue(title, "overlay", after.overlay);
    if (after.text !== before.text || after.formula !== before.formula) this.setTitleText(title, after);
    patchLooks(title, before, after);
  }

  private setTitleText(title: Branch, { text, formula, font }: ChartTitle): void {
    if (formula !== undefined) title.put(`<c:tx>${this.data.text(formula)}</c:tx>`);
    else if (text !== undefined) setLines(title.child("tx")?.child("rich") ?? newRichText(title), text);
    else title.remove("tx");
    // Text spelt out has its own fonts, other text has them beside it.
    if (text !== undefined && formula === undefined) title.remove("txPr");
    else title.ensure(NO_FONT_YET);
    patchFont(title, {}, font ?? {});
  }

  private patchLegend(before: ChartLegend, after: ChartLegend): void {
    if (!changed(before, after)) return;
    if (!after.visible) return this.chart.remove("legend");
    const legend = this.chart.ensure(NEW_LEGEND);
    if (after.position !== before.position) setValue(legend, "legendPos", keyOf(LEGEND_POSITIONS, after.position));
    if (after.overlay !== before.overlay) setValue(legend, "overlay", after.overlay);
    patchLooks(legend, before, after);
  }

  // --- series --------------------------------------------------------------------------------------------------------------------

  private patchPlot(): void {
    const { before, after } = this;
    const plot = this.chart.child("plotArea");
    const group = plot?.children.find(({ name }) => name.endsWith("Chart"));
    if (!plot || !group) throw new Error("a chart that draws nothing");
    this.patchSeriesList(group, before.series, after.series);
    for (const name of ["gapWidth", "overlap", "holeSize"] as const) if (before[name] !== after[name]) setValue(group, name, after[name]);
    this.patchAxis(plot.child("catAx") ?? plot.child("dateAx"), before.categoryAxis, after.categoryAxis);
    this.patchAxis(plot.child("valAx"), before.valueAxis, after.valueAxis);
  }

  private patchSeriesList(group: Branch, before: readonly ChartSeries[], after: readonly ChartSeries[]): void {
    const written = group.childrenNamed("ser");
    let next = Math.max(-1, ...written.map((series) => Number(series.child("idx")?.element.attributes["val"] ?? 0))) + 1;
    const wanted = after.map((series) => {
      const known = before.findIndex(({ loadedAt }) => loadedAt !== undefined && loadedAt === series.loadedAt);
      const branch = written[known] ?? group.grow(newSeries(this.after.type, next++));
      this.patchSeries(branch, before[known] ?? {}, series);
      return branch;
    });
    if (wanted.length === written.length && wanted.every((branch, i) => branch === written[i])) return;
    for (const [i, branch] of wanted.entries()) setValue(branch, "order", i);
    group.replaceAll("ser", wanted);
  }

  private patchSeries(series: Branch, before: ChartSeries, after: ChartSeries): void {
    const { data } = this;
    if (after.name !== before.name || after.nameFormula !== before.nameFormula) {
      if (after.nameFormula !== undefined) series.put(`<c:tx>${data.text(after.nameFormula)}</c:tx>`);
      else if (after.name !== undefined) series.put(`<c:tx><c:v>${escapeText(after.name)}</c:v></c:tx>`);
      else series.remove("tx");
    }
    if (after.values !== before.values) {
      if (after.values === undefined) series.remove("val");
      else series.put(`<c:val>${data.values(after.values)}</c:val>`);
    }
    if (after.categories !== before.categories) {
      if (after.categories === undefined) series.remove("cat");
      else series.put(`<c:cat>${data.categories(after.categories)}</c:cat>`);
    }
    patchLooks(series, before, after);
    if (changed(before.points, after.points)) this.patchPoints(series, before.points ?? [], after.points ?? []);
    if (changed(before.labels, after.labels)) patchLabels(series, before.labels, after.labels);
  }

  private patchPoints(series: Branch, before: readonly ChartPoint[], after: readonly ChartPoint[]): void {
    const written = new Map(series.childrenNamed("dPt").map((point) => [Number(point.child("idx")?.element.attributes["val"] ?? 0), point]));
    const looksOf = (points: readonly ChartPoint[], index: number): ChartLooks => points.find((point) => point.index === index) ?? {};
    for (const { index } of after) if (!written.has(index)) written.set(index, series.grow(newPoint(this.after.type, index)));
    for (const [index, point] of written) patchLooks(point, looksOf(before, index), looksOf(after, index));
    series.replaceAll("dPt", [...written].sort(([a], [b]) => a - b).map(([, point]) => point));
  }

  // --- axes ----------------------------------------------------------------------------------------------------------------------

  private patchAxis(axis: Branch | undefined, before: ChartAxis | undefined, after: ChartAxis | undefined): void {
    if (!axis || !before || !after || !changed(before, after)) return;
    if (after.visible !== before.visible) setValue(axis, "delete", !after.visible);
    const scaling = axis.ensure("<c:scaling/>");
    if (after.reversed !== before.reversed) setValue(scaling, "orientation", after.reversed ? "maxMin" : "minMax");
    if (after.maximum !== before.maximum) setValue(scaling, "max", after.maximum);
    if (after.minimum !== before.minimum) setValue(scaling, "min", after.minimum);
    for (const name of ["majorUnit", "minorUnit"] as const) if (after[name] !== before[name]) setValue(axis, name, after[name]);
    for (const name of ["majorGridlines", "minorGridlines"] as const) {
      const lines = after[name];
      if (lines) patchLooks(axis.ensure(`<c:${name}/>`), before[name] ?? {}, lines);
      else axis.remove(name);
    }
    if (after.numberFormat !== before.numberFormat) setNumberFormat(axis, after.numberFormat);
    this.patchTitle(axis, before.title, after.title);
    patchLooks(axis, before, after);
  }
}

const NO_LABELS: ChartLabels = { showValue: false, showCategoryName: false, showSeriesName: false, showPercentage: false, showLegendKey: false };

const SHOWN = [
  ["showLegendKey", "showLegendKey"], ["showVal", "showValue"], ["showCatName", "showCategoryName"], ["showSerName", "showSeriesName"],
  ["showPercent", "showPercentage"],
] as const;

function patchLabels(series: Branch, shown: ChartLabels | undefined, after: ChartLabels | undefined): void {
  if (!after) {
    series.put('<c:dLbls><c:delete val="1"/></c:dLbls>');
    return;
  }
  const written = shown && series.child("dLbls");
  const labels = written ?? series.put(NEW_LABELS);
  const before = (written && shown) ?? NO_LABELS;
  for (const [name, member] of SHOWN) setValue(labels, name, after[member]);
  if (after.position !== before.position) setValue(labels, "dLblPos", keyOf(LABEL_POSITIONS, after.position));
  if (after.numberFormat !== before.numberFormat) setNumberFormat(labels, after.numberFormat);
  if (after.separator !== before.separator) {
    if (after.separator === undefined) labels.remove("separator");
    else labels.put(`<c:separator>${escapeText(after.separator)}</c:separator>`);
  }
  patchLooks(labels, before, after);
}

function read(source: string): ChartShape {
  const shape = readChart(parseXml(source));
  if (!shape) throw new Error("a chart that draws nothing");
  return shape;
}

/** The part with an empty plot area of another kind. */
function retyped(source: string, type: string): string {
  const root = Branch.of(source, chartOrder);
  root.ensure("<c:chart/>").put(newPlotArea(type));
  return root.text();
}

/** A chart part so that it says what the chart is; what the model does not know stays as written. */
export function patchChart(source: string, chart: ChartShape, data: ChartData): string {
  const text = read(source).type === chart.type ? source : retyped(source, chart.type);
  return new ChartPatcher(text, read(text), chart, data).run();
}

export function newChart(chart: ChartShape, data: ChartData): string {
  return patchChart(newChartPart(chart.type), chart, data);
}
