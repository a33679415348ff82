import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ApplicationReport } from "../../domain/review/report";
import { conclusionWords } from "../english/reviewWords";
import { useEnglish } from "../english/useEnglish";
import { smallText, visuallyHidden } from "../sharedStyles";
import { useTexts } from "../texts/TextsContext";
import { GateGlance } from "./GateGlance";
import { GateList } from "./GateList";
import { points } from "./numbers";
import { ScoreLines } from "./ScoreLines";
import { verdictOf } from "./verdict";
import { WhyTier } from "./WhyTier";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: "8px", rowGap: "2px" },
  tier: {
    padding: "0 6px",
    borderRadius: tokens.borderRadiusSmall,
    border: "1px solid transparent",
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  met: { color: tokens.colorStatusSuccessForeground1, backgroundColor: tokens.colorStatusSuccessBackground1 },
  unmet: { color: tokens.colorStatusDangerForeground1, backgroundColor: tokens.colorStatusDangerBackground1 },
  pending: { color: tokens.colorPaletteDarkOrangeForeground1, backgroundColor: tokens.colorPaletteDarkOrangeBackground1 },
  small: smallText,
  spoken: visuallyHidden,
});

/** Tier, score and conclusion, as the closed card shows them. */
export function EnterpriseSummary({ application }: { readonly application: ApplicationReport }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const conclusion = conclusionWords(application, useEnglish());
  const { suggestedTier, declaredTier, gates, score } = application;
  return (
    <>
      <div className={styles.line}>
        <span className={mergeClasses(styles.tier, styles[verdictOf(suggestedTier)])} title={texts.suggested}>
          <span className={styles.spoken}>{texts.suggested} </span>
          {texts.tiers[suggestedTier]}
        </span>
        <span className={styles.small}>{declaredTier === null ? texts.notDeclared : texts.declared(texts.tiers[declaredTier])}</span>
      </div>
      <div lang={conclusion.lang}>{conclusion.text}</div>
      <GateGlance gates={gates} />
      <div className={mergeClasses(styles.line, styles.small)}>
        <span>{texts.score.auto(points(score.auto), points(score.autoMax))}</span>
        <span>{texts.score.disclaimer}</span>
      </div>
    </>
  );
}

/** Gates and score lines, for the opened card. */
export function EnterpriseDetails({ application }: { readonly application: ApplicationReport }): ReactElement {
  return (
    <>
      <WhyTier application={application} />
      <GateList gates={application.gates} />
      <ScoreLines score={application.score} />
    </>
  );
}
