import { HostError } from "../hostError";
import type { Sheet } from "../model";
import type { Session } from "../session";
import { checkAllowed } from "./guard";
import { HostObject } from "./hostObject";
import { Range } from "./range";
import { resolveAddress } from "./resolve";

/** The sheet's filter buttons. The host filters nothing: it only knows where they are. */
export class AutoFilter extends HostObject {
  static override readonly type = "AutoFilter";

  constructor(session: Session, private readonly sheet: Sheet) {
    super(session);
  }

  get Enabled(): boolean {
    return this.sheet.autoFilter !== null;
  }

  get IsDataFiltered(): boolean {
    return false;
  }

  Apply(range: Range | string, _columnIndex?: number, criteria?: unknown): void {
    checkAllowed(this.sheet, "allowAutoFilter");
    if (criteria !== undefined) throw new HostError("NotImplemented", "Host sets no filter criteria");
    const place = range instanceof Range ? range : resolveAddress(this.session, range, this.sheet);
    this.sheet.autoFilter = this.sheet.usedRect(true, place.rect) ?? place.rect;
  }

  ClearCriteria(): void {
    return;
  }

  Reapply(): void {
    return;
  }

  Remove(): void {
    checkAllowed(this.sheet, "allowAutoFilter");
    this.sheet.autoFilter = null;
  }

  GetRange(): Range {
    const range = this.GetRangeOrNullObject();
    if (!range) throw new HostError("ItemNotFound", undefined, 404);
    return range;
  }

  GetRangeOrNullObject(): Range | null {
    return this.sheet.autoFilter && new Range(this.session, this.sheet, this.sheet.autoFilter);
  }
}
