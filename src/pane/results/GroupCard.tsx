import { makeStyles, tokens } from "@fluentui/react-components";
import { memo, type ReactElement } from "react";
import { ManualCount } from "../decide/ManualCount";
import { cardStyle, cardTitle, smallText } from "../sharedStyles";
import { useTexts } from "../texts/TextsContext";
import { ChangeCounts } from "./ChangeCounts";
import { CorrectedList } from "./CorrectedList";
import { Disclosure } from "./Disclosure";
import { EnterpriseDetails, EnterpriseSummary } from "./Enterprise";
import { FindingList } from "./FindingList";
import type { Group } from "./resultView";
import { useRuleTitles } from "./ruleTitles";
import { SeverityIcon } from "./SeverityIcon";
import { whoseName } from "./whoseName";

const useStyles = makeStyles({
  card: cardStyle,
  title: cardTitle,
  below: { paddingLeft: "20px", display: "flex", flexDirection: "column", gap: "4px" },
  counts: { display: "flex", flexWrap: "wrap", columnGap: "10px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  count: { display: "inline-flex", alignItems: "center", gap: "3px", whiteSpace: "nowrap" },
  hint: smallText,
  details: { display: "flex", flexDirection: "column", gap: "12px", paddingTop: "8px" },
});

/** One enterprise, the summary table, what concerns several enterprises, or one rule; its findings show when it is opened. */
export const GroupCard = memo(function GroupCard({ group }: { readonly group: Group }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const titles = useRuleTitles();
  return (
    <article className={styles.card} aria-label={title()}>
      <Disclosure
        level={3}
        className={styles.title}
        label={title()}
        beneath={
          <div className={styles.below}>
            {group.kind === "enterprise" && <EnterpriseSummary application={group.application} />}
            {group.kind === "batch" && <div className={styles.hint}>{texts.groups.batchHint}</div>}
            {group.kind === "rule" && <div className={styles.hint}>{texts.groups.ruleHint(enterprisesIn(group))}</div>}
            <div className={styles.counts}>
              {group.bySeverity.map(({ severity, entries }) => (
                <span key={severity} className={styles.count}>
                  <SeverityIcon severity={severity} />
                  {texts.severities[severity]} {entries.length}
                </span>
              ))}
              {group.entries.length === 0 && texts.groups.clean}
              {group.kind === "enterprise" && <ManualCount findings={group.application.findings} />}
            </div>
            {group.kind === "enterprise" && group.changes && <ChangeCounts changes={group.changes} />}
          </div>
        }
      >
        {() => (
          <div className={styles.details}>
            {group.kind === "enterprise" && <EnterpriseDetails application={group.application} />}
            {group.kind === "enterprise" && group.changes && <CorrectedList corrected={group.changes.corrected} />}
            {group.bySeverity.map((part) => (
              <FindingList key={part.severity} part={part} group={group} />
            ))}
          </div>
        )}
      </Disclosure>
    </article>
  );

  function title(): string {
    if (group.kind !== "rule") return whoseName(group, texts);
    const { rule } = group;
    return `${rule} ${titles.get(rule) ?? ""}`.trim();
  }
});

function enterprisesIn({ entries }: Group): number {
  return new Set(entries.flatMap(({ whose }) => (whose.kind === "enterprise" ? [whose.application] : []))).size;
}
