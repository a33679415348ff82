import { Button, makeStyles } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { CancelledError, type SheetProblem } from "../../app/ports";
import type { ReviewApp } from "../../app/reviewApp";
import { FailureText } from "../FailureText";
import { Notice } from "../Notice";
import { Problems } from "../Problems";
import { failureOf } from "../run/failure";
import type { Failure } from "../run/runState";
import { liveRegion, smallText } from "../sharedStyles";
import { useTexts } from "../texts/TextsContext";

const SHEETS = ["policy", "rules"] as const;
type Which = (typeof SHEETS)[number];

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "8px" },
  sheet: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "2px" },
  small: smallText,
  news: liveRegion,
});

type Step =
  | { readonly kind: "ready" }
  | { readonly kind: "working"; readonly which: Which }
  | { readonly kind: "done"; readonly which: Which; readonly problems: readonly SheetProblem[] }
  | { readonly kind: "failed"; readonly failure: Failure };

interface Props {
  readonly app: Pick<ReviewApp, "writePolicySheet" | "writeRulesSheet">;
  /** While a review runs. */
  readonly disabled: boolean;
  /** The workbook has something more that can be undone. */
  readonly onWritten?: () => void;
}

/** 评审规则 and 规则目录 as sheets of the workbook, on request. */
export function WriteSheets({ app, disabled, onWritten }: Props): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.writeSheets;
  const [step, setStep] = useState<Step>({ kind: "ready" });
  const busy = disabled || step.kind === "working";

  const write = async (which: Which): Promise<void> => {
    if (busy) return;
    setStep({ kind: "working", which });
    try {
      const problems = await (which === "policy" ? app.writePolicySheet({}) : app.writeRulesSheet({}));
      setStep({ kind: "done", which, problems });
    } catch (error) {
      if (error instanceof CancelledError) setStep({ kind: "ready" });
      else setStep({ kind: "failed", failure: failureOf(error) });
    }
    onWritten?.();
  };

  return (
    <section className={styles.section} aria-label={words.heading}>
      {SHEETS.map((which) => (
        <div key={which} className={styles.sheet}>
          <Button disabledFocusable={busy} onClick={() => void write(which)}>
            {step.kind === "working" && step.which === which ? words.working : words[which]}
          </Button>
          <div className={styles.small}>{words[`${which}Hint`]}</div>
        </div>
      ))}
      <div className={styles.news} role="status">
        {step.kind === "done" && step.problems.length === 0 && <Notice intent="success">{words[`${step.which}Done`]}</Notice>}
        {step.kind === "done" && <Problems problems={step.problems} />}
        {step.kind === "failed" && (
          <Notice intent="error" title={words.failed}>
            <FailureText failure={step.failure} />
          </Notice>
        )}
      </div>
    </section>
  );
}
