import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { DismissCircle16Filled } from "@fluentui/react-icons/svg/dismiss-circle";
import { QuestionCircle16Filled } from "@fluentui/react-icons/svg/question-circle";
import type { ReactElement } from "react";
import type { Gate } from "../../domain/review/report";
import { useTexts } from "../texts/TextsContext";

const ICONS = { pass: CheckmarkCircle16Filled, fail: DismissCircle16Filled, unknown: QuestionCircle16Filled };

const useStyles = makeStyles({
  heading: { margin: "0 0 4px", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "6px" },
  gate: { display: "flex", gap: "4px" },
  icon: { flexShrink: 0, marginTop: "2px" },
  pass: { color: tokens.colorStatusSuccessForeground1 },
  fail: { color: tokens.colorStatusDangerForeground1 },
  unknown: { color: tokens.colorNeutralForeground3 },
  status: { fontWeight: tokens.fontWeightSemibold },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});

/** The official conditions: passed, not met, or undecided, each with its reason. */
export function GateList({ gates }: { readonly gates: readonly Gate[] }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <section>
      <h4 className={styles.heading}>{texts.gates.heading}</h4>
      <ul className={styles.list}>
        {gates.map((gate) => {
          const Icon = ICONS[gate.status];
          return (
            <li key={gate.id} className={styles.gate}>
              <Icon className={mergeClasses(styles.icon, styles[gate.status])} aria-hidden />
              <div>
                <div>
                  <span className={styles.status}>{texts.gates.status[gate.status]}</span> {gate.title}
                  {gate.soft && texts.gates.soft}
                </div>
                <div className={styles.small}>{gate.reason}</div>
                <div className={styles.small}>{gate.clause}</div>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
