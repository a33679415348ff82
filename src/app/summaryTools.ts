import { createImportApp, type ImportApp, type ReadWord } from "./importReturns";
import { createMergeApp, type MergeApp } from "./mergeWorkbooks";
import type { WorkbookPort } from "./ports";
import type { ReviewSettings } from "./reviewApp";
import { WorkbookSession } from "./session";
import type { SheetChangePort } from "./sheetChanges";
import { createTidyApp, type TidyApp } from "./tidyApp";
import { tidyStep } from "./undo/tidyStep";

/** What can be done to the summary table of the open workbook. Promises reject like those of `ReviewApp`. */
export interface SummaryTools {
  readonly tidy: TidyApp;
  readonly imports: ImportApp;
  readonly merge: MergeApp;
}

/** `session` is shared with the review of the same workbook: steps are taken back in the order of both. */
export function createSummaryTools(
  port: WorkbookPort & SheetChangePort, settings: ReviewSettings, readWord: ReadWord, { history, turns } = new WorkbookSession(),
): SummaryTools {
  const tidy = createTidyApp(port, settings);
  return {
    tidy: {
      ...tidy,
      apply: (proposal, selected, options) =>
        turns.take(async () => {
          const outcome = await tidy.apply(proposal, selected, options);
          if (outcome.applied.length > 0) {
            // Its journal stands in the place of the last one's.
            history.forget("tidy");
            history.done(tidyStep(tidy, proposal.table.sheet.name));
          }
          return outcome;
        }),
      keepApart: (proposal, edit, options) => turns.take(() => tidy.keepApart(proposal, edit, options)),
      joinAgain: (proposal, group, options) => turns.take(() => tidy.joinAgain(proposal, group, options)),
      undo: (options) =>
        turns.take(async () => {
          const outcome = await tidy.undo(options);
          if (outcome.undone) history.forget("tidy");
          return outcome;
        }),
    },
    imports: createImportApp(port, { policy: settings.policy, readWord, now: () => settings.now() }),
    merge: createMergeApp(port, settings),
  };
}
