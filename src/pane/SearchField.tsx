import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { focusRing } from "./sharedStyles";

const useStyles = makeStyles({
  field: {
    boxSizing: "border-box",
    width: "100%",
    minWidth: 0,
    height: "32px",
    padding: "0 8px",
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    "::placeholder": { color: tokens.colorNeutralForeground3, opacity: 1 },
    ...focusRing,
  },
});

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onSearch: (value: string) => void;
}

/** The browser's own search box: it brings its clear button and costs nothing to load. */
export function SearchField({ label, value, onSearch }: Props): ReactElement {
  const styles = useStyles();
  return (
    <input
      type="search"
      className={styles.field}
      value={value}
      placeholder={label}
      aria-label={label}
      onChange={(event) => onSearch(event.currentTarget.value)}
    />
  );
}
