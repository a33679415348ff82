import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { cardTitle, focusRing, plainList, smallText } from "../../sharedStyles";
import { useTexts } from "../../texts/TextsContext";
import { Paged } from "../Paged";
import { Bar } from "./Bar";

const ROWS_AT_FIRST = 20;

const useStyles = makeStyles({
  picture: { display: "flex", flexDirection: "column", gap: "4px" },
  heading: { ...cardTitle, margin: 0 },
  small: smallText,
  list: { ...plainList, gap: "2px" },
  // As wide as what it stands in, with its text where other text begins.
  row: {
    position: "relative",
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    margin: "0 -4px",
    padding: "4px",
    borderRadius: tokens.borderRadiusMedium,
  },
  pressable: { ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover } },
  line: {
    display: "flex",
    justifyContent: "space-between",
    gap: "8px",
    width: "100%",
    padding: 0,
    font: "inherit",
    color: "inherit",
    textAlign: "start",
    backgroundColor: "transparent",
    border: "none",
  },
  button: {
    cursor: "pointer",
    outline: "none",
    // The whole row is the button.
    "::after": { content: "''", position: "absolute", inset: 0, borderRadius: tokens.borderRadiusMedium },
    ":focus-visible::after": focusRing[":focus-visible"],
  },
  details: { ...smallText, display: "flex", flexWrap: "wrap", columnGap: "10px" },
  name: { minWidth: 0 },
  count: { flexShrink: 0, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
});

export interface Row {
  readonly id: string;
  readonly name: string;
  /** Enterprises. */
  readonly count: number;
  /** What it is made of, part by part. */
  readonly details: readonly string[];
  /** A CSS colour. */
  readonly color: string;
  readonly onPick: () => void;
}

interface Props {
  readonly heading: string;
  readonly note?: string;
  /** How many enterprises the rows are parts of; null where they are no parts of a whole: the largest fills its line then. */
  readonly whole: number | null;
  readonly rows: readonly Row[];
}

/** Counts of enterprises as bars with their names and numbers. Each row with someone in it can be pressed. */
export function Picture({ heading, note, whole, rows }: Props): ReactElement {
  const styles = useStyles();
  const { outcome } = useTexts();
  const of = whole ?? Math.max(...rows.map(({ count }) => count));
  return (
    <section className={styles.picture}>
      <h3 className={styles.heading}>{heading}</h3>
      {note !== undefined && <div className={styles.small}>{note}</div>}
      <Paged className={styles.list} items={rows} atFirst={ROWS_AT_FIRST} keyOf={({ id }) => id} render={(row) => rowOf(row)} />
    </section>
  );

  function rowOf({ name, count, details, color, onPick }: Row): ReactElement {
    const line = (
      <>
        <span className={styles.name}>{name}</span>
        <span className={styles.count}>{outcome.enterprises(count)}</span>
      </>
    );
    return (
      <div className={mergeClasses(styles.row, count > 0 && styles.pressable)}>
        {count > 0 ? (
          <button type="button" className={mergeClasses(styles.line, styles.button)} onClick={onPick}>
            {line}
          </button>
        ) : (
          <div className={styles.line}>{line}</div>
        )}
        {count > 0 && <Bar count={count} of={of} withRest={whole !== null} color={color} />}
        {details.length > 0 && (
          <div className={styles.details}>
            {details.map((detail) => (
              <span key={detail}>{detail}</span>
            ))}
          </div>
        )}
      </div>
    );
  }
}
