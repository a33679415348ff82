import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useSyncExternalStore, type ReactElement } from "react";
import type { ReviewApp } from "../app/reviewApp";
import { ErrorBoundary } from "./ErrorBoundary";
import { FirstRun } from "./FirstRun";
import { Notice } from "./Notice";
import type { PaneCommands } from "./paneCommands";
import { RunNotice } from "./RunNotice";
import { RunProgress } from "./RunProgress";
import { failureSentence } from "./run/failure";
import { createRunStore } from "./run/runStore";
import { textsFor } from "./texts";
import { TextsContext, useTexts } from "./texts/TextsContext";
import { paneTheme } from "./theme";
import { Toolbar } from "./Toolbar";

export interface PaneProps {
  /** The open workbook's review. Another app object means another workbook: the pane starts afresh. */
  readonly app: ReviewApp;
  /** Lets whoever stands outside start a review or clear the highlights in this pane. */
  readonly commands?: PaneCommands;
  /** BCP 47, such as Excel's display language. Chinese unless English. */
  readonly language?: string;
}

const Results = lazy(async () => ({ default: (await import("./results/Results")).Results }));

const useStyles = makeStyles({
  provider: { height: "100%" },
  pane: { height: "100%", display: "flex", flexDirection: "column", backgroundColor: tokens.colorNeutralBackground1 },
  // Above the scrolling list: the button that failed may stand far down in it.
  goToFailure: { padding: "8px 12px", overflowWrap: "anywhere" },
  body: {
    flexGrow: 1,
    minHeight: 0,
    // Holds the hidden texts of its cards, which would lengthen the page otherwise.
    position: "relative",
    overflowY: "scroll",
    padding: "12px",
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    // Long names and addresses break rather than widen the pane.
    overflowWrap: "anywhere",
  },
});

function ResultsFailed(): ReactElement {
  const texts = useTexts();
  return (
    <Notice intent="error" urgent>
      {texts.failed.results}
    </Notice>
  );
}

/** The whole task pane. It fills its parent, which gives it a height. */
export function Pane({ app, commands, language = "zh-CN" }: PaneProps): ReactElement {
  const styles = useStyles();
  const texts = textsFor(language);
  const store = useMemo(() => createRunStore(app), [app]);
  const state = useSyncExternalStore(store.subscribe, store.getState);
  const reviewButton = useRef<HTMLButtonElement>(null);
  const setReviewButton = useCallback((element: HTMLButtonElement | null) => void (reviewButton.current = element), []);
  const focusReviewButton = useCallback(() => reviewButton.current?.focus(), []);
  const body = useRef<HTMLDivElement>(null);
  const { run, outcome, goToFailure } = state;

  useEffect(() => () => store.cancel(), [store]);

  const running = run.kind === "running";
  useEffect(() => {
    // Progress and result stand at the top, the button that started them does not scroll.
    if (running && body.current) body.current.scrollTop = 0;
  }, [running]);

  useEffect(() => {
    if (!commands) return;
    return commands.subscribe((command) => void (command === "review" ? store.review() : store.clearMarks()));
  }, [commands, store]);

  return (
    <FluentProvider theme={paneTheme} className={styles.provider}>
      <TextsContext.Provider value={texts}>
        <div className={styles.pane} lang={texts.language}>
          <Toolbar
            running={running}
            reviewButton={setReviewButton}
            onReview={() => void store.review()}
            onClear={() => void store.clearMarks()}
          />
          {goToFailure && (
            <div className={styles.goToFailure}>
              <Notice intent="error" urgent title={texts.failed.goTo}>
                {failureSentence(goToFailure, texts)}
              </Notice>
            </div>
          )}
          <div ref={body} className={styles.body}>
            {run.kind === "running" && <RunProgress run={run} onCancel={() => store.cancel()} onFocusLost={focusReviewButton} />}
            <RunNotice run={run} outcome={outcome} />
            {run.kind === "idle" && <FirstRun />}
            {outcome && (
              <ErrorBoundary fallback={<ResultsFailed />}>
                <Suspense fallback={null}>
                  <Results
                    outcome={outcome}
                    marksStand={run.kind === "done" && run.task === "review"}
                    onGoTo={store.goTo}
                  />
                </Suspense>
              </ErrorBoundary>
            )}
          </div>
        </div>
      </TextsContext.Provider>
    </FluentProvider>
  );
}
