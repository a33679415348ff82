import { invalidArgument } from "../hostError";
import { type Border, type BorderSide, patch } from "../model";
import { lineOf, withColor, withLine } from "./borderStyle";
import { color } from "./color";
import type { ConditionalFormatObject } from "./conditionalFormat";
import { HostCollection, HostObject } from "./hostObject";

/** What a conditional format does to the cells that match. */
export class ConditionalRangeFormat extends HostObject {
  static override readonly type = "ConditionalRangeFormat";
  static override readonly navigation = ["Borders", "Fill", "Font"];

  constructor(private readonly owner: ConditionalFormatObject) {
    super(owner.session);
  }

  get NumberFormat(): string | null {
    return this.owner.current.format.numberFormat ?? null;
  }

  set NumberFormat(numberFormat: string) {
    this.owner.restyle({ numberFormat: numberFormat || undefined });
  }

  get Borders(): ConditionalRangeBorderCollection {
    return new ConditionalRangeBorderCollection(this.owner);
  }

  get Fill(): ConditionalRangeFill {
    return new ConditionalRangeFill(this.owner);
  }

  get Font(): ConditionalRangeFont {
    return new ConditionalRangeFont(this.owner);
  }
}

class ConditionalRangeFill extends HostObject {
  static override readonly type = "ConditionalRangeFill";

  constructor(private readonly owner: ConditionalFormatObject) {
    super(owner.session);
  }

  get Color(): string {
    return this.owner.current.format.fill ?? "";
  }

  set Color(wanted: string) {
    this.owner.restyle({ fill: color(wanted) });
  }

  Clear(): void {
    this.owner.restyle({ fill: undefined });
  }
}

class ConditionalRangeFont extends HostObject {
  static override readonly type = "ConditionalRangeFont";

  constructor(private readonly owner: ConditionalFormatObject) {
    super(owner.session);
  }

  get Color(): string {
    return this.owner.current.format.fontColor ?? "";
  }

  set Color(wanted: string) {
    this.owner.restyle({ fontColor: color(wanted) });
  }

  get Bold(): boolean {
    return this.owner.current.format.bold ?? false;
  }

  set Bold(bold: boolean) {
    this.owner.restyle({ bold: bold || undefined });
  }

  get Italic(): boolean {
    return this.owner.current.format.italic ?? false;
  }

  set Italic(italic: boolean) {
    this.owner.restyle({ italic: italic || undefined });
  }

  get Strikethrough(): boolean {
    return this.owner.current.format.strikethrough ?? false;
  }

  set Strikethrough(strikethrough: boolean) {
    this.owner.restyle({ strikethrough: strikethrough || undefined });
  }

  get Underline(): string {
    return this.owner.current.format.underline ? "Single" : "None";
  }

  set Underline(underline: string) {
    if (!["None", "Single", "Double"].includes(underline)) throw invalidArgument();
    this.owner.restyle({ underline: underline !== "None" || undefined });
  }

  Clear(): void {
    this.owner.restyle({ fontColor: undefined, bold: undefined, italic: undefined, strikethrough: undefined, underline: undefined });
  }
}

const SIDES = { EdgeTop: "top", EdgeBottom: "bottom", EdgeLeft: "left", EdgeRight: "right" } as const satisfies Record<string, BorderSide>;
type BorderIndex = keyof typeof SIDES;

class ConditionalRangeBorderCollection extends HostCollection<ConditionalRangeBorder> {
  static override readonly type = "ConditionalRangeBorderCollection";
  static override readonly navigation = ["Bottom", "Left", "Right", "Top"];

  constructor(private readonly owner: ConditionalFormatObject) {
    super(owner.session);
  }

  items(): readonly ConditionalRangeBorder[] {
    return (Object.keys(SIDES) as BorderIndex[]).map((index) => this.border(index));
  }

  private border(index: BorderIndex): ConditionalRangeBorder {
    return new ConditionalRangeBorder(this.owner, index);
  }

  get Count(): number {
    return this.items().length;
  }

  get Top(): ConditionalRangeBorder {
    return this.border("EdgeTop");
  }

  get Bottom(): ConditionalRangeBorder {
    return this.border("EdgeBottom");
  }

  get Left(): ConditionalRangeBorder {
    return this.border("EdgeLeft");
  }

  get Right(): ConditionalRangeBorder {
    return this.border("EdgeRight");
  }
}

class ConditionalRangeBorder extends HostObject {
  static override readonly type = "ConditionalRangeBorder";

  constructor(private readonly owner: ConditionalFormatObject, private readonly index: BorderIndex) {
    super(owner.session);
  }

  private get border(): Border | undefined {
    return this.owner.current.format.borders?.[SIDES[this.index]];
  }

  private set border(border: Border | undefined) {
    this.owner.restyle({ borders: patch(this.owner.current.format.borders ?? {}, { [SIDES[this.index]]: border }) });
  }

  get Id(): string {
    return this.index;
  }

  get SideIndex(): string {
    return this.index;
  }

  get Style(): string {
    return lineOf(this.border);
  }

  set Style(line: string) {
    this.border = withLine(this.border, line);
  }

  get Color(): string {
    return this.border?.color ?? "#000000";
  }

  set Color(wanted: string) {
    this.border = withColor(this.border, color(wanted));
  }
}
