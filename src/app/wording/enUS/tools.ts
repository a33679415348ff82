import type { TOOLS_ZH } from "../tools";

export const TOOLS_EN: typeof TOOLS_ZH = {
  onlyRead: () => "Cancelled: the files were only read, and nothing was changed.",
  onlyImported: ({ count }) => `Cancelled: ${count} imported; importing again completes the rest.`,
  nothingLeft: () => "Cancelled: no change was left behind.",
  mergeLeft: ({ sheets }) => `The merge was not finished, and the added sheets could not all be removed. Close the workbook without saving, or delete them yourself: ${sheets.join(", ")}.`,

  noTidy: () => "There is no tidying to undo: its record is not there or not complete.",
  tidyKept: () => "Cancelled: nothing was undone, and the table stays as it is.",
  halfway: ({ journal }) => `The last tidying, or undoing it, was only done in part. Choose “Undo the last tidy” first, then tidy; to keep everything as it is, delete the sheet “${journal}”.`,
  notRenamed: () => "The tidying is done and can be undone as usual; only its record could not be renamed.",
  takenBack: () => "The tidying was not completed; what was written is restored, and the workbook is as it was before. Remove the cause and try again.",
  halfDone: ({ journal }) =>
    `The tidying may be done in part and could not be taken back. Remove the cause and choose “Undo the last tidy”, which restores the summary table; until then, change neither the summary table nor the sheet “${journal}”.`,
  halfUndone: () => "Undoing may be done in part. Remove the cause and choose “Undo the last tidy” again, which goes on where it stopped; until then, change neither the summary table nor the record of the tidying.",
  journalBroken: () => "The record of the tidying is not complete, or the summary table is gone.",
};
