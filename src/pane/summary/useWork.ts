import { useEffect, useRef, useState } from "react";
import { CancelledError, type RunOptions } from "../../app/ports";
import type { Told } from "../../domain/wording/told";
import { failureOf } from "../run/failure";
import type { Failure, RunningTask } from "../run/runState";
import type { RunStore } from "../run/runStore";

/** What a tool is doing, or how its last work ended where it brought no result. */
export type WorkState<What> =
  | { readonly kind: "idle" }
  | ({ readonly kind: "running"; readonly what: What } & Pick<RunningTask, "progress" | "hint" | "cancelling">)
  | { readonly kind: "busy" }
  | { readonly kind: "cancelled"; readonly done: Told }
  | { readonly kind: "failed"; readonly what: What; readonly failure: Failure };

/** A result, and the sheets that it changed. */
export interface Worked<T> {
  readonly result: T;
  readonly edited: readonly string[];
}

export interface Work<What> {
  readonly state: WorkState<What>;
  /** Null where there is no result; `state` then says why. Never rejects. */
  start<T extends object>(what: What, work: (options: RunOptions) => Promise<Worked<T>>): Promise<T | null>;
  cancel(): void;
}

/** One piece of work at a time that changes the workbook, with progress and cancelling. It is cancelled when the component goes. */
export function useWork<What>(store: Pick<RunStore, "alongside">): Work<What> {
  const [state, setState] = useState<WorkState<What>>({ kind: "idle" });
  const controller = useRef<AbortController | null>(null);
  useEffect(() => () => controller.current?.abort(), []);

  const change = (part: Partial<Pick<RunningTask, "progress" | "hint" | "cancelling">>): void =>
    setState((now) => (now.kind === "running" ? { ...now, ...part } : now));

  return {
    state,
    async start(what, work) {
      if (controller.current) return null;
      const mine = new AbortController();
      controller.current = mine;
      setState({ kind: "running", what, progress: null, hint: null, cancelling: false });
      try {
        const options: RunOptions = { signal: mine.signal, onProgress: (progress) => change({ progress }), onStall: (hint) => change({ hint }) };
        const result = await store.alongside(() => work(options));
        setState({ kind: result === "busy" ? "busy" : "idle" });
        return result === "busy" ? null : result;
      } catch (error) {
        setState(error instanceof CancelledError ? { kind: "cancelled", done: error.done } : { kind: "failed", what, failure: failureOf(error) });
        return null;
      } finally {
        controller.current = null;
      }
    },
    cancel() {
      controller.current?.abort();
      change({ cancelling: true });
    },
  };
}
