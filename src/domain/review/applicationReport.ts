import { readingOf, type Application, type SummaryRow, type SummaryTable } from "../form/application";
import type { FieldId, SingleFieldId } from "../form/fields";
import type { PolicyValues } from "../policy/keys";
import type { Identity } from "../record/identity";
import { toQualifiedA1 } from "../sheet/cellRef";
import type { Evaluation } from "./evaluate";
import { declaredTierOf } from "./facts";
import { byForm } from "./fieldOrder";
import { evaluateGates } from "./gates";
import type { ApplicationReport, Finding, ReportedField } from "./report";
import { REFUSED_SCORE, scoreOf } from "./score";
import type { ManualScores } from "./score/manualItems";
import { suggestTier } from "./tier";
import { cityOf, industriesOf } from "./whereabouts";

export interface ApplicationReportInput {
  readonly application: Application;
  readonly summaryRow: SummaryRow | null;
  readonly summary: SummaryTable | null;
  readonly evaluation: Evaluation;
  /** Findings across enterprises that touch this application: they count for the tier, and are reported with the batch. */
  readonly shared: readonly Finding[];
  readonly policy: PolicyValues;
  /** False while the policy's problems refuse a score. */
  readonly scored: boolean;
  /** What a person scored. */
  readonly manual: ManualScores;
}

/** The manual item on the signatures and the seal of the 信用承诺书, which G5 rests on. */
const PAPER_RULE = "P08";

/** Gates, score, tier, fields and findings of one application. */
export function reportApplication(input: ApplicationReportInput): ApplicationReport {
  const { application, summaryRow, summary, evaluation, shared, policy } = input;
  const paper = evaluation.findings.find(({ rule, check }) => rule === PAPER_RULE && check !== null)?.check ?? null;
  const gates = evaluateGates(application, policy, paper);
  const score = input.scored ? scoreOf(application, policy, input.manual) : null;
  const identity = identityOf(application, summaryRow);
  const recommender = firstText(application, ["cover.recommender"]) || textOf(summary?.recommender);
  return {
    file: application.file,
    sheet: application.sheet,
    ...(application.otherSheets && { otherSheets: application.otherSheets }),
    ...(application.rows && { rows: application.rows }),
    shape: application.shape,
    enterprise: identity.enterprise,
    uscc: identity.uscc,
    recommender,
    city: cityOf(application, recommender),
    industries: industriesOf(application),
    declaredTier: declaredTierOf(application),
    ...suggestTier({ application, policy, gates, score, findings: evaluation.findings, shared }),
    gates: gates.map(({ gate }) => gate),
    score: score ?? REFUSED_SCORE,
    fields: reportedFields(application),
    findings: evaluation.findings,
    outcomes: evaluation.outcomes,
  };
}

/** Name and code as written on the form, the name also in the summary row. */
export function identityOf(application: Application, summaryRow: SummaryRow | null): Identity {
  return {
    enterprise: firstText(application, ["enterprise.name", "cover.applicant", "credit.enterprise"]) || textOf(summaryRow?.fields.get("summary.row.enterprise")),
    uscc: firstText(application, ["enterprise.uscc", "credit.uscc"]),
    file: application.file,
    sheet: application.sheet,
  };
}

/** What stands in the first of these fields that says anything, readable or not. */
function firstText(application: Application, ids: readonly SingleFieldId[]): string {
  for (const id of ids) {
    const text = textOf(readingOf(application, id));
    if (text !== "") return text;
  }
  return "";
}

function textOf(reading: { readonly status: string; readonly value: unknown; readonly raw: string } | undefined): string {
  if (!reading || reading.status === "missing" || reading.status === "blank") return "";
  return (typeof reading.value === "string" ? reading.value : reading.raw).trim();
}

function reportedFields(application: Application): ReportedField[] {
  const ids: FieldId[] = [...application.fields.keys()].sort(byForm);
  return ids.map((id) => {
    const { cells, raw, value, status } = readingOf(application, id);
    return { id, cells: [...new Set(cells.map((cell) => toQualifiedA1(cell)))], raw, value, status };
  });
}
