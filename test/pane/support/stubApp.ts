import type { Undoable } from "../../../src/app/undo/undoable";
import type { MarkOutcome, RunOptions, SheetProblem } from "../../../src/app/ports";
import type { FindingRef, RecheckOutcome, ReviewApp, ReviewListener, ReviewOutcome, UndoneOutcome } from "../../../src/app/reviewApp";

interface Pending<T> {
  readonly options: RunOptions;
  readonly resolve: (value: T) => void;
  readonly reject: (error: Error) => void;
}

/** A ReviewApp whose promises the test settles, one call after the other. */
export class StubApp implements ReviewApp {
  readonly reviews: Pending<ReviewOutcome>[] = [];
  readonly clears: Pending<MarkOutcome>[] = [];
  readonly visited: string[] = [];
  goToError: Error | null = null;

  review(options: RunOptions): Promise<ReviewOutcome> {
    return new Promise((resolve, reject) => void this.reviews.push({ options, resolve, reject }));
  }

  clearMarks(options: RunOptions): Promise<MarkOutcome> {
    return new Promise((resolve, reject) => void this.clears.push({ options, resolve, reject }));
  }

  /** Each decision as the use case, the finding's key, the application's sheet, and what was said. */
  readonly decided: (readonly [string, string, string | null, unknown])[] = [];
  decisionError: Error | null = null;
  /** Whether a decision leaves something to check again. */
  decisionsKnown = true;

  waive(finding: FindingRef, waiver: unknown): Promise<void> {
    return this.note("waive", finding, waiver);
  }

  withdrawWaiver(finding: FindingRef): Promise<void> {
    return this.note("withdraw", finding, null);
  }

  check(finding: FindingRef, found: unknown): Promise<void> {
    return this.note("check", finding, found);
  }

  private note(use: string, { key, application }: FindingRef, said: unknown): Promise<void> {
    if (this.decisionError) return Promise.reject(this.decisionError);
    this.decided.push([use, key, application?.sheet ?? null, said]);
    this.edited ||= this.decisionsKnown;
    return Promise.resolve();
  }

  readonly writePolicySheet = refuse;
  readonly templateYear = (): Promise<number> => Promise.resolve(2022);
  readonly handOutTemplate = refuse;

  writeRulesSheet(): Promise<readonly SheetProblem[]> {
    this.step = { kind: "added", sheets: ["规则目录"] };
    return Promise.resolve([]);
  }

  readonly listeners: ReviewListener[] = [];
  readonly rechecks: Pending<RecheckOutcome | null>[] = [];
  readonly undos: Pending<UndoneOutcome>[] = [];
  step: Undoable | null = null;
  stopped = 0;

  watch(listener: ReviewListener): Promise<() => Promise<void>> {
    this.listeners.push(listener);
    return Promise.resolve(() => Promise.resolve(void (this.stopped += 1)));
  }

  /** Nothing to check again until a test says what was edited. */
  edited = false;

  recheck(options: RunOptions): Promise<RecheckOutcome | null> {
    if (!this.edited) return Promise.resolve(null);
    return new Promise((resolve, reject) => void this.rechecks.push({ options, resolve, reject }));
  }

  readonly noted: string[] = [];

  noteEdits(sheets: readonly string[]): Promise<readonly string[]> {
    this.noted.push(...sheets);
    return Promise.resolve(sheets);
  }

  undoable(): Promise<Undoable | null> {
    return Promise.resolve(this.step);
  }

  undo(options: RunOptions): Promise<UndoneOutcome> {
    return new Promise((resolve, reject) => void this.undos.push({ options, resolve, reject }));
  }

  goTo(address: string): Promise<void> {
    this.visited.push(address);
    return this.goToError ? Promise.reject(this.goToError) : Promise.resolve();
  }
}

/** Members that no test of the pane calls yet. */
function refuse(): Promise<never> {
  return Promise.reject(new Error("not stubbed"));
}
