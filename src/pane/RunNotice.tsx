import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ReviewOutcome } from "../app/reviewApp";
import type { Report } from "../domain/review/report";
import { useTold } from "./english/useTold";
import { FailureText } from "./FailureText";
import { Notice } from "./Notice";
import { Problems } from "./Problems";
import { countVerdicts } from "./results/verdict";
import type { Run } from "./run/runState";
import { visuallyHidden } from "./sharedStyles";
import { undoText } from "./undoText";
import { useTexts } from "./texts/TextsContext";

const useStyles = makeStyles({
  // Out of the column's flow while empty, so that it costs no gap; still there for screen readers.
  region: { display: "flex", flexDirection: "column", gap: "8px", ":empty": { position: "absolute" } },
  spoken: visuallyHidden,
});

/** How the last run ended, other than its results: a live region that is always there, so that its changes are announced. */
export function RunNotice({ run, outcome }: { readonly run: Run; readonly outcome: ReviewOutcome | null }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const tell = useTold();
  return (
    <>
      <div className={styles.spoken} role="status">
        {run.kind === "done" && run.task === "review" && outcome && spokenResult(outcome.report)}
      </div>
      <div className={styles.region} role="status">
        {content()}
      </div>
    </>
  );

  function content(): ReactElement | null {
    switch (run.kind) {
      case "idle":
      case "running":
        return null;
      case "done":
        if (run.task === "clear") return cleared(run);
        if (run.task === "undo") return undone(run);
        return outcome?.report.applications.length === 0 ? <Notice intent="warning">{texts.outcome.noApplication}</Notice> : null;
      case "cancelled":
        return (
          <Notice intent="info" title={texts.cancelled.heading}>
            {tell(run.done)}
            {run.task === "review" && <div>{texts.cancelled.again}</div>}
          </Notice>
        );
      case "failed":
        return (
          <Notice intent="error" title={texts.failed[run.task]}>
            <FailureText failure={run.failure} />
          </Notice>
        );
    }
  }

  function spokenResult({ applications }: Report): string | null {
    if (applications.length === 0) return null;
    const { met, unmet, pending } = countVerdicts(applications);
    return texts.outcome.sentence(met, unmet, pending);
  }

  function undone({ step, undone: isUndone, problems }: Extract<Run, { task: "undo"; kind: "done" }>): ReactElement {
    return (
      <>
        {!isUndone && <Notice intent="warning">{texts.undo.notDone(undoText(step, texts))}</Notice>}
        {isUndone && problems.length === 0 && <Notice intent="success">{texts.undo.done(undoText(step, texts))}</Notice>}
        <Problems problems={problems} />
      </>
    );
  }

  function cleared({ marks }: Extract<Run, { task: "clear"; kind: "done" }>): ReactElement {
    const { markedCells, sheets, problems } = marks;
    return (
      <>
        <Notice intent="success">{markedCells > 0 || sheets > 0 ? texts.cleared.some(markedCells, sheets) : texts.cleared.none}</Notice>
        <Problems problems={problems} />
      </>
    );
  }
}
