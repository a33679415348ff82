import type { UNDO_ZH } from "../undo";

export const UNDO_EN: typeof UNDO_ZH = {
  noStep: () => "There is nothing to undo.",
  addedChanged: () => "This sheet was changed after it was added; it was not deleted, so that nothing is lost.",
  sheetChanged: () => "This sheet was changed after this step; it was not undone, so that nothing is lost.",
  sheetGone: () => "This sheet was deleted and is not restored.",
  looksLost: () => "The contents are restored; the formats from before this step were not kept, so they stay as they are.",
  decisionChanged: () => "The decision on this problem was changed since; it was not undone.",
  findingGone: () => "This problem is no longer in the list; the decision on it was not undone.",
};
