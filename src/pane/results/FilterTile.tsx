import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { focusRing } from "../sharedStyles";

const useStyles = makeStyles({
  tile: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    minWidth: 0,
    padding: "6px 8px",
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground1,
    textAlign: "start",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ...focusRing,
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    ":hover": { backgroundColor: tokens.colorBrandBackground2Hover },
  },
  top: { display: "flex", alignItems: "center", gap: "4px", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  large: { gap: "6px", fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly icon: ReactNode;
  readonly count: string;
  readonly name: string;
  readonly large?: boolean;
  readonly chosen: boolean;
  readonly hint: string;
  readonly onToggle: () => void;
}

/** How many there are of a kind; pressed, the list shows that kind alone. */
export function FilterTile({ icon, count, name, large = false, chosen, hint, onToggle }: Props): ReactElement {
  const styles = useStyles();
  return (
    <button type="button" className={mergeClasses(styles.tile, chosen && styles.chosen)} aria-pressed={chosen} title={hint} onClick={onToggle}>
      <span className={mergeClasses(styles.top, large && styles.large)}>
        {icon}
        {count}
      </span>
      <span>{name}</span>
    </button>
  );
}
