import { CHANGES } from "../domain/record/findingsList";
import type { Ledger } from "../domain/record/ledger";
import type { Report } from "../domain/review/report";

/** What a run changed for one enterprise, or for the summary table and across enterprises, against the run before. */
export interface Changes {
  /** Keys of findings that were not there. */
  readonly added: readonly string[];
  /** Findings that are not there any more, as they were told. */
  readonly corrected: readonly { readonly rule: string; readonly message: string }[];
  /** How many findings are the same. */
  readonly same: number;
}

export interface ReportChanges {
  /** In the order of the report's applications. */
  readonly applications: readonly Changes[];
  readonly others: Changes;
}

/** The changes since the last run of the same workbooks; null on the first run. */
export function changesOf(report: Report, ledger: Ledger): ReportChanges | null {
  if (!ledger.hasPrevious) return null;
  const { gone } = ledger.leftovers(report);
  const changes = (owner: number | null, findings: readonly { readonly key: string }[]): Changes => {
    const added = findings.filter(({ key }) => ledger.changeOf(owner, key) === CHANGES.added).map(({ key }) => key);
    const own = gone.filter((entry) => (owner === null ? entry.owner === null : ledger.isOf(entry, owner)));
    return { added, corrected: own.map(({ texts }) => ({ rule: texts.rule, message: texts.message })), same: findings.length - added.length };
  };
  return {
    applications: report.applications.map(({ findings }, index) => changes(index, findings)),
    others: changes(null, [...report.policy.findings, ...(report.summary?.findings ?? []), ...report.batch.findings]),
  };
}
