import { CancelledError, type RunOptions } from "../../app/ports";
import type { RecheckOutcome, ReviewApp } from "../../app/reviewApp";
import { failureOf } from "./failure";
import { INITIAL_STATE, nextState, type Failure, type PaneEvent, type PaneState, type Task } from "./runState";

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
  /** Something was written past this store: what can be undone is asked anew. */
  readonly wrote: () => void;
  cancel(): void;
  readonly goTo: (address: string) => Promise<void>;
  /**
   * Decides on findings, one decision after the other, and checks again what it changes, or reviews where nothing is known to check.
   * Null when it was written; "busy" while a task runs, and nothing happened. Never rejects.
   */
  readonly decide: (work: (app: ReviewApp) => Promise<void>) => Promise<Failure | "busy" | null>;
  /**
   * Does work that changes the workbook while no task runs, and lets tasks wait for it; the sheets that it names are checked again.
   * "busy" while a task or other such work runs, and nothing happened. Rejects as the work does.
   */
  readonly alongside: <T>(work: () => Promise<{ readonly result: T; readonly edited: readonly string[] }>) => Promise<T | "busy">;
  /** Takes new preferences; sheets edited meanwhile are checked again if they now should be. */
  prefer(preferences: RunPreferences): void;
  /** Stops the task and listening to the workbook. */
  dispose(): void;
}

/** What became of a decision, and whether the list knows of it. */
interface Decided {
  readonly failure: Failure | null;
  readonly known: boolean;
}

/** Typing goes on from cell to cell: a recheck waits for a moment of rest. Edits show within a second all the same. */
const REST_MS = 250;

export function createRunStore(app: ReviewApp, firstPreferences: RunPreferences = { live: true, notes: true }): RunStore {
  let state = INITIAL_STATE;
  let preferences = firstPreferences;
  let controller: AbortController | null = null;
  let watching: Promise<() => Promise<void>> | null = null;
  let restTimer: ReturnType<typeof setTimeout> | null = null;
  let rechecking: Promise<boolean> | null = null;
  let deciding: Promise<Decided> | null = null;
  let changing: Promise<unknown> | null = null;
  let disposed = false;
  const listeners = new Set<() => void>();

  const dispatch = (event: PaneEvent): void => {
    state = nextState(state, event);
    for (const listener of listeners) listener();
  };

  /** Answers false where there was nothing to check again. One at a time. */
  const recheck = async (): Promise<boolean> => {
    while (rechecking) await rechecking;
    const checkAgain = async (): Promise<boolean> => {
      try {
        const found = await app.recheck({ notes: preferences.notes });
        if (found) {
          dispatch({ type: "rechecked", outcome: found.outcome, sheets: found.sheets });
          void tellWritten(found.written);
        }
        return found !== null;
      } catch (error) {
        dispatch({ type: "recheckFailed", failure: failureOf(error) });
        return true;
      }
    };
    rechecking = checkAgain();
    try {
      return await rechecking;
    } finally {
      rechecking = null;
    }
  };

  /** The results show first; what is written follows. */
  const tellWritten = async (written: RecheckOutcome["written"]): Promise<void> => {
    try {
      const later = await written;
      if (later && !disposed) dispatch({ type: "resultsWritten", later });
    } catch (error) {
      console.error(error);
    }
  };

  const recheckSoon = (): void => {
    if (restTimer) clearTimeout(restTimer);
    restTimer = setTimeout(() => void recheckAfterRest(), REST_MS);
  };
  const recheckAfterRest = async (): Promise<void> => {
    restTimer = null;
    if (controller || disposed || !preferences.live) return;
    // What was edited meanwhile is checked after it.
    if (rechecking || deciding || changing) recheckSoon();
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
      // It reads the list that a decision is being written into.
      if (deciding) await deciding;
      if (changing) await changing;
      // A recheck paints as well.
      if (rechecking) await rechecking;
      end = await work({
        signal: controller.signal,
        notes: preferences.notes,
        onProgress: (progress) => dispatch({ type: "progressed", progress }),
        onGlance: (glance) => dispatch({ type: "glimpsed", glance }),
        onStall: (hint) => dispatch({ type: "stalled", hint }),
      });
    } catch (error) {
      end = error instanceof CancelledError ? { type: "cancelled", done: error.done } : { type: "failed", failure: failureOf(error) };
    }
    controller = null;
    dispatch(end);
    await tellUndoable();
    // What was edited while the task ran.
    recheckSoon();
  };

  const tellUndoable = async (): Promise<void> => {
    const undoable = await app.undoable().catch(() => null);
    if (undoable !== state.undoable) dispatch({ type: "undoableChanged", undoable });
  };

  const review = (): Promise<void> =>
    run("review", async (options) => {
      const [outcome] = await Promise.all([app.review(options), watch()]);
      return { type: "reviewed", outcome };
    });

  const decideNow = async (work: (app: ReviewApp) => Promise<void>, before: Promise<Decided> | null): Promise<Decided> => {
    await before;
    try {
      await work(app);
      await tellUndoable();
    } catch (error) {
      return { failure: failureOf(error), known: true };
    }
    // A task that waits for this reads it itself.
    return { failure: null, known: controller !== null || disposed || (await recheck()) };
  };

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    review,
    async decide(work) {
      if (controller) return "busy";
      const mine = decideNow(work, deciding);
      deciding = mine;
      const { failure, known } = await mine;
      if (deciding === mine) deciding = null;
      if (!known) await review();
      return failure;
    },
    async alongside(work) {
      if (controller || changing) return "busy";
      const workAlone = async () => {
        await Promise.all([deciding, rechecking]);
        return work();
      };
      const mine = workAlone();
      changing = mine.catch(() => undefined);
      try {
        const { result, edited } = await mine;
        const stale = await app.noteEdits(edited);
        if (stale.length > 0) {
          dispatch({ type: "edited", sheets: stale });
          recheckSoon();
        }
        return result;
      } finally {
        changing = null;
        // Work that broke off half-way can be taken back as well.
        await tellUndoable();
      }
    },
    clearMarks: () => run("clear", async (options) => ({ type: "cleared", marks: await app.clearMarks(options) })),
    async undo() {
      const step = state.undoable;
      if (!step) return;
      await run("undo", async (options) => ({ type: "undone", step, ...(await app.undo(options)) }));
      // A decision shows at once, whether or not edits do.
      if (step.kind === "decision" && !disposed) await recheck();
    },
    wrote: () => void tellUndoable(),
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
