import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useTold } from "../english/useTold";
import { FailureText } from "../FailureText";
import { Notice } from "../Notice";
import { RunProgress } from "../RunProgress";
import { liveRegion } from "../sharedStyles";
import { useTexts } from "../texts/TextsContext";
import type { Work } from "./useWork";

const useStyles = makeStyles({ news: liveRegion });

interface Props<What extends string> {
  readonly work: Work<What>;
  readonly headings: Readonly<Record<What, string>>;
  readonly failed: Readonly<Record<What, string>>;
  readonly label: string;
  readonly onFocusLost: () => void;
}

/** How a tool's work goes on, or why it brought nothing. */
export function WorkNotice<What extends string>({ work, headings, failed, label, onFocusLost }: Props<What>): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const tell = useTold();
  const { state } = work;
  return (
    <>
      {state.kind === "running" && (
        <RunProgress run={state} heading={headings[state.what]} label={label} onCancel={() => work.cancel()} onFocusLost={onFocusLost} />
      )}
      <div className={styles.news} role="status">
        {state.kind === "busy" && <Notice intent="info">{texts.summaryTools.busy}</Notice>}
        {state.kind === "cancelled" && (
          <Notice intent="info" title={texts.cancelled.heading}>
            {tell(state.done)}
          </Notice>
        )}
        {state.kind === "failed" && (
          <Notice intent="error" title={failed[state.what]}>
            <FailureText failure={state.failure} />
          </Notice>
        )}
      </div>
    </>
  );
}
