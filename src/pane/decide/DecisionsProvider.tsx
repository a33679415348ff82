import { useMemo, useState, type ReactElement, type ReactNode } from "react";
import type { RunStore } from "../run/runStore";
import { carryOut, DecisionsContext, type Decisions } from "./DecisionsContext";
import { useKeptFocus } from "./useKeptFocus";

interface Props {
  readonly store: RunStore;
  /** While a task runs. */
  readonly disabled: boolean;
  readonly children: ReactNode;
}

/** Lets the findings inside be decided on, and remembers by whom as long as the pane is open. */
export function DecisionsProvider({ store, disabled, children }: Props): ReactElement {
  const [by, setBy] = useState("");
  useKeptFocus();
  const decisions = useMemo(
    (): Decisions => ({
      disabled,
      by,
      decide(finding, decision) {
        if ("by" in decision) setBy(decision.by.trim());
        return store.decide((app) => carryOut(app, finding, decision));
      },
    }),
    [store, disabled, by],
  );
  return <DecisionsContext.Provider value={decisions}>{children}</DecisionsContext.Provider>;
}
