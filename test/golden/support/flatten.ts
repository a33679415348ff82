import type { ApplicationReport, Finding, Report } from "../../../src/domain/review/report";

const line = ({ rule, severity, cells, key }: Finding): string => [rule, severity, cells.join(" "), key].join(" | ");

function application({ sheet, enterprise, declaredTier, suggestedTier, conclusion, gates, score, findings, outcomes }: ApplicationReport): readonly string[] {
  const count = (wanted: string) => Object.values(outcomes).filter((outcome) => outcome === wanted).length;
  return [
    `# ${sheet} | ${enterprise} | ${declaredTier ?? "—"} → ${suggestedTier}`,
    conclusion,
    gates.map(({ id, status }) => `${id} ${status}`).join(", "),
    `${score.auto}/${score.autoMax}: ${score.lines.map(({ points }) => points).join(" ")}`,
    `pass ${count("pass")}, fail ${count("fail")}, review ${count("review")}, not applicable ${count("notApplicable")}, crashed ${count("crashed")}`,
    ...findings.map(line),
    "",
  ];
}

/** A report as lines to compare: who gets which tier and why, and "rule | severity | cells | key" of each finding. Wordings and values are left to other tests. */
export function flatten({ applications, summary, batch, policy, totals }: Report): string {
  return [
    ...applications.flatMap(application),
    `# summary | ${summary?.recommender ?? "—"} | ${summary?.rows ?? 0}`,
    ...(summary?.findings ?? []).map(line),
    "",
    "# batch",
    ...batch.findings.map(line),
    "",
    "# policy",
    ...policy.findings.map(line),
    "",
    `# totals | ${Object.entries(totals)
      .map(([name, value]) => `${name} ${value}`)
      .join(", ")}`,
    "",
  ].join("\n");
}
