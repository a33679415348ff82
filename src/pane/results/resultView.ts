import { SEVERITIES, type ApplicationReport, type Finding, type Report, type Severity } from "../../domain/review/report";
import { countVerdicts, verdictOf, type Verdict, type VerdictCounts } from "./verdict";

export type SeverityCounts = Readonly<Record<Severity, number>>;

export interface FindingsOfSeverity {
  readonly severity: Severity;
  readonly findings: readonly Finding[];
}

interface GroupBase {
  /** Unique in a report, stable while the list is filtered. */
  readonly id: string;
  /** The sheet whose name need not be repeated at each cell. */
  readonly sheet: string | null;
  readonly findings: readonly Finding[];
  /** Most severe first; severities without findings are left out. */
  readonly bySeverity: readonly FindingsOfSeverity[];
}

export type Group =
  | (GroupBase & { readonly kind: "summary" | "batch" })
  | (GroupBase & { readonly kind: "enterprise"; readonly application: ApplicationReport; readonly verdict: Verdict });

/** What the list shows of a report: 跨企业 and 汇总表 first where they have findings, then the enterprises in the workbook's order. */
export interface ResultView {
  readonly verdicts: VerdictCounts;
  readonly severities: SeverityCounts;
  readonly groups: readonly Group[];
}

export interface Filter {
  /** Empty: all. */
  readonly severities: ReadonlySet<Severity>;
  readonly verdict: Verdict | null;
  /** Part of an enterprise's name; spaces and case do not matter. */
  readonly query: string;
}

export const NO_FILTER: Filter = { severities: new Set(), verdict: null, query: "" };

export function isFiltering(filter: Filter): boolean {
  return filter.severities.size > 0 || filter.verdict !== null || normalised(filter.query) !== "";
}

export function resultView(report: Report): ResultView {
  const groups: Group[] = [];
  if (report.batch.findings.length > 0) groups.push({ kind: "batch", ...base("batch", null, report.batch.findings) });
  if (report.summary && report.summary.findings.length > 0) {
    groups.push({ kind: "summary", ...base("summary", report.summary.sheet, report.summary.findings) });
  }
  report.applications.forEach((application, index) => {
    const verdict = verdictOf(application.suggestedTier);
    groups.push({ kind: "enterprise", application, verdict, ...base(`enterprise${index}`, application.sheet, application.findings) });
  });
  return { verdicts: countVerdicts(report.applications), severities: countSeverities(groups), groups };
}

/** The groups that match, each with its matching findings only. With severities chosen, a group without such findings is left out. */
export function filterGroups(groups: readonly Group[], filter: Filter): readonly Group[] {
  if (!isFiltering(filter)) return groups;
  const query = normalised(filter.query);
  const shown: Group[] = [];
  for (const group of groups) {
    if (filter.verdict !== null && !(group.kind === "enterprise" && group.verdict === filter.verdict)) continue;
    if (query !== "" && !(group.kind === "enterprise" && normalised(group.application.enterprise).includes(query))) continue;
    if (filter.severities.size === 0) {
      shown.push(group);
      continue;
    }
    const bySeverity = group.bySeverity.filter(({ severity }) => filter.severities.has(severity));
    if (bySeverity.length > 0) shown.push({ ...group, bySeverity, findings: bySeverity.flatMap(({ findings }) => findings) });
  }
  return shown;
}

function base(id: string, sheet: string | null, findings: readonly Finding[]): GroupBase {
  const bySeverity = SEVERITIES.map((severity) => ({ severity, findings: findings.filter((finding) => finding.severity === severity) }));
  return { id, sheet, findings, bySeverity: bySeverity.filter((part) => part.findings.length > 0) };
}

function countSeverities(groups: readonly Group[]): SeverityCounts {
  const counts: Record<Severity, number> = { unmet: 0, error: 0, warning: 0, manual: 0 };
  for (const group of groups) for (const part of group.bySeverity) counts[part.severity] += part.findings.length;
  return counts;
}

function normalised(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
}
