import { HostError, invalidArgument } from "../hostError";
import type { ConditionalFormat, ConditionalStyle, Patch, Sheet } from "../model";
import { patch } from "../model";
import type { Session } from "../session";
import { ConditionalRangeFormat } from "./conditionalRangeFormat";
import { checkAllowed } from "./guard";
import { HostObject } from "./hostObject";
import { Range } from "./range";
import { RangeAreas } from "./rangeAreas";

export class ConditionalFormatObject extends HostObject {
  static override readonly type = "ConditionalFormat";
  static override readonly navigation = ["Custom", "CustomOrNullObject"];

  constructor(session: Session, readonly sheet: Sheet, private readonly id: string) {
    super(session);
  }

  /** Throws when the format was deleted. */
  get current(): ConditionalFormat {
    const format = this.sheet.conditionalFormats.find(this.id);
    if (!format) throw new HostError("ItemNotFound", undefined, 404);
    return format;
  }

  change(changes: Patch<ConditionalFormat>): void {
    checkAllowed(this.sheet, "allowFormatCells");
    if (!this.sheet.conditionalFormats.update(this.id, changes)) throw new HostError("ItemNotFound", undefined, 404);
  }

  restyle(changes: Patch<ConditionalStyle>): void {
    this.change({ format: patch(this.current.format, changes) });
  }

  get Id(): string {
    return this.id;
  }

  get Type(): string {
    return this.current.type;
  }

  get StopIfTrue(): boolean {
    return this.current.stopIfTrue;
  }

  set StopIfTrue(stopIfTrue: boolean) {
    this.change({ stopIfTrue });
  }

  /** 0 = the most important of the sheet. */
  get Priority(): number {
    return this.sheet.conditionalFormats.list.findIndex(({ id }) => id === this.id);
  }

  set Priority(priority: number) {
    const { list } = this.sheet.conditionalFormats;
    if (!Number.isInteger(priority) || priority < 0 || priority >= list.length) throw invalidArgument();
    checkAllowed(this.sheet, "allowFormatCells");
    const { current } = this;
    this.sheet.conditionalFormats.remove(this.id);
    this.sheet.conditionalFormats.add(current, priority);
  }

  get Custom(): CustomConditionalFormat {
    const custom = this.CustomOrNullObject;
    if (!custom) throw new HostError("InvalidOperation");
    return custom;
  }

  get CustomOrNullObject(): CustomConditionalFormat | null {
    return this.current.type === "Custom" ? new CustomConditionalFormat(this) : null;
  }

  GetRange(): Range {
    const range = this.GetRangeOrNullObject();
    if (!range) throw new HostError("InvalidOperation");
    return range;
  }

  /** Null when it spans several blocks. */
  GetRangeOrNullObject(): Range | null {
    const [only, ...more] = this.current.areas;
    return only && more.length === 0 ? new Range(this.session, this.sheet, only) : null;
  }

  GetRanges(): RangeAreas {
    return new RangeAreas(this.session, this.sheet, this.current.areas);
  }

  Delete(): void {
    checkAllowed(this.sheet, "allowFormatCells");
    if (!this.sheet.conditionalFormats.remove(this.id)) throw new HostError("ItemNotFound", undefined, 404);
  }
}

class CustomConditionalFormat extends HostObject {
  static override readonly type = "CustomConditionalFormat";
  static override readonly navigation = ["Format", "Rule"];

  constructor(private readonly owner: ConditionalFormatObject) {
    super(owner.session);
  }

  get Format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.owner);
  }

  get Rule(): ConditionalFormatRule {
    return new ConditionalFormatRule(this.owner);
  }
}

class ConditionalFormatRule extends HostObject {
  static override readonly type = "ConditionalFormatRule";

  constructor(private readonly owner: ConditionalFormatObject) {
    super(owner.session);
  }

  get Formula(): string {
    return this.owner.current.formula ?? "";
  }

  /** Kept with its leading "=", which the client may leave out. */
  set Formula(formula: string) {
    if (typeof formula !== "string" || formula === "") throw invalidArgument();
    this.owner.change({ formula: formula.startsWith("=") ? formula : `=${formula}` });
  }

  get FormulaLocal(): string {
    return this.Formula;
  }

  set FormulaLocal(formula: string) {
    this.Formula = formula;
  }
}
