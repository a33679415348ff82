import type { FieldReading, SummaryTable } from "../form/application";
import type { FieldId } from "../form/fields";
import type { PartialDate } from "../form/values";
import type { Policy, PolicyKey } from "../policy/keys";
import type { Batch, BatchIssue, BatchMember, BatchRule, Issue, Message, Rule } from "../rules/defineRule";
import { readingFor, type Anchors } from "./anchors";
import { byForm } from "./fieldOrder";
import { settleKeys } from "./keys";
import { fillTemplate } from "./message";
import { SEVERITIES, type Finding, type Outcome, type Severity } from "./report";
import { requiredComplaint } from "./required";

export interface EvaluationContext {
  readonly policy: Policy;
  /** Keys whose value is no good: rules that use one of them are not applicable. */
  readonly badPolicyKeys: ReadonlySet<PolicyKey>;
  readonly asOf: PartialDate;
  readonly anchors: Anchors;
  /** The summary table that the applications are listed in; rules may look at its heading. */
  readonly summary?: SummaryTable | null;
}

/** A rule that threw, for the log; its outcome in the report is "crashed". */
export interface Crash {
  readonly rule: string;
  /** The enterprise's file and sheet; null for rules across enterprises. */
  readonly where: string | null;
  readonly error: unknown;
}

export interface Evaluation {
  readonly findings: readonly Finding[];
  readonly outcomes: Readonly<Record<string, Outcome>>;
  readonly crashes: readonly Crash[];
}

interface Draft {
  readonly severity: Severity;
  readonly readings: readonly FieldReading<unknown>[];
  readonly message: string;
  readonly remedy: string;
  readonly fix: string | null;
  readonly path: readonly string[];
  readonly last: string;
}

interface RuleHead {
  readonly id: string;
  readonly severity: Severity;
  readonly clause: string;
  readonly remedy: string;
  readonly policy: readonly PolicyKey[];
  readonly messages: Readonly<Record<string, Message>>;
}

/** Runs every rule over one application. A rule that throws is "crashed" and stops nobody else; its required fields are still asked for. */
export function evaluateApplication(rules: readonly Rule[], member: BatchMember, context: EvaluationContext): Evaluation {
  const { application } = member;
  const where = `${application.file} ${application.sheet}`;
  const results = rules.map((rule) => {
    const required = isolated(rule, where, context, () => ({ drafts: askRequired(rule, member, context), otherwise: "notApplicable" }));
    const checked = isolated(rule, where, context, () => runCheck(rule, member, context));
    const drafts = [...required.drafts, ...checked.drafts];
    const crash = required.crash ?? checked.crash;
    return { rule, drafts, crash, outcome: crash ? "crashed" : outcomeOf(drafts, checked.outcome) } as const;
  });
  const findings = results.flatMap(({ rule, drafts }) => finish(rule, drafts, application.file, context.anchors));
  return collect(results, findings.sort(byFormOrder));
}

/** Runs the rules of one scope over the whole batch. `home` is the file whose cells need no file name; null names files always. */
export function evaluateBatch(rules: readonly BatchRule[], batch: Batch, home: string | null, context: EvaluationContext): Evaluation {
  const results = rules.map((rule) => isolated(rule, null, context, () => runBatchCheck(rule, batch, context)));
  const findings = results.flatMap(({ rule, drafts }) => finish(rule, drafts, home, context.anchors));
  return collect(results, findings.sort(bySeverity));
}

interface RuleRun {
  readonly drafts: readonly Draft[];
  /** The outcome when there is no draft. */
  readonly otherwise: "pass" | "notApplicable";
}

interface RuleResult {
  readonly rule: RuleHead;
  readonly drafts: readonly Draft[];
  readonly outcome: Outcome;
  readonly crash: Crash | null;
}

const UNUSED: RuleRun = { drafts: [], otherwise: "notApplicable" };

function isolated(rule: RuleHead, where: string | null, context: EvaluationContext, run: () => RuleRun): RuleResult {
  try {
    const { drafts, otherwise } = rule.policy.some((key) => context.badPolicyKeys.has(key)) ? UNUSED : run();
    return { rule, drafts, outcome: outcomeOf(drafts, otherwise), crash: null };
  } catch (error) {
    return { rule, drafts: [], outcome: "crashed", crash: { rule: rule.id, where, error } };
  }
}

function askRequired(rule: Rule, member: BatchMember, context: EvaluationContext): Draft[] {
  const { application } = member;
  const owned = typeof rule.requires === "function" ? rule.requires(context.policy.values, application) : (rule.requires ?? []);
  return owned.flatMap((id) => {
    const reading = readingFor(id, member, context.summary ?? null) ?? absent(id);
    const complaint = requiredComplaint(reading, rule.requiredSeverity ?? rule.severity);
    return complaint ? [{ ...complaint, readings: [reading], fix: null, path: [id], last: "required" }] : [];
  });
}

