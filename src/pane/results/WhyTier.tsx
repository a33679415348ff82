import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ApplicationReport } from "../../domain/review/report";
import { smallText } from "../sharedStyles";
import { useTexts } from "../texts/TextsContext";
import { verdictOf } from "./verdict";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "2px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  small: smallText,
});

/** How the tier came about: declared and suggested, and on what it rests. The conclusion stands above, the gates below. */
export function WhyTier({ application }: { readonly application: ApplicationReport }): ReactElement {
  const styles = useStyles();
  const { whyTier, tiers } = useTexts();
  const { declaredTier, suggestedTier } = application;
  return (
    <section className={styles.section}>
      <h4 className={styles.heading}>{whyTier.heading(tiers[suggestedTier])}</h4>
      <div>{whyTier.tiers(declaredTier === null ? whyTier.notDeclared : tiers[declaredTier], tiers[suggestedTier])}</div>
      <div className={styles.small}>{whyTier.because[verdictOf(suggestedTier)]}</div>
    </section>
  );
}
