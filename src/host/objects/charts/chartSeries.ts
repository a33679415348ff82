import { HostError, invalidArgument } from "../../hostError";
import { cellCount, type ChartLooks, type ChartPoint, type ChartSeries, type Patch, patch } from "../../model";
import { referencedBlock, referenceTo } from "../../model/reference";
import { HostCollection, HostObject } from "../hostObject";
import { Range } from "../range";
import type { ChartObject } from "./chart";
import { ChartPointFormat, ChartSeriesFormat } from "./chartFormat";
import { ChartDataLabels } from "./chartLabels";
import { checkedReference, referencedText } from "./chartTexts";
import { LABELS, NO_LABELS, plotOf } from "./newChart";
import type { Slot } from "./slot";

const LONGEST_NAME = 255;

export class ChartSeriesCollection extends HostCollection<ChartSeriesObject> {
  static override readonly type = "ChartSeriesCollection";

  constructor(private readonly chart: ChartObject) {
    super(chart.session);
  }

  items(): readonly ChartSeriesObject[] {
    return this.chart.current.series.map((_, index) => new ChartSeriesObject(this.chart, index));
  }

  get Count(): number {
    return this.items().length;
  }

  Add(name?: string, index?: number): ChartSeriesObject {
    const series = [...this.chart.current.series];
    const at = index ?? series.length;
    if (!Number.isInteger(at) || at < 0 || at > series.length) throw invalidArgument();
    series.splice(at, 0, {});
    this.chart.changePlot({ series });
    const added = new ChartSeriesObject(this.chart, at);
    if (name !== undefined) added.Name = name;
    return added;
  }
}

/** A series is known by its place. */
export class ChartSeriesObject extends HostObject implements Slot<ChartSeries> {
  static override readonly type = "ChartSeries";
  static override readonly since = { HasDataLabels: "1.7", GapWidth: "1.7", DoughnutHoleSize: "1.7", Overlap: "1.8" };
  static override readonly navigation = ["DataLabels", "Format", "Points"];

  constructor(private readonly chart: ChartObject, private readonly index: number) {
    super(chart.session);
  }

  read(): ChartSeries {
    const series = this.chart.current.series[this.index];
    if (!series) throw new HostError("ItemNotFound", undefined, 404);
    return series;
  }

  change(changes: Patch<ChartSeries>): void {
    const after = patch(this.read(), changes);
    this.chart.changePlot({ series: this.chart.current.series.map((item, i) => (i === this.index ? after : item)) });
  }

  get Name(): string {
    const { name, nameFormula } = this.read();
    return nameFormula === undefined ? (name ?? `系列${this.index + 1}`) : referencedText(this.session, nameFormula);
  }

  /** A text with "=" in front is a reference to a cell. */
  set Name(name: string) {
    if (typeof name !== "string" || name.length > LONGEST_NAME) throw invalidArgument();
    this.change(name.startsWith("=") ? { name: undefined, nameFormula: checkedReference(this.session, name) } : { name, nameFormula: undefined });
  }

  get ChartType(): string {
    return this.chart.ChartType;
  }

  get PlotOrder(): number {
    return this.index + 1;
  }

  get HasDataLabels(): boolean {
    const { labels = NO_LABELS } = this.read();
    return labels.showValue || labels.showCategoryName || labels.showSeriesName || labels.showPercentage || labels.showLegendKey;
  }

  set HasDataLabels(shown: boolean) {
    if (shown !== this.HasDataLabels) this.change({ labels: shown ? LABELS : undefined });
  }

  /** Of all series of a bar chart together; undefined where the kind has none. */
  get GapWidth(): number | undefined {
    return this.chart.current.gapWidth;
  }

  set GapWidth(gapWidth: number) {
    this.setOfKind("gapWidth", gapWidth, 0, 500);
  }

  get Overlap(): number | undefined {
    return this.chart.current.overlap;
  }

  set Overlap(overlap: number) {
    this.setOfKind("overlap", overlap, -100, 100);
  }

  get DoughnutHoleSize(): number | undefined {
    return this.chart.current.holeSize;
  }

  set DoughnutHoleSize(holeSize: number) {
    this.setOfKind("holeSize", holeSize, 10, 90);
  }

  private setOfKind(name: "gapWidth" | "overlap" | "holeSize", value: number, lowest: number, highest: number): void {
    const members = plotOf(this.chart.current.type)?.members ?? {};
    const hasIt = name in members || (name === "overlap" && "gapWidth" in members);
    if (!hasIt || !(value >= lowest && value <= highest)) throw invalidArgument();
    this.chart.changePlot({ [name]: value });
  }

  get DataLabels(): ChartDataLabels {
    const labels = {
      read: () => this.read().labels ?? NO_LABELS,
      change: (changes: Patch<typeof NO_LABELS>) => this.change({ labels: patch(this.read().labels ?? NO_LABELS, changes) }),
    };
    return new ChartDataLabels(this.session, labels, () => this.chart.current.type);
  }

  get Format(): ChartSeriesFormat {
    return new ChartSeriesFormat(this.session, this);
  }

  get Points(): ChartPointsCollection {
    return new ChartPointsCollection(this);
  }

  SetValues(source: Range): void {
    this.change({ values: referenceToRange(source) });
  }

  SetXAxisValues(source: Range): void {
    this.change({ categories: referenceToRange(source) });
  }

  Delete(): void {
    this.read();
    this.chart.changePlot({ series: this.chart.current.series.filter((_, i) => i !== this.index) });
  }
}

function referenceToRange(source: unknown): string {
  if (!(source instanceof Range)) throw invalidArgument();
  return referenceTo(source);
}

class ChartPointsCollection extends HostCollection<ChartPointObject> {
  static override readonly type = "ChartPointsCollection";

  constructor(private readonly series: ChartSeriesObject) {
    super(series.session);
  }

  get Count(): number {
    const { values } = this.series.read();
    const block = values === undefined ? null : referencedBlock(this.session.book, values);
    return block ? cellCount(block.rect) : 0;
  }

  items(): readonly ChartPointObject[] {
    return Array.from({ length: this.Count }, (_, index) => new ChartPointObject(this.series, index));
  }
}

class ChartPointObject extends HostObject {
  static override readonly type = "ChartPoint";
  static override readonly navigation = ["Format"];

  constructor(private readonly series: ChartSeriesObject, private readonly index: number) {
    super(series.session);
  }

  get Value(): unknown {
    const { values } = this.series.read();
    const block = values === undefined ? null : referencedBlock(this.session.book, values);
    if (!block) return null;
    const { row, column, columns } = block.rect;
    return block.sheet.cell(row + Math.floor(this.index / columns), column + (this.index % columns)).value;
  }

  private read(): ChartPoint {
    return this.series.read().points?.find(({ index }) => index === this.index) ?? { index: this.index };
  }

  private change(changes: Patch<ChartLooks>): void {
    const others = this.series.read().points?.filter(({ index }) => index !== this.index) ?? [];
    const points = [...others, patch<ChartPoint>(this.read(), changes)].sort((a, b) => a.index - b.index);
    this.series.change({ points });
  }

  get Format(): ChartPointFormat {
    return new ChartPointFormat(this.session, { read: () => this.read(), change: (changes) => this.change(changes) });
  }
}
