import { Button, makeStyles } from "@fluentui/react-components";
import { useState, type ReactElement, type ReactNode } from "react";
import { useTexts } from "../texts/TextsContext";

const useStyles = makeStyles({ more: { alignSelf: "flex-start" }, wrapper: { display: "flex", flexDirection: "column", gap: "8px" } });

interface Props<Item> {
  readonly items: readonly Item[];
  /** How many are drawn until more are asked for, and how many more then. */
  readonly atFirst: number;
  readonly className: string;
  readonly keyOf: (item: Item) => string;
  readonly render: (item: Item) => ReactNode;
}

/** A list that draws a page of its items at a time, so that thousands cost nothing until someone asks for them. */
export function Paged<Item>({ items, atFirst, className, keyOf, render }: Props<Item>): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const [limit, setLimit] = useState(atFirst);
  const rest = items.length - limit;
  return (
    <div className={styles.wrapper}>
      <ul className={className}>
        {items.slice(0, limit).map((item) => (
          <li key={keyOf(item)}>{render(item)}</li>
        ))}
      </ul>
      {rest > 0 && (
        <Button className={styles.more} appearance="subtle" onClick={() => setLimit(limit + atFirst)}>
          {texts.filter.more(rest)}
        </Button>
      )}
    </div>
  );
}
