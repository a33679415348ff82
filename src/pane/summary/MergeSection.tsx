import { makeStyles } from "@fluentui/react-components";
import { useCallback, useRef, useState, type ReactElement } from "react";
import type { MergedFile, MergeOutcome } from "../../app/mergeWorkbooks";
import type { SummaryTools } from "../../app/summaryTools";
import { Notice } from "../Notice";
import { Problems } from "../Problems";
import type { RunStore } from "../run/runStore";
import { liveRegion, smallText } from "../sharedStyles";
import { useTexts } from "../texts/TextsContext";
import { bytesOfFiles, FileButton } from "./FileButton";
import { ReasonList } from "./ReasonList";
import { toolHeading, toolSection } from "./toolStyles";
import { useWork } from "./useWork";
import { WorkNotice } from "./WorkNotice";

const useStyles = makeStyles({ section: toolSection, heading: toolHeading, small: smallText, news: liveRegion });

interface Props {
  readonly merge: SummaryTools["merge"];
  readonly store: Pick<RunStore, "alongside">;
  /** While a review runs. */
  readonly disabled: boolean;
}

/** 合并: other cities' workbooks into this one. */
export function MergeSection({ merge, store, disabled }: Props): ReactElement {
  const styles = useStyles();
  const { summaryTools } = useTexts();
  const words = summaryTools.merge;
  const [outcome, setOutcome] = useState<MergeOutcome | null>(null);
  const work = useWork<"merge">(store);
  const button = useRef<HTMLButtonElement | null>(null);
  const focusButton = useCallback(() => button.current?.focus(), []);

  const start = async (files: readonly File[]): Promise<void> => {
    setOutcome(null);
    setOutcome(
      await work.start("merge", async (options) => {
        const result = await merge(await bytesOfFiles(files), options);
        return { result, edited: [...result.files.flatMap(({ sheets }) => sheets), ...(result.sheet === null ? [] : [result.sheet])] };
      }),
    );
  };

  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{words.heading}</h3>
      <div className={styles.small}>{words.intro}</div>
      <div>
        <FileButton label={words.files} accept=".xlsx,.xlsm" disabled={disabled || work.state.kind === "running"} buttonRef={(element) => void (button.current = element)} onFiles={(files) => void start(files)}>
          {words.choose}
        </FileButton>
      </div>
      <WorkNotice work={work} headings={{ merge: words.working }} failed={{ merge: words.failed }} label={words.progress} onFocusLost={focusButton} />
      <div className={styles.news} role="status">
        {outcome && told(outcome)}
      </div>
    </section>
  );

  function told({ sheet, enterprises, files, unreadable, duplicates, leftOut, problems }: MergeOutcome): ReactElement {
    return (
      <>
        <Notice intent={sheet === null ? "info" : "success"}>{sheet === null ? words.noTable : words.done(enterprises, sheet)}</Notice>
        <ReasonList intent="info" title={words.taken} lines={files.map(fileLine)} />
        <ReasonList intent="warning" title={summaryTools.unreadable(unreadable.length)} lines={unreadable.map(({ file, reason }) => summaryTools.reason(file, reason))} />
        <ReasonList
          intent="warning"
          title={words.duplicates(duplicates.length)}
          lines={duplicates.map(({ why, rows }) =>
            summaryTools.reason(why, rows.map(({ file, row, enterprise }) => words.duplicate(file, row + 1, enterprise)).join(summaryTools.separator)),
          )}
        />
        <ReasonList intent="info" title={words.leftOut(leftOut.length)} lines={leftOut} />
        <Problems problems={problems} />
      </>
    );
  }

  function fileLine({ file, place, enterprises, leftOut }: MergedFile): string {
    const line = place === "" ? words.fileUnnamed(file, enterprises) : words.file(file, place, enterprises);
    return leftOut.length === 0 ? line : `${line}${summaryTools.separator}${words.sheetsLeftOut(leftOut.join(summaryTools.separator))}`;
  }
}
