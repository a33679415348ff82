import type { WorkbookSnapshot } from "../sheet/snapshot";
import { readSummary } from "../summary/readSummary";
import type { Application, SummaryTable } from "./application";
import { classifySheet } from "./classify";
import { readApplication, type ReadContext } from "./readApplication";

export type { ReadContext } from "./readApplication";

/** What one workbook holds. Hidden sheets are read like others; the review's own result sheets are passed over. */
export interface WorkbookForms {
  /** In sheet order. A sheet that resembles a form is read as one, with what it lacks as `missing`. */
  readonly applications: readonly Application[];
  /** The recommendation table with the most rows; null when there is none. */
  readonly summary: SummaryTable | null;
  /** Sheets that are neither, and further summary tables. */
  readonly others: readonly string[];
}

export function readForms(workbook: WorkbookSnapshot, context: ReadContext): WorkbookForms {
  const applications: Application[] = [];
  const summaries: SummaryTable[] = [];
  const others: string[] = [];
  for (const sheet of workbook.sheets) {
    const found = classifySheet(sheet, workbook.date1904);
    switch (found.kind) {
      case "form":
        applications.push(readApplication(found.form, workbook.file, context));
        break;
      case "summary":
        summaries.push(readSummary(found.header, workbook.file, workbook.date1904));
        break;
      case "other":
        others.push(sheet.name);
        break;
      case "result":
        break;
    }
  }
  const summary = summaries.reduce<SummaryTable | null>(
    (most, next) => (most === null || next.rows.length > most.rows.length ? next : most),
    null,
  );
  others.push(...summaries.filter((table) => table !== summary).map((table) => table.sheet));
  return { applications, summary, others };
}
