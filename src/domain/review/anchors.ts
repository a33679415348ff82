import type { Application, FieldReading, SummaryRow, SummaryTable } from "../form/application";
import type { FieldId } from "../form/fields";
import type { BatchMember } from "../rules/defineRule";
import { toQualifiedA1 } from "../sheet/cellRef";

/** What a reading belongs to: its file, and the summary row that it stands in. */
interface Home {
  readonly file: string;
  readonly row: number | null;
}

/** Knows which file and summary row each reading came from, so that findings can name cells across files. What is gone is forgotten. */
export class Anchors {
  private readonly homes = new WeakMap<FieldReading<unknown>, Home>();
  private readonly known = new WeakSet<Application | SummaryRow>();

  addApplication(application: Application): void {
    if (this.known.has(application)) return;
    this.known.add(application);
    for (const reading of application.fields.values()) this.homes.set(reading, { file: application.file, row: null });
  }

  addSummary(summary: SummaryTable): void {
    this.homes.set(summary.recommender, { file: summary.file, row: null });
    for (const row of summary.rows) this.addRow(row, summary.file);
  }

  addRow(row: SummaryRow, file: string): void {
    if (this.known.has(row)) return;
    this.known.add(row);
    for (const reading of row.fields.values()) this.homes.set(reading, { file, row: row.number });
  }

  /** Field ids as reported: those of a summary row carry its number (`summary.row.3.phone`). */
  fields(readings: readonly FieldReading<unknown>[]): string[] {
    return unique(
      readings.map((reading) => {
        const row = this.homes.get(reading)?.row ?? null;
        return row === null ? reading.id : reading.id.replace("summary.row.", `summary.row.${row}.`);
      }),
    );
  }

  /** Qualified addresses, each once; a cell of another file than `home` carries its file. */
  cells(readings: readonly FieldReading<unknown>[], home: string | null): string[] {
    return unique(
      readings.flatMap((reading) => {
        const file = this.homes.get(reading)?.file ?? home;
        return reading.cells.map((cell) => (file === null || file === home ? toQualifiedA1(cell) : toQualifiedA1(cell, file)));
      }),
    );
  }
}

/** The reading of a field of the application, or of the summary table that lists it for `summary.*`; null when there is none. */
export function readingFor(
  id: FieldId,
  { application, summaryRow }: Pick<BatchMember, "application" | "summaryRow">,
  summary: SummaryTable | null,
): FieldReading<unknown> | null {
  if (id === "summary.recommender") return summary?.recommender ?? null;
  if (id.startsWith("summary.row.")) return (summaryRow?.fields as ReadonlyMap<FieldId, FieldReading<unknown>> | undefined)?.get(id) ?? null;
  return application.fields.get(id) ?? null;
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
