import { Button, makeStyles } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState, type ReactElement } from "react";
import type { ApartOutcome, LastTidy, TidyApp, TidyOutcome, UndoOutcome } from "../../app/tidyApp";
import type { RunOptions } from "../../app/ports";
import type { Undoable } from "../../app/undo/undoable";
import type { TidyNumbering, TidyOrder } from "../../domain/summary/tidy/input";
import type { TidyProposal } from "../../domain/summary/tidy/propose";
import type { TidySaid } from "../../domain/summary/tidy/words";
import { say } from "../../domain/wording/said";
import { Choice } from "../Choice";
import { FailureText } from "../FailureText";
import { Notice } from "../Notice";
import { Problems } from "../Problems";
import { failureOf } from "../run/failure";
import type { Failure } from "../run/runState";
import type { RunStore } from "../run/runStore";
import { liveRegion, smallText } from "../sharedStyles";
import { useTexts } from "../texts/TextsContext";
import { Conflicts } from "./Conflicts";
import { TidyPreview } from "./TidyPreview";
import { buttonLine, toolHeading, toolSection } from "./toolStyles";
import { useTidyWords } from "./useTidyWords";
import { useWork } from "./useWork";
import { WorkNotice } from "./WorkNotice";

const ORDERS = ["recommender", "asItStands"] as const satisfies readonly TidyOrder[];
const NUMBERINGS = ["through", "perRecommender"] as const satisfies readonly TidyNumbering[];

const useStyles = makeStyles({
  section: toolSection,
  heading: toolHeading,
  line: buttonLine,
  choices: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "8px" },
  small: smallText,
  news: liveRegion,
});

type Ended =
  | { readonly kind: "noTable" }
  | { readonly kind: "nothing"; readonly notices: readonly TidySaid[] }
  | { readonly kind: "joined" }
  | { readonly kind: "notDecided"; readonly problems: ApartOutcome["problems"] }
  | { readonly kind: "applied"; readonly sheet: string; readonly outcome: TidyOutcome }
  | { readonly kind: "undone"; readonly outcome: UndoOutcome };

interface Props {
  readonly app: TidyApp;
  readonly store: Pick<RunStore, "alongside" | "goTo">;
  /** What the pane offers to undo: where that changes, the tidying may be gone or back. */
  readonly undoable: Undoable | null;
  /** While a review runs. */
  readonly disabled: boolean;
}

