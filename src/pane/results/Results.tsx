import { makeStyles } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState, type ReactElement } from "react";
import type { ReviewOutcome } from "../../app/reviewApp";
import { Notice } from "../Notice";
import { Problems } from "../Problems";
import { plainList, smallText, visuallyHidden } from "../sharedStyles";
import { useTexts } from "../texts/TextsContext";
import { FilterBar } from "./FilterBar";
import { GroupCard } from "./GroupCard";
import { GoToContext, type GoTo } from "./GoToContext";
import { Paged } from "./Paged";
import { filterGroups, NO_FILTER, resultView, type Filter } from "./resultView";
import { VerdictTiles } from "./VerdictTiles";

const CARDS_AT_FIRST = 50;

const useStyles = makeStyles({
  results: { display: "flex", flexDirection: "column", gap: "12px" },
  heading: visuallyHidden,
  small: smallText,
  list: plainList,
});

interface Props {
  readonly outcome: ReviewOutcome;
  /** False once the highlights were cleared again. */
  readonly marksStand: boolean;
  readonly onGoTo: GoTo;
}

/** What a review found: the outcome first, then what could not be done, then the findings by enterprise and severity. */
export function Results({ outcome, marksStand, onGoTo }: Props): ReactElement | null {
  const styles = useStyles();
  const texts = useTexts();
  const { report, marked, problems } = outcome;
  const view = useMemo(() => resultView(report), [report]);
  const [filter, setFilter] = useState<Filter>(NO_FILTER);
  const settledFilter = useDeferredValue(filter);
  const groups = useMemo(() => filterGroups(view.groups, settledFilter), [view, settledFilter]);
  const { policy } = report;

  return (
    <GoToContext.Provider value={onGoTo}>
      <section className={styles.results}>
        <h2 className={styles.heading}>{texts.outcome.heading}</h2>
        {report.applications.length > 0 && (
          <VerdictTiles counts={view.verdicts} chosen={filter.verdict} onChoose={(verdict) => setFilter({ ...filter, verdict })} />
        )}
        <div className={styles.small}>
          {marksStand && marked.markedCells > 0 && <div>{texts.outcome.marked(marked.markedCells, marked.sheets)}</div>}
          <div>
            {texts.outcome.basis(policy.version, report.asOf)}
            {policy.changedFromShipped > 0 && ` · ${texts.outcome.changedPolicy(policy.changedFromShipped)}`}
          </div>
        </div>
        <Problems problems={problems} />
        {view.groups.length > 0 && view.groups.every(({ findings }) => findings.length === 0) && (
          <Notice intent="success">{texts.outcome.noFinding}</Notice>
        )}
        {view.groups.length > 0 && <FilterBar counts={view.severities} filter={filter} shown={groups.length} onChange={setFilter} />}
        <Paged
          key={JSON.stringify([settledFilter.verdict, [...settledFilter.severities], settledFilter.query])}
          className={styles.list}
          items={groups}
          atFirst={CARDS_AT_FIRST}
          keyOf={(group) => group.id}
          render={(group) => <GroupCard group={group} />}
        />
      </section>
    </GoToContext.Provider>
  );
}
