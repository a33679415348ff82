import { blankWorkbook } from "../domain/form/template/blankWorkbook";
import type { BlankSheet } from "../domain/form/template/blankSheet";
import type { CellValue } from "../domain/sheet/snapshot";
import { callYearProblem } from "./callYear";
import { WorkbookError, type RunOptions, type SheetProblem, type WorkbookPort } from "./ports";
import { addedSheetsStep } from "./undo/addedSheetsStep";
import type { DoneStep } from "./undo/history";

export interface HandedOut {
  /** Names of the new sheets: the summary, then the form. */
  readonly sheets: readonly string[];
  /** The form stands there but could not be shown. */
  readonly problems: readonly SheetProblem[];
}

/** With the step that takes it back. */
export interface HandedOutStep extends HandedOut {
  readonly step: DoneStep;
}

/**
 * Adds the blank summary and the blank application form for a call, and shows the form. No existing sheet is touched. Rejects with a
 * WorkbookError for a year that no call has.
 */
export async function handOutTemplate(port: WorkbookPort, { callYear }: { readonly callYear: number }, options: RunOptions): Promise<HandedOutStep> {
  const problem = callYearProblem(callYear);
  if (problem !== null) throw new WorkbookError("InvalidArgument", problem);
  const blank = blankWorkbook(callYear);
  const sheets = await port.addSheets(blank, options);
  const step = addedSheetsStep(port, sheets.map((name, index) => ({ name, values: blankValues(blank[index]) })));
  const form = sheets.at(-1) ?? "";
  const [firstInput] = blank.at(-1)?.cells.filter(({ role }) => role === "input") ?? [];
  try {
    if (firstInput) await port.select(form, firstInput);
    return { sheets, problems: [], step };
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return { sheets, problems: [{ sheet: form, reason: error.told }], step };
  }
}

/** What stands on a blank sheet once it is added. */
function blankValues(blank: BlankSheet | undefined): CellValue[][] {
  const { cells = [], rowHeights = [], columnWidths = [] } = blank ?? {};
  const values: CellValue[][] = rowHeights.map(() => columnWidths.map(() => ""));
  for (const { row, column, text } of cells) {
    const line = values[row];
    if (line) line[column] = text;
  }
  return values;
}
