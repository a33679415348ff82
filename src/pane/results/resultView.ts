import type { Changes, ReportChanges } from "../../app/changes";
import { isOpen, SEVERITIES, type ApplicationReport, type Finding, type GateId, type Report, type Severity, type SuggestedTier } from "../../domain/review/report";
import { cityNameOf, industryNamesOf, scoreBandOf, statisticsOf, type ScoreBand, type Statistics } from "../../domain/review/statistics";
import { isManual } from "../decide/manualItems";
import { countVerdicts, verdictOf, type Verdict, type VerdictCounts } from "./verdict";

export type SeverityCounts = Readonly<Record<Severity, number>>;

/** Whom a finding is about. */
export type Whose =
  | { readonly kind: "policy" | "summary" | "batch"; readonly sheet: string | null }
  | { readonly kind: "enterprise"; readonly sheet: string; readonly application: ApplicationReport; readonly verdict: Verdict };

/** One finding as it stands in a list. */
export interface Entry {
  /** Unique in a report, and the same after a recheck that finds it again. */
  readonly id: string;
  readonly finding: Finding;
  readonly whose: Whose;
  /** Against the run before; null on the first one. */
  readonly change: "added" | "same" | null;
}

export interface EntriesOfSeverity {
  readonly severity: Severity;
  readonly entries: readonly Entry[];
}

interface GroupBase {
  /** Unique in a report, stable while the list is filtered. */
  readonly id: string;
  /** The sheet whose name need not be repeated at each cell. */
  readonly sheet: string | null;
  readonly entries: readonly Entry[];
  /** Against the run before, of an enterprise's group; of the others all of theirs together. Null on the first run and for a rule. */
  readonly changes: Changes | null;
  /** Most severe first; severities without findings are left out. */
  readonly bySeverity: readonly EntriesOfSeverity[];
}

/** What is listed together: the findings about someone, or those of one rule. */
export type Group = GroupBase & (Whose | { readonly kind: "rule"; readonly rule: string });

/** What the list shows of a report: 评审规则, 跨企业 and 汇总表 first where they have findings, then the enterprises in the workbook's order. */
export interface ResultView {
  readonly verdicts: VerdictCounts;
  readonly severities: SeverityCounts;
  readonly statistics: Statistics;
  readonly groups: readonly Group[];
  /** Ids of the rules with findings, in the order of the list of checks. */
  readonly rules: readonly string[];
}

export const SORTS = ["workbook", "scoreDown", "scoreUp"] as const;
export type Sort = (typeof SORTS)[number];

/** Still counts · waived · for a person to look at · not there in the run before. */
export const FINDING_STATES = ["open", "waived", "unchecked", "added"] as const;
export type FindingState = (typeof FINDING_STATES)[number];

export interface Filter {
  /** Empty: all. */
  readonly severities: ReadonlySet<Severity>;
  readonly verdict: Verdict | null;
  readonly tier: SuggestedTier | null;
  /** As `cityNameOf` names it: those whose city is not known have a name as well. */
  readonly city: string | null;
  /** One of those of `industryNamesOf`. */
  readonly industry: string | null;
  readonly scoreBand: ScoreBand | null;
  /** The gate that was not passed: failed, or not to be decided. */
  readonly gate: GateId | null;
  readonly rule: string | null;
  readonly state: FindingState | null;
  /** Part of an enterprise's name, of a message or a rule's id; spaces and case do not matter. */
  readonly query: string;
}

/** How the same findings are put together. */
export interface Arrangement {
  readonly by: "enterprise" | "rule";
  readonly sort: Sort;
}

export const NO_FILTER: Filter = {
  severities: new Set(),
  verdict: null,
  tier: null,
  city: null,
  industry: null,
  scoreBand: null,
  gate: null,
  rule: null,
  state: null,
  query: "",
};
export const FIRST_ARRANGEMENT: Arrangement = { by: "enterprise", sort: "workbook" };

export function isFiltering(filter: Filter): boolean {
  return narrowsEnterprises(filter) || narrowsFindings(filter) || normalised(filter.query) !== "";
}

function narrowsEnterprises({ verdict, tier, city, industry, scoreBand, gate }: Filter): boolean {
  return [verdict, tier, city, industry, scoreBand, gate].some((chosen) => chosen !== null);
}

function narrowsFindings({ severities, rule, state }: Filter): boolean {
  return severities.size > 0 || rule !== null || state !== null;
}

export function resultView(report: Report, changes: ReportChanges | null = null): ResultView {
  const { policy, batch, summary, applications } = report;
  const whose = (kind: "policy" | "summary" | "batch", sheet: string | null, findings: readonly Finding[]): Group[] =>
    findings.length === 0 ? [] : [groupOf(kind, { kind, sheet }, findings, changes?.others ?? null)];
  const groups: Group[] = [
    ...whose("policy", null, policy.findings),
    ...whose("batch", null, batch.findings),
    ...whose("summary", summary?.sheet ?? null, summary?.findings ?? []),
    ...applications.map((application, index) => {
      const { file, sheet, rows, suggestedTier, findings } = application;
      const id = `enterprise|${file}|${sheet}|${rows?.first ?? ""}`;
      const of: Whose = { kind: "enterprise", sheet, application, verdict: verdictOf(suggestedTier) };
      return groupOf(id, of, findings, changes?.applications[index] ?? null);
    }),
  ];
  const rules = new Set(groups.flatMap(({ entries }) => entries.map(({ finding }) => finding.rule)));
  return {
    verdicts: countVerdicts(applications),
    severities: countSeverities(groups),
    statistics: statisticsOf(report),
    groups,
    rules: [...rules].sort(),
  };
}

