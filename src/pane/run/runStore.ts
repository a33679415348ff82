import { CancelledError, type RunOptions } from "../../app/ports";
import type { ReviewApp } from "../../app/reviewApp";
import { failureOf } from "./failure";
import { INITIAL_STATE, nextState, type PaneEvent, type PaneState, type Task } from "./runState";

/** Runs one task at a time on a ReviewApp and keeps what the pane shows of it. */
export interface RunStore {
  readonly getState: () => PaneState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Start; nothing happens while a task runs. The promise settles with the task and never rejects. */
  review(): Promise<void>;
  clearMarks(): Promise<void>;
  cancel(): void;
  readonly goTo: (address: string) => Promise<void>;
}

export function createRunStore(app: ReviewApp): RunStore {
  let state = INITIAL_STATE;
  let controller: AbortController | null = null;
  const listeners = new Set<() => void>();

  const dispatch = (event: PaneEvent): void => {
    state = nextState(state, event);
    for (const listener of listeners) listener();
  };

  const run = async (task: Task, work: (options: RunOptions) => Promise<PaneEvent>): Promise<void> => {
    if (controller) return;
    controller = new AbortController();
    dispatch({ type: "started", task });
    let end: PaneEvent;
    try {
      end = await work({
        signal: controller.signal,
        onProgress: (progress) => dispatch({ type: "progressed", progress }),
        onStall: (hint) => dispatch({ type: "stalled", hint }),
      });
    } catch (error) {
      end = error instanceof CancelledError ? { type: "cancelled", done: error.done } : { type: "failed", failure: failureOf(error) };
    }
    controller = null;
    dispatch(end);
  };

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    review: () => run("review", async (options) => ({ type: "reviewed", outcome: await app.review(options) })),
    clearMarks: () => run("clear", async (options) => ({ type: "cleared", marks: await app.clearMarks(options) })),
    cancel() {
      if (!controller || controller.signal.aborted) return;
      controller.abort();
      dispatch({ type: "cancelRequested" });
    },
    async goTo(address) {
      dispatch({ type: "goingTo" });
      try {
        await app.goTo(address);
      } catch (error) {
        dispatch({ type: "goToFailed", failure: failureOf(error) });
      }
    },
  };
}
