import type { FieldReading, ReadingOf, SummaryRow, SummaryRowFieldId } from "../../form/application";

export const SUMMARY_COLUMNS = [
  "summary.row.seq",
  "summary.row.enterprise",
  "summary.row.project",
  "summary.row.contact",
  "summary.row.phone",
] as const;

/** The reading of one column of a summary row; null where the table lacks the column. */
export function rowReading<Id extends SummaryRowFieldId>(row: SummaryRow, id: Id): ReadingOf<Id> | null {
  return (row.fields.get(id) as ReadingOf<Id> | undefined) ?? null;
}

/** What tells a row apart in a finding's key: the first of its texts that was filled in, never its position. */
export function rowSubject(row: SummaryRow): string {
  for (const id of ["summary.row.enterprise", "summary.row.project", "summary.row.contact", "summary.row.phone"] as const) {
    const text = rowReading(row, id)?.raw.trim();
    if (text) return text;
  }
  return "空行";
}

export function isBlank(reading: FieldReading<unknown>): boolean {
  return reading.status === "blank" || reading.status === "missing";
}

/** A row of the table without any text. */
export function isEmptyRow(row: SummaryRow): boolean {
  return [...row.fields.values()].every(isBlank);
}
