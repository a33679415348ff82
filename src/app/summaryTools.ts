import { APART_SHEET } from "./apartSheet";
import { createImportApp, type ImportApp, type ImportItem, type ReadWord } from "./importReturns";
import { IMPORT_SHEET } from "./importSheet";
import { MERGE_SHEET } from "./mergeSheet";
import { createMergeApp, type MergeApp } from "./mergeWorkbooks";
import { WorkbookError, type WorkbookPort } from "./ports";
import type { ReviewSettings } from "./reviewApp";
import { WorkbookSession } from "./session";
import type { SheetChangePort } from "./sheetChanges";
import { createTidyApp, type TidyApp } from "./tidyApp";
import type { DoneStep } from "./undo/history";
import type { OwnSheet } from "./undo/ownSheets";
import { tidyStep } from "./undo/tidyStep";
import { readBefore, stepSince, type Before, type BeforeScope } from "./undo/toolStep";
import type { Undoable } from "./undo/undoable";

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
  const imports = createImportApp(port, { policy: settings.policy, readWord, now: () => settings.now() });
  const merge = createMergeApp(port, settings);
  /** Does work of which everything can be taken back, also where it broke off. */
  const recorded = <T>(record: OwnSheet, scope: BeforeScope, undoable: (before: Before) => Undoable, work: () => Promise<T>): Promise<T> =>
    turns.take(async () => {
      const before = await readBefore(port, record, scope, {});
      try {
        return await work();
      } finally {
        history.add(await stepOrNone(port, before, undoable(before)));
      }
    });
  const apart = <T>(work: () => Promise<T>): Promise<T> =>
    recorded(APART_SHEET, { all: false, rebuilt: [] }, ({ sheets }) => ({ kind: sheets.length === 0 ? "added" : "rewritten", sheets: [APART_SHEET.name] }), work);
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
      keepApart: (proposal, edit, options) => apart(() => tidy.keepApart(proposal, edit, options)),
      joinAgain: (proposal, group, options) => apart(() => tidy.joinAgain(proposal, group, options)),
      undo: (options) =>
        turns.take(async () => {
          const outcome = await tidy.undo(options);
          if (outcome.undone) history.forget("tidy");
          return outcome;
        }),
    },
    imports: {
      ...imports,
      apply(proposal, chosen, options) {
        const items = proposal.items.filter(({ id, kind }) => chosen.has(id) && kind !== "same");
        const count = (kind: ImportItem["kind"]): number => items.filter((item) => item.kind === kind).length;
        const scope = { all: true, rebuilt: items.flatMap(({ existing }) => existing) };
        return recorded(IMPORT_SHEET, scope, () => ({ kind: "import", added: count("new"), updated: count("changed") }), () => imports.apply(proposal, chosen, options));
      },
    },
    merge: {
      ...merge,
      apply: (proposal, chosen, options) =>
        recorded(MERGE_SHEET, { all: false, rebuilt: [] }, () => ({ kind: "merge", files: chosen.size }), () => merge.apply(proposal, chosen, options)),
    },
  };
}

/** Where the workbook cannot be read again, the step is done all the same; only taking it back is not offered. */
async function stepOrNone(port: WorkbookPort & SheetChangePort, before: Before, undoable: Undoable): Promise<DoneStep | null> {
  try {
    return await stepSince(port, before, undoable, {});
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    console.error(error);
    return null;
  }
}
