/** A request, as a fault may look at it. */
export interface FaultCandidate {
  /** "getRange", "load values", "values=", as in `RequestRecord.names`. */
  readonly names: readonly string[];
  readonly writes: boolean;
}

/** The nth request from now (1 = the next), once; or every request for which the function says so. */
export type FaultMatch = number | ((request: FaultCandidate) => boolean);

export type FaultEffect =
  | { readonly kind: "fail"; readonly code: string; readonly message: string | undefined; readonly when: "before" | "after" }
  | { readonly kind: "hang" };

interface Fault {
  readonly effect: FaultEffect;
  readonly matches: (request: FaultCandidate) => boolean;
  /** Fires once. */
  readonly once: boolean;
  remaining: number;
}

/** Makes the host misbehave on purpose. Requests that only give references back are left alone. */
export class Faults {
  /** Milliseconds that every answer is held back. */
  latency = 0;
  private armed: Fault[] = [];
  private editing = false;
  private waiting: (() => void)[] = [];

  /** The next request fails with that error code and has no effect. */
  failNext(code: string, message?: string): void {
    this.failOn(1, code, message === undefined ? {} : { message });
  }

  /** `when: "after"` lets the request take effect and then fails, as an over-large response does. */
  failOn(match: FaultMatch, code: string, options: { readonly message?: string; readonly when?: "before" | "after" } = {}): void {
    this.arm(match, { kind: "fail", code, message: options.message, when: options.when ?? "before" });
  }

  /** The request is never answered and has no effect. */
  hangOn(match: FaultMatch): void {
    this.arm(match, { kind: "hang" });
  }

  delay(milliseconds: number): void {
    this.latency = milliseconds;
  }

  /**
   * A user has a cell open for editing: runs with `delayForCellEdit` wait until the editing ends, others fail with
   * InvalidOperationInCellEditMode.
   */
  set cellEditing(editing: boolean) {
    this.editing = editing;
    if (editing) return;
    for (const proceed of this.waiting.splice(0)) proceed();
  }

  get cellEditing(): boolean {
    return this.editing;
  }

  /** For the host: settles when no cell is being edited. */
  editingEnded(): Promise<void> {
    return this.editing ? new Promise((resolve) => this.waiting.push(resolve)) : Promise.resolve();
  }

  clear(): void {
    this.cellEditing = false;
    this.armed = [];
    this.latency = 0;
  }

  private arm(match: FaultMatch, effect: FaultEffect): void {
    const counted = typeof match === "number";
    this.armed.push({ effect, matches: counted ? () => true : match, once: counted, remaining: counted ? match : 1 });
  }

  /** For the host: the effect on this request, if any. */
  take(request: FaultCandidate): FaultEffect | null {
    let effect: FaultEffect | null = null;
    for (const fault of [...this.armed]) {
      if (!fault.matches(request)) continue;
      if (fault.once && --fault.remaining > 0) continue;
      if (fault.once) this.armed = this.armed.filter((other) => other !== fault);
      effect ??= fault.effect;
    }
    return effect;
  }
}
