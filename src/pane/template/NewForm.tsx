import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useState, type ReactElement } from "react";
import type { HandedOut } from "../../app/handOutTemplate";
import { CancelledError } from "../../app/ports";
import type { ReviewApp } from "../../app/reviewApp";
import { FailureText } from "../FailureText";
import { Notice } from "../Notice";
import { Problems } from "../Problems";
import { failureOf } from "../run/failure";
import type { Failure } from "../run/runState";
import { focusRing, liveRegion, smallText } from "../sharedStyles";
import { useTexts } from "../texts/TextsContext";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "8px", paddingTop: "12px", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  line: { display: "flex", flexWrap: "wrap", alignItems: "end", gap: "8px" },
  label: { display: "flex", flexDirection: "column", gap: "2px" },
  year: {
    width: "88px",
    height: "32px",
    boxSizing: "border-box",
    padding: "0 8px",
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    ...focusRing,
  },
  small: smallText,
  news: liveRegion,
});

type Step =
  | { readonly kind: "ready" }
  | { readonly kind: "working" }
  | { readonly kind: "done"; readonly outcome: HandedOut }
  | { readonly kind: "failed"; readonly failure: Failure };

interface Props {
  readonly app: Pick<ReviewApp, "templateYear" | "handOutTemplate">;
  /** While a review runs. */
  readonly disabled: boolean;
  /** The workbook has something more that can be undone. */
  readonly onWritten?: () => void;
}

/** 新建填报表: the blank summary and application form for a call's year, at first the year of the workbook's policy. */
export function NewForm({ app, disabled, onWritten }: Props): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const [typed, setTyped] = useState<string | null>(null);
  const [year, setYear] = useState<number | null>(null);
  const [step, setStep] = useState<Step>({ kind: "ready" });
  const id = useId();

  useEffect(() => {
    let shown = true;
    app.templateYear().then(
      (known) => void (shown && setYear(known)),
      (error: unknown) => void (shown && setStep({ kind: "failed", failure: failureOf(error) })),
    );
    return () => void (shown = false);
  }, [app]);

  const value = typed ?? (year === null ? "" : String(year));
  const working = step.kind === "working";

  const create = async (): Promise<void> => {
    setStep({ kind: "working" });
    try {
      setStep({ kind: "done", outcome: await app.handOutTemplate(Number(value), {}) });
    } catch (error) {
      if (error instanceof CancelledError) setStep({ kind: "ready" });
      else setStep({ kind: "failed", failure: failureOf(error) });
    }
    onWritten?.();
  };

  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{texts.newForm.heading}</h3>
      <div className={styles.small}>{texts.newForm.intro}</div>
      <div className={styles.line}>
        <label htmlFor={id} className={styles.label}>
          <span className={styles.small}>{texts.newForm.year}</span>
          <input id={id} className={styles.year} type="text" inputMode="numeric" maxLength={4} value={value} onChange={(event) => setTyped(event.currentTarget.value)} />
        </label>
        <Button appearance="secondary" disabledFocusable={disabled || working || value === ""} onClick={() => void create()}>
          {working ? texts.newForm.creating : texts.newForm.create}
        </Button>
      </div>
      <div className={styles.news} role="status">
        {step.kind === "done" && <Notice intent="success">{texts.newForm.done(step.outcome.sheets.join(texts.newForm.separator))}</Notice>}
        {step.kind === "failed" && (
          <Notice intent="error" title={texts.newForm.failed}>
            <FailureText failure={step.failure} />
          </Notice>
        )}
      </div>
      {step.kind === "done" && <Problems problems={step.outcome.problems} />}
    </section>
  );
}
