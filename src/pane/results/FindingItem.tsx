import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Copy16Regular } from "@fluentui/react-icons/svg/copy";
import { useId, useState, type ReactElement } from "react";
import type { FindingRef } from "../../app/reviewApp";
import type { Finding } from "../../domain/review/report";
import { copyText } from "../copyText";
import { FindingDecision } from "../decide/FindingDecision";
import { FINDING } from "../decide/useKeptFocus";
import { findingWords } from "../english/findingWords";
import { useEnglish } from "../english/useEnglish";
import { useTexts } from "../texts/TextsContext";
import { addressIn } from "./addressIn";
import { ChangeBadge } from "./ChangeBadge";
import { FactList } from "./FactList";
import { findingText } from "./findingText";
import { useGoTo } from "./GoToContext";
import type { Entry } from "./resultView";
import { useRuleTitles } from "./ruleTitles";

const useStyles = makeStyles({
  finding: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "8px",
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  whose: { fontWeight: tokens.fontWeightSemibold },
  cells: { display: "flex", flexWrap: "wrap", gap: "4px" },
  cell: { minWidth: 0, fontWeight: tokens.fontWeightRegular, whiteSpace: "normal" },
  copied: { alignSelf: "center", fontSize: tokens.fontSizeBase200 },
});

interface Props {
  readonly finding: Finding;
  /** The sheet that need not be named at each cell. */
  readonly sheet: string | null;
  /** Whom it is about. */
  readonly whose: string;
  /** Whose it is to be decided on, null for one of the summary table or across enterprises; undefined where nothing can be decided. */
  readonly application: FindingRef["application"] | undefined;
  readonly change?: Entry["change"];
  /** True where nothing around it says whom it is about. */
  readonly named?: boolean;
}

export function FindingItem({ finding, sheet, whose, application, change = null, named = false }: Props): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const goTo = useGoTo();
  const required = useRuleTitles().get(finding.rule) ?? null;
  const english = useEnglish();
  const words = findingWords(finding, english);
  const [copied, setCopied] = useState<boolean | null>(null);
  const message = useId();
  const { cells } = finding;
  const copy = async (): Promise<void> => setCopied(await copyText(findingText({ finding, words, whose, required }, texts)));
  return (
    <div className={styles.finding} role="group" aria-labelledby={message} tabIndex={-1} {...{ [FINDING]: `${application?.sheet ?? ""}|${finding.key}` }}>
      {named && <div className={styles.whose}>{whose}</div>}
      <div>
        <span id={message} lang={words.lang}>
          {words.message}
        </span>
        <ChangeBadge change={change} />
      </div>
      <FactList
        facts={[
          { name: texts.finding.required, values: required === null ? [] : [required], lang: english ? undefined : "zh-CN" },
          { name: texts.finding.remedy, values: [words.remedy], lang: words.lang },
          { name: texts.finding.fix, values: finding.fix === null ? [] : [finding.fix], lang: "zh-CN" },
          { name: texts.finding.clause, values: [`${finding.clause}（${finding.rule}）`], lang: "zh-CN" },
        ]}
      />
      <div className={styles.cells} role="group" aria-label={texts.finding.cells}>
        {cells.map((address) => (
          <Button key={address} className={styles.cell} size="small" aria-label={texts.finding.goToCell(address)} onClick={() => void goTo(address)}>
            {texts.finding.goTo} {addressIn(sheet, address)}
          </Button>
        ))}
        <Button size="small" appearance="subtle" icon={<Copy16Regular />} onClick={() => void copy()}>
          {texts.finding.copy}
        </Button>
        <span className={styles.copied} role="status">
          {copied !== null && (copied ? texts.finding.copied : texts.finding.notCopied)}
        </span>
      </div>
      {application !== undefined && <FindingDecision finding={finding} application={application} />}
    </div>
  );
}
