import type { Application, SummaryTable } from "../form/application";
import { assembleForms, longestTable, readSheet, type FoundForms, type SheetForms } from "../form/readWorkbook";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import type { ReviewMemory } from "./memory";

/** After each sheet or enterprise: a caller can show progress, breathe or give up. */
export interface ReviewStep {
  readonly file: string;
  readonly sheet: string;
  /** Sheets read, then as many again in step with the enterprises checked: a sheet may hold several. */
  readonly done: number;
  readonly total: number;
}

export interface WorkbookContents extends FoundForms {
  readonly workbook: WorkbookSnapshot;
}

/** What the workbooks of a batch hold, before anything is judged. */
export interface ReadBatch {
  readonly contents: readonly WorkbookContents[];
  readonly applications: readonly Application[];
  /** The recommendation table that counts; null when there is none. */
  readonly summary: SummaryTable | null;
  readonly sheets: number;
}

/** Every sheet is read once, then goes in step with its enterprises being checked and reported. */
export const STEPS_PER_SHEET = 3;

export function* readSteps(workbooks: readonly WorkbookSnapshot[], callYear: number, memory: ReviewMemory): Generator<ReviewStep, ReadBatch, void> {
  const sheets = workbooks.reduce((count, workbook) => count + workbook.sheets.length, 0);
  const total = STEPS_PER_SHEET * sheets;
  let done = 0;
  const read: WorkbookContents[] = [];
  for (const workbook of workbooks) {
    const sheetForms: SheetForms[] = [];
    for (const sheet of workbook.sheets) {
      sheetForms.push(memory.formsOf(sheet, callYear, () => readSheet(sheet, workbook, { callYear })));
      yield { file: workbook.file, sheet: sheet.name, done: ++done, total };
    }
    read.push({ workbook, ...assembleForms(sheetForms) });
  }
  const contents = memory.recognise(read);
  return {
    contents,
    applications: contents.flatMap((forms) => forms.applications),
    summary: longestTable(contents.flatMap(({ summaries }) => summaries)),
    sheets,
  };
}
