import { buildApplication, buildSummary, clean, type GivenReading, type GivenReadings } from "../../../src/domain/form/buildApplication";
import type { SheetState, SummaryTable } from "../../../src/domain/form/application";
import type { FieldId } from "../../../src/domain/form/fields";
import { normalName } from "../../../src/domain/identifiers/names";
import type { Policy, PolicyValues } from "../../../src/domain/policy/keys";
import { Anchors } from "../../../src/domain/review/anchors";
import { evaluateApplication, evaluateBatch, type Evaluation } from "../../../src/domain/review/evaluate";
import type {
  Batch,
  BatchExample,
  BatchMember,
  BatchRule,
  Example,
  ExampleField,
  Message,
  Rule,
} from "../../../src/domain/rules/defineRule";
import { isExampleReading } from "../../../src/domain/rules/exampleFields";
import { policyWith } from "../../support/policy";

const PLAIN_SHEET: SheetState = { hidden: [], hiddenRows: [], hiddenColumns: [], errors: [], links: [] };
const AS_OF = { year: 2022, month: 9, day: 30 };

/** The application and summary row that an example describes. */
export function exampleMember(given: Example<string>["given"], policy: PolicyValues, state?: Example<string>["sheetState"]): BatchMember {
  const readings = givenReadings(given);
  const application = buildApplication(readings, { callYear: policy["call.year"], ...(state && { sheetState: { ...PLAIN_SHEET, ...state } }) });
  const summaryRow = Object.keys(given).some((id) => id.startsWith("summary.row."));
  return { application, summaryRow: summaryRow ? (buildSummary(clean("苏州市工业和信息化局"), [readings]).rows[0] ?? null) : null };
}

/** Runs one rule over one of its examples through the engine. */
export function runExample(rule: Rule, example: Example<string>): Evaluation {
  return runRules([rule], example.given, policyWith(example.policy ?? {}), example.sheetState);
}

/** Runs rules over one described form through the engine. */
export function runRules(rules: readonly Rule[], given: Example<string>["given"], policy: Policy, state?: Example<string>["sheetState"]): Evaluation {
  const member = exampleMember(given, policy.values, state);
  const anchors = new Anchors();
  anchors.addApplication(member.application);
  if (member.summaryRow) anchors.addRow(member.summaryRow, member.application.file);
  const recommender = given["summary.recommender"];
  const summary = recommender === undefined ? null : buildSummary(reading(recommender), []);
  if (summary) anchors.addSummary(summary);
  return evaluateApplication(rules, member, { policy, badPolicyKeys: new Set(), asOf: AS_OF, anchors, summary });
}

/** Runs one batch rule over one of its examples; applications and summary rows are matched by their enterprise's name. */
export function runBatchExample(rule: BatchRule, example: BatchExample<string>): Evaluation {
  const policy = policyWith(example.policy ?? {});
  const batch = exampleBatch(example, policy.values);
  const anchors = new Anchors();
  for (const { application } of batch.members) anchors.addApplication(application);
  if (batch.summary) anchors.addSummary(batch.summary);
  return evaluateBatch([rule], batch, null, { policy, badPolicyKeys: new Set(), asOf: AS_OF, anchors });
}

function exampleBatch({ given }: BatchExample<string>, policy: PolicyValues): Batch {
  const rows = (given.summary?.rows ?? []).map((row) =>
    givenReadings(Object.fromEntries(Object.entries(row).map(([id, field]) => [`summary.row.${id}`, field]))),
  );
  const summary = given.summary
    ? withoutMissingColumns(buildSummary(reading(given.summary.recommender ?? "苏州市工业和信息化局"), rows))
    : null;
  const left = [...(summary?.rows ?? [])];
  const members = (given.applications ?? []).map((fields, index): BatchMember => {
    const application = buildApplication(givenReadings(fields), { sheet: `企业${index + 1}`, callYear: policy["call.year"] });
    const name = application.fields.get("enterprise.name")?.value;
    const at = left.findIndex((row) => nameIn(row.fields.get("summary.row.enterprise")?.value) === nameIn(name) && name != null);
    return { application, summaryRow: at < 0 ? null : (left.splice(at, 1)[0] ?? null) };
  });
  return { members, summary, unmatchedRows: left };
}

/** A column that is missing in every row is one that the table does not have. */
function withoutMissingColumns(summary: SummaryTable): SummaryTable {
  const { rows, layout } = summary;
  const columns = [...layout.columns].filter(([id]) => rows.length === 0 || rows.some((row) => row.fields.get(id)?.status !== "missing"));
  return { ...summary, layout: { ...layout, columns: new Map(columns) } };
}

function nameIn(value: unknown): string | null {
  return typeof value === "string" ? normalName(value) : null;
}

function givenReadings(given: Readonly<Partial<Record<FieldId, ExampleField>>>): GivenReadings {
  return Object.fromEntries(Object.entries(given).map(([id, field]) => [id, reading(field)]));
}

function reading(field: ExampleField): GivenReading {
  return isExampleReading(field) ? field : clean(field);
}

/** Which of a rule's messages a finding's text came from; "required" for the engine's own complaint about a blank. */
export function messageKey(messages: Readonly<Record<string, Message>>, text: string): string {
  const keys = Object.entries(messages)
    .filter(([, message]) => templatePattern(message).test(text))
    .sort(([, a], [, b]) => fixedLength(b) - fixedLength(a))
    .map(([key]) => key);
  return keys[0] ?? "required";
}

export function messageText(message: Message): string {
  return typeof message === "string" ? message : message.text;
}

function templatePattern(message: Message): RegExp {
  const escaped = messageText(message)
    .split(/\{[A-Za-z]+\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${escaped.join("[\\s\\S]*")}$`);
}

function fixedLength(message: Message): number {
  return messageText(message).replace(/\{[A-Za-z]+\}/g, "").length;
}
