import type { Finding, Report } from "../../../src/domain/review/report";

/** "K16 unmet 甲!D52". */
export const lineOf = ({ rule, severity, cells }: Finding): string => `${rule} ${severity} ${cells[0] ?? "—"}`;

/** Every finding but the manual items, one line each: "K16 unmet 甲!D52". Sorted, for comparing. */
export function complaints({ applications, summary, batch, policy }: Report): readonly string[] {
  const all = [...applications.flatMap(({ findings }) => findings), ...(summary?.findings ?? []), ...batch.findings, ...policy.findings];
  return all
    .filter(({ severity }) => severity !== "manual")
    .map(lineOf)
    .sort();
}
