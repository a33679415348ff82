import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { DismissCircle16Filled } from "@fluentui/react-icons/svg/dismiss-circle";
import { QuestionCircle16Filled } from "@fluentui/react-icons/svg/question-circle";
import type { ReactElement } from "react";
import type { Gate } from "../../domain/review/report";
import { plainList, smallText } from "../sharedStyles";
import { useTexts } from "../texts/TextsContext";
import { Disclosure } from "./Disclosure";

const ICONS = { pass: CheckmarkCircle16Filled, fail: DismissCircle16Filled, unknown: QuestionCircle16Filled };

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "6px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: plainList,
  gate: { display: "flex", gap: "4px" },
  icon: { flexShrink: 0, marginTop: "2px" },
  pass: { color: tokens.colorStatusSuccessForeground1 },
  fail: { color: tokens.colorStatusDangerForeground1 },
  unknown: { color: tokens.colorNeutralForeground3 },
  status: { fontWeight: tokens.fontWeightSemibold },
  small: smallText,
});

/** The official conditions. Those not passed stand open with their reason, the others behind one line. */
export function GateList({ gates }: { readonly gates: readonly Gate[] }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const open = gates.filter(({ status }) => status !== "pass");
  const passed = gates.filter(({ status }) => status === "pass");
  return (
    <section className={styles.section}>
      <h4 className={styles.heading}>{texts.gates.heading}</h4>
      {open.length > 0 && list(open)}
      {passed.length > 0 && (
        <div>
          <Disclosure level={5} label={texts.gates.passed(passed.length, gates.length)}>
            {() => list(passed)}
          </Disclosure>
        </div>
      )}
    </section>
  );

  function list(shown: readonly Gate[]): ReactElement {
    return (
      <ul className={styles.list}>
        {shown.map((gate) => {
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
    );
  }
}
