import { HostError, invalidArgument } from "../../hostError";
import type { ChartFont, ChartLine, ChartLooks, Patch } from "../../model";
import type { Session } from "../../session";
import { color } from "../color";
import { HostObject } from "../hostObject";
import { type Slot, slotOf } from "./slot";

/** What reads where the chart leaves it to Excel. */
const AUTOMATIC = { name: "等线", size: 10, color: "#000000" };

/** The `format` of an element of a chart; the client's classes differ in what of it they show. */
abstract class LooksFormat extends HostObject {
  constructor(session: Session, private readonly looks: Slot<ChartLooks>) {
    super(session);
  }

  protected get font(): ChartFontObject {
    return new ChartFontObject(this.session, slotOf(this.looks, "font", (font) => font ?? {}));
  }

  protected get fill(): ChartFill {
    return new ChartFill(this.session, this.looks);
  }

  protected get line(): Slot<ChartLine> {
    return slotOf(this.looks, "line", (line) => line ?? {});
  }
}

/** What holds text. */
abstract class TextFormat extends LooksFormat {
  static override readonly navigation = ["Border", "Fill", "Font"];

  get Font(): ChartFontObject {
    return this.font;
  }

  get Fill(): ChartFill {
    return this.fill;
  }

  get Border(): ChartBorder {
    return new ChartBorder(this.session, this.line);
  }
}

export class ChartAreaFormat extends TextFormat {
  static override readonly type = "ChartAreaFormat";
}

export class ChartTitleFormat extends TextFormat {
  static override readonly type = "ChartTitleFormat";
}

export class ChartAxisTitleFormat extends TextFormat {
  static override readonly type = "ChartAxisTitleFormat";
}

export class ChartLegendFormat extends TextFormat {
  static override readonly type = "ChartLegendFormat";
}

export class ChartDataLabelFormat extends TextFormat {
  static override readonly type = "ChartDataLabelFormat";
}

export class ChartAxisFormat extends LooksFormat {
  static override readonly type = "ChartAxisFormat";
  static override readonly navigation = ["Fill", "Font", "Line"];

  get Font(): ChartFontObject {
    return this.font;
  }

  get Fill(): ChartFill {
    return this.fill;
  }

  get Line(): ChartLineFormat {
    return new ChartLineFormat(this.session, this.line);
  }
}

export class ChartGridlinesFormat extends LooksFormat {
  static override readonly type = "ChartGridlinesFormat";
  static override readonly navigation = ["Line"];

  get Line(): ChartLineFormat {
    return new ChartLineFormat(this.session, this.line);
  }
}

export class ChartSeriesFormat extends LooksFormat {
  static override readonly type = "ChartSeriesFormat";
  static override readonly navigation = ["Fill", "Line"];

  get Fill(): ChartFill {
    return this.fill;
  }

  get Line(): ChartLineFormat {
    return new ChartLineFormat(this.session, this.line);
  }
}

export class ChartPointFormat extends LooksFormat {
  static override readonly type = "ChartPointFormat";
  static override readonly navigation = ["Border", "Fill"];

  get Fill(): ChartFill {
    return this.fill;
  }

  get Border(): ChartBorder {
    return new ChartBorder(this.session, this.line);
  }
}

class ChartFontObject extends HostObject {
  static override readonly type = "ChartFont";

  constructor(session: Session, private readonly font: Slot<ChartFont>) {
    super(session);
  }

  private change(changes: Patch<ChartFont>): void {
    this.font.change(changes);
  }

  get Name(): string {
    return this.font.read().name ?? AUTOMATIC.name;
  }

  set Name(name: string) {
    this.change({ name });
  }

  get Size(): number {
    return this.font.read().size ?? AUTOMATIC.size;
  }

  set Size(size: number) {
    if (!(size >= 1 && size <= 409)) throw invalidArgument();
    this.change({ size });
  }

  get Color(): string {
    return this.font.read().color ?? AUTOMATIC.color;
  }

  set Color(wanted: string) {
    this.change({ color: color(wanted) });
  }

  get Bold(): boolean {
    return this.font.read().bold ?? false;
  }

  set Bold(bold: boolean) {
    this.change({ bold });
  }

  get Italic(): boolean {
    return this.font.read().italic ?? false;
  }

  set Italic(italic: boolean) {
    this.change({ italic });
  }
}

class ChartFill extends HostObject {
  static override readonly type = "ChartFill";

  constructor(session: Session, private readonly looks: Slot<ChartLooks>) {
    super(session);
  }

  SetSolidColor(wanted: string): void {
    this.looks.change({ fill: color(wanted) });
  }

  Clear(): void {
    this.looks.change({ fill: null });
  }
}

class ChartLineFormat extends HostObject {
  static override readonly type: string = "ChartLineFormat";
  static override readonly since = { LineStyle: "1.7", Weight: "1.7" };

  constructor(session: Session, private readonly line: Slot<ChartLine>) {
    super(session);
  }

  /** "" for no line, and for one that is left to Excel. */
  get Color(): string {
    return this.line.read().color ?? "";
  }

  set Color(wanted: string) {
    this.line.change({ color: color(wanted) });
  }

  /** Points. */
  get Weight(): number {
    return this.line.read().weight ?? 0.75;
  }

  set Weight(weight: number) {
    if (!(weight >= 0)) throw invalidArgument();
    this.line.change({ weight });
  }

  get LineStyle(): string {
    const { color: drawn } = this.line.read();
    return drawn === null ? "None" : drawn === undefined ? "Automatic" : "Continuous";
  }

  set LineStyle(style: string) {
    if (style !== "None") throw new HostError("NotImplemented", `Host draws no lines of style ${style}`);
    this.Clear();
  }

  Clear(): void {
    this.line.change({ color: null });
  }
}

class ChartBorder extends ChartLineFormat {
  static override readonly type: string = "ChartBorder";
}
