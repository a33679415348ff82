import { createImportApp, type ImportApp, type ReadWord } from "./importReturns";
import { mergeWorkbooks, type MergeOutcome } from "./mergeWorkbooks";
import type { RunOptions, WorkbookPort } from "./ports";
import type { ReturnFile } from "./returnFile";
import type { ReviewSettings } from "./reviewApp";
import type { SheetChangePort } from "./sheetChanges";
import { createTidyApp, type TidyApp } from "./tidyApp";

/** What can be done to the summary table of the open workbook. Promises reject like those of `ReviewApp`. */
export interface SummaryTools {
  readonly tidy: TidyApp;
  readonly imports: ImportApp;
  /** Adds several cities' workbooks to the open one, with one summary of all. */
  readonly merge: (files: readonly ReturnFile[], options: RunOptions) => Promise<MergeOutcome>;
}

export function createSummaryTools(port: WorkbookPort & SheetChangePort, settings: ReviewSettings, readWord: ReadWord): SummaryTools {
  return {
    tidy: createTidyApp(port, settings),
    imports: createImportApp(port, { policy: settings.policy, readWord, now: () => settings.now() }),
    merge: (files, options) => mergeWorkbooks(port, files, settings, options),
  };
}
