import { CancelledError, type RunOptions, type SheetProblem } from "../app/ports";
import type { ReviewApp } from "../app/reviewApp";
import type { Told } from "../domain/wording/told";
import { failureOf, failureSentence } from "../pane/run/failure";
import type { Texts } from "../pane/texts";

/** What Excel hands to a ribbon function; the button stays busy until `completed` is called. */
export interface RibbonEvent {
  completed(): void;
}

export interface RibbonParts {
  readonly app: ReviewApp;
  readonly texts: Texts;
  /** Says in the texts' language what is told. */
  readonly tellingIn: () => Promise<(told: Told) => string>;
  /** Shows sentences to the user and resolves when they are read. */
  readonly tell: (sentences: readonly string[]) => Promise<void>;
}

/** Excel ends a ribbon function after 5 minutes without a word; stopping before leaves the workbook consistent and says so. */
const LIMIT_MS = 4.5 * 60_000;

const PROBLEMS_TOLD = 5;

/** 一键核验. Silent when all went well: highlights and result sheets are the answer. `ready` may reject; `completed` is called all the same. */
export async function runReview(event: RibbonEvent, ready: Promise<RibbonParts>): Promise<void> {
  await runTask(event, ready, async (parts, options) => {
    const { report, problems } = await parts.app.review(options);
    return report.applications.length === 0 ? [parts.texts.outcome.noApplication] : problemSentences(problems, parts);
  });
}

/** 清除标记. */
export async function runClearMarks(event: RibbonEvent, ready: Promise<RibbonParts>): Promise<void> {
  await runTask(event, ready, async (parts, options) => problemSentences((await parts.app.clearMarks(options)).problems, parts));
}

async function runTask(
  event: RibbonEvent,
  ready: Promise<RibbonParts>,
  work: (parts: RibbonParts, options: RunOptions) => Promise<readonly string[]>,
): Promise<void> {
  try {
    const parts = await ready;
    const sentences = await work(parts, { signal: AbortSignal.timeout(LIMIT_MS) }).catch((error: unknown) => failureSentences(error, parts));
    if (sentences.length > 0) await parts.tell(sentences);
  } catch (error) {
    console.error(error);
  } finally {
    event.completed();
  }
}

async function failureSentences(error: unknown, { texts, tellingIn }: RibbonParts): Promise<readonly string[]> {
  const tell = await tellingIn();
  if (error instanceof CancelledError) return [texts.ribbon.timedOut, tell(error.done), texts.ribbon.nextStep];
  return [failureSentence(failureOf(error), texts, tell), texts.ribbon.nextStep];
}

async function problemSentences(problems: readonly SheetProblem[], { texts, tellingIn }: RibbonParts): Promise<readonly string[]> {
  if (problems.length === 0) return [];
  const tell = await tellingIn();
  const told = problems.slice(0, PROBLEMS_TOLD).map(({ sheet, place, reason }) => texts.problems.item(place ? tell(place) : sheet, tell(reason)));
  return [texts.problems.heading(problems.length), ...told, texts.ribbon.nextStep];
}
