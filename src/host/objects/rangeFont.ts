import { invalidArgument } from "../hostError";
import { type Font, type Patch, patch } from "../model";
import type { Session } from "../session";
import { color } from "./color";
import { HostObject } from "./hostObject";
import { changeStyle, readStyle } from "./styleTarget";
import type { CellsObject } from "./target";

const UNDERLINES = ["Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;
const DEFAULT = { name: "等线", size: 11, color: "#000000" };

export class RangeFont extends HostObject {
  static override readonly type = "RangeFont";

  constructor(session: Session, private readonly target: CellsObject) {
    super(session);
  }

  private read<T>(read: (font: Font) => T): T | null {
    return readStyle(this.target, (style) => read(style.font ?? {}));
  }

  private write(changes: Patch<Font>): void {
    changeStyle(this.target, (style) => patch(style, { font: patch(style.font ?? {}, changes) }));
  }

  get Name(): string | null {
    return this.read((font) => font.name ?? DEFAULT.name);
  }

  set Name(name: string) {
    this.write({ name });
  }

  get Size(): number | null {
    return this.read((font) => font.size ?? DEFAULT.size);
  }

  set Size(size: number) {
    if (!(size >= 1 && size <= 409)) throw invalidArgument();
    this.write({ size });
  }

  get Color(): string {
    return this.read((font) => font.color ?? DEFAULT.color) ?? "";
  }

  set Color(wanted: string) {
    this.write({ color: color(wanted) });
  }

  get Bold(): boolean | null {
    return this.read((font) => font.bold ?? false);
  }

  set Bold(bold: boolean) {
    this.write({ bold: bold || undefined });
  }

  get Italic(): boolean | null {
    return this.read((font) => font.italic ?? false);
  }

  set Italic(italic: boolean) {
    this.write({ italic: italic || undefined });
  }

  get Strikethrough(): boolean | null {
    return this.read((font) => font.strikethrough ?? false);
  }

  set Strikethrough(strikethrough: boolean) {
    this.write({ strikethrough: strikethrough || undefined });
  }

  get Underline(): string | null {
    return this.read((font) => font.underline ?? "None");
  }

  set Underline(wanted: string) {
    const underline = UNDERLINES.find((known) => known === wanted);
    if (!underline && wanted !== "None") throw invalidArgument();
    this.write({ underline });
  }
}
