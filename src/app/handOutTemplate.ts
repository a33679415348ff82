import { blankWorkbook } from "../domain/form/template/blankWorkbook";
import { callYearProblem } from "./callYear";
import { WorkbookError, type RunOptions, type SheetProblem, type WorkbookPort } from "./ports";

export interface HandedOut {
  /** Names of the new sheets: the summary, then the form. */
  readonly sheets: readonly string[];
  /** The form stands there but could not be shown. */
  readonly problems: readonly SheetProblem[];
}

/**
 * Adds the blank summary and the blank application form for a call, and shows the form. No existing sheet is touched. Rejects with a
 * WorkbookError for a year that no call has.
 */
export async function handOutTemplate(port: WorkbookPort, { callYear }: { readonly callYear: number }, options: RunOptions): Promise<HandedOut> {
  const problem = callYearProblem(callYear);
  if (problem !== null) throw new WorkbookError("InvalidArgument", problem);
  const blank = blankWorkbook(callYear);
  const sheets = await port.addSheets(blank, options);
  const form = sheets.at(-1) ?? "";
  const [firstInput] = blank.at(-1)?.cells.filter(({ role }) => role === "input") ?? [];
  try {
    if (firstInput) await port.select(form, firstInput);
    return { sheets, problems: [] };
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return { sheets, problems: [{ sheet: form, reason: error.message }] };
  }
}