/** 整理汇总表: preview, choice, one write, and the way back. */
export function TidySection({ app, store, undoable, disabled }: Props): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const { tidy } = texts.summaryTools;
  const { words } = useTidyWords();
  const [order, setOrder] = useState<TidyOrder>("recommender");
  const [numbering, setNumbering] = useState<TidyNumbering>("through");
  const [proposal, setProposal] = useState<TidyProposal | null>(null);
  const [ended, setEnded] = useState<Ended | null>(null);
  const [last, setLast] = useState<LastTidy | null>(null);
  const [lastFailure, setLastFailure] = useState<Failure | null>(null);
  const work = useWork<"propose" | "apply" | "undo" | "decide">(store);
  const startButton = useRef<HTMLButtonElement | null>(null);
  const focusStart = useCallback(() => startButton.current?.focus(), []);
  const busy = disabled || work.state.kind === "running";

  const readLast = useCallback(async () => {
    try {
      setLast(await app.lastTidy({}));
      setLastFailure(null);
    } catch (error) {
      setLastFailure(failureOf(error));
    }
  }, [app]);
  useEffect(() => void readLast(), [readLast, undoable]);

  const propose = async (): Promise<void> => {
    if (busy) return;
    setEnded(null);
    setProposal(null);
    const found = await work.start("propose", async (options) => ({ result: { proposal: await app.propose({ order, numbering }, options) }, edited: [] }));
    if (!found) return;
    if (found.proposal === null) setEnded({ kind: "noTable" });
    else if (found.proposal.edits.length + found.proposal.apart.length === 0) setEnded({ kind: "nothing", notices: found.proposal.notices });
    else setProposal(found.proposal);
  };

  const apply = async (from: TidyProposal, selected: ReadonlySet<string>): Promise<void> => {
    const sheet = from.table.sheet.name;
    const outcome = await work.start("apply", async (options) => {
      const result = await app.apply(from, selected, options);
      return { result, edited: result.applied.length > 0 ? [sheet] : [] };
    });
    if (outcome) {
      setProposal(null);
      setEnded({ kind: "applied", sheet, outcome });
      focusStart();
    }
    await readLast();
  };

  const decide = async (how: (options: RunOptions) => Promise<ApartOutcome>, then: Ended | null): Promise<void> => {
    if (busy) return;
    setEnded(null);
    const outcome = await work.start("decide", async (options) => ({ result: await how(options), edited: [] }));
    if (!outcome) return;
    setProposal(outcome.proposal);
    setEnded(outcome.problems.length > 0 ? { kind: "notDecided", problems: outcome.problems } : then);
  };

  const undo = async ({ sheet }: LastTidy): Promise<void> => {
    if (busy) return;
    setEnded(null);
    setProposal(null);
    const outcome = await work.start("undo", async (options) => {
      const result = await app.undo(options);
      return { result, edited: result.undone ? [sheet] : [] };
    });
    if (outcome) {
      setEnded({ kind: "undone", outcome });
      focusStart();
    }
    await readLast();
  };

  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{tidy.heading}</h3>
      <div className={styles.small}>{tidy.intro}</div>
      <div className={styles.choices}>
        <Choice label={tidy.order} value={order} options={ORDERS.map((value) => ({ value, name: tidy.orders[value] }))} onChoose={setOrder} />
        <Choice label={tidy.numbering} value={numbering} options={NUMBERINGS.map((value) => ({ value, name: tidy.numberings[value] }))} onChoose={setNumbering} />
      </div>
      <div className={styles.line}>
        <Button ref={(element: HTMLButtonElement | null) => void (startButton.current = element)} disabledFocusable={busy} onClick={() => void propose()}>
          {proposal ? tidy.again : tidy.start}
        </Button>
        {last && (
          <Button disabledFocusable={busy} onClick={() => void undo(last)}>
            {tidy.undo}
          </Button>
        )}
      </div>
      {last && <div className={styles.small}>{tidy.last(last.appliedAt, last.sheet, last.changes)}</div>}
      <div className={styles.news} role="status">{last?.isHalfway === true && <Notice intent="warning">{tidy.halfway}</Notice>}</div>
      {lastFailure && (
        <Notice intent="warning" title={tidy.failed.last} urgent>
          <FailureText failure={lastFailure} />
        </Notice>
      )}
      <WorkNotice
        work={work}
        headings={{ propose: tidy.proposing, apply: tidy.applying, undo: tidy.undoing, decide: tidy.deciding }}
        failed={tidy.failed}
        label={tidy.progress}
        onFocusLost={focusStart}
      />
      <div className={styles.news} role="status">
        {ended && ending(ended)}
      </div>
      {proposal && (
        <TidyPreview
          proposal={proposal}
          disabled={busy}
          onApply={(selected) => void apply(proposal, selected)}
          onClose={() => {
            setProposal(null);
            focusStart();
          }}
          onKeepApart={(edit) => void decide((options) => app.keepApart(proposal, edit, options), null)}
          onJoinAgain={(group) => void decide((options) => app.joinAgain(proposal, group, options), { kind: "joined" })}
          onGoTo={store.goTo}
        />
      )}
    </section>
  );

  function ending(end: Ended): ReactElement {
    switch (end.kind) {
      case "noTable":
        return <Notice intent="info">{tidy.noTable}</Notice>;
      case "nothing":
        return <Notice intent="success">{[tidy.nothing, ...end.notices.map((notice) => say(words, notice))].join("\n")}</Notice>;
      case "joined":
        return <Notice intent="info">{tidy.joined}</Notice>;
      case "notDecided":
        return <Problems problems={end.problems} />;
      case "applied": {
        const { applied, conflicts, problems } = end.outcome;
        const isTakenBack = applied.length > 0 && last === null && lastFailure === null;
        if (isTakenBack) return <></>;
        return (
          <>
            <Notice intent={applied.length > 0 ? "success" : "info"}>{applied.length > 0 ? tidy.applied(applied.length, end.sheet) : tidy.appliedNone}</Notice>
            <Conflicts title={tidy.conflicts(conflicts.length)} conflicts={conflicts} />
            <Problems problems={problems} />
          </>
        );
      }
      case "undone": {
        const { undone, conflicts, problems } = end.outcome;
        return (
          <>
            {undone && <Notice intent="success">{tidy.undone}</Notice>}
            <Conflicts title={tidy.notUndone} conflicts={conflicts} />
            <Problems problems={problems} />
          </>
        );
      }
    }
  }
}