/** The groups that match, each with its matching findings only, as arranged. A filter on findings leaves out groups without such findings. */
export function shownGroups(groups: readonly Group[], filter: Filter, { by, sort }: Arrangement, messageOf: MessageOf = statedMessage): readonly Group[] {
  const kept = isFiltering(filter) ? filterGroups(groups, filter, messageOf) : groups;
  return by === "rule" ? byRule(kept) : sorted(kept, sort);
}

/** What a finding says to the reader. */
type MessageOf = (finding: Finding) => string;

function statedMessage({ message }: Finding): string {
  return message;
}

function filterGroups(groups: readonly Group[], filter: Filter, messageOf: MessageOf): readonly Group[] {
  const query = normalised(filter.query);
  const [ofEnterprises, ofFindings] = [narrowsEnterprises(filter), narrowsFindings(filter)];
  const shown: Group[] = [];
  for (const group of groups) {
    if (ofEnterprises && !(group.kind === "enterprise" && isAmong(group, filter))) continue;
    const named = query === "" || (group.kind === "enterprise" && normalised(group.application.enterprise).includes(query));
    if (named && !ofFindings) {
      shown.push(group);
      continue;
    }
    const entries = group.entries.filter(
      ({ finding, change }) =>
        (filter.state === null || isIn(filter.state, finding, change)) &&
        (filter.severities.size === 0 || filter.severities.has(finding.severity)) &&
        (filter.rule === null || finding.rule === filter.rule) &&
        (named || normalised(`${finding.rule}${messageOf(finding)}`).includes(query)),
    );
    if (entries.length > 0) shown.push({ ...group, ...listed(entries) });
  }
  return shown;
}

function isAmong({ application, verdict }: Extract<Whose, { kind: "enterprise" }>, filter: Filter): boolean {
  const { tier, city, industry, scoreBand, gate } = filter;
  const { suggestedTier, score, gates } = application;
  return (
    (filter.verdict === null || verdict === filter.verdict) &&
    (tier === null || suggestedTier === tier) &&
    (city === null || cityNameOf(application) === city) &&
    (industry === null || industryNamesOf(application).includes(industry)) &&
    (scoreBand === null || scoreBandOf(score) === scoreBand) &&
    (gate === null || gates.some(({ id, status }) => id === gate && status !== "pass"))
  );
}

function isIn(state: FindingState, finding: Finding, change: Entry["change"]): boolean {
  switch (state) {
    case "open":
      return isOpen(finding);
    case "waived":
      return finding.waiver !== null;
    case "unchecked":
      return isManual(finding) && finding.check === null;
    case "added":
      return change === "added";
  }
}

function sorted(groups: readonly Group[], sort: Sort): readonly Group[] {
  if (sort === "workbook") return groups;
  const direction = sort === "scoreUp" ? 1 : -1;
  const score = (group: Group): number => (group.kind === "enterprise" ? group.application.score.auto : Number.NEGATIVE_INFINITY * direction);
  // Those without a score stay in front.
  return [...groups].sort((a, b) => {
    const [first, second] = [score(a), score(b)];
    return first === second ? 0 : (first - second) * direction;
  });
}

function byRule(groups: readonly Group[]): readonly Group[] {
  const rules = new Map<string, Entry[]>();
  for (const { entries } of groups) {
    for (const entry of entries) {
      const { rule } = entry.finding;
      const found = rules.get(rule);
      if (found) found.push(entry);
      else rules.set(rule, [entry]);
    }
  }
  const made = [...rules].map(([rule, entries]): Group => ({ id: `rule|${rule}`, kind: "rule", rule, sheet: null, changes: null, ...listed(entries) }));
  const severityOf = ({ bySeverity }: Group): number => SEVERITIES.indexOf(bySeverity[0]?.severity ?? "manual");
  return made.sort((a, b) => severityOf(a) - severityOf(b) || b.entries.length - a.entries.length);
}

function groupOf(id: string, whose: Whose, findings: readonly Finding[], changes: Changes | null): Group {
  const added = changes && new Set(changes.added);
  const changeOf = (key: string): Entry["change"] => added && (added.has(key) ? "added" : "same");
  const entries = findings.map((finding): Entry => ({ id: `${id}|${finding.key}`, finding, whose, change: changeOf(finding.key) }));
  return { id, changes, ...whose, ...listed(entries) };
}

function listed(entries: readonly Entry[]): Pick<GroupBase, "entries" | "bySeverity"> {
  const bySeverity = SEVERITIES.map((severity) => ({ severity, entries: entries.filter(({ finding }) => finding.severity === severity) }));
  return { entries, bySeverity: bySeverity.filter((part) => part.entries.length > 0) };
}

function countSeverities(groups: readonly Group[]): SeverityCounts {
  const counts: Record<Severity, number> = { unmet: 0, error: 0, warning: 0, manual: 0 };
  for (const group of groups) for (const part of group.bySeverity) counts[part.severity] += part.entries.length;
  return counts;
}

function normalised(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
}
