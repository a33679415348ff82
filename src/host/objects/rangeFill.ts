import type { Session } from "../session";
import { color } from "./color";
import { HostObject } from "./hostObject";
import { patchStyle, readStyle } from "./styleTarget";
import type { CellsObject } from "./target";

export class RangeFill extends HostObject {
  static override readonly type = "RangeFill";

  constructor(session: Session, private readonly target: CellsObject) {
    super(session);
  }

  /** No fill reads as white; differing fills as "". */
  get Color(): string {
    return readStyle(this.target, (style) => style.fill ?? "#FFFFFF") ?? "";
  }

  set Color(wanted: string) {
    patchStyle(this.target, { fill: color(wanted) });
  }

  get Pattern(): string | null {
    return readStyle(this.target, (style) => (style.fill === undefined ? "None" : "Solid"));
  }

  Clear(): void {
    patchStyle(this.target, { fill: undefined });
  }
}
