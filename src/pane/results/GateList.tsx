import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Gate } from "../../domain/review/report";
import { gateReason, gateTitle } from "../english/reviewWords";
import { useEnglish } from "../english/useEnglish";
import { plainList, smallText } from "../sharedStyles";
import { useTexts } from "../texts/TextsContext";
import { Disclosure } from "./Disclosure";
import { GateIcon } from "./GateIcon";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "6px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: plainList,
  gate: { display: "flex", gap: "4px" },
  status: { fontWeight: tokens.fontWeightSemibold },
  small: smallText,
});

/** The official conditions. Those not passed stand open with their reason, the others behind one line. */
export function GateList({ gates }: { readonly gates: readonly Gate[] }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const english = useEnglish();
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
          const title = gateTitle(gate, english);
          const reason = gateReason(gate, english);
          return (
            <li key={gate.id} className={styles.gate}>
              <GateIcon status={gate.status} />
              <div>
                <div>
                  <span className={styles.status}>{texts.gates.status[gate.status]}</span> <span lang={title.lang}>{title.text}</span>
                  {gate.soft && texts.gates.soft}
                </div>
                <div className={styles.small} lang={reason.lang}>
                  {reason.text}
                </div>
                <div className={styles.small} lang="zh-CN">
                  {gate.clause}
                </div>
              </div>
            </li>
          );
        })}
      </ul>
    );
  }
}
