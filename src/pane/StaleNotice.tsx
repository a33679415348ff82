import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { FailureText } from "./FailureText";
import { Notice } from "./Notice";
import type { PaneState } from "./run/runState";
import { liveRegion } from "./sharedStyles";
import type { Texts } from "./texts";
import { useTexts } from "./texts/TextsContext";

const SHEETS_NAMED = 3;

const useStyles = makeStyles({
  region: liveRegion,
  // Above the scrolling list: it is about whatever is in sight there.
  inSight: { flexShrink: 0, padding: "8px 12px 0", overflowWrap: "anywhere", ":empty": { padding: 0 } },
});

interface Props {
  readonly state: Pick<PaneState, "outcome" | "stale" | "rechecked" | "recheckFailure" | "later">;
}

/** That the results no longer tell of the workbook as it is: a live region that is always there. */
export function StaleNotice({ state }: Props): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <div className={mergeClasses(styles.region, styles.inSight)} role="status">
      {state.outcome && content()}
    </div>
  );

  function content(): ReactElement | null {
    const { stale, recheckFailure } = state;
    if (recheckFailure) {
      return (
        <Notice intent="warning" title={texts.live.failed}>
          <FailureText failure={recheckFailure} />
        </Notice>
      );
    }
    if (stale.length === 0) return null;
    return (
      <Notice intent="warning">
        <div>{texts.live.stale(sheetList(stale, texts))}</div>
        <div>{texts.live.staleNext}</div>
      </Notice>
    );
  }
}

/** That the results were brought up to date after an edit, and what was not: a live region that is always there. */
export function RecheckedNotice({ state: { outcome, stale, rechecked, recheckFailure, later } }: Props): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const isCurrent = outcome && rechecked.length > 0 && stale.length === 0 && !recheckFailure;
  return (
    <div className={styles.region} role="status">
      {isCurrent && (
        <Notice intent="info">
          <div>{texts.live.rechecked(sheetList(rechecked, texts))}</div>
          {later && <div>{later.length === 0 ? texts.live.written : texts.live.writtenLater(sheetList(later, texts))}</div>}
        </Notice>
      )}
    </div>
  );
}

function sheetList(sheets: readonly string[], { live }: Texts): string {
  const names = sheets.slice(0, SHEETS_NAMED).join(live.separator);
  return sheets.length > SHEETS_NAMED ? live.more(names, sheets.length) : names;
}
