import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { Notice, type NoticeIntent } from "../Notice";
import { bullets } from "./toolStyles";

const useStyles = makeStyles({ list: bullets });

interface Props {
  readonly intent: NoticeIntent;
  readonly title: string;
  readonly lines: readonly string[];
  /** Of the lines, where it is not the pane's. */
  readonly lang?: "zh-CN" | undefined;
}

/** A notice with a line per case. Nothing when there are none. */
export function ReasonList({ intent, title, lines, lang }: Props): ReactElement | null {
  const styles = useStyles();
  if (lines.length === 0) return null;
  return (
    <Notice intent={intent} title={title}>
      <ul className={styles.list} lang={lang}>
        {lines.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    </Notice>
  );
}
