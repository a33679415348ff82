import { Button, makeStyles } from "@fluentui/react-components";
import { useEffect, useId, useRef, type ReactElement } from "react";
import type { ImportItem } from "../../app/importReturns";
import { Paged } from "../results/Paged";
import { cardStyle, cardTitle, plainList, smallText } from "../sharedStyles";
import { useTexts } from "../texts/TextsContext";
import { ChoiceBox } from "./ChoiceBox";
import { showFrom } from "./showFrom";
import { bullets, buttonLine } from "./toolStyles";
import { useChosen } from "./useChosen";

const ITEMS_AT_FIRST = 30;
const DIFFERENCES_AT_FIRST = 20;

const useStyles = makeStyles({
  preview: { display: "flex", flexDirection: "column", gap: "8px" },
  heading: { ...cardTitle, margin: 0 },
  line: buttonLine,
  list: plainList,
  card: { ...cardStyle, display: "grid", gridTemplateColumns: "auto 1fr", columnGap: "8px", alignItems: "start" },
  text: { gridColumn: "2", minWidth: 0 },
  differences: bullets,
  small: smallText,
});

interface Props {
  readonly items: readonly ImportItem[];
  readonly disabled: boolean;
  readonly onApply: (chosen: ReadonlySet<string>) => void;
  readonly onClose: () => void;
}

/** What the files hold: new enterprises, and what differs from the sheets that they would replace. */
export function ImportPreview({ items, disabled, onApply, onClose }: Props): ReactElement {
  const styles = useStyles();
  const { summaryTools } = useTexts();
  const { imports, tidy } = summaryTools;
  const open = items.filter(({ kind }) => kind !== "same");
  const { chosen, choose } = useChosen(open.map(({ id }) => id));
  const heading = useRef<HTMLHeadingElement>(null);
  const prefix = useId();
  useEffect(() => showFrom(heading.current), []);

  return (
    <section className={styles.preview}>
      <h4 ref={heading} tabIndex={-1} className={styles.heading}>
        {imports.preview}
      </h4>
      {open.length > 0 && (
        <div className={styles.line}>
          <ChoiceBox id={`${prefix}all`} chosen={chosen.size} all={open.length} disabled={disabled} onChoose={(take) => choose(open.map(({ id }) => id), take)} />
          <label htmlFor={`${prefix}all`}>{tidy.all}</label>
          <span role="status">{imports.counts(chosen.size, open.length)}</span>
        </div>
      )}
      <Paged className={styles.list} items={items} atFirst={ITEMS_AT_FIRST} keyOf={({ id }) => id} render={card} />
      <div className={styles.line}>
        {open.length > 0 && (
          <Button appearance="primary" disabledFocusable={disabled || chosen.size === 0} onClick={() => onApply(chosen)}>
            {imports.apply}
          </Button>
        )}
        <Button disabledFocusable={disabled} onClick={onClose}>
          {imports.close}
        </Button>
      </div>
    </section>
  );

  function card(item: ImportItem): ReactElement {
    const { id, enterprises, kind, file, existing, differences } = item;
    const name = imports.item(imports.kinds[kind], enterprises.map((name) => name || imports.unnamed).join(summaryTools.separator));
    return (
      <div className={styles.card}>
        {kind !== "same" && <ChoiceBox id={prefix + id} chosen={chosen.has(id) ? 1 : 0} all={1} disabled={disabled} onChoose={(take) => choose([id], take)} />}
        <div className={styles.text}>
          {kind === "same" ? <div>{name}</div> : <label htmlFor={prefix + id}>{name}</label>}
          <div className={styles.small}>{file.name}</div>
          {kind === "changed" && (
            <>
              <div className={styles.small}>{imports.replaces(existing.join(summaryTools.separator))}</div>
              <Paged
                className={styles.differences}
                items={differences}
                atFirst={DIFFERENCES_AT_FIRST}
                keyOf={(difference) => difference.id}
                render={({ name: field, before, after }) => imports.difference(field, before?.raw.trim() || imports.blank, after?.raw.trim() || imports.blank)}
              />
            </>
          )}
        </div>
      </div>
    );
  }
}
