import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import { DataBarHorizontal20Regular } from "@fluentui/react-icons/svg/data-bar-horizontal";
import { lazy, Suspense, useDeferredValue, useEffect, useMemo, useRef, useState, type ReactElement } from "react";
import { flushSync } from "react-dom";
import type { ReviewOutcome } from "../../app/reviewApp";
import { manualCount } from "../decide/manualItems";
import { findingWords } from "../english/findingWords";
import { useEnglish } from "../english/useEnglish";
import { ErrorBoundary } from "../ErrorBoundary";
import { Notice } from "../Notice";
import { Problems } from "../Problems";
import { plainList, smallText, visuallyHidden } from "../sharedStyles";
import { useTexts } from "../texts/TextsContext";
import { ChangesSince } from "./ChangesSince";
import { entriesAt, entriesOf, stepFrom } from "./cursor";
import { FilterBar } from "./FilterBar";
import { FindingCursor } from "./FindingCursor";
import { GroupCard } from "./GroupCard";
import { GoToContext, type GoTo } from "./GoToContext";
import { Paged } from "./Paged";
import { PolicyProblems } from "./PolicyProblems";
import { FIRST_ARRANGEMENT, NO_FILTER, resultView, shownGroups, type Filter } from "./resultView";
import type { Verdict } from "./verdict";
import { VerdictTiles } from "./VerdictTiles";
import { ViewOptions } from "./ViewOptions";

const Pictures = lazy(async () => ({ default: (await import(/* webpackChunkName: "pictures" */ "./pictures/Pictures")).Pictures }));

const CARDS_AT_FIRST = 50;

const useStyles = makeStyles({
  results: { display: "flex", flexDirection: "column", gap: "12px" },
  heading: visuallyHidden,
  small: smallText,
  // Beside the lines, as high as they are.
  show: { float: "inline-end", margin: "-4px 0 -4px 8px" },
  hidden: { display: "none" },
  list: plainList,
});

interface Props {
  readonly outcome: ReviewOutcome;
  /** False once the highlights were cleared again. */
  readonly marksStand: boolean;
  /** Whether the one next step is here: to go through the findings. */
  readonly primary: boolean;
  /** What is selected in the workbook, a qualified A1 address; null while nobody tells. */
  readonly selection: string | null;
  readonly onGoTo: GoTo;
}

