import type { MarkOutcome, Progress } from "../../app/ports";
import type { ReviewOutcome, UndoneOutcome } from "../../app/reviewApp";
import type { Undoable } from "../../app/undo/undoable";
import type { GatesGlance } from "../../domain/review/glance";
import { isOpen } from "../../domain/review/report";
import type { Told } from "../../domain/wording/told";

export type Task = "review" | "clear" | "undo";

/** What was told, a part of the page that did not load, or the name of an error that has no sentence. */
export type Failure =
  | { readonly kind: "told"; readonly told: Told }
  | { readonly kind: "notLoaded" }
  | { readonly kind: "unexpected"; readonly name: string };

export interface RunningTask {
  readonly kind: "running";
  readonly task: Task;
  readonly progress: Progress | null;
  /** What the gates say, once the workbook is read. */
  readonly glance: GatesGlance | null;
  /** Why Excel does not answer just now; null while it does. */
  readonly hint: Told | null;
  readonly cancelling: boolean;
}

/** What an undo did. */
export interface UndoneStep extends Omit<UndoneOutcome, "stale"> {
  readonly step: Undoable;
}

/** What the pane is doing or did last. */
export type Run =
  | { readonly kind: "idle" }
  | RunningTask
  | { readonly kind: "done"; readonly task: "review" }
  | { readonly kind: "done"; readonly task: "clear"; readonly marks: MarkOutcome }
  | ({ readonly kind: "done"; readonly task: "undo" } & UndoneStep)
  | { readonly kind: "cancelled"; readonly task: Task; readonly done: Told }
  | { readonly kind: "failed"; readonly task: Task; readonly failure: Failure };

export interface PaneState {
  readonly run: Run;
  /** The latest finished review. A new review drops it, so that the list always belongs to the highlights in the workbook. */
  readonly outcome: ReviewOutcome | null;
  /** Why the last "go to cell" did not arrive; cleared by the next step. */
  readonly goToFailure: Failure | null;
  /** Sheets edited since they were checked. */
  readonly stale: readonly string[];
  /** Sheets that were checked again after an edit. */
  readonly rechecked: readonly string[];
  /** Sheets of results that only the next review brings up to date with that; null while it is not known. */
  readonly later: readonly string[] | null;
  /** Why the last recheck after an edit did not succeed. */
  readonly recheckFailure: Failure | null;
  /** What is selected in the workbook, as a qualified A1 address; null while nobody tells. */
  readonly selection: string | null;
  /** What can be undone; null where nothing can. */
  readonly undoable: Undoable | null;
}

export const INITIAL_STATE: PaneState = {
  run: { kind: "idle" },
  outcome: null,
  goToFailure: null,
  stale: [],
  rechecked: [],
  later: null,
  recheckFailure: null,
  selection: null,
  undoable: null,
};

export type PaneEvent =
  | { readonly type: "started"; readonly task: Task }
  | { readonly type: "progressed"; readonly progress: Progress }
  | { readonly type: "glimpsed"; readonly glance: GatesGlance }
  | { readonly type: "stalled"; readonly hint: Told | null }
  | { readonly type: "cancelRequested" }
  | { readonly type: "reviewed"; readonly outcome: ReviewOutcome }
  | { readonly type: "cleared"; readonly marks: MarkOutcome }
  | ({ readonly type: "undone" } & UndoneStep & Pick<UndoneOutcome, "stale">)
  | { readonly type: "cancelled"; readonly done: Told }
  | { readonly type: "failed"; readonly failure: Failure }
  | { readonly type: "goingTo" }
  | { readonly type: "goToFailed"; readonly failure: Failure }
  | { readonly type: "edited"; readonly sheets: readonly string[] }
  | { readonly type: "rechecked"; readonly outcome: ReviewOutcome; readonly sheets: readonly string[] }
  | { readonly type: "resultsWritten"; readonly later: readonly string[] }
  | { readonly type: "recheckFailed"; readonly failure: Failure }
  | { readonly type: "selected"; readonly address: string }
  | { readonly type: "undoableChanged"; readonly undoable: Undoable | null };

export function nextState(state: PaneState, event: PaneEvent): PaneState {
  const { run } = state;
  switch (event.type) {
    case "started":
      return {
        ...state,
        run: { kind: "running", task: event.task, progress: null, glance: null, hint: null, cancelling: false },
        outcome: event.task === "review" ? null : state.outcome,
        goToFailure: null,
      };
    case "progressed":
      return run.kind === "running" ? { ...state, run: { ...run, progress: event.progress } } : state;
    case "glimpsed":
      return run.kind === "running" ? { ...state, run: { ...run, glance: event.glance } } : state;
    case "stalled":
      return run.kind === "running" ? { ...state, run: { ...run, hint: event.hint } } : state;
    case "cancelRequested":
      return run.kind === "running" ? { ...state, run: { ...run, cancelling: true } } : state;
    case "reviewed":
      return { ...state, run: { kind: "done", task: "review" }, outcome: event.outcome, stale: [], rechecked: [], later: null, recheckFailure: null };
    case "cleared":
      return { ...state, run: { kind: "done", task: "clear", marks: event.marks } };
    case "undone": {
      const { step, undone, problems } = event;
      const run: Run = { kind: "done", task: "undo", step, undone, problems };
      // What a review wrote is gone, and its list with it.
      if (step.kind === "review" && undone) return { ...state, run, outcome: null, stale: [], rechecked: [], later: null, recheckFailure: null };
      return { ...state, run, stale: union(state.stale, event.stale) };
    }
    case "cancelled":
      return run.kind === "running" ? { ...state, run: { kind: "cancelled", task: run.task, done: event.done } } : state;
    case "failed":
      return run.kind === "running" ? { ...state, run: { kind: "failed", task: run.task, failure: event.failure } } : state;
    case "goingTo":
      return { ...state, goToFailure: null };
    case "goToFailed":
      return { ...state, goToFailure: event.failure };
    case "edited":
      return { ...state, stale: union(state.stale, event.sheets) };
    case "rechecked": {
      const stale = state.stale.filter((sheet) => !event.sheets.includes(sheet));
      return { ...state, outcome: event.outcome, stale, rechecked: union(state.rechecked, event.sheets), later: null, recheckFailure: null };
    }
    case "resultsWritten":
      return { ...state, later: event.later };
    case "recheckFailed":
      return { ...state, recheckFailure: event.failure };
    case "selected":
      return { ...state, selection: event.address };
    case "undoableChanged":
      return { ...state, undoable: event.undoable };
  }
}

/** What the primary button offers: to go through the findings while any is undecided, else to review, which writes what was decided. */
export function nextStep({ run, outcome, stale, recheckFailure }: PaneState): "review" | "findings" {
  if (run.kind !== "done" || !outcome || stale.length > 0 || recheckFailure) return "review";
  const { policy, batch, summary, applications } = outcome.report;
  const hasOpen = [policy, batch, summary, ...applications].some((part) => part?.findings.some(isOpen));
  return hasOpen ? "findings" : "review";
}

function union(a: readonly string[], b: readonly string[]): readonly string[] {
  return [...new Set([...a, ...b])];
}
