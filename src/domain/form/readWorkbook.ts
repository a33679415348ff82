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
  const { applications, summaries, others } = assembleForms(workbook.sheets.map((sheet) => readSheet(sheet, workbook, context)));
  const summary = longestTable(summaries);
  return { applications, summary, others: [...others, ...summaries.filter((table) => table !== summary).map((table) => table.sheet)] };
}

/** The table with the most rows, the first of equals; null for none. */
export function longestTable(summaries: readonly SummaryTable[]): SummaryTable | null {
  return summaries.reduce<SummaryTable | null>((most, next) => (most === null || next.rows.length > most.rows.length ? next : most), null);
}

/** What one sheet holds; forms may go on upon other sheets. */
export type SheetForms =
  | { readonly kind: "forms"; readonly parts: readonly FormPart[] }
  | { readonly kind: "ledger"; readonly applications: readonly Application[] }
  | { readonly kind: "summary"; readonly summary: SummaryTable }
  | { readonly kind: "other"; readonly sheet: string }
  | { readonly kind: "result" };

export function readSheet(sheet: SheetSnapshot, { file, date1904 }: Pick<WorkbookSnapshot, "file" | "date1904">, context: ReadContext): SheetForms {
  const found = classifySheet(sheet, date1904);
  switch (found.kind) {
    case "forms":
      return { kind: "forms", parts: found.forms.map((form) => readPart(form, file, context, { shared: found.forms.length > 1, supplement: false })) };
    case "supplement":
      return { kind: "forms", parts: [readPart(found.form, file, context, { shared: false, supplement: true })] };
    case "ledger":
      return { kind: "ledger", applications: readLedger(found.header, file, date1904, context.callYear) };
    case "summary":
      return { kind: "summary", summary: readSummary(found.header, file, date1904) };
    case "other":
      return { kind: "other", sheet: sheet.name };
    case "result":
      return found;
  }
}

export interface FoundForms {
  /** In sheet order. */
  readonly applications: readonly Application[];
  /** Every recommendation table. */
  readonly summaries: readonly SummaryTable[];
  readonly others: readonly string[];
}

/** What the sheets of one workbook hold together, in their order: forms that are spread over sheets are one. */
export function assembleForms(sheets: readonly SheetForms[]): FoundForms {
  const { applications, left } = joinSheets(sheets.flatMap((sheet) => (sheet.kind === "forms" ? sheet.parts : [])));
  const bySheet = new Map<string, Application[]>();
  for (const application of applications) bySheet.set(application.sheet, [...(bySheet.get(application.sheet) ?? []), application]);
  const inOrder = sheets.flatMap((sheet): readonly Application[] => {
    if (sheet.kind === "ledger") return sheet.applications;
    const here = sheet.kind === "forms" ? sheet.parts.map(({ application }) => application.sheet) : [];
    return [...new Set(here)].flatMap((name) => bySheet.get(name) ?? []);
  });
  return {
    applications: inOrder,
    summaries: sheets.flatMap((sheet) => (sheet.kind === "summary" ? [sheet.summary] : [])),
    others: [...sheets.flatMap((sheet) => (sheet.kind === "other" ? [sheet.sheet] : [])), ...left],
  };
}

function readPart(form: FormSheet, file: string, context: ReadContext, { shared, supplement }: { readonly shared: boolean; readonly supplement: boolean }): FormPart {
  const application = nameNearest(readApplication(form, file, context), form);
  const { top, bottom } = form.scope.index.sheet;
  return { application: shared ? { ...application, rows: { first: top, last: bottom - 1 } } : application, parts: partsOn(form), supplement };
}
