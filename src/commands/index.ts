/**
 * The ribbon's functions, on a page of their own. A function file that is also the task pane's page misses its first click
 * (OfficeDev/office-js issue 5176), and so does the shared runtime, which needs that; so this page stays small, shares nothing with
 * the pane, and registers its functions before anything else. It cannot open the pane: what must be said is said in a dialog.
 * `taskpane.html?do=review` is the other way to review with one click on the ribbon, with progress and results in the pane.
 */
import { createReviewApp } from "../app/reviewApp";
import { SOFTWARE_VERSION } from "../app/version";
import { SHIPPED_POLICY } from "../domain/policy/shipped";
import { createExcelWorkbook } from "../office/excelWorkbook";
import { tellingIn } from "../pane/english/tellingIn";
import { textsFor } from "../pane/texts";
import { sentencesOf, showSentences, tellInDialog } from "./dialog";
import { runClearMarks, runReview, type RibbonParts } from "./ribbon";

const sentences = sentencesOf(location.href);

async function ready(): Promise<RibbonParts> {
  await Office.onReady();
  const texts = await textsFor(Office.context.displayLanguage).load();
  return {
    app: createReviewApp(createExcelWorkbook(), { policy: SHIPPED_POLICY, software: SOFTWARE_VERSION, now: () => new Date() }),
    texts,
    tellingIn: () => tellingIn(texts.language),
    tell: (told) => tellInDialog(Office.context.ui, location.href, told),
  };
}

if (sentences.length > 0) {
  showSentences(document.querySelector("main") ?? document.body, sentences);
} else {
  Office.actions.associate("reviewWorkbook", (event: Office.AddinCommands.Event) => void runReview(event, ready()));
  Office.actions.associate("clearMarks", (event: Office.AddinCommands.Event) => void runClearMarks(event, ready()));
}
