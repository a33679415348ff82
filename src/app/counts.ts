import { isOpen, type Finding, type Severity } from "../domain/review/report";

/** Open findings only: neither waived with the policy's leave nor found in order by a person. */
export function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { unmet: 0, error: 0, warning: 0, manual: 0 };
  for (const { severity } of findings.filter(isOpen)) counts[severity]++;
  return counts;
}

/** What 问题数 counts: everything but the manual items, which are work to do and no fault found. */
export function countProblems(findings: readonly Finding[]): number {
  const { unmet, error, warning } = countBySeverity(findings);
  return unmet + error + warning;
}