/** What a review found: the outcome first, then the findings one by one, then all of them by enterprise or by rule; or the batch in pictures. */
export function Results({ outcome, marksStand, primary, selection, onGoTo }: Props): ReactElement | null {
  const styles = useStyles();
  const texts = useTexts();
  const { report, marked, problems, changes } = outcome;
  const view = useMemo(() => resultView(report, changes), [report, changes]);
  const all = useMemo(() => entriesOf(view.groups), [view]);
  const [filter, setFilter] = useState<Filter>(NO_FILTER);
  const [arrangement, setArrangement] = useState(FIRST_ARRANGEMENT);
  const settledFilter = useDeferredValue(filter);
  const english = useEnglish();
  const groups = useMemo(
    () => shownGroups(view.groups, settledFilter, arrangement, (finding) => findingWords(finding, english).message),
    [view, settledFilter, arrangement, english],
  );
  const entries = useMemo(() => entriesOf(groups), [groups]);
  const [currentId, setCurrentId] = useState<string | null>(null);
  const current = all.find(({ id }) => id === currentId) ?? null;
  const [showing, setShowing] = useState<"list" | "pictures">("list");
  const listStatus = useRef<HTMLSpanElement>(null);
  // One enterprise is no batch: its card says it all.
  const hasPictures = report.applications.length > 1;
  const inPictures = hasPictures && showing === "pictures";
  const { policy } = report;
  const hasProblems = all.some(({ finding }) => finding.severity !== "manual");

  const [seenSelection, setSeenSelection] = useState(selection);
  if (selection !== seenSelection) {
    setSeenSelection(selection);
    const there = selection === null ? [] : entriesAt(all, selection);
    const [first] = there;
    // A finding of several cells stays while its reader goes from cell to cell.
    if (first && !there.some(({ id }) => id === currentId)) setCurrentId(first.id);
  }

  const step = (by: 1 | -1): void => {
    const next = stepFrom(entries, currentId, by);
    if (!next) return;
    setCurrentId(next.id);
    setShowing("list");
    const [cell] = next.finding.cells;
    if (cell !== undefined) void onGoTo(cell);
  };

  const chooseVerdict = (verdict: Verdict | null): void => {
    setFilter({ ...filter, verdict });
    setShowing("list");
  };

  const listOnly = (chosen: Partial<Filter>): void => {
    flushSync(() => {
      setFilter({ ...NO_FILTER, ...chosen });
      setArrangement({ ...arrangement, by: "enterprise" });
      setShowing("list");
    });
    listStatus.current?.focus();
  };

  const section = useRef<HTMLElement>(null);
  const latestStep = useRef(step);
  useEffect(() => {
    latestStep.current = step;
  });
  useEffect(() => {
    // The whole place listens: the keyboard may stand on the button above the list.
    const place = section.current?.closest<HTMLElement>("[role=tabpanel]");
    const onKey = (event: KeyboardEvent): void => {
      if (!event.altKey || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
      event.preventDefault();
      latestStep.current(event.key === "ArrowDown" ? 1 : -1);
    };
    place?.addEventListener("keydown", onKey);
    return () => place?.removeEventListener("keydown", onKey);
  }, []);

  return (
    <GoToContext.Provider value={onGoTo}>
        <section ref={section} className={styles.results}>
          <h2 className={styles.heading}>{texts.outcome.heading}</h2>
          {report.applications.length > 0 && (
            <VerdictTiles counts={view.verdicts} chosen={filter.verdict} onChoose={chooseVerdict} />
          )}
          <div className={styles.small}>
            {hasPictures && (
              <Button
                className={styles.show}
                size="small"
                appearance="subtle"
                icon={<DataBarHorizontal20Regular />}
                onClick={() => setShowing(inPictures ? "list" : "pictures")}
              >
                {inPictures ? texts.pictures.hide : texts.pictures.show}
              </Button>
            )}
            {marksStand && marked.markedCells > 0 && <div>{texts.outcome.marked(marked.markedCells, marked.sheets)}</div>}
            <div>
              {texts.outcome.basis(policy.version, report.asOf)}
              {policy.changedFromShipped > 0 && ` · ${texts.outcome.changedPolicy(policy.changedFromShipped)}`}
            </div>
          </div>
          {policy.findings.length > 0 && <PolicyProblems findings={policy.findings} />}
          <Problems problems={problems} />
          {changes && <ChangesSince changes={changes} />}
          {view.groups.length > 0 && !hasProblems && <Notice intent="success">{cleanText()}</Notice>}
          {inPictures && pictures()}
          {list()}
        </section>
    </GoToContext.Provider>
  );

  function cleanText(): string {
    const { all: toCheck, checked } = manualCount(all.map(({ finding }) => finding));
    if (toCheck === 0) return texts.outcome.noFinding;
    return checked < toCheck ? texts.outcome.onlyManual(toCheck - checked) : texts.outcome.allChecked;
  }

  function list(): ReactElement {
    return (
      <div className={mergeClasses(styles.results, inPictures && styles.hidden)} hidden={inPictures}>
        {entries.length > 0 && (
          <FindingCursor entries={entries} current={current} primary={primary} onStep={step} onClose={() => setCurrentId(null)} />
        )}
        {view.groups.length > 0 && (
          <>
            <FilterBar counts={view.severities} filter={filter} shown={groups.length} statusRef={listStatus} onChange={setFilter} />
            <ViewOptions
              filter={filter}
              arrangement={arrangement}
              statistics={view.statistics}
              rules={view.rules}
              onFilter={setFilter}
              onArrange={setArrangement}
            />
          </>
        )}
        <Paged
          key={JSON.stringify([{ ...settledFilter, severities: [...settledFilter.severities] }, arrangement])}
          className={styles.list}
          items={groups}
          atFirst={CARDS_AT_FIRST}
          keyOf={(group) => group.id}
          render={(group) => <GroupCard group={group} />}
        />
      </div>
    );
  }

  function pictures(): ReactElement {
    return (
      <ErrorBoundary
        fallback={
          <Notice intent="error" urgent>
            {texts.pictures.failed}
          </Notice>
        }
      >
        <Suspense fallback={<div role="status">{texts.loading}</div>}>
          <Pictures statistics={view.statistics} onPick={listOnly} />
        </Suspense>
      </ErrorBoundary>
    );
  }
}
