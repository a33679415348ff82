import { makeStyles, tokens } from "@fluentui/react-components";
import { memo, type ReactElement } from "react";
import { smallText } from "../sharedStyles";
import { useTexts } from "../texts/TextsContext";
import { Disclosure } from "./Disclosure";
import { EnterpriseDetails, EnterpriseSummary } from "./Enterprise";
import { FindingList } from "./FindingList";
import type { Group } from "./resultView";
import { SeverityIcon } from "./SeverityIcon";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "8px 10px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  below: { paddingLeft: "20px", display: "flex", flexDirection: "column", gap: "4px" },
  counts: { display: "flex", flexWrap: "wrap", columnGap: "10px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  count: { display: "inline-flex", alignItems: "center", gap: "3px", whiteSpace: "nowrap" },
  hint: smallText,
  details: { display: "flex", flexDirection: "column", gap: "12px", paddingTop: "8px" },
});

/** One enterprise, the summary table, or what concerns several enterprises; its findings show when it is opened. */
export const GroupCard = memo(function GroupCard({ group }: { readonly group: Group }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
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
            <div className={styles.counts}>
              {group.bySeverity.map(({ severity, findings }) => (
                <span key={severity} className={styles.count}>
                  <SeverityIcon severity={severity} />
                  {texts.severities[severity]} {findings.length}
                </span>
              ))}
              {group.findings.length === 0 && texts.groups.clean}
            </div>
          </div>
        }
      >
        {() => (
          <div className={styles.details}>
            {group.kind === "enterprise" && <EnterpriseDetails application={group.application} />}
            {group.bySeverity.map((part) => (
              <FindingList key={part.severity} part={part} sheet={group.sheet} />
            ))}
          </div>
        )}
      </Disclosure>
    </article>
  );

  function title(): string {
    switch (group.kind) {
      case "summary":
        return texts.groups.summary;
      case "batch":
        return texts.groups.batch;
      case "enterprise":
        return group.application.enterprise || texts.groups.unnamed(group.application.sheet);
    }
  }
});
