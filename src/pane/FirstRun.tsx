import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useTexts } from "./texts/TextsContext";

const useStyles = makeStyles({
  heading: { margin: "8px 0 12px", fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingLeft: "20px", display: "flex", flexDirection: "column", gap: "8px", color: tokens.colorNeutralForeground2 },
});

/** What the button does, before it was ever pressed. */
export function FirstRun(): ReactElement {
  const styles = useStyles();
  const { firstRun } = useTexts();
  return (
    <section>
      <h2 className={styles.heading}>{firstRun.heading}</h2>
      <ul className={styles.list}>
        {firstRun.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
