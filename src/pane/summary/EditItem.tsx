import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import { toA1, toQualifiedA1 } from "../../domain/sheet/cellRef";
import type { ComparedRow, DropEdit, TidyEdit } from "../../domain/summary/tidy/edit";
import { shownIn, type Shown } from "../../domain/summary/tidy/words";
import { say } from "../../domain/wording/said";
import type { GoTo } from "../results/GoToContext";
import { smallText } from "../sharedStyles";
import { useTexts } from "../texts/TextsContext";
import { ChoiceBox } from "./ChoiceBox";
import { bullets } from "./toolStyles";
import { useTidyWords } from "./useTidyWords";

const useStyles = makeStyles({
  item: { display: "grid", gridTemplateColumns: "auto 1fr", columnGap: "8px", alignItems: "start" },
  text: { minWidth: 0 },
  line: { display: "flex", flexWrap: "wrap", columnGap: "6px" },
  before: { color: tokens.colorNeutralForeground2, textDecorationLine: "line-through" },
  after: { fontWeight: tokens.fontWeightSemibold },
  place: { minWidth: 0, padding: "0 4px", marginLeft: "-4px" },
  small: smallText,
  rows: bullets,
});

interface Props {
  readonly edit: TidyEdit;
  readonly chosen: boolean;
  readonly disabled: boolean;
  readonly onChoose: (take: boolean) => void;
  /** The rows beside a duplicate are different enterprises. */
  readonly onKeepApart: (edit: DropEdit) => void;
  readonly onGoTo: GoTo;
}

/** One edit: where, before → after, and why. */
export function EditItem({ edit, chosen, disabled, onChoose, onKeepApart, onGoTo }: Props): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const { tidy } = texts.summaryTools;
  const id = useId();
  const [place] = edit.cells;
  const { words, lang } = useTidyWords();
  const text = (shown: Shown): string => shownIn(words, shown) || tidy.blank;
  return (
    <div className={styles.item}>
      <ChoiceBox id={id} label={tidy.change(text(edit.before), text(edit.after))} chosen={chosen ? 1 : 0} all={1} disabled={disabled} onChoose={onChoose} />
      <div className={styles.text}>
        <label htmlFor={id} className={styles.line}>
          <span className={styles.before} lang={langOf(edit.before)}>
            {text(edit.before)}
          </span>
          <span aria-hidden>→</span>
          <span className={styles.after} lang={langOf(edit.after)}>
            {text(edit.after)}
          </span>
        </label>
        <div className={styles.small}>
          {place && (
            <Button
              appearance="transparent"
              size="small"
              className={styles.place}
              aria-label={texts.finding.goToCell(toQualifiedA1(place))}
              onClick={() => void onGoTo(toQualifiedA1(place))}
            >
              {toA1(place)}
            </Button>
          )}
          <span lang={lang}>{say(words, edit.why)}</span>
          {!edit.suggested && ` ${tidy.decide}`}
        </div>
        {edit.kind === "drop" && edit.beside.length > 0 && (
          <>
            <div className={styles.small}>
              {tidy.beside}
              <RowsBeside rows={edit.beside} />
            </div>
            <Button size="small" disabledFocusable={disabled} onClick={() => onKeepApart(edit)}>
              {tidy.keepApart}
            </Button>
          </>
        )}
      </div>
    </div>
  );

  /** What stands on the sheet is Chinese in every language of the pane. */
  function langOf(shown: Shown): "zh-CN" | undefined {
    return typeof shown === "string" && shown !== "" ? "zh-CN" : lang;
  }
}

/** Rows of the table one below the other. */
export function RowsBeside({ rows }: { readonly rows: readonly ComparedRow[] }): ReactElement {
  const styles = useStyles();
  const { tidy } = useTexts().summaryTools;
  return (
    <ul className={styles.rows}>
      {rows.map(({ row, texts }) => (
        <li key={row}>
          {tidy.row(row + 1)} <span lang="zh-CN">{texts.filter((text) => text !== "").join(" | ")}</span>
        </li>
      ))}
    </ul>
  );
}
