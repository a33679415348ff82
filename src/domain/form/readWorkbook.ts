import type { SheetSnapshot, WorkbookSnapshot } from "../sheet/snapshot";
import { readSummary } from "../summary/readSummary";
import type { Application, SummaryTable } from "./application";
import { classifySheet } from "./classify";
import { partsOn } from "./formParts";
import { joinSheets, type FormPart } from "./joinSheets";
import { readLedger } from "./ledger/readLedger";
import { nameNearest } from "./nearest";
import { readApplication, type FormSheet, type ReadContext } from "./readApplication";

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
  const steps = readingForms(workbook, context);
  let step = steps.next();
  while (!step.done) step = steps.next();
  const { applications, summaries, others } = step.value;
  const summary = longestTable(summaries);
  return { applications, summary, others: [...others, ...summaries.filter((table) => table !== summary).map((table) => table.sheet)] };
}

/** The table with the most rows, the first of equals; null for none. */
export function longestTable(summaries: readonly SummaryTable[]): SummaryTable | null {
  return summaries.reduce<SummaryTable | null>((most, next) => (most === null || next.rows.length > most.rows.length ? next : most), null);
}

export interface FoundForms {
  readonly applications: readonly Application[];
  readonly summaries: readonly SummaryTable[];
  readonly others: readonly string[];
}

/** As `readForms`, stopping after each sheet and with every summary table. */
export function* readingForms(workbook: WorkbookSnapshot, context: ReadContext): Generator<SheetSnapshot, FoundForms, void> {
  const { file, date1904 } = workbook;
  const summaries: SummaryTable[] = [];
  const others: string[] = [];
  /** In sheet order: sheets of forms, which may belong together, and the applications of a ledger. */
  const found: (FormPart | readonly Application[])[] = [];
  for (const sheet of workbook.sheets) {
    const kind = classifySheet(sheet, date1904);
    switch (kind.kind) {
      case "forms":
        found.push(...kind.forms.map((form) => readPart(form, file, context, { shared: kind.forms.length > 1, supplement: false })));
        break;
      case "supplement":
        found.push(readPart(kind.form, file, context, { shared: false, supplement: true }));
        break;
      case "ledger":
        found.push(readLedger(kind.header, file, date1904, context.callYear));
        break;
      case "summary":
        summaries.push(readSummary(kind.header, file, date1904));
        break;
      case "other":
        others.push(sheet.name);
        break;
      case "result":
        break;
    }
    yield sheet;
  }
  const parts = found.filter((entry): entry is FormPart => "application" in entry);
  const { applications, left } = joinSheets(parts);
  const ofLedgers = found.flatMap((entry) => ("application" in entry ? [] : entry));
  const order = new Map(workbook.sheets.map(({ name }, position) => [name, position]));
  const place = ({ sheet, rows }: Application) => (order.get(sheet) ?? 0) + (rows?.first ?? 0) / 2 ** 21;
  return { applications: [...applications, ...ofLedgers].sort((a, b) => place(a) - place(b)), summaries, others: [...others, ...left] };
}

function readPart(form: FormSheet, file: string, context: ReadContext, { shared, supplement }: { readonly shared: boolean; readonly supplement: boolean }): FormPart {
  const application = nameNearest(readApplication(form, file, context), form);
  const { top, bottom } = form.scope.index.sheet;
  return { application: shared ? { ...application, rows: { first: top, last: bottom - 1 } } : application, parts: partsOn(form), supplement };
}
