import { lazy, Suspense, useCallback, useEffect, useRef, type ReactElement } from "react";
import { ErrorBoundary } from "../ErrorBoundary";
import { FirstRun } from "../FirstRun";
import { GlanceLine } from "../GlanceLine";
import { Notice } from "../Notice";
import { RunNotice } from "../RunNotice";
import { RunProgress } from "../RunProgress";
import { nextStep, type PaneState } from "../run/runState";
import type { RunStore } from "../run/runStore";
import { RecheckedNotice, StaleNotice } from "../StaleNotice";
import { useTexts } from "../texts/TextsContext";
import { Toolbar } from "../Toolbar";
import { undoText } from "../undoText";
import { PlacePanel } from "./PlacePanel";

const Results = lazy(async () => ({ default: (await import(/* webpackChunkName: "results" */ "../results/Results")).Results }));

interface Props {
  readonly shown: boolean;
  readonly state: PaneState;
  readonly store: RunStore;
  readonly introduced: boolean;
  readonly onSample?: (() => void) | undefined;
  readonly onSkip: () => void;
}

/** 核验: the one next step, how the last run went, and what it found. */
export function ReviewPlace({ shown, state, store, introduced, onSample, onSkip }: Props): ReactElement {
  const texts = useTexts();
  const reviewButton = useRef<HTMLButtonElement | null>(null);
  const setReviewButton = useCallback((element: HTMLButtonElement | null) => void (reviewButton.current = element), []);
  const focusReviewButton = useCallback(() => reviewButton.current?.focus(), []);
  const body = useRef<HTMLDivElement>(null);
  const { run, outcome } = state;
  const next = nextStep(state);

  const running = run.kind === "running";
  useEffect(() => {
    // Progress and result stand at the top, the button that started them does not scroll.
    if (running && body.current) body.current.scrollTop = 0;
  }, [running]);

  const top = (
    <>
      <Toolbar
        running={running}
        primary={next === "review"}
        undo={state.undoable && undoText(state.undoable, texts)}
        reviewButton={setReviewButton}
        onReview={() => void store.review()}
        onClear={() => void store.clearMarks()}
        onUndo={() => void store.undo()}
      />
      <StaleNotice state={state} />
    </>
  );
  return (
    <PlacePanel place="review" shown={shown} top={top} bodyRef={body}>
      {run.kind === "running" && (
        <RunProgress
          run={run}
          heading={texts.running[run.task]}
          label={texts.running.progressLabel}
          onCancel={() => store.cancel()}
          onFocusLost={focusReviewButton}
        >
          {run.glance && <GlanceLine glance={run.glance} />}
        </RunProgress>
      )}
      <RunNotice run={run} outcome={outcome} />
      <RecheckedNotice state={state} />
      {run.kind === "idle" && <FirstRun introduced={introduced} onSample={onSample} onSkip={onSkip} />}
      {outcome && (
        <ErrorBoundary
          fallback={
            <Notice intent="error" urgent>
              {texts.failed.results}
            </Notice>
          }
        >
          <Suspense fallback={null}>
            <Results
              outcome={outcome}
              marksStand={run.kind === "done" && run.task === "review"}
              primary={next === "findings"}
              selection={state.selection}
              onGoTo={store.goTo}
            />
          </Suspense>
        </ErrorBoundary>
      )}
    </PlacePanel>
  );
}
