import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useMemo, useState, useSyncExternalStore, type ReactElement } from "react";
import type { ReviewApp } from "../app/reviewApp";
import type { SummaryTools } from "../app/summaryTools";
import { useTheme, type Appearance } from "./appearance";
import { DecisionsProvider } from "./decide/DecisionsProvider";
import { ErrorBoundary } from "./ErrorBoundary";
import { useLoadable } from "./loadable";
import { FailureText } from "./FailureText";
import { Notice } from "./Notice";
import type { PaneCommands } from "./paneCommands";
import { PlacePanel } from "./places/PlacePanel";
import { PlaceTabs } from "./places/PlaceTabs";
import type { Place } from "./places/place";
import { ReviewPlace } from "./places/ReviewPlace";
import { createRunStore } from "./run/runStore";
import { languageOf } from "./settings/settings";
import { useSettings } from "./settings/useSettings";
import { textsFor } from "./texts";
import { TextsContext } from "./texts/TextsContext";
import { zhCN } from "./texts/zhCN";

export interface PaneProps {
  /** The open workbook's review. Another app object means another workbook: the pane starts afresh. */
  readonly app: ReviewApp;
  /** Of the same workbook; absent: nothing is offered that changes the summary table. */
  readonly tools?: SummaryTools;
  /** Lets whoever stands outside start a review or clear the highlights in this pane. */
  readonly commands?: PaneCommands;
  /** BCP 47, such as Excel's display language. Chinese unless English. The user's own choice goes before it. */
  readonly language?: string;
  /** Excel's theme at the moment; the system's where Excel does not tell. */
  readonly appearance?: () => Appearance | undefined;
  /** Opens a sample workbook, where the host can. */
  readonly onSample?: () => void;
  /** Whether Excel has notes on cells; absent: not known. */
  readonly notesSupported?: boolean;
}

const SummaryPlace = lazy(async () => ({ default: (await import("./places/SummaryPlace")).SummaryPlace }));
const SummaryToolsPart = lazy(async () => ({ default: (await import("./summary/SummaryToolsPart")).SummaryToolsPart }));
const NewForm = lazy(async () => ({ default: (await import("./template/NewForm")).NewForm }));
const WriteSheets = lazy(async () => ({ default: (await import("./rules/WriteSheets")).WriteSheets }));
const RulesPlace = lazy(async () => ({ default: (await import("./rules/RulesPlace")).RulesPlace }));
const SettingsPlace = lazy(async () => ({ default: (await import("./settings/SettingsPlace")).SettingsPlace }));

const useStyles = makeStyles({
  provider: { height: "100%" },
  pane: { height: "100%", display: "flex", flexDirection: "column", backgroundColor: tokens.colorNeutralBackground1 },
  // Above the scrolling list: the button that failed may stand far down in it.
  goToFailure: { flexShrink: 0, padding: "8px 12px", overflowWrap: "anywhere" },
});

/** The whole task pane. It fills its parent, which gives it a height. */
export function Pane({ app, tools, commands, language = "zh-CN", appearance, onSample, notesSupported }: PaneProps): ReactElement {
  const styles = useStyles();
  const theme = useTheme(appearance);
  const [settings, changeSettings] = useSettings();
  const texts = useLoadable(textsFor(languageOf(settings, language)), zhCN);
  const store = useMemo(() => createRunStore(app), [app]);
  const state = useSyncExternalStore(store.subscribe, store.getState);
  const [place, setPlace] = useState<Place>("review");
  const [visited, setVisited] = useState<ReadonlySet<Place>>(new Set<Place>(["review"]));
  const choose = (next: Place): void => {
    setPlace(next);
    setVisited((before) => new Set(before).add(next));
  };
  const { goToFailure } = state;

  useEffect(() => () => store.dispose(), [store]);

  const { live, notes } = settings;
  useEffect(() => store.prefer({ live, notes }), [store, live, notes]);

  useEffect(() => {
    if (!commands) return;
    return commands.subscribe((command) => void (command === "review" ? store.review() : store.clearMarks()));
  }, [commands, store]);

  return (
    <FluentProvider theme={theme} className={styles.provider}>
      <TextsContext.Provider value={texts}>
        <div className={styles.pane} lang={texts.language}>
          <PlaceTabs chosen={place} onChoose={choose} />
          {goToFailure && (
            <div className={styles.goToFailure}>
              <Notice intent="error" urgent title={texts.failed.goTo}>
                <FailureText failure={goToFailure} />
              </Notice>
            </div>
          )}
          <DecisionsProvider store={store} disabled={state.run.kind === "running"}>
            <ReviewPlace
              shown={place === "review"}
              state={state}
              store={store}
              introduced={settings.introduced}
              onSample={onSample}
              onSkip={() => changeSettings({ introduced: true })}
            />
            {panel(
              "summary",
              <>
                <SummaryPlace report={state.outcome?.report ?? null} onGoTo={store.goTo} />
                {tools && <SummaryToolsPart tools={tools} store={store} undoable={state.undoable} disabled={state.run.kind === "running"} />}
                <NewForm app={app} disabled={state.run.kind === "running"} onWritten={store.wrote} />
              </>,
            )}
          </DecisionsProvider>
          {panel(
            "rules",
            <RulesPlace>
              <WriteSheets app={app} disabled={state.run.kind === "running"} onWritten={store.wrote} />
            </RulesPlace>,
          )}
          {panel("settings", <SettingsPlace settings={settings} notesSupported={notesSupported ?? null} onChange={changeSettings} />)}
        </div>
      </TextsContext.Provider>
    </FluentProvider>
  );

  function panel(of: Exclude<Place, "review">, content: ReactElement): ReactElement {
    return (
      <PlacePanel place={of} shown={place === of}>
        {visited.has(of) && (
          <ErrorBoundary
            fallback={
              <Notice intent="error" urgent>
                {texts.failed.place}
              </Notice>
            }
          >
            <Suspense fallback={<div role="status">{texts.loading}</div>}>{content}</Suspense>
          </ErrorBoundary>
        )}
      </PlacePanel>
    );
  }
}
