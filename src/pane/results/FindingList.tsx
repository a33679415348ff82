import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { plainList } from "../sharedStyles";
import { useTexts } from "../texts/TextsContext";
import { FindingItem } from "./FindingItem";
import { Paged } from "./Paged";
import type { EntriesOfSeverity, Group } from "./resultView";
import { SeverityIcon } from "./SeverityIcon";
import { decidedFor, whoseName } from "./whoseName";

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
export function FindingList({ part, group }: { readonly part: EntriesOfSeverity; readonly group: Group }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <section>
      <h4 className={styles.heading}>
        <SeverityIcon severity={part.severity} />
        {texts.severities[part.severity]} {texts.groups.findings(part.entries.length)}
      </h4>
      <Paged
        className={styles.list}
        items={part.entries}
        atFirst={FINDINGS_AT_FIRST}
        keyOf={({ id }) => id}
        render={({ finding, whose, change }) => (
          <FindingItem
            finding={finding}
            sheet={group.sheet}
            whose={whoseName(whose, texts)}
            application={decidedFor(whose)}
            change={change}
            named={group.kind === "rule"}
          />
        )}
      />
    </section>
  );
}