function runCheck(rule: Rule, member: BatchMember, context: EvaluationContext): RuleRun {
  const { application, summaryRow } = member;
  const reading = (id: FieldId) => readingFor(id, member, context.summary ?? null) ?? absent(id);
  const inspected = rule.inspects ?? [];
  const read = rule.reads.map(reading);
  if (read.some(({ status }) => status !== "ok")) return UNUSED;
  const verdict = rule.check(Object.fromEntries(read.map(({ id, value }) => [id, value])) as Parameters<Rule["check"]>[0], {
    seen: Object.fromEntries(inspected.map((id) => [id, reading(id)])) as Parameters<Rule["check"]>[1]["seen"],
    policy: context.policy.values,
    asOf: context.asOf,
    application,
    summaryRow,
  });
  if (verdict === "pass" || verdict === "notApplicable") return { drafts: [], otherwise: verdict };
  const issues = "message" in verdict ? [verdict] : verdict;
  const drafts = issues.map((issue) => {
    const ids = issue.at && issue.at.length > 0 ? issue.at : [...rule.reads, ...inspected];
    return draft(rule, issue, ids.map(reading), ids);
  });
  return { drafts, otherwise: "pass" };
}

function runBatchCheck(rule: BatchRule, batch: Batch, context: EvaluationContext): RuleRun {
  if (rule.scope === "summary" && batch.summary === null) return UNUSED;
  const verdict = rule.check(batch, { policy: context.policy.values, asOf: context.asOf });
  if (verdict === "notApplicable") return UNUSED;
  return { drafts: verdict.map((issue) => draft(rule, issue, issue.at, subjectPath(issue))), otherwise: "pass" };
}

/** First field and subject make one part: a finding across enterprises is never known by its field alone. */
function subjectPath({ at, subject }: BatchIssue<string>): readonly string[] {
  const [first, ...rest] = at.map((reading) => reading.id);
  return [first === undefined ? subject : `${first}|${subject}`, ...rest];
}

function draft(rule: RuleHead, issue: Issue<string> | BatchIssue<string>, readings: readonly FieldReading<unknown>[], path: readonly string[]): Draft {
  const message = rule.messages[issue.message];
  if (message === undefined) throw new Error(`${rule.id} has no message ${issue.message}`);
  const own = typeof message === "string" ? { text: message } : message;
  const data = issue.data ?? {};
  return {
    severity: own.severity ?? rule.severity,
    readings,
    message: fillTemplate(own.text, data),
    remedy: fillTemplate(own.remedy ?? rule.remedy, data),
    fix: issue.fix ?? null,
    path,
    last: issue.message,
  };
}

function finish(rule: RuleHead, drafts: readonly Draft[], home: string | null, anchors: Anchors): Finding[] {
  const keys = settleKeys(drafts.map(({ path, last }) => ({ rule: rule.id, path, last })));
  return drafts.map((made, index) => ({
    key: keys[index] ?? rule.id,
    rule: rule.id,
    severity: made.severity,
    fields: anchors.fields(made.readings),
    cells: anchors.cells(made.readings, home),
    message: made.message,
    remedy: made.remedy,
    clause: rule.clause,
    fix: made.fix,
    waiver: null,
  }));
}

function collect(results: readonly RuleResult[], findings: readonly Finding[]): Evaluation {
  return {
    findings,
    outcomes: Object.fromEntries(results.map(({ rule, outcome }) => [rule.id, outcome])),
    crashes: results.flatMap(({ crash }) => (crash ? [crash] : [])),
  };
}

function outcomeOf(drafts: readonly Draft[], otherwise: Outcome): Outcome {
  if (drafts.some(({ severity }) => severity === "unmet" || severity === "error")) return "fail";
  return drafts.length > 0 ? "review" : otherwise;
}

/** A field that the record does not have, such as one of a summary row where there is none. */
function absent(id: FieldId): FieldReading<unknown> {
  return { id, status: "missing", raw: "", value: null, cells: [], remarks: [] };
}

function bySeverity(a: Finding, b: Finding): number {
  return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
}

/** Severity, then where the first field stands on paper; findings of one field stay in the order of the rules. */
function byFormOrder(a: Finding, b: Finding): number {
  return bySeverity(a, b) || byForm(formField(a), formField(b));
}

function formField(finding: Finding): FieldId {
  return (finding.fields[0] ?? "cover.applicant").replace(/^summary\.row\.\d+\./, "summary.row.") as FieldId;
}
