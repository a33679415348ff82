import type { Session } from "../session";
import { HostObject } from "./hostObject";
import { patchStyle, readStyle } from "./styleTarget";
import type { CellsObject } from "./target";

export class FormatProtection extends HostObject {
  static override readonly type = "FormatProtection";

  constructor(session: Session, private readonly target: CellsObject) {
    super(session);
  }

  get Locked(): boolean | null {
    return readStyle(this.target, (style) => style.locked ?? true);
  }

  set Locked(locked: boolean) {
    patchStyle(this.target, { locked: locked ? undefined : false });
  }

  get FormulaHidden(): boolean | null {
    return readStyle(this.target, (style) => style.formulaHidden ?? false);
  }

  set FormulaHidden(hidden: boolean) {
    patchStyle(this.target, { formulaHidden: hidden || undefined });
  }
}
