import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Score, ScoreLine } from "../../domain/review/report";
import { scoreLineWords } from "../english/reviewWords";
import { useEnglish } from "../english/useEnglish";
import { plainList, smallText } from "../sharedStyles";
import { useTexts } from "../texts/TextsContext";
import { Disclosure } from "./Disclosure";
import { points } from "./numbers";

const useStyles = makeStyles({
  heading: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  small: smallText,
  list: { ...plainList, marginTop: "4px" },
  line: { display: "flex", justifyContent: "space-between", gap: "8px" },
  number: { flexShrink: 0, fontVariantNumeric: "tabular-nums" },
});

/** What the score is made of: value, points, clause, and what one step up would need. */
export function ScoreLines({ score }: { readonly score: Score }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const english = useEnglish();
  return (
    <section>
      <Disclosure level={4} className={styles.heading} label={texts.score.lines}>
        {() => (
          <>
            <div className={styles.small}>{texts.score.disclaimer}</div>
            <ul className={styles.list}>
              {score.lines.map(scoreLine)}
              <li className={styles.small}>
                {score.manual === null
                  ? texts.score.notManual(points(score.manualMax))
                  : texts.score.manual(points(score.manual), points(score.manualMax))}
              </li>
            </ul>
          </>
        )}
      </Disclosure>
    </section>
  );

  function scoreLine(line: ScoreLine): ReactElement {
    const { item, found, next, lang } = scoreLineWords(line, english);
    return (
      <li key={line.item}>
        <div className={styles.line}>
          <span lang={lang}>{item}</span>
          <span className={styles.number}>{texts.score.line(points(line.points), points(line.max))}</span>
        </div>
        {found === null ? (
          <div className={styles.small}>{texts.score.unread}</div>
        ) : (
          <div className={styles.small} lang={lang}>
            {found}
          </div>
        )}
        {next !== null && (
          <div className={styles.small} lang={lang}>
            {texts.score.next(next)}
          </div>
        )}
        <div className={styles.small} lang="zh-CN">
          {line.clause}
        </div>
      </li>
    );
  }
}
