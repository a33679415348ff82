import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { focusRing } from "./sharedStyles";

const useStyles = makeStyles({
  segments: { display: "flex", flexWrap: "wrap", gap: "4px" },
  segment: {
    padding: "4px 12px",
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ...focusRing,
  },
  chosen: {
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    ":hover": { backgroundColor: tokens.colorBrandBackground2Hover },
    "@media (forced-colors: active)": { border: "1px solid Highlight", color: "Highlight" },
  },
});

interface Props<Value extends string> {
  readonly label: string;
  readonly chosen: Value;
  readonly options: readonly { readonly value: Value; readonly name: string }[];
  readonly onChoose: (value: Value) => void;
}

/** One of two or three ways to look at the same thing. */
export function Segments<Value extends string>({ label, chosen, options, onChoose }: Props<Value>): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.segments} role="group" aria-label={label}>
      {options.map(({ value, name }) => (
        <button
          key={value}
          type="button"
          className={mergeClasses(styles.segment, value === chosen && styles.chosen)}
          aria-pressed={value === chosen}
          onClick={() => onChoose(value)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
