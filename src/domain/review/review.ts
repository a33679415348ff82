import type { Application, SummaryRow, SummaryTable } from "../form/application";
import { toIsoDay } from "../form/partialDate";
import type { PartialDate } from "../form/values";
import { keysChangedFromShipped, policyHash } from "../policy/hash";
import type { Policy, PolicyKey } from "../policy/keys";
import { POLICY_PROBLEMS_ZH } from "../policy/policyWords";
import { policyProblems, type PolicyProblem } from "../policy/validate";
import type { Batch, BatchRule, Rule } from "../rules/defineRule";
import { BATCH_RULES, RULES } from "../rules/index";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import { say } from "../wording/said";
import { Ledger } from "../record/ledger";
import { matchRows } from "../summary/match";
import type { Anchors } from "./anchors";
import { identityOf, reportApplication } from "./applicationReport";
import { evaluateApplication, evaluateBatch, type Crash, type Decide, type Evaluation, type EvaluationContext } from "./evaluate";
import { ledgerFindings } from "./ledgerFindings";
import { ReviewMemory } from "./memory";
import { policyFindings } from "./policyFindings";
import { readSteps, STEPS_PER_SHEET, type ReadBatch, type ReviewStep, type WorkbookContents } from "./readBatch";
import { isOpen, type ApplicationReport, type Finding, type Report, type Severity, type SummaryReport } from "./report";
import { TouchedApplications } from "./touches";

export interface ReviewInput {
  /** One batch; file names tell the workbooks apart. */
  readonly workbooks: readonly WorkbookSnapshot[];
  /** Files that could not be opened at all, with the reason as a Chinese sentence. */
  readonly unreadable?: readonly { readonly file: string; readonly reason: string }[];
  readonly policy: Policy;
  /** What was wrong with the policy before it was resolved (`resolvePolicy`). The resolved values are checked here again. */
  readonly policyProblems?: readonly PolicyProblem[];
  /** The day that dated rules are judged on. */
  readonly asOf: PartialDate;
  /** This software's version. */
  readonly software: string;
  /** The rules to run; all of them when absent. */
  readonly rules?: readonly Rule[];
  readonly batchRules?: readonly BatchRule[];
  /** The sheets of ours as they stood before the last full review, where those in `workbooks` are that review's own. */
  readonly since?: readonly WorkbookSnapshot[];
  /** Of an earlier review of the same batch with the same rules: what cannot have changed is not done again. */
  readonly memory?: ReviewMemory;
}

/** One enterprise: what was read and what the report says of it. */
export interface ReviewedMember {
  readonly application: Application;
  readonly summaryRow: SummaryRow | null;
  readonly report: ApplicationReport;
}

export interface Review {
  readonly report: Report;
  /** In the order of `report.applications`. */
  readonly members: readonly ReviewedMember[];
  /** The summary table that the batch was matched with; null when there is none. */
  readonly summary: SummaryTable | null;
  /** The report that belongs to each row of `summary`, null where no application was found. */
  readonly judged: readonly (ApplicationReport | null)[];
  /** Rules that threw, for a log. */
  readonly crashes: readonly Crash[];
  /** The policy that was judged by. */
  readonly policy: Policy;
  /** Any problem refuses the score; rules that use an affected key are not applicable. */
  readonly policyProblems: readonly PolicyProblem[];
  /** What earlier runs and officials wrote into the batch's workbooks, for the findings of this report. */
  readonly ledger: Ledger;
  /** What the run before wrote: against it changes are told. The same unless the input says otherwise. */
  readonly since: Ledger;
}

