import { HostError, invalidArgument } from "../../hostError";
import type { ChartAxis, ChartLooks } from "../../model";
import type { Session } from "../../session";
import { HostObject } from "../hostObject";
import { ChartAxisFormat, ChartGridlinesFormat } from "./chartFormat";
import { ChartAxisTitle } from "./chartTexts";
import { AXIS_TITLE, GRIDLINES } from "./newChart";
import { type Slot, slotOf } from "./slot";

const OWN_TITLE = "坐标轴标题";

/** Where charts keep their two axes. */
export interface AxesOwner {
  axis(kind: "Category" | "Value"): Slot<ChartAxis>;
}

export class ChartAxes extends HostObject {
  static override readonly type = "ChartAxes";
  static override readonly navigation = ["CategoryAxis", "ValueAxis"];

  constructor(session: Session, private readonly owner: AxesOwner) {
    super(session);
  }

  get CategoryAxis(): ChartAxisObject {
    return new ChartAxisObject(this.session, this.owner.axis("Category"), "Category");
  }

  get ValueAxis(): ChartAxisObject {
    return new ChartAxisObject(this.session, this.owner.axis("Value"), "Value");
  }

  GetItem(type: string, group?: string): ChartAxisObject {
    if (group === "Secondary") throw new HostError("ItemNotFound", undefined, 404);
    if (type === "Category") return this.CategoryAxis;
    if (type === "Value") return this.ValueAxis;
    throw invalidArgument();
  }
}

type Bound = "minimum" | "maximum" | "majorUnit" | "minorUnit";

export class ChartAxisObject extends HostObject {
  static override readonly type = "ChartAxis";
  static override readonly since = { Visible: "1.7", ReversePlotOrder: "1.7", NumberFormat: "1.8" };
  static override readonly navigation = ["Format", "MajorGridlines", "MinorGridlines", "Title"];

  constructor(session: Session, private readonly axis: Slot<ChartAxis>, private readonly kind: "Category" | "Value") {
    super(session);
  }

  get Type(): string {
    return this.kind;
  }

  get AxisGroup(): string {
    return "Primary";
  }

  get Visible(): boolean {
    return this.axis.read().visible;
  }

  set Visible(visible: boolean) {
    this.axis.change({ visible });
  }

  get ReversePlotOrder(): boolean {
    return this.axis.read().reversed;
  }

  set ReversePlotOrder(reversed: boolean) {
    this.axis.change({ reversed });
  }

  /** "" where Excel chooses; the host does not. */
  private bound(name: Bound): number | "" {
    return this.axis.read()[name] ?? "";
  }

  private setBound(name: Bound, value: unknown): void {
    if (this.kind === "Category") throw new HostError("InvalidOperation");
    if (value !== "" && (typeof value !== "number" || !Number.isFinite(value) || (name.endsWith("Unit") && value <= 0))) throw invalidArgument();
    this.axis.change({ [name]: value === "" ? undefined : value });
  }

  get Minimum(): number | "" {
    return this.bound("minimum");
  }

  set Minimum(value: unknown) {
    this.setBound("minimum", value);
  }

  get Maximum(): number | "" {
    return this.bound("maximum");
  }

  set Maximum(value: unknown) {
    this.setBound("maximum", value);
  }

  get MajorUnit(): number | "" {
    return this.bound("majorUnit");
  }

  set MajorUnit(value: unknown) {
    this.setBound("majorUnit", value);
  }

  get MinorUnit(): number | "" {
    return this.bound("minorUnit");
  }

  set MinorUnit(value: unknown) {
    this.setBound("minorUnit", value);
  }

  get NumberFormat(): string {
    return this.axis.read().numberFormat ?? "General";
  }

  set NumberFormat(numberFormat: string) {
    this.axis.change({ numberFormat });
  }

  get MajorGridlines(): ChartGridlines {
    return new ChartGridlines(this.session, this.axis, "majorGridlines");
  }

  get MinorGridlines(): ChartGridlines {
    return new ChartGridlines(this.session, this.axis, "minorGridlines");
  }

  get Title(): ChartAxisTitle {
    return new ChartAxisTitle(this.session, slotOf(this.axis, "title", (title) => title), AXIS_TITLE, () => OWN_TITLE);
  }

  get Format(): ChartAxisFormat {
    return new ChartAxisFormat(this.session, this.axis);
  }
}

class ChartGridlines extends HostObject {
  static override readonly type = "ChartGridlines";
  static override readonly navigation = ["Format"];

  constructor(session: Session, private readonly axis: Slot<ChartAxis>, private readonly which: "majorGridlines" | "minorGridlines") {
    super(session);
  }

  get Visible(): boolean {
    return this.axis.read()[this.which] !== undefined;
  }

  set Visible(visible: boolean) {
    if (visible !== this.Visible) this.axis.change({ [this.which]: visible ? GRIDLINES : undefined });
  }

  get Format(): ChartGridlinesFormat {
    return new ChartGridlinesFormat(this.session, slotOf(this.axis, this.which, (lines): ChartLooks => lines ?? GRIDLINES));
  }
}
