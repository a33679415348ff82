import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Report } from "../../domain/review/report";
import { toQualifiedA1 } from "../../domain/sheet/cellRef";
import { Notice } from "../Notice";
import { FindingItem } from "../results/FindingItem";
import { GoToContext, type GoTo } from "../results/GoToContext";
import { points } from "../results/numbers";
import { Paged } from "../results/Paged";
import { cardTitle, placeHeading, plainList, smallText } from "../sharedStyles";
import { useTexts } from "../texts/TextsContext";

const ENTRIES_AT_FIRST = 50;

const useStyles = makeStyles({
  heading: placeHeading,
  part: { ...cardTitle, margin: 0 },
  section: { display: "flex", flexDirection: "column", gap: "8px" },
  list: plainList,
  line: { display: "flex", justifyContent: "space-between", gap: "8px", alignItems: "baseline" },
  name: { justifyContent: "flex-start", minWidth: 0, padding: "0 4px", fontWeight: tokens.fontWeightRegular, whiteSpace: "normal", textAlign: "start" },
  // A long tier, as in English, leaves the name at least half the line.
  number: { flexShrink: 0, maxWidth: "50%", textAlign: "end", fontVariantNumeric: "tabular-nums" },
  small: smallText,
});

interface Props {
  readonly report: Report | null;
  readonly onGoTo: GoTo;
}

/** The summary table of the last review: whom it lists, with tier and score, and what is wrong in the table itself. */
export function SummaryPlace({ report, onGoTo }: Props): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const { summaryPlace } = texts;
  return (
    <GoToContext.Provider value={onGoTo}>
      <h2 className={styles.heading}>{summaryPlace.heading}</h2>
      {report === null ? <div>{summaryPlace.none}</div> : content(report)}
    </GoToContext.Provider>
  );

  function content({ summary, applications }: Report): ReactElement {
    const ranked = [...applications].sort((a, b) => b.score.auto - a.score.auto);
    return (
      <>
        {summary === null ? (
          <Notice intent="info">{summaryPlace.missing}</Notice>
        ) : (
          <section className={styles.section}>
            <div>
              <div>{summaryPlace.rows(summary.rows, summary.sheet)}</div>
              {summary.recommender !== "" && <div className={styles.small}>{summaryPlace.recommender(summary.recommender)}</div>}
            </div>
            <div>
              <Button onClick={() => void onGoTo(toQualifiedA1({ sheet: summary.sheet, row: 0, column: 0 }))}>{summaryPlace.goTo}</Button>
            </div>
            {summary.findings.length === 0 ? (
              <Notice intent="success">{summaryPlace.clean}</Notice>
            ) : (
              <>
                <h3 className={styles.part}>{summaryPlace.findings(summary.findings.length)}</h3>
                <Paged
                  className={styles.list}
                  items={summary.findings}
                  atFirst={ENTRIES_AT_FIRST}
                  keyOf={({ key }) => key}
                  render={(finding) => <FindingItem finding={finding} sheet={summary.sheet} whose={texts.groups.summary} application={null} />}
                />
              </>
            )}
          </section>
        )}
        {ranked.length > 0 && (
          <section className={styles.section}>
            <h3 className={styles.part}>{summaryPlace.tiers}</h3>
            <div className={styles.small}>
              {texts.score.disclaimer} · {summaryPlace.ranked}
            </div>
            <Paged
              className={styles.list}
              items={ranked}
              atFirst={ENTRIES_AT_FIRST}
              keyOf={({ file, sheet }) => `${file}|${sheet}`}
              render={({ enterprise, sheet, suggestedTier, score }) => (
                <div className={styles.line}>
                  <Button
                    appearance="transparent"
                    size="small"
                    className={styles.name}
                    onClick={() => void onGoTo(toQualifiedA1({ sheet, row: 0, column: 0 }))}
                  >
                    {enterprise || texts.groups.unnamed(sheet)}
                  </Button>
                  <span className={styles.number}>
                    {texts.tiers[suggestedTier]} · {points(score.auto)}
                  </span>
                </div>
              )}
            />
          </section>
        )}
      </>
    );
  }
}
