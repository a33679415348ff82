import { CancelledError, type RunOptions } from "../../app/ports";
import type { ReviewApp } from "../../app/reviewApp";
import { failureOf } from "./failure";
import { INITIAL_STATE, nextState, type PaneEvent, type PaneState, type Task } from "./runState";

/** What the user set, asked at each use. */
export interface RunPreferences {
  /** Whether an edited sheet is checked again by itself. */
  readonly live: boolean;
  /** Whether highlights come with notes. */
  readonly notes: boolean;
}

/** Runs one task at a time on a ReviewApp and keeps what the pane shows of it. */
export interface RunStore {
  readonly getState: () => PaneState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Start; nothing happens while a task runs. The promise settles with the task and never rejects. */
  review(): Promise<void>;
  clearMarks(): Promise<void>;
  undo(): Promise<void>;
  cancel(): void;
  readonly goTo: (address: string) => Promise<void>;
  /** Takes new preferences; sheets edited meanwhile are checked again if they now should be. */
  prefer(preferences: RunPreferences): void;
  /** Stops the task and listening to the workbook. */
  dispose(): void;
}

/** Typing goes on from cell to cell: a recheck waits for a moment of rest. Edits show within a second all the same. */
const REST_MS = 250;

export function createRunStore(app: ReviewApp, firstPreferences: RunPreferences = { live: true, notes: true }): RunStore {
  let state = INITIAL_STATE;
  let preferences = firstPreferences;
  let controller: AbortController | null = null;
  let watching: Promise<() => Promise<void>> | null = null;
  let restTimer: ReturnType<typeof setTimeout> | null = null;
  let rechecking = false;
  let disposed = false;
  const listeners = new Set<() => void>();

  const dispatch = (event: PaneEvent): void => {
    state = nextState(state, event);
    for (const listener of listeners) listener();
  };

  const recheck = async (): Promise<void> => {
    if (controller || rechecking || disposed || !preferences.live) return;
    rechecking = true;
    try {
      const found = await app.recheck({ notes: preferences.notes });
      if (found) dispatch({ type: "rechecked", ...found });
    } catch (error) {
      dispatch({ type: "recheckFailed", failure: failureOf(error) });
    } finally {
      rechecking = false;
    }
  };

  const recheckSoon = (): void => {
    if (restTimer) clearTimeout(restTimer);
    restTimer = setTimeout(() => void recheckAfterRest(), REST_MS);
  };
  const recheckAfterRest = async (): Promise<void> => {
    restTimer = null;
    // One at a time; what was edited meanwhile is checked after it.
    if (rechecking) recheckSoon();
    else await recheck();
  };

  /** Where Excel gives no events, reviews go on without. */
  const watch = async (): Promise<void> => {
    watching ??= app.watch({
      onEdit(sheets) {
        dispatch({ type: "edited", sheets });
        recheckSoon();
      },
      onSelect: (address) => dispatch({ type: "selected", address }),
    });
    try {
      await watching;
    } catch (error) {
      watching = null;
      console.error(error);
    }
  };

  const run = async (task: Task, work: (options: RunOptions) => Promise<PaneEvent>): Promise<void> => {
    if (controller) return;
    controller = new AbortController();
    dispatch({ type: "started", task });
    let end: PaneEvent;
    try {
      end = await work({
        signal: controller.signal,
        notes: preferences.notes,
        onProgress: (progress) => dispatch({ type: "progressed", progress }),
        onStall: (hint) => dispatch({ type: "stalled", hint }),
      });
    } catch (error) {
      end = error instanceof CancelledError ? { type: "cancelled", done: error.done } : { type: "failed", failure: failureOf(error) };
    }
    controller = null;
    dispatch(end);
    const undoable = await app.undoable().catch(() => null);
    if (undoable !== state.undoable) dispatch({ type: "undoableChanged", undoable });
    // What was edited while the task ran.
    recheckSoon();
  };

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    review: () =>
      run("review", async (options) => {
        const [outcome] = await Promise.all([app.review(options), watch()]);
        return { type: "reviewed", outcome };
      }),
    clearMarks: () => run("clear", async (options) => ({ type: "cleared", marks: await app.clearMarks(options) })),
    async undo() {
      const undone = state.undoable;
      if (undone) await run("undo", async (options) => ({ type: "undone", undone, problems: await app.undo(options) }));
    },
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
    prefer(next) {
      const before = preferences;
      preferences = next;
      if (next.live && !before.live) recheckSoon();
    },
    dispose() {
      disposed = true;
      if (restTimer) clearTimeout(restTimer);
      controller?.abort();
      watching?.then((stop) => stop()).catch((error: unknown) => console.error(error));
      watching = null;
    },
  };
}
