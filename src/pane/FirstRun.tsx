import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useTexts } from "./texts/TextsContext";

const useStyles = makeStyles({
  heading: { margin: "8px 0 12px", fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingLeft: "20px", display: "flex", flexDirection: "column", gap: "8px", color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "12px" },
});

interface Props {
  /** Dismissed before: one line is enough. */
  readonly introduced: boolean;
  /** Opens a sample workbook, where the host can. */
  readonly onSample?: (() => void) | undefined;
  readonly onSkip: () => void;
}

/** What the button does, before it was ever pressed. */
export function FirstRun({ introduced, onSample, onSkip }: Props): ReactElement {
  const styles = useStyles();
  const { firstRun } = useTexts();
  if (introduced) return <div>{firstRun.skipped}</div>;
  return (
    <section>
      <h2 className={styles.heading}>{firstRun.heading}</h2>
      <ul className={styles.list}>
        {firstRun.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div className={styles.buttons}>
        {onSample && <Button onClick={onSample}>{firstRun.sample}</Button>}
        <Button appearance="subtle" onClick={onSkip}>
          {firstRun.skip}
        </Button>
      </div>
    </section>
  );
}
