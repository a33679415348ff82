import { HostError } from "../hostError";
import type { Sheet } from "../model";
import type { Session } from "../session";
import { HostObject } from "./hostObject";

const NOTHING_ALLOWED: Readonly<Record<string, boolean | string>> = {
  allowAutoFilter: false, allowDeleteColumns: false, allowDeleteRows: false, allowEditObjects: false, allowEditScenarios: false,
  allowFormatCells: false, allowFormatColumns: false, allowFormatRows: false, allowInsertColumns: false, allowInsertHyperlinks: false,
  allowInsertRows: false, allowPivotTables: false, allowSort: false, selectionMode: "Normal",
};

export class WorksheetProtection extends HostObject {
  static override readonly type = "WorksheetProtection";

  constructor(session: Session, private readonly sheet: Sheet) {
    super(session);
  }

  get Protected(): boolean {
    return this.sheet.protection !== null;
  }

  get Options(): unknown {
    return this.sheet.protection && { ...NOTHING_ALLOWED, ...this.sheet.protection.options };
  }

  Protect(options?: Readonly<Record<string, boolean | string>>, password?: string): void {
    if (this.sheet.protection) throw new HostError("InvalidOperation");
    this.sheet.protection = { options: options ?? {}, ...(password !== undefined && password !== "" && { password }) };
  }

  Unprotect(password?: string): void {
    if (!this.sheet.protection) throw new HostError("InvalidOperation");
    const { password: wanted } = this.sheet.protection;
    if (wanted !== undefined && wanted !== password) throw new HostError("AccessDenied", undefined, 403);
    this.sheet.protection = null;
  }
}
