import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import { focusRing, smallText } from "./sharedStyles";

const useStyles = makeStyles({
  choice: { display: "flex", flexDirection: "column", gap: "2px", minWidth: 0 },
  label: smallText,
  select: {
    width: "100%",
    minWidth: 0,
    height: "32px",
    padding: "0 4px",
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    ...focusRing,
  },
});

interface Props<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly name: string }[];
  readonly onChoose: (value: Value) => void;
}

/** One of a few, as the system's own list: it needs no room beside the pane and works with every screen reader. */
export function Choice<Value extends string>({ label, value, options, onChoose }: Props<Value>): ReactElement {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.choice}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <select
        id={id}
        className={styles.select}
        value={value}
        onChange={(event) => {
          const chosen = options[event.currentTarget.selectedIndex];
          if (chosen) onChoose(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </div>
  );
}
