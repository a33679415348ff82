import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({
  facts: {
    display: "grid",
    gridTemplateColumns: "minmax(4em, auto) 1fr",
    columnGap: "8px",
    rowGap: "2px",
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  fact: { display: "contents" },
  name: { gridColumn: "1", whiteSpace: "nowrap" },
  value: { gridColumn: "2", margin: 0, minWidth: 0 },
});

export interface Fact {
  readonly name: string;
  readonly values: readonly string[];
  /** Of the values, where it is not the pane's. */
  readonly lang?: "zh-CN" | undefined;
}

/** Names with their values. A name without values is left out. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }): ReactElement {
  const styles = useStyles();
  return (
    <dl className={styles.facts}>
      {facts.filter(({ values }) => values.length > 0).map(({ name, values, lang }) => (
        <div key={name} className={styles.fact}>
          <dt className={styles.name}>{name}</dt>
          {values.map((value, index) => (
            <dd key={index} className={styles.value} lang={lang}>
              {value}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
