import { invalidArgument } from "../../hostError";
import type { ChartLabels } from "../../model";
import type { Session } from "../../session";
import { HostObject } from "../hostObject";
import { ChartDataLabelFormat } from "./chartFormat";
import { plotOf } from "./newChart";
import type { Slot } from "./slot";

export class ChartDataLabels extends HostObject {
  static override readonly type = "ChartDataLabels";
  static override readonly since = { NumberFormat: "1.8" };
  static override readonly navigation = ["Format"];

  constructor(session: Session, private readonly labels: Slot<ChartLabels>, private readonly chartType: () => string) {
    super(session);
  }

  get ShowValue(): boolean {
    return this.labels.read().showValue;
  }

  set ShowValue(showValue: boolean) {
    this.labels.change({ showValue });
  }

  get ShowCategoryName(): boolean {
    return this.labels.read().showCategoryName;
  }

  set ShowCategoryName(showCategoryName: boolean) {
    this.labels.change({ showCategoryName });
  }

  get ShowSeriesName(): boolean {
    return this.labels.read().showSeriesName;
  }

  set ShowSeriesName(showSeriesName: boolean) {
    this.labels.change({ showSeriesName });
  }

  get ShowPercentage(): boolean {
    return this.labels.read().showPercentage;
  }

  set ShowPercentage(showPercentage: boolean) {
    this.labels.change({ showPercentage });
  }

  get ShowLegendKey(): boolean {
    return this.labels.read().showLegendKey;
  }

  set ShowLegendKey(showLegendKey: boolean) {
    this.labels.change({ showLegendKey });
  }

  get Position(): string {
    return this.labels.read().position ?? "None";
  }

  /** Excel takes a file for damaged whose labels stand where their kind of chart has no place for them. */
  set Position(wanted: string) {
    const position = plotOf(this.chartType())?.labelPositions.find((known) => known === wanted);
    if (!position && wanted !== "None") throw invalidArgument();
    this.labels.change({ position });
  }

  get Separator(): string {
    return this.labels.read().separator ?? ", ";
  }

  set Separator(separator: string) {
    this.labels.change({ separator });
  }

  get NumberFormat(): string {
    return this.labels.read().numberFormat ?? "General";
  }

  set NumberFormat(numberFormat: string) {
    this.labels.change({ numberFormat });
  }

  get Format(): ChartDataLabelFormat {
    return new ChartDataLabelFormat(this.session, this.labels);
  }
}
