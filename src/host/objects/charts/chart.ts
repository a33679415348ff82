import { HostError, invalidArgument } from "../../hostError";
import { bounding, type Chart, type ChartAxis, type ChartLabels, type Patch, patch, type Sheet } from "../../model";
import type { Session } from "../../session";
import { checkAllowed } from "../guard";
import { HostObject } from "../hostObject";
import { Range } from "../range";
import { resolveAddress } from "../resolve";
import { Worksheet } from "../worksheet";
import { type AxesOwner, ChartAxes } from "./chartAxes";
import { seriesIn } from "./chartData";
import { ChartAreaFormat } from "./chartFormat";
import { ChartDataLabels } from "./chartLabels";
import { anchorAt, anchorOver, type Place, placeOf } from "./chartPlace";
import { ChartSeriesCollection } from "./chartSeries";
import { ChartLegendObject, ChartTitleObject, referencedText } from "./chartTexts";
import { checkChartType } from "./chartTypes";
import { CHART_TITLE, NO_LABELS, replot } from "./newChart";
import { type Slot, slotOf } from "./slot";

const OWN_TITLE = "图表标题";

export class ChartObject extends HostObject implements Slot<Chart>, AxesOwner {
  static override readonly type = "Chart";
  static override readonly since = { ChartType: "1.7" };
  static override readonly navigation = ["Axes", "DataLabels", "Format", "Legend", "Series", "Title", "Worksheet"];

  constructor(session: Session, readonly sheet: Sheet, private readonly id: string) {
    super(session);
  }

  /** Throws when the chart, or its sheet, was deleted. */
  get current(): Chart {
    const chart = this.session.book.has(this.sheet) ? this.sheet.charts.find(this.id) : null;
    if (!chart) throw new HostError("ItemNotFound", undefined, 404);
    return chart;
  }

  read(): Chart {
    return this.current;
  }

  change(changes: Patch<Chart>): void {
    checkAllowed(this.sheet, "allowEditObjects");
    this.sheet.charts.update(this.current.id, changes);
  }

  /** For series, axes and kind, which the host leaves alone in charts that it does not draw. */
  changePlot(changes: Patch<Chart>): void {
    if (this.current.foreign) throw new HostError("NotImplemented", `Host does not change the data of a chart of type ${this.current.type}`);
    this.change(changes);
  }

  get Id(): string {
    return this.id;
  }

  get Name(): string {
    return this.current.name;
  }

  /** Several charts may have one name. */
  set Name(name: string) {
    if (typeof name !== "string" || name === "") throw invalidArgument();
    this.change({ name });
  }

  get ChartType(): string {
    return this.current.type;
  }

  set ChartType(wanted: string) {
    const type = checkChartType(wanted);
    if (type === this.current.type) return;
    const { gapWidth, overlap, holeSize, categoryAxis, valueAxis, series } = replot(this.current, type);
    this.changePlot({ type, gapWidth, overlap, holeSize, categoryAxis, valueAxis, series });
  }

  // --- place ---------------------------------------------------------------------------------------------------------------------

  private get place(): Place {
    return placeOf(this.sheet, this.current.anchor);
  }

  private move(changes: Partial<Place>): void {
    const { left, top, width, height } = this.place;
    this.change({ anchor: anchorAt(this.sheet, this.current.anchor, { left, top, width, height, ...changes }) });
  }

  get Left(): number {
    return this.place.left;
  }

  set Left(left: number) {
    this.move({ left });
  }

  get Top(): number {
    return this.place.top;
  }

  set Top(top: number) {
    this.move({ top });
  }

  get Width(): number {
    return this.place.width;
  }

  set Width(width: number) {
    this.move({ width });
  }

  get Height(): number {
    return this.place.height;
  }

  set Height(height: number) {
    this.move({ height });
  }

  /** Without an end the size stays. */
  SetPosition(startCell: Range | string, endCell?: Range | string): void {
    const start = this.cellsAt(startCell);
    if (endCell !== undefined) this.change({ anchor: anchorOver(bounding(start.rect, this.cellsAt(endCell).rect)) });
    else this.move({ left: start.Left, top: start.Top });
  }

  private cellsAt(place: Range | string): Range {
    const { sheet, rect } = place instanceof Range ? place : resolveAddress(this.session, place, this.sheet);
    if (sheet !== this.sheet) throw invalidArgument();
    return new Range(this.session, sheet, rect);
  }

  // --- what is drawn -------------------------------------------------------------------------------------------------------------

  /** The looks of the series stay, by their places. */
  SetData(source: Range, seriesBy?: string): void {
    const before = this.current.series;
    const series = seriesIn(source, seriesBy).map((data, i) => {
      const blank = { name: undefined, nameFormula: undefined, values: undefined, categories: undefined };
      return patch(before[i] ?? {}, { ...blank, ...data });
    });
    this.changePlot({ series });
  }

  get Title(): ChartTitleObject {
    return new ChartTitleObject(this.session, slotOf(this, "title", (title) => title), CHART_TITLE, () => {
      const [only, ...others] = this.current.series;
      if (!only || others.length > 0) return OWN_TITLE;
      return only.nameFormula === undefined ? (only.name ?? OWN_TITLE) : referencedText(this.session, only.nameFormula);
    });
  }

  get Legend(): ChartLegendObject {
    return new ChartLegendObject(this.session, slotOf(this, "legend", (legend) => legend));
  }

  get Series(): ChartSeriesCollection {
    return new ChartSeriesCollection(this);
  }

  get Axes(): ChartAxes {
    return new ChartAxes(this.session, this);
  }

  axis(kind: "Category" | "Value"): Slot<ChartAxis> {
    const key = kind === "Category" ? "categoryAxis" : "valueAxis";
    const read = (): ChartAxis => {
      const axis = this.current[key];
      if (!axis) throw new HostError("InvalidOperation", "The chart has no such axis.");
      return axis;
    };
    return { read, change: (changes) => this.changePlot({ [key]: patch(read(), changes) }) };
  }

  /** Those of all series: reads as the first has them. */
  get DataLabels(): ChartDataLabels {
    const labels = {
      read: () => this.current.series[0]?.labels ?? NO_LABELS,
      change: (changes: Patch<ChartLabels>) =>
        this.changePlot({ series: this.current.series.map((series) => ({ ...series, labels: patch(series.labels ?? NO_LABELS, changes) })) }),
    };
    return new ChartDataLabels(this.session, labels, () => this.current.type);
  }

  get Format(): ChartAreaFormat {
    return new ChartAreaFormat(this.session, this);
  }

  get Worksheet(): Worksheet {
    return new Worksheet(this.session, this.sheet);
  }

  Delete(): void {
    checkAllowed(this.sheet, "allowEditObjects");
    this.sheet.charts.remove(this.current.id);
  }
}
