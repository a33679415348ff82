import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Changes } from "../../app/changes";
import { smallText } from "../sharedStyles";
import { useTexts } from "../texts/TextsContext";

const useStyles = makeStyles({ small: smallText });

/** 新增 a · 已改 b · 未改 c. */
export function ChangeCounts({ changes: { added, corrected, same } }: { readonly changes: Changes }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  return <div className={styles.small}>{texts.changes.counts(added.length, corrected.length, same)}</div>;
}
