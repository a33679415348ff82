import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Changes } from "../../app/changes";
import { plainList, smallText } from "../sharedStyles";
import { useTexts } from "../texts/TextsContext";
import { Disclosure } from "./Disclosure";
import { Paged } from "./Paged";

const CORRECTED_AT_FIRST = 50;

const useStyles = makeStyles({
  heading: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { ...plainList, ...smallText, paddingTop: "4px" },
});

/** Findings of the run before that are not there any more, behind one line; nothing without any. */
export function CorrectedList({ corrected }: { readonly corrected: Changes["corrected"] }): ReactElement | null {
  const styles = useStyles();
  const texts = useTexts();
  if (corrected.length === 0) return null;
  return (
    <section>
      <Disclosure level={4} className={styles.heading} label={texts.changes.corrected(corrected.length)}>
        {() => (
          <Paged
            className={styles.list}
            items={corrected.map((each, index) => ({ ...each, index }))}
            atFirst={CORRECTED_AT_FIRST}
            keyOf={({ index }) => String(index)}
            render={({ rule, message }) => (
              <span lang="zh-CN">
                {rule} {message}
              </span>
            )}
          />
        )}
      </Disclosure>
    </section>
  );
}
