import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useCallback, useRef, useState, type DragEvent, type ReactElement } from "react";
import type { ImportApp, ImportOutcome, ImportProposal } from "../../app/importReturns";
import { useTold } from "../english/useTold";
import { Notice } from "../Notice";
import { Problems } from "../Problems";
import type { RunStore } from "../run/runStore";
import { liveRegion, smallText } from "../sharedStyles";
import { useTexts } from "../texts/TextsContext";
import { bytesOfFiles, FileButton } from "./FileButton";
import { ImportPreview } from "./ImportPreview";
import { ReasonList } from "./ReasonList";
import { toolHeading, toolSection } from "./toolStyles";
import { useWork } from "./useWork";
import { WorkNotice } from "./WorkNotice";

const useStyles = makeStyles({
  section: toolSection,
  heading: toolHeading,
  small: smallText,
  news: liveRegion,
  over: { outline: `2px dashed ${tokens.colorCompoundBrandStroke}`, outlineOffset: "2px" },
});

interface Props {
  readonly app: ImportApp;
  readonly store: Pick<RunStore, "alongside">;
  /** While a review runs. */
  readonly disabled: boolean;
}

/** 导入申报书: files are read and compared first, and taken in when chosen. */
export function ImportSection({ app, store, disabled }: Props): ReactElement {
  const styles = useStyles();
  const { summaryTools } = useTexts();
  const { imports } = summaryTools;
  const tell = useTold();
  const [proposal, setProposal] = useState<ImportProposal | null>(null);
  const [outcome, setOutcome] = useState<ImportOutcome | null>(null);
  const [over, setOver] = useState(false);
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

  const apply = async (from: ImportProposal, chosen: ReadonlySet<string>): Promise<void> => {
    const existing = from.items.flatMap((item) => (chosen.has(item.id) ? item.existing : []));
    const done = await work.start("apply", async (options) => ({ result: await app.apply(from, chosen, options), edited: existing }));
    if (!done) return;
    setProposal(null);
    setOutcome(done);
    focusButton();
  };

  const allow = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setOver(true);
  };
  const leave = (event: DragEvent): void => {
    if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setOver(false);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) void propose(files);
  };

  return (
    <section className={mergeClasses(styles.section, over && styles.over)} data-takes-files onDragEnter={allow} onDragOver={allow} onDragLeave={leave} onDrop={drop}>
      <h3 className={styles.heading}>{imports.heading}</h3>
      <div className={styles.small}>{over ? imports.drop : imports.intro}</div>
      <div>
        <FileButton label={imports.files} accept=".xlsx,.xlsm,.docx" disabled={busy} buttonRef={(element) => void (button.current = element)} onFiles={(files) => void propose(files)}>
          {imports.choose}
        </FileButton>
      </div>
      <WorkNotice
        work={work}
        headings={{ propose: imports.proposing, apply: imports.applying }}
        failed={imports.failed}
        label={imports.progress}
        onFocusLost={focusButton}
      />
      <div className={styles.news} role="status">
        {outcome && told(outcome)}
        {proposal && (
          <ReasonList
            intent="warning"
            title={summaryTools.unreadable(proposal.unreadable.length)}
            lines={proposal.unreadable.map(({ file, reason }) => summaryTools.reason(file, tell(reason)))}
          />
        )}
        {proposal?.items.length === 0 && <Notice intent="info">{imports.nothing}</Notice>}
      </div>
      {proposal && proposal.items.length > 0 && (
        <ImportPreview
          items={proposal.items}
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

  function told({ added, updated, rows, problems }: ImportOutcome): ReactElement {
    const isDone = added.length + updated.length > 0;
    return (
      <>
        <Notice intent={isDone ? "success" : "info"}>{isDone ? imports.done(added.length, updated.length, rows.length) : imports.doneNone}</Notice>
        <Problems problems={problems} />
      </>
    );
  }
}
