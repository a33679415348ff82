import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { GatesGlance } from "../domain/review/glance";
import { useTexts } from "./texts/TextsContext";

const useStyles = makeStyles({
  heading: { margin: "4px 0" },
  counts: { margin: 0, display: "grid", gridTemplateColumns: "repeat(3, 1fr)", gap: "8px" },
  count: {
    display: "flex",
    flexDirection: "column-reverse",
    padding: "8px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  number: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  name: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** What the gates say of the enterprises, while the rest is still being checked. */
export function GlanceLine({ glance }: { readonly glance: GatesGlance }): ReactElement {
  const styles = useStyles();
  const { glance: words, outcome } = useTexts();
  const { passed, failed, unknown } = glance;
  return (
    <section>
      <p className={styles.heading} role="status">
        {words.heading(passed + failed + unknown)}
      </p>
      <dl className={styles.counts}>
        {(["passed", "failed", "unknown"] as const).map((part) => (
          <div key={part} className={styles.count}>
            <dt className={styles.name}>{words[part]}</dt>
            <dd className={styles.number}>{outcome.enterprises(glance[part])}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
