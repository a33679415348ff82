import { SEVERITY_NAMES } from "../domain/review/report";
import type { CatalogueEntry } from "../domain/rules/catalogue";

/** A line per rule: id, severities, title, clause. */
export function printRules(entries: readonly CatalogueEntry[]): string {
  return entries.map(({ id, severities, title, clause }) => `${id} [${severities.map((severity) => SEVERITY_NAMES[severity]).join("/")}] ${title}（${clause}）\n`).join("");
}
