import { HostError, invalidArgument } from "../hostError";
import { isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS, rectOf, type Sheet } from "../model";
import type { Session } from "../session";
import { HostObject } from "./hostObject";
import { Range } from "./range";
import { resolveAddress } from "./resolve";

export class FreezePanes extends HostObject {
  static override readonly type = "WorksheetFreezePanes";

  constructor(session: Session, private readonly sheet: Sheet) {
    super(session);
  }

  /** Everything down and right to the range's last cell stays; whole rows or columns freeze only those. */
  FreezeAt(range: Range | string): void {
    const { rect } = range instanceof Range ? range : resolveAddress(this.session, range, this.sheet);
    this.sheet.freeze = {
      rows: isWholeColumns(rect) ? 0 : rect.row + rect.rows,
      columns: isWholeRows(rect) ? 0 : rect.column + rect.columns,
    };
  }

  FreezeRows(count?: number): void {
    this.sheet.freeze = { rows: counted(count, MAX_ROWS), columns: 0 };
  }

  FreezeColumns(count?: number): void {
    this.sheet.freeze = { rows: 0, columns: counted(count, MAX_COLUMNS) };
  }

  Unfreeze(): void {
    this.sheet.freeze = null;
  }

  GetLocation(): Range {
    const location = this.GetLocationOrNullObject();
    if (!location) throw new HostError("ItemNotFound", undefined, 404);
    return location;
  }

  GetLocationOrNullObject(): Range | null {
    const { freeze } = this.sheet;
    return freeze && new Range(this.session, this.sheet, rectOf(0, 0, freeze.rows || MAX_ROWS, freeze.columns || MAX_COLUMNS));
  }
}

function counted(count: number | undefined, limit: number): number {
  const wanted = count ?? 1;
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > limit) throw invalidArgument();
  return wanted;
}
