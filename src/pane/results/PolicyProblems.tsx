import { Button, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Finding } from "../../domain/review/report";
import { findingWords } from "../english/findingWords";
import { useEnglish } from "../english/useEnglish";
import { Notice } from "../Notice";
import { plainList, smallText } from "../sharedStyles";
import { useTexts } from "../texts/TextsContext";
import { addressIn } from "./addressIn";
import { useGoTo } from "./GoToContext";

const useStyles = makeStyles({
  list: { ...plainList, paddingTop: "4px" },
  small: smallText,
  cells: { display: "flex", flexWrap: "wrap", gap: "4px" },
});

/** What is wrong with the policy, before everything that rests on it. */
export function PolicyProblems({ findings }: { readonly findings: readonly Finding[] }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const english = useEnglish();
  const goTo = useGoTo();
  return (
    <Notice intent="error" title={texts.policyProblems.heading(findings.length)}>
      <ul className={styles.list}>
        {findings.map((finding) => ({ finding, words: findingWords(finding, english) })).map(({ finding: { key, cells }, words: { message, remedy, lang } }) => (
          <li key={key}>
            <div lang={lang}>{message}</div>
            <div lang={lang} className={styles.small}>
              {remedy}
            </div>
            <div className={styles.cells}>
              {cells.map((address) => (
                <Button key={address} size="small" aria-label={texts.finding.goToCell(address)} onClick={() => void goTo(address)}>
                  {texts.finding.goTo} {addressIn(null, address)}
                </Button>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
