import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Changes, ReportChanges } from "../../app/changes";
import { useTexts } from "../texts/TextsContext";
import { ChangeCounts } from "./ChangeCounts";
import { CorrectedList } from "./CorrectedList";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "4px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
});

/** What the whole run changed against the run before, with the corrected problems of all. */
export function ChangesSince({ changes }: { readonly changes: ReportChanges }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const all = together([...changes.applications, changes.others]);
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{texts.changes.heading}</h3>
      <ChangeCounts changes={all} />
      <CorrectedList corrected={all.corrected} />
    </section>
  );
}

function together(parts: readonly Changes[]): Changes {
  return {
    added: parts.flatMap(({ added }) => added),
    corrected: parts.flatMap(({ corrected }) => corrected),
    same: parts.reduce((sum, { same }) => sum + same, 0),
  };
}
