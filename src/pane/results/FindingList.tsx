import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { plainList } from "../sharedStyles";
import { useTexts } from "../texts/TextsContext";
import { FindingItem } from "./FindingItem";
import { Paged } from "./Paged";
import type { FindingsOfSeverity } from "./resultView";
import { SeverityIcon } from "./SeverityIcon";

const FINDINGS_AT_FIRST = 50;

const useStyles = makeStyles({
  heading: {
    display: "flex",
    alignItems: "center",
    gap: "4px",
    margin: "0 0 4px",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: plainList,
});

/** The findings of one severity. */
export function FindingList({ part, sheet }: { readonly part: FindingsOfSeverity; readonly sheet: string | null }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <section>
      <h4 className={styles.heading}>
        <SeverityIcon severity={part.severity} />
        {texts.severities[part.severity]} {texts.groups.findings(part.findings.length)}
      </h4>
      <Paged
        className={styles.list}
        items={part.findings}
        atFirst={FINDINGS_AT_FIRST}
        keyOf={(finding) => finding.key}
        render={(finding) => <FindingItem finding={finding} sheet={sheet} />}
      />
    </section>
  );
}
