import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { Notice } from "./Notice";
import { failureSentence } from "./run/failure";
import type { PaneState } from "./run/runState";
import type { Texts } from "./texts";
import { useTexts } from "./texts/TextsContext";

const SHEETS_NAMED = 3;

const useStyles = makeStyles({ region: { display: "flex", flexDirection: "column", gap: "8px", ":empty": { position: "absolute" } } });

/** Whether the results still tell of the workbook as it is: a live region that is always there. */
export function StaleNotice({ state }: { readonly state: Pick<PaneState, "outcome" | "stale" | "rechecked" | "recheckFailure"> }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <div className={styles.region} role="status">
      {state.outcome && content()}
    </div>
  );

  function content(): ReactElement | null {
    const { stale, rechecked, recheckFailure } = state;
    if (recheckFailure) {
      return (
        <Notice intent="warning" title={texts.live.failed}>
          {failureSentence(recheckFailure, texts)}
        </Notice>
      );
    }
    if (stale.length > 0) {
      return (
        <Notice intent="warning">
          <div>{texts.live.stale(sheetList(stale, texts))}</div>
          <div>{texts.live.staleNext}</div>
        </Notice>
      );
    }
    if (rechecked.length > 0) {
      return (
        <Notice intent="info">
          <div>{texts.live.rechecked(sheetList(rechecked, texts))}</div>
          <div>{texts.live.writtenLater}</div>
        </Notice>
      );
    }
    return null;
  }
}

function sheetList(sheets: readonly string[], { live }: Texts): string {
  const names = sheets.slice(0, SHEETS_NAMED).join(live.separator);
  return sheets.length > SHEETS_NAMED ? live.more(names, sheets.length) : names;
}
