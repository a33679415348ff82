import { Button, makeStyles } from "@fluentui/react-components";
import { useEffect, useId, useRef, type ReactElement } from "react";
import type { MergeItem, MergeProposal } from "../../app/mergeWorkbooks";
import { arrivingNames, type ArrivingSheet } from "../../domain/summary/merge/arrivingNames";
import { Disclosure } from "../results/Disclosure";
import { Paged } from "../results/Paged";
import { cardStyle, cardTitle, plainList, smallText } from "../sharedStyles";
import { useTexts } from "../texts/TextsContext";
import { ChoiceBox } from "./ChoiceBox";
import { showFrom } from "./showFrom";
import { bullets, buttonLine } from "./toolStyles";
import { useChosen } from "./useChosen";
import { useMergeWords } from "./useMergeWords";

const ITEMS_AT_FIRST = 30;
const LINES_AT_FIRST = 20;

const useStyles = makeStyles({
  preview: { display: "flex", flexDirection: "column", gap: "8px" },
  heading: { ...cardTitle, margin: 0 },
  line: buttonLine,
  list: plainList,
  card: { ...cardStyle, display: "grid", gridTemplateColumns: "auto 1fr", columnGap: "8px", alignItems: "start" },
  text: { gridColumn: "2", minWidth: 0 },
  lines: bullets,
  small: smallText,
});

interface Props {
  readonly proposal: MergeProposal;
  readonly disabled: boolean;
  readonly onApply: (chosen: ReadonlySet<string>) => void;
  readonly onClose: () => void;
}

/** Per file: the sheets that come and their names, the rows taken over, and what is left out and why. */
export function MergePreview({ proposal, disabled, onApply, onClose }: Props): ReactElement {
  const styles = useStyles();
  const { summaryTools } = useTexts();
  const { merge: words, tidy, separator } = summaryTools;
  const { leftOutWhy } = useMergeWords();
  const { items, own, taken } = proposal;
  const { chosen, choose } = useChosen(items.map(({ id }) => id));
  const heading = useRef<HTMLHeadingElement>(null);
  const prefix = useId();
  useEffect(() => showFrom(heading.current), []);

  const coming = items.filter(({ id }) => chosen.has(id));
  const { names, merged } = arrivingNames(coming, taken);
  const hasTable = own !== null || coming.some(({ table }) => table !== null);
  const total = coming.reduce((sum, { rows }) => sum + rows.length, own ?? 0);

  return (
    <section className={styles.preview}>
      <h4 ref={heading} tabIndex={-1} className={styles.heading}>
        {words.preview}
      </h4>
      <div className={styles.line}>
        <ChoiceBox id={`${prefix}all`} chosen={chosen.size} all={items.length} disabled={disabled} onChoose={(take) => choose(items.map(({ id }) => id), take)} />
        <label htmlFor={`${prefix}all`}>{tidy.all}</label>
        <span role="status">{words.counts(chosen.size, items.length)}</span>
      </div>
      <div role="status">{hasTable ? words.total(merged, total, own ?? 0) : words.noTable}</div>
      <Paged className={styles.list} items={items} atFirst={ITEMS_AT_FIRST} keyOf={({ id }) => id} render={card} />
      <div className={styles.line}>
        <Button appearance="primary" disabledFocusable={disabled || chosen.size === 0} onClick={() => onApply(chosen)}>
          {words.apply}
        </Button>
        <Button disabledFocusable={disabled} onClick={onClose}>
          {words.close}
        </Button>
      </div>
    </section>
  );

  function card(item: MergeItem): ReactElement {
    const { id, file, place, rows, skipped, results, table } = item;
    return (
      <div className={styles.card}>
        <ChoiceBox id={prefix + id} chosen={chosen.has(id) ? 1 : 0} all={1} disabled={disabled} onChoose={(take) => choose([id], take)} />
        <div className={styles.text}>
          <label htmlFor={prefix + id}>{place === "" ? words.fileUnnamed(file.name, rows.length) : words.file(file.name, place, rows.length)}</label>
          {table === null && <div className={styles.small}>{words.fileWithoutTable}</div>}
          {lines(words.sheets(names.get(id)?.length ?? 0), (names.get(id) ?? []).map(sheetLine))}
          {lines(words.rows(rows.length), rows.map(({ row, enterprise }) => words.row(row + 1, enterprise)))}
          {lines(words.skipped(skipped.length), skipped.map((row) => summaryTools.reason(words.row(row.row + 1, row.text), leftOutWhy(row))))}
          {results.length > 0 && <div className={styles.small}>{words.sheetsLeftOut(results.join(separator))}</div>}
        </div>
      </div>
    );
  }

  function sheetLine({ original, name }: ArrivingSheet): string {
    return original === name ? name : words.renamed(original, name);
  }

  function lines(label: string, texts: readonly string[]): ReactElement | null {
    if (texts.length === 0) return null;
    return (
      <Disclosure level={5} className={styles.small} label={label}>
        {() => <Paged className={styles.lines} items={texts.map((text, index) => ({ text, index }))} atFirst={LINES_AT_FIRST} keyOf={({ index }) => String(index)} render={({ text }) => text} />}
      </Disclosure>
    );
  }
}
