import { invalidArgument } from "../hostError";
import type { Session } from "../session";
import { HostObject } from "./hostObject";

const MODES = ["Automatic", "AutomaticExceptTables", "Manual"];

/** Formulas are always worked out at once and nothing is drawn, so the calls that steer that have no effect. */
export class Application extends HostObject {
  static override readonly type = "Application";
  private static readonly modes = new WeakMap<Session, string>();

  get CalculationMode(): string {
    return Application.modes.get(this.session) ?? "Automatic";
  }

  set CalculationMode(mode: string) {
    if (!MODES.includes(mode)) throw invalidArgument();
    Application.modes.set(this.session, mode);
  }

  get CalculationState(): string {
    return "Done";
  }

  get CalculationEngineVersion(): number {
    return 191029;
  }

  get DecimalSeparator(): string {
    return ".";
  }

  get ThousandsSeparator(): string {
    return ",";
  }

  get UseSystemSeparators(): boolean {
    return true;
  }

  Calculate(): void {
    return;
  }

  SuspendScreenUpdatingUntilNextSync(): void {
    return;
  }

  SuspendApiCalculationUntilNextSync(): void {
    return;
  }
}
