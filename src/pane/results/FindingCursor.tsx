import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDown16Regular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUp16Regular } from "@fluentui/react-icons/svg/arrow-up";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import type { ReactElement } from "react";
import { isManual } from "../decide/manualItems";
import { findingWords } from "../english/findingWords";
import { useEnglish } from "../english/useEnglish";
import { smallText, visuallyHidden } from "../sharedStyles";
import { useTexts } from "../texts/TextsContext";
import { FindingItem } from "./FindingItem";
import type { Entry } from "./resultView";
import { SeverityIcon } from "./SeverityIcon";
import { decidedFor, whoseName } from "./whoseName";

const useStyles = makeStyles({
  cursor: {
    // In sight however far the list is scrolled, covering the padding above it.
    position: "sticky",
    top: "-12px",
    zIndex: 1,
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    margin: "0 -12px",
    padding: "8px 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  buttons: { display: "flex", gap: "8px", alignItems: "center" },
  next: { flexGrow: 1 },
  line: { display: "flex", gap: "4px", alignItems: "center", ...smallText },
  position: { flexGrow: 1 },
  // A finding with many cells must not cover the list.
  finding: { maxHeight: "45vh", overflowY: "auto" },
  spoken: visuallyHidden,
});

interface Props {
  readonly entries: readonly Entry[];
  readonly current: Entry | null;
  /** Whether going on from finding to finding is the one next step. */
  readonly primary: boolean;
  readonly onStep: (step: 1 | -1) => void;
  readonly onClose: () => void;
}

/** One finding after the other: the next step after a review. */
export function FindingCursor({ entries, current, primary, onStep, onClose }: Props): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const { cursor } = texts;
  const english = useEnglish();
  const [start, next] = entries.every(({ finding }) => isManual(finding)) ? [cursor.startManual, cursor.nextManual] : [cursor.start, cursor.next];
  const at = current === null ? -1 : entries.findIndex(({ id }) => id === current.id);
  return (
    <section className={styles.cursor} aria-label={cursor.label}>
      <div className={styles.buttons}>
        <Button
          className={styles.next}
          appearance={primary ? "primary" : "secondary"}
          icon={<ArrowDown16Regular />}
          title={cursor.keys}
          aria-keyshortcuts="Alt+ArrowDown"
          onClick={() => onStep(1)}
        >
          {current === null ? start : next}
        </Button>
        <Button
          icon={<ArrowUp16Regular />}
          title={`${cursor.previous} · ${cursor.keys}`}
          aria-label={cursor.previous}
          aria-keyshortcuts="Alt+ArrowUp"
          onClick={() => onStep(-1)}
        />
      </div>
      <div className={styles.spoken} role="status">
        {current && `${at >= 0 ? cursor.position(at + 1, entries.length) : ""} ${texts.severities[current.finding.severity]} ${findingWords(current.finding, english).message}`}
      </div>
      {current && (
        <>
          <div className={styles.line}>
            <SeverityIcon severity={current.finding.severity} />
            <span>{texts.severities[current.finding.severity]}</span>
            <span className={styles.position}>{at >= 0 && ` · ${cursor.position(at + 1, entries.length)}`}</span>
            <Button size="small" appearance="subtle" icon={<Dismiss16Regular />} aria-label={cursor.close} title={cursor.close} onClick={onClose} />
          </div>
          <div className={styles.finding}>
            <FindingItem
              key={current.id}
              finding={current.finding}
              sheet={current.whose.sheet}
              whose={whoseName(current.whose, texts)}
              application={decidedFor(current.whose)}
              change={current.change}
              named
            />
          </div>
        </>
      )}
    </section>
  );
}
