import { Button, makeStyles } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState, type ReactElement } from "react";
import type { ApartGroup, DropEdit } from "../../domain/summary/tidy/edit";
import type { TidyProposal } from "../../domain/summary/tidy/propose";
import { say } from "../../domain/wording/said";
import { Disclosure } from "../results/Disclosure";
import type { GoTo } from "../results/GoToContext";
import { Paged } from "../results/Paged";
import { cardStyle, cardTitle, plainList, smallText } from "../sharedStyles";
import { useTexts } from "../texts/TextsContext";
import { ChoiceBox } from "./ChoiceBox";
import { EditItem, RowsBeside } from "./EditItem";
import { chosenOf, groupsOf, withChoice, type StepGroup } from "./selection";
import { showFrom } from "./showFrom";
import { bullets, buttonLine } from "./toolStyles";
import { useTidyWords } from "./useTidyWords";

const EDITS_AT_FIRST = 30;

const useStyles = makeStyles({
  preview: { display: "flex", flexDirection: "column", gap: "8px" },
  heading: { ...cardTitle, margin: 0 },
  line: buttonLine,
  list: plainList,
  card: { ...cardStyle, display: "grid", gridTemplateColumns: "auto 1fr", columnGap: "8px", alignItems: "start" },
  group: { minWidth: 0, display: "flex", flexDirection: "column", gap: "8px" },
  notices: bullets,
  apart: cardStyle,
  small: smallText,
});

interface Props {
  readonly proposal: TidyProposal;
  readonly disabled: boolean;
  readonly onApply: (selected: ReadonlySet<string>) => void;
  readonly onClose: () => void;
  readonly onKeepApart: (edit: DropEdit) => void;
  readonly onJoinAgain: (group: ApartGroup) => void;
  readonly onGoTo: GoTo;
}

/** All edits by step, each to be taken or left; at first those are taken that need no decision. */
export function TidyPreview({ proposal, disabled, onApply, onClose, onKeepApart, onJoinAgain, onGoTo }: Props): ReactElement {
  const styles = useStyles();
  const { tidy, separator } = useTexts().summaryTools;
  const { words, lang } = useTidyWords();
  const { edits, notices, apart } = proposal;
  const [selected, setSelected] = useState<ReadonlySet<string>>(() => new Set(edits.flatMap(({ id, suggested }) => (suggested ? [id] : []))));
  const heading = useRef<HTMLHeadingElement>(null);
  const allBox = useId();
  const choose = (changed: StepGroup["edits"], take: boolean): void => setSelected((now) => withChoice(now, edits, changed, take));
  const count = chosenOf(edits, selected);

  // A decision takes away the button that it was made with.
  useEffect(() => showFrom(heading.current), [apart]);

  return (
    <section className={styles.preview}>
      <h4 ref={heading} tabIndex={-1} className={styles.heading}>
        {tidy.preview}
      </h4>
      {notices.length > 0 && (
        <ul className={styles.notices} lang={lang}>
          {notices.map((notice, index) => (
            <li key={index}>{say(words, notice)}</li>
          ))}
        </ul>
      )}
      <div className={styles.line}>
        <ChoiceBox id={allBox} chosen={count} all={edits.length} disabled={disabled} onChoose={(take) => choose(edits, take)} />
        <label htmlFor={allBox}>{tidy.all}</label>
        <span role="status">{tidy.counts(count, edits.length)}</span>
      </div>
      <ul className={styles.list}>{groupsOf(edits).map(card)}</ul>
      {apart.length > 0 && (
        <div className={styles.apart}>
          <Disclosure level={5} label={tidy.apart(apart.length)}>
            {() => (
              <ul className={styles.list}>
                {apart.map((group) => (
                  <li key={group.rows.map(({ row }) => row).join()} className={styles.small}>
                    <span lang={lang}>{say(words, group.why)}</span>
                    <RowsBeside rows={group.rows} />
                    <Button
                      size="small"
                      disabledFocusable={disabled}
                      aria-label={tidy.joinAgainOf(group.rows.map(({ who }) => who.name).join(separator))}
                      onClick={() => onJoinAgain(group)}
                    >
                      {tidy.joinAgain}
                    </Button>
                  </li>
                ))}
              </ul>
            )}
          </Disclosure>
        </div>
      )}
      <div className={styles.line}>
        <Button appearance="primary" disabledFocusable={disabled || count === 0} onClick={() => onApply(selected)}>
          {tidy.apply}
        </Button>
        <Button disabledFocusable={disabled} onClick={onClose}>
          {tidy.close}
        </Button>
      </div>
    </section>
  );

  function card({ step, edits: members }: StepGroup): ReactElement {
    const chosen = chosenOf(members, selected);
    const title = tidy.steps[step];
    return (
      <li key={step} className={styles.card}>
        <ChoiceBox label={tidy.group(title)} chosen={chosen} all={members.length} disabled={disabled} onChoose={(take) => choose(members, take)} />
        <div className={styles.group}>
          <Disclosure level={5} label={tidy.step(step, title, chosen, members.length)}>
            {() => (
              <Paged
                className={styles.list}
                items={members}
                atFirst={EDITS_AT_FIRST}
                keyOf={({ id }) => id}
                render={(edit) => (
                  <EditItem edit={edit} chosen={selected.has(edit.id)} disabled={disabled} onChoose={(take) => choose([edit], take)} onKeepApart={onKeepApart} onGoTo={onGoTo} />
                )}
              />
            )}
          </Disclosure>
        </div>
      </li>
    );
  }
}
