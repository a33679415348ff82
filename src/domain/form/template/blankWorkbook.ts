import { blankForm } from "./blankForm";
import { blankSummary } from "./blankSummary";
import type { BlankSheet } from "./blankSheet";

/** What is handed out for a call: the recommendation table, and the application form to be copied or returned once an enterprise. */
export function blankWorkbook(callYear: number): readonly BlankSheet[] {
  return [blankSummary(callYear), blankForm(callYear)];
}
