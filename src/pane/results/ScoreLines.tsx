import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Score } from "../../domain/review/report";
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
  return (
    <section>
      <Disclosure level={4} className={styles.heading} label={texts.score.lines}>
        {() => (
          <>
            <div className={styles.small}>{texts.score.disclaimer}</div>
            <ul className={styles.list}>
              {score.lines.map((line) => (
                <li key={line.item}>
                  <div className={styles.line}>
                    <span>{line.item}</span>
                    <span className={styles.number}>{texts.score.line(points(line.points), points(line.max))}</span>
                  </div>
                  <div className={styles.small}>{line.found ?? texts.score.unread}</div>
                  {line.next !== null && <div className={styles.small}>{texts.score.next(line.next)}</div>}
                  <div className={styles.small}>{line.clause}</div>
                </li>
              ))}
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
}
