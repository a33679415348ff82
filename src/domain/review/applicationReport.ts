import { readingOf, type Application, type SummaryRow, type SummaryTable } from "../form/application";
import type { FieldId, SingleFieldId } from "../form/fields";
import type { PolicyValues } from "../policy/keys";
import { toQualifiedA1 } from "../sheet/cellRef";
import type { Evaluation } from "./evaluate";
import { declaredTierOf } from "./facts";
import { byForm } from "./fieldOrder";
import { evaluateGates } from "./gates";
import type { ApplicationReport, Finding, ReportedField } from "./report";
import { REFUSED_SCORE, scoreOf } from "./score";
import { suggestTier } from "./tier";

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
}

/** Gates, score, tier, fields and findings of one application. */
export function reportApplication(input: ApplicationReportInput): ApplicationReport {
  const { application, summaryRow, summary, evaluation, shared, policy } = input;
  const gates = evaluateGates(application, policy);
  const score = input.scored ? scoreOf(application, policy) : null;
  return {
    file: application.file,
    sheet: application.sheet,
    shape: application.shape,
    enterprise: firstText(application, ["enterprise.name", "cover.applicant", "credit.enterprise"]) || textOf(summaryRow?.fields.get("summary.row.enterprise")),
    uscc: firstText(application, ["enterprise.uscc", "credit.uscc"]),
    recommender: firstText(application, ["cover.recommender"]) || textOf(summary?.recommender),
    declaredTier: declaredTierOf(application),
    ...suggestTier({ application, policy, gates, score, findings: evaluation.findings, shared }),
    gates: gates.map(({ gate }) => gate),
    score: score ?? REFUSED_SCORE,
    fields: reportedFields(application),
    findings: evaluation.findings,
    outcomes: evaluation.outcomes,
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
