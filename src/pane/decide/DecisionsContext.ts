import { createContext, useContext } from "react";
import type { FindingRef, ReviewApp } from "../../app/reviewApp";
import type { Failure } from "../run/runState";

/** What an official says of a finding. */
export type Decision =
  | { readonly kind: "waive"; readonly by: string; readonly reason: string }
  | { readonly kind: "check"; readonly result: "passed" | "refuted"; readonly by: string; readonly note: string }
  | { readonly kind: "withdraw" }
  | { readonly kind: "clearCheck" };

export interface Decisions {
  /** While a task runs nothing can be decided. */
  readonly disabled: boolean;
  /** Who decided last in this session; "" before anyone did. */
  readonly by: string;
  /** Null when it was written and the list knows it; "busy" when nothing happened. */
  readonly decide: (finding: FindingRef, decision: Decision) => Promise<Failure | "busy" | null>;
}

/** Null where findings are shown to be read only. */
export const DecisionsContext = createContext<Decisions | null>(null);

export function useDecisions(): Decisions | null {
  return useContext(DecisionsContext);
}

/** The use case that carries a decision out. */
export function carryOut(app: ReviewApp, finding: FindingRef, decision: Decision): Promise<void> {
  switch (decision.kind) {
    case "waive":
      return app.waive(finding, { by: decision.by, reason: decision.reason });
    case "withdraw":
      return app.withdrawWaiver(finding);
    case "check":
      return app.check(finding, { result: decision.result, by: decision.by, note: decision.note });
    case "clearCheck":
      return app.check(finding, null);
  }
}
