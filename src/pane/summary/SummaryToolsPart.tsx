import { useState, type ReactElement } from "react";
import type { SummaryTools } from "../../app/summaryTools";
import type { Undoable } from "../../app/undo/undoable";
import type { RunStore } from "../run/runStore";
import { ImportSection } from "./ImportSection";
import { MergeSection } from "./MergeSection";
import { TidySection } from "./TidySection";

interface Props {
  readonly tools: SummaryTools;
  readonly store: Pick<RunStore, "alongside" | "goTo">;
  /** What the pane offers to undo. */
  readonly undoable: Undoable | null;
  /** While a review runs. */
  readonly disabled: boolean;
}

/** What can be done to the summary table. Other tools mean another workbook: everything starts afresh. */
export function SummaryToolsPart({ tools, store, undoable, disabled }: Props): ReactElement {
  const [shown, setShown] = useState({ tools, count: 0 });
  if (shown.tools !== tools) setShown({ tools, count: shown.count + 1 });
  return (
    <>
      <TidySection key={`tidy ${shown.count}`} app={tools.tidy} store={store} undoable={undoable} disabled={disabled} />
      <ImportSection key={`import ${shown.count}`} app={tools.imports} store={store} disabled={disabled} />
      <MergeSection key={`merge ${shown.count}`} app={tools.merge} store={store} disabled={disabled} />
    </>
  );
}
