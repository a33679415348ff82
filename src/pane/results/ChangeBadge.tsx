import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useTexts } from "../texts/TextsContext";
import type { Entry } from "./resultView";

const useStyles = makeStyles({
  badge: {
    display: "inline-block",
    marginInlineStart: "6px",
    padding: "0 4px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    whiteSpace: "nowrap",
  },
});

/** 新增 or 未改 against the run before; nothing on the first run. */
export function ChangeBadge({ change }: { readonly change: Entry["change"] }): ReactElement | null {
  const styles = useStyles();
  const { changes } = useTexts();
  return change && <span className={styles.badge}>{changes.badges[change]}</span>;
}
