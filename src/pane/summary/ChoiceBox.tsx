import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { checkBox } from "./toolStyles";

const useStyles = makeStyles({ box: checkBox });

interface Props {
  readonly id?: string;
  /** Where no label beside the box says it whole. */
  readonly label?: string;
  /** Some, neither all nor none, shows as a dash. */
  readonly chosen: number;
  readonly all: number;
  readonly disabled: boolean;
  readonly onChoose: (take: boolean) => void;
}

/** Takes or leaves everything that it stands for. */
export function ChoiceBox({ id, label, chosen, all, disabled, onChoose }: Props): ReactElement {
  const styles = useStyles();
  return (
    <input
      id={id}
      type="checkbox"
      className={styles.box}
      aria-label={label}
      ref={(box) => {
        if (box) box.indeterminate = chosen > 0 && chosen < all;
      }}
      checked={chosen === all}
      disabled={disabled}
      onChange={() => onChoose(chosen < all)}
    />
  );
}
