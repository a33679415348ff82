import type { MarkOutcome, Progress } from "../../app/ports";
import type { ReviewOutcome } from "../../app/reviewApp";

export type Task = "review" | "clear";

/** A sentence for people, or the name of an error that has none. */
export type Failure = { readonly kind: "told"; readonly sentence: string } | { readonly kind: "unexpected"; readonly name: string };

export interface RunningTask {
  readonly kind: "running";
  readonly task: Task;
  readonly progress: Progress | null;
  /** Why Excel does not answer just now; null while it does. */
  readonly hint: string | null;
  readonly cancelling: boolean;
}

/** What the pane is doing or did last. */
export type Run =
  | { readonly kind: "idle" }
  | RunningTask
  | { readonly kind: "done"; readonly task: "review" }
  | { readonly kind: "done"; readonly task: "clear"; readonly marks: MarkOutcome }
  | { readonly kind: "cancelled"; readonly task: Task; readonly done: string }
  | { readonly kind: "failed"; readonly task: Task; readonly failure: Failure };

export interface PaneState {
  readonly run: Run;
  /** The latest finished review. A new review drops it, so that the list always belongs to the highlights in the workbook. */
  readonly outcome: ReviewOutcome | null;
  /** Why the last "go to cell" did not arrive; cleared by the next step. */
  readonly goToFailure: Failure | null;
}

export const INITIAL_STATE: PaneState = { run: { kind: "idle" }, outcome: null, goToFailure: null };

export type PaneEvent =
  | { readonly type: "started"; readonly task: Task }
  | { readonly type: "progressed"; readonly progress: Progress }
  | { readonly type: "stalled"; readonly hint: string | null }
  | { readonly type: "cancelRequested" }
  | { readonly type: "reviewed"; readonly outcome: ReviewOutcome }
  | { readonly type: "cleared"; readonly marks: MarkOutcome }
  | { readonly type: "cancelled"; readonly done: string }
  | { readonly type: "failed"; readonly failure: Failure }
  | { readonly type: "goingTo" }
  | { readonly type: "goToFailed"; readonly failure: Failure };

export function nextState(state: PaneState, event: PaneEvent): PaneState {
  const { run } = state;
  switch (event.type) {
    case "started":
      return {
        run: { kind: "running", task: event.task, progress: null, hint: null, cancelling: false },
        outcome: event.task === "review" ? null : state.outcome,
        goToFailure: null,
      };
    case "progressed":
      return run.kind === "running" ? { ...state, run: { ...run, progress: event.progress } } : state;
    case "stalled":
      return run.kind === "running" ? { ...state, run: { ...run, hint: event.hint } } : state;
    case "cancelRequested":
      return run.kind === "running" ? { ...state, run: { ...run, cancelling: true } } : state;
    case "reviewed":
      return { ...state, run: { kind: "done", task: "review" }, outcome: event.outcome };
    case "cleared":
      return { ...state, run: { kind: "done", task: "clear", marks: event.marks } };
    case "cancelled":
      return run.kind === "running" ? { ...state, run: { kind: "cancelled", task: run.task, done: event.done } } : state;
    case "failed":
      return run.kind === "running" ? { ...state, run: { kind: "failed", task: run.task, failure: event.failure } } : state;
    case "goingTo":
      return { ...state, goToFailure: null };
    case "goToFailed":
      return { ...state, goToFailure: event.failure };
  }
}