/** Reads and checks everything at once. Same input, same report. */
export function review(input: ReviewInput): Review {
  const steps = reviewSteps(input);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** As `review`, stopping after each sheet so that a caller can show progress, breathe or give up. */
export function* reviewSteps(input: ReviewInput): Generator<ReviewStep, Review, void> {
  const { memory = new ReviewMemory() } = input;
  const read = yield* readSteps(input.workbooks, input.policy.values["call.year"], memory);
  return yield* judgeSteps({ ...input, memory }, read);
}

/** Checks what `readSteps` read of the same workbooks, with the same memory. */
export function* judgeSteps(input: ReviewInput, read: ReadBatch): Generator<ReviewStep, Review, void> {
  const { memory = new ReviewMemory() } = input;
  const problems = allProblems(input);
  memory.begin(JSON.stringify([policyHash(input.policy), problems, input.asOf]));
  const { contents, applications, summary, sheets } = read;
  const total = STEPS_PER_SHEET * sheets;

  const { rowOf, unmatched } = matchRows(applications, summary);
  const members = applications.map((application) => ({ application, summaryRow: rowOf.get(application) ?? null }));
  const context: EvaluationContext = {
    policy: input.policy,
    badPolicyKeys: new Set(problems.flatMap(({ affected }): readonly PolicyKey[] => affected)),
    asOf: input.asOf,
    anchors: withAnchors(memory.anchors, applications, summary),
    summary,
  };

  const identities = members.map(({ application, summaryRow }) => identityOf(application, summaryRow));
  const terms = { policy: input.policy.values, asOf: toIsoDay(input.asOf) };
  const ledger = new Ledger(input.workbooks, identities, terms);

  /** Sheets are what the total counts; enterprises share them out, whatever stands on a sheet. */
  const share = (index: number): number => Math.ceil(((index + 1) * sheets) / members.length);
  const evaluations: Evaluation[] = [];
  for (const [index, member] of members.entries()) {
    const decide: Decide = (finding) => ledger.decide(index, finding);
    evaluations.push(memory.evaluationOf(member, summary, decide, (asked) => evaluateApplication(input.rules ?? RULES, member, context, asked)));
    yield { file: member.application.file, sheet: member.application.sheet, done: sheets + share(index), total };
  }

  const sources = sourcesOf(input, contents, summary);
  const only = sources.length === 1 ? (sources[0]?.file ?? null) : null;
  const batch = { members, summary, unmatchedRows: unmatched };
  const decideTogether: Decide = (finding) => ledger.decide(null, finding);
  const { ofSummary, acrossEnterprises } = evaluateBatchRules(input, batch, only, { ...context, decide: decideTogether, memory });
  const ofBatch = [...ledgerFindings(applications, only, decideTogether), ...acrossEnterprises.findings];

  const shares = sharedOut(acrossEnterprises.findings, new TouchedApplications(applications, only));
  const reviewed: ReviewedMember[] = [];
  for (const [index, member] of members.entries()) {
    const evaluation = evaluations[index];
    if (!evaluation) throw new Error("an application was not evaluated");
    const shared = shares.get(index) ?? [];
    const manual = ledger.manualScores(index, input.policy.values);
    const report = memory.reportOf(member, { summary, evaluation, shared, manual }, () =>
      reportApplication({ ...member, summary, evaluation, shared, policy: input.policy.values, scored: problems.length === 0, manual }),
    );
    reviewed.push({ ...member, report });
    yield { file: member.application.file, sheet: member.application.sheet, done: 2 * sheets + share(index), total };
  }
  const reports = reviewed.map(({ report }) => report);
  const reportOfRow = new Map(reviewed.map(({ summaryRow, report }) => [summaryRow, report]));
  const summaryReport: SummaryReport | null = summary && {
    file: summary.file,
    sheet: summary.sheet,
    recommender: summary.recommender.value ?? "",
    rows: summary.rows.length,
    findings: ofSummary.findings,
  };
  const ofPolicy = policyFindings(problems, only);
  return {
    report: {
      schema: 1,
      software: input.software,
      policy: { version: input.policy.version, hash: policyHash(input.policy), changedFromShipped: keysChangedFromShipped(input.policy).length, findings: ofPolicy },
      asOf: toIsoDay(input.asOf),
      sources,
      applications: reports,
      summary: summaryReport,
      batch: { findings: ofBatch, outcomes: { ...ofSummary.outcomes, ...acrossEnterprises.outcomes } },
      totals: totals(reports, [...ofPolicy, ...ofSummary.findings, ...ofBatch]),
    },
    members: reviewed,
    summary,
    judged: summary?.rows.map((row) => reportOfRow.get(row) ?? null) ?? [],
    crashes: [...evaluations, ofSummary, acrossEnterprises].flatMap(({ crashes }) => crashes),
    policy: input.policy,
    policyProblems: problems,
    ledger,
    since: input.since ? new Ledger(input.since, identities, terms) : ledger,
  };
}

function allProblems({ policy, policyProblems: given = [] }: ReviewInput): readonly PolicyProblem[] {
  const idOf = ({ key, said }: PolicyProblem): string => `${key}|${say(POLICY_PROBLEMS_ZH, said)}`;
  const known = new Set(given.map(idOf));
  return [...given, ...policyProblems(policy).filter((problem) => !known.has(idOf(problem)))];
}

function withAnchors(anchors: Anchors, applications: readonly Application[], summary: SummaryTable | null): Anchors {
  for (const application of applications) anchors.addApplication(application);
  if (summary) anchors.addSummary(summary);
  return anchors;
}

interface Together extends EvaluationContext {
  readonly decide: Decide;
  readonly memory: ReviewMemory;
}

function evaluateBatchRules(input: ReviewInput, batch: Batch, only: string | null, { decide, memory, ...context }: Together) {
  const rules = input.batchRules ?? BATCH_RULES;
  const scoped = (scope: BatchRule["scope"]) => rules.filter((rule) => rule.scope === scope);
  return {
    ofSummary: evaluateBatch(scoped("summary"), batch, batch.summary?.file ?? only, context, decide, memory.ofBatch),
    acrossEnterprises: evaluateBatch(scoped("batch"), batch, only, context, decide, memory.ofBatch),
  };
}

/** The findings across enterprises that touch each application, in their order. */
function sharedOut(findings: readonly Finding[], touched: TouchedApplications): ReadonlyMap<number, readonly Finding[]> {
  const shares = new Map<number, Finding[]>();
  for (const finding of findings) {
    for (const index of touched.of(finding)) {
      const share = shares.get(index);
      if (share) share.push(finding);
      else shares.set(index, [finding]);
    }
  }
  return shares;
}

/** What was read of each file; a reason beside "read" says what was left out. */
function sourcesOf({ unreadable = [] }: ReviewInput, found: readonly WorkbookContents[], summary: SummaryTable | null): Report["sources"] {
  const read = found.map(({ workbook, applications, summaries }) => {
    const left = [
      ...workbook.unreadable.map(({ sheet, reason }) => `工作表“${sheet}”未能读取：${reason.chinese}`),
      ...summaries.filter((table) => table !== summary).map((table) => `工作表“${table.sheet}”是另一张汇总表，未采用`),
      ...(applications.length === 0 && summaries.length === 0 ? ["没有认出申报书或汇总表"] : []),
    ];
    return { file: workbook.file, status: "read", reason: left.length > 0 ? left.join("；") : null } as const;
  });
  return [...read, ...unreadable.map(({ file, reason }) => ({ file, status: "unreadable", reason }) as const)];
}

function totals(reports: readonly ApplicationReport[], others: readonly Finding[]): Report["totals"] {
  const findings = [...reports.flatMap((report) => report.findings), ...others];
  const open = findings.filter(isOpen);
  const count = (severity: Severity) => open.filter((finding) => finding.severity === severity).length;
  return {
    applications: reports.length,
    unmet: count("unmet"),
    errors: count("error"),
    warnings: count("warning"),
    manual: count("manual"),
    waived: findings.filter(({ waiver }) => waiver?.lifts === true).length,
  };
}
