import { readingOf, type Application, type SummaryRow, type SummaryRowFieldId, type SummaryTable } from "../form/application";
import type { SingleFieldId } from "../form/fields";
import { oneCharacterApart } from "../read/text";
import { normalisedName } from "./names";

export interface RowMatch {
  /** At most one row per application and one application per row. */
  readonly rowOf: ReadonlyMap<Application, SummaryRow>;
  /** Rows without an application, blank ones left out. A further row of a matched enterprise is among them. */
  readonly unmatched: readonly SummaryRow[];
}

/**
 * Which summary row is which application's: by the enterprise's name (cover, commitment or table), then by a name one character
 * apart, then by project and phone together. A doubtful step is only taken where it is the only candidate on both sides.
 */
export function matchRows(applications: readonly Application[], summary: SummaryTable | null): RowMatch {
  const rows = (summary?.rows ?? []).filter(hasContent);
  const rowOf = new Map<Application, SummaryRow>();
  const taken = new Set<SummaryRow>();
  const take = (application: Application, row: SummaryRow) => {
    rowOf.set(application, row);
    taken.add(row);
  };

  const rowsByName = groupBy(rows, (row) => rowText(row, "summary.row.enterprise"));
  for (const application of applications) {
    const candidates = namesOf(application)
      .flatMap((name) => rowsByName.get(name) ?? [])
      .filter((row) => !taken.has(row));
    const best = candidates.find((row) => sameProject(application, row)) ?? candidates[0];
    if (best) take(application, best);
  }

  const free = () => ({
    rows: rows.filter((row) => !taken.has(row)),
    applications: applications.filter((application) => !rowOf.has(application)),
  });
  for (const similar of [similarName, sameProjectAndPhone]) {
    const left = free();
    for (const application of left.applications) {
      const candidates = left.rows.filter((row) => !taken.has(row) && similar(application, row));
      const [only] = candidates;
      if (only && candidates.length === 1 && left.applications.filter((other) => similar(other, only)).length === 1)
        take(application, only);
    }
  }
  return { rowOf, unmatched: rows.filter((row) => !taken.has(row)) };
}

const NAME_FIELDS: readonly SingleFieldId[] = ["enterprise.name", "cover.applicant", "credit.enterprise"];

function namesOf(application: Application): readonly string[] {
  return [...new Set(NAME_FIELDS.map((id) => formText(application, id)).filter((name) => name !== ""))];
}

function similarName(application: Application, row: SummaryRow): boolean {
  const name = rowText(row, "summary.row.enterprise");
  return name.length >= 4 && namesOf(application).some((own) => oneCharacterApart(own, name));
}

function sameProject(application: Application, row: SummaryRow): boolean {
  const project = rowText(row, "summary.row.project");
  return project !== "" && project === formText(application, "project.name");
}

function sameProjectAndPhone(application: Application, row: SummaryRow): boolean {
  const phone = digits(rowText(row, "summary.row.phone"));
  return (
    sameProject(application, row) &&
    phone !== "" &&
    (["contact.mobile", "credit.phone"] as const).some((id) => digits(formText(application, id)) === phone)
  );
}

function digits(text: string): string {
  return text.replace(/\D+/gu, "");
}

function formText(application: Application, id: SingleFieldId): string {
  const reading = readingOf(application, id);
  return reading.status === "missing" ? "" : normalisedName(typeof reading.value === "string" ? reading.value : reading.raw);
}

function rowText(row: SummaryRow, id: SummaryRowFieldId): string {
  const reading = row.fields.get(id);
  return reading ? normalisedName(typeof reading.value === "string" ? reading.value : reading.raw) : "";
}

function hasContent(row: SummaryRow): boolean {
  return [...row.fields].some(([id, reading]) => id !== "summary.row.seq" && (reading.status === "ok" || reading.status === "unreadable"));
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== "") groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}
