import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { SheetProblem } from "../app/ports";
import { useTold } from "./english/useTold";
import { Notice } from "./Notice";
import { useTexts } from "./texts/TextsContext";

const useStyles = makeStyles({ list: { margin: "4px 0 0", paddingLeft: "16px" } });

/** Sheets that could not be read, marked or written, and why. Nothing when there are none. */
export function Problems({ problems }: { readonly problems: readonly SheetProblem[] }): ReactElement | null {
  const styles = useStyles();
  const texts = useTexts();
  const tell = useTold();
  // One sheet may refuse several steps for one reason.
  const lines = new Set(problems.map(({ sheet, place, reason }) => texts.problems.item(place ? tell(place) : sheet, tell(reason))));
  if (lines.size === 0) return null;
  return (
    <Notice intent="warning" title={texts.problems.heading(lines.size)}>
      <ul className={styles.list}>
        {[...lines].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  );
}
