import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useRef, type ReactElement, type ReactNode } from "react";
import type { Progress } from "../app/ports";
import { useTold } from "./english/useTold";
import type { RunningTask } from "./run/runState";
import { useTexts } from "./texts/TextsContext";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "8px" },
  line: { display: "flex", justifyContent: "space-between", gap: "8px" },
  sheet: { minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  count: { flexShrink: 0, fontVariantNumeric: "tabular-nums" },
  heading: { fontWeight: tokens.fontWeightSemibold },
  hint: { color: tokens.colorNeutralForeground2, ":empty": { position: "absolute" } },
  cancel: { alignSelf: "flex-start" },
});

interface Props {
  readonly run: Pick<RunningTask, "progress" | "hint" | "cancelling">;
  readonly heading: string;
  /** Of the bar, for screen readers. */
  readonly label: string;
  readonly onCancel: () => void;
  /** Called when the run ends while 取消 has the focus, which would leave the keyboard without a place. Keep it the same function. */
  readonly onFocusLost: () => void;
  /** What is known already. */
  readonly children?: ReactNode;
}

export function RunProgress({ run, heading, label, onCancel, onFocusLost, children }: Props): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const tell = useTold();
  const { progress } = run;
  const cancelButton = useRef<HTMLButtonElement | null>(null);

  useLayoutEffect(() => {
    const button = cancelButton.current;
    return () => {
      if (button && button === document.activeElement) onFocusLost();
    };
  }, [onFocusLost]);

  return (
    <section className={styles.section}>
      <div className={styles.heading} role="status">
        {run.cancelling ? texts.cancelling : heading}
      </div>
      <div className={styles.line}>
        <span className={styles.sheet}>{progress ? stepText(progress) : texts.running.starting}</span>
        {progress && progress.total > 0 && <span className={styles.count}>{texts.running.count(progress.done, progress.total)}</span>}
      </div>
      <ProgressBar aria-label={label} {...(progress && progress.total > 0 ? { value: progress.done, max: progress.total } : {})} />
      <div className={styles.hint} role="status">
        {run.hint && tell(run.hint)}
      </div>
      {children}
      <Button
        ref={(element: HTMLButtonElement | null) => void (cancelButton.current = element)}
        className={styles.cancel}
        disabledFocusable={run.cancelling}
        onClick={onCancel}
      >
        {texts.cancel}
      </Button>
    </section>
  );

  function stepText({ step, sheet }: Progress): string {
    const name = texts.running.steps[step];
    return sheet === null ? name : texts.running.step(name, sheet);
  }
}
