import { makeStyles } from "@fluentui/react-components";
import { useCallback, useRef, useState, type ReactElement } from "react";
import type { MergeApp, MergedFile, MergeOutcome, MergeProposal } from "../../app/mergeWorkbooks";
import { useTold } from "../english/useTold";
import { Notice } from "../Notice";
import { Problems } from "../Problems";
import type { RunStore } from "../run/runStore";
import { liveRegion, smallText } from "../sharedStyles";
import { useTexts } from "../texts/TextsContext";
import { bytesOfFiles, FileButton } from "./FileButton";
import { MergePreview } from "./MergePreview";
import { ReasonList } from "./ReasonList";
import { toolHeading, toolSection } from "./toolStyles";
import { useMergeWords } from "./useMergeWords";
import { useWork } from "./useWork";
import { WorkNotice } from "./WorkNotice";

const useStyles = makeStyles({ section: toolSection, heading: toolHeading, small: smallText, news: liveRegion });

interface Props {
  readonly app: MergeApp;
  readonly store: Pick<RunStore, "alongside">;
  /** While a review runs. */
  readonly disabled: boolean;
}

/** 合并: other cities' workbooks are read first, and added to this one when it was seen what comes of them. */
export function MergeSection({ app, store, disabled }: Props): ReactElement {
  const styles = useStyles();
  const { summaryTools } = useTexts();
  const words = summaryTools.merge;
  const tell = useTold();
  const rowWords = useMergeWords();
  const [proposal, setProposal] = useState<MergeProposal | null>(null);
  const [outcome, setOutcome] = useState<MergeOutcome | null>(null);
  const work = useWork<"propose" | "apply">(store);
  const button = useRef<HTMLButtonElement | null>(null);
  const focusButton = useCallback(() => button.current?.focus(), []);
  const busy = disabled || work.state.kind === "running";

  const propose = async (files: readonly File[]): Promise<void> => {
    if (busy) return;
    setOutcome(null);
    setProposal(null);
    setProposal(await work.start("propose", async (options) => ({ result: await app.propose(await bytesOfFiles(files), options), edited: [] })));
  };

  const apply = async (from: MergeProposal, chosen: ReadonlySet<string>): Promise<void> => {
    const done = await work.start("apply", async (options) => {
      const result = await app.apply(from, chosen, options);
      return { result, edited: [...result.files.flatMap(({ sheets }) => sheets), ...(result.sheet === null ? [] : [result.sheet])] };
    });
    if (!done) return;
    setProposal(null);
    setOutcome(done);
    focusButton();
  };

  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{words.heading}</h3>
      <div className={styles.small}>{words.intro}</div>
      <div>
        <FileButton label={words.files} accept=".xlsx,.xlsm" disabled={busy} buttonRef={(element) => void (button.current = element)} onFiles={(files) => void propose(files)}>
          {words.choose}
        </FileButton>
      </div>
      <WorkNotice work={work} headings={{ propose: words.proposing, apply: words.working }} failed={words.failed} label={words.progress} onFocusLost={focusButton} />
      <div className={styles.news} role="status">
        {outcome && told(outcome)}
        {proposal && unreadableFiles(proposal.unreadable)}
        {proposal?.items.length === 0 && <Notice intent="info">{words.nothing}</Notice>}
        {proposal && duplicateRows(proposal.duplicates)}
      </div>
      {proposal && proposal.items.length > 0 && (
        <MergePreview
          proposal={proposal}
          disabled={busy}
          onApply={(chosen) => void apply(proposal, chosen)}
          onClose={() => {
            setProposal(null);
            focusButton();
          }}
        />
      )}
    </section>
  );

  function told({ sheet, enterprises, files, unreadable, duplicates, leftOut, problems }: MergeOutcome): ReactElement {
    return (
      <>
        <Notice intent={sheet === null ? "info" : "success"}>{sheet === null ? words.noTable : words.done(enterprises, sheet)}</Notice>
        <ReasonList intent="info" title={words.taken} lines={files.map(fileLine)} />
        {unreadableFiles(unreadable)}
        {duplicateRows(duplicates)}
        <ReasonList intent="info" title={words.leftOut(leftOut.length)} lines={leftOut.map(rowWords.leftOutText)} />
        <Problems problems={problems} />
      </>
    );
  }

  function unreadableFiles(unreadable: MergeProposal["unreadable"]): ReactElement {
    return <ReasonList intent="warning" title={summaryTools.unreadable(unreadable.length)} lines={unreadable.map(({ file, reason }) => summaryTools.reason(file, tell(reason)))} />;
  }

  function duplicateRows(duplicates: MergeProposal["duplicates"]): ReactElement {
    return (
      <ReasonList
        intent="warning"
        title={words.duplicates(duplicates.length)}
        lines={duplicates.map(({ why, rows }) =>
          summaryTools.reason(rowWords.duplicates(why), rows.map(({ file, row, enterprise }) => words.duplicate(file, row + 1, enterprise)).join(summaryTools.separator)),
        )}
      />
    );
  }

  function fileLine({ file, place, enterprises, leftOut }: MergedFile): string {
    const line = place === "" ? words.fileUnnamed(file, enterprises) : words.file(file, place, enterprises);
    return leftOut.length === 0 ? line : `${line}${summaryTools.separator}${words.sheetsLeftOut(leftOut.join(summaryTools.separator))}`;
  }
}
