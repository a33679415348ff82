import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { SHIPPED_POLICY } from "../../domain/policy/shipped";
import { SCORE_ITEMS } from "../../domain/policy/weights";
import { OFFICIAL_GATES } from "../../domain/review/gates";
import { SEVERITIES } from "../../domain/review/report";
import { useEnglish } from "../english/useEnglish";
import { points } from "../results/numbers";
import { SeverityIcon } from "../results/SeverityIcon";
import { plainList, smallText } from "../sharedStyles";
import { useTexts } from "../texts/TextsContext";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: "12px" },
  section: { display: "flex", flexDirection: "column", gap: "8px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
  list: plainList,
  steps: { margin: 0, paddingLeft: "20px", display: "flex", flexDirection: "column", gap: "4px" },
  small: smallText,
  name: { fontWeight: tokens.fontWeightSemibold },
  line: { display: "flex", justifyContent: "space-between", gap: "8px" },
  number: { flexShrink: 0, fontVariantNumeric: "tabular-nums" },
  total: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: "4px", fontWeight: tokens.fontWeightSemibold },
  severity: { display: "flex", gap: "6px", alignItems: "baseline" },
});

/** How a conclusion comes about, for an enterprise to read: gates, tiers, the auxiliary score, and what the four kinds of problems mean. */
export function HowJudged(): ReactElement {
  const styles = useStyles();
  const { judged: texts, severities } = useTexts();
  const english = useEnglish();
  const lang = english ? undefined : "zh-CN";
  const items = SCORE_ITEMS.map(({ title, weight }) => ({ title: english?.review.scoreItems[weight] ?? title, max: SHIPPED_POLICY.values[weight] }));
  return (
    <div className={styles.page}>
      <p className={styles.text}>{texts.intro}</p>
      <p className={styles.text}>{texts.printed}</p>
      {section(
        texts.gates,
        texts.gatesIntro,
        <ul className={styles.list}>
          {OFFICIAL_GATES.map((gate) => {
            const { title, required } = english?.review.gateHeads[gate.id] ?? gate;
            return (
              <li key={gate.id}>
                <div className={styles.name} lang={lang}>
                  {gate.id} {title}
                </div>
                <div className={styles.small} lang={lang}>
                  {texts.required(required)}
                </div>
                <div className={styles.small} lang="zh-CN">
                  {gate.clause}
                </div>
              </li>
            );
          })}
        </ul>,
      )}
      {section(
        texts.tiers,
        null,
        <ol className={styles.steps}>
          {texts.tierSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>,
      )}
      {section(
        texts.score,
        texts.scoreIntro,
        <ul className={styles.list}>
          {items.map(({ title, max }) => (
            <li key={title} className={styles.line}>
              <span lang={lang}>{title}</span>
              <span className={styles.number}>{texts.points(points(max))}</span>
            </li>
          ))}
          <li className={`${styles.line} ${styles.total}`}>
            <span>{texts.total}</span>
            <span className={styles.number}>{texts.points(points(items.reduce((sum, { max }) => sum + max, 0)))}</span>
          </li>
        </ul>,
      )}
      {section(
        texts.severities,
        null,
        <ul className={styles.list}>
          {SEVERITIES.map((severity) => (
            <li key={severity} className={styles.severity}>
              <SeverityIcon severity={severity} />
              <span>
                <span className={styles.name}>{severities[severity]}</span> {texts.severityMeanings[severity]}
              </span>
            </li>
          ))}
        </ul>,
      )}
    </div>
  );

  function section(heading: string, intro: string | null, content: ReactNode): ReactElement {
    return (
      <section className={styles.section}>
        <h3 className={styles.heading}>{heading}</h3>
        {intro !== null && <p className={styles.text}>{intro}</p>}
        {content}
      </section>
    );
  }
}
