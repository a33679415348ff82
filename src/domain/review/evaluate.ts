import { lacksColumn, type FieldReading, type SummaryTable } from "../form/application";
import type { FieldId } from "../form/fields";
import type { PartialDate } from "../form/values";
import type { Policy, PolicyKey } from "../policy/keys";
import type { Batch, BatchIssue, BatchMember, BatchRule, Issue, Message, Rule } from "../rules/defineRule";
import { toQualifiedA1, type SheetCell } from "../sheet/cellRef";
import { say } from "../wording/said";
import { valueInChinese } from "../wording/value";
import { readingFor, type Anchors } from "./anchors";
import { BatchMemory } from "./batchMemory";
import { ENGINE_ZH } from "./engineWords";
import { byForm } from "./fieldOrder";
import { settleKeys } from "./keys";
import { fillTemplate } from "./message";
import { SEVERITIES, type Finding, type FindingTold, type ManualCheck, type Outcome, type Severity, type Waiver } from "./report";
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

/** What an official decided on a finding, told by its key and by the severity that the rule gave it. */
export type Decide = (finding: Pick<Finding, "rule" | "key" | "severity">) => { readonly waiver: Waiver | null; readonly check: ManualCheck | null };

const nobodyDecided: Decide = () => ({ waiver: null, check: null });

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
  /** Cells of the application that are no field's. */
  readonly cells?: readonly SheetCell[];
  readonly message: string;
  readonly remedy: string;
  readonly told: FindingTold;
  readonly fix: string | null;
  readonly path: readonly string[];
  readonly last: string;
  /** What a manual item becomes when a person finds that it does not hold. */
  readonly refuted: Severity;
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
export function evaluateApplication(rules: readonly Rule[], member: BatchMember, context: EvaluationContext, decide: Decide = nobodyDecided): Evaluation {
  const { application } = member;
  const where = `${application.file} ${application.sheet}`;
  const results = rules.map((rule) => {
    const required = isolated(rule, where, context, () => ({ drafts: askRequired(rule, member, context), otherwise: "notApplicable" }));
    const checked = isolated(rule, where, context, () => runCheck(rule, member, context));
    const drafts = [...required.drafts, ...checked.drafts];
    const crash = required.crash ?? checked.crash;
    return { rule, drafts, crash, otherwise: checked.otherwise };
  });
  return collect(results, ({ rule, drafts }) => finish(rule, drafts, application.file, context.anchors, decide), byFormOrder);
}

/**
 * Runs the rules of one scope over the whole batch. `home` is the file whose cells need no file name; null names files always. `memory` is
 * of the same context but for the batch.
 */
export function evaluateBatch(
  rules: readonly BatchRule[],
  batch: Batch,
  home: string | null,
  context: EvaluationContext,
  decide: Decide = nobodyDecided,
  memory = new BatchMemory(),
): Evaluation {
  const results = rules.map((rule) => isolated(rule, null, context, () => memory.resultOf(rule, batch, (seen) => runBatchCheck(rule, seen, context))));
  return collect(results, ({ rule, drafts }) => finish(rule, drafts, home, context.anchors, decide), bySeverity);
}

interface RuleRun {
  readonly drafts: readonly Draft[];
  /** The outcome when there is no draft. */
  readonly otherwise: "pass" | "notApplicable";
}

interface RuleResult extends RuleRun {
  readonly rule: RuleHead;
  readonly crash: Crash | null;
}

const UNUSED: RuleRun = { drafts: [], otherwise: "notApplicable" };

function isolated(rule: RuleHead, where: string | null, context: EvaluationContext, run: () => RuleRun): RuleResult {
  try {
    const done = rule.policy.some((key) => context.badPolicyKeys.has(key)) ? UNUSED : run();
    return { rule, ...done, crash: null };
  } catch (error) {
    return { rule, ...UNUSED, crash: { rule: rule.id, where, error } };
  }
}

function askRequired(rule: Rule, member: BatchMember, context: EvaluationContext): Draft[] {
  const { application } = member;
  const owned = typeof rule.requires === "function" ? rule.requires(context.policy.values, application) : (rule.requires ?? []);
  return owned.flatMap((id) => {
    const reading = readingFor(id, member, context.summary ?? null) ?? absent(id);
    // A ledger's missing columns are told once for all its enterprises (`ledgerFindings`).
    if (lacksColumn(reading)) return [];
    const complaint = requiredComplaint(reading, rule.requiredSeverity ?? rule.severity);
    if (!complaint) return [];
    const { message, remedy, severity } = complaint;
    const told = { by: "engine", message, remedy } as const;
    return [{ severity, message: say(ENGINE_ZH, message), remedy: say(ENGINE_ZH, remedy), told, readings: [reading], fix: null, path: [id], last: "required", refuted: "error" }];
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
    return { ...draft(rule, issue, ids.map(reading), ids), ...(issue.cells && { cells: issue.cells }) };
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
  const own: Exclude<Message, string> = typeof message === "string" ? { text: message } : message;
  const data = issue.data ?? {};
  return {
    severity: own.severity ?? rule.severity,
    readings,
    message: fillTemplate(own.text, data, valueInChinese),
    remedy: fillTemplate(own.remedy ?? rule.remedy, data, valueInChinese),
    told: { by: "rule", message: issue.message, data },
    fix: issue.fix ?? null,
    path,
    last: issue.message,
    refuted: own.refuted ?? "error",
  };
}

function finish(rule: RuleHead, drafts: readonly Draft[], home: string | null, anchors: Anchors, decide: Decide): Finding[] {
  const keys = settleKeys(drafts.map(({ path, last }) => ({ rule: rule.id, path, last })));
  return drafts.map((made, index): Finding => {
    const key = keys[index] ?? rule.id;
    const { waiver, check } = decide({ rule: rule.id, key, severity: made.severity });
    const refuted = check?.result === "refuted";
    return {
      key,
      rule: rule.id,
      severity: refuted ? made.refuted : made.severity,
      fields: anchors.fields(made.readings),
      cells: [...new Set([...(made.cells ?? []).map((cell) => toQualifiedA1(cell)), ...anchors.cells(made.readings, home)])],
      message: refuted ? `人工核对不符${check.note === "" ? "" : `（${check.note}）`}：${made.message}` : made.message,
      remedy: made.remedy,
      clause: rule.clause,
      fix: made.fix,
      waiver,
      check,
      told: made.told,
    };
  });
}

/** Outcomes are of what was found, whatever an official decided on it; only a manual item that was refuted counts as it then is. */
function collect(results: readonly RuleResult[], findingsOf: (result: RuleResult) => Finding[], order: (a: Finding, b: Finding) => number): Evaluation {
  const finished = results.map((result) => ({ ...result, findings: findingsOf(result) }));
  return {
    findings: finished.flatMap(({ findings }) => findings).sort(order),
    outcomes: Object.fromEntries(finished.map(({ rule, findings, otherwise, crash }) => [rule.id, crash ? "crashed" : outcomeOf(findings, otherwise)])),
    crashes: results.flatMap(({ crash }) => (crash ? [crash] : [])),
  };
}

function outcomeOf(findings: readonly Pick<Finding, "severity">[], otherwise: Outcome): Outcome {
  if (findings.some(({ severity }) => severity === "unmet" || severity === "error")) return "fail";
  return findings.length > 0 ? "review" : otherwise;
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
