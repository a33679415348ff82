import type { PartialDate } from "../domain/form/values";
import { gatesAtAGlance } from "../domain/review/glance";
import { ReviewMemory } from "../domain/review/memory";
import { readSteps, type ReviewStep } from "../domain/review/readBatch";
import type { Review, ReviewInput } from "../domain/review/review";
import { CancelledError, type RunOptions } from "./ports";
import { ofWorkbook } from "./wording/workbook";

/** The page must not freeze: after so long at work it gets a turn. Excel on the desktop restarts an add-in that blocks for 5 s. */
const TURN_MS = 30;

/**
 * Reads and checks a batch without blocking the page: first what the gates say of what was read, then, once the rules are loaded, all the
 * rest. Rejects with a CancelledError when the signal fires; nothing has changed then.
 */
export async function judge({ memory = new ReviewMemory(), ...input }: ReviewInput, options: RunOptions): Promise<Review> {
  const { values } = input.policy;
  const read = await paced(readSteps(input.workbooks, values["call.year"], memory), options);
  if (options.onGlance) {
    options.onGlance(gatesAtAGlance(read.applications, values));
    await turn();
  }
  const { judgeSteps } = await import(/* webpackChunkName: "rules" */ "../domain/review/review");
  return paced(judgeSteps({ ...input, memory }, read), options);
}

async function paced<T>(steps: Generator<ReviewStep, T, void>, options: RunOptions): Promise<T> {
  let lastTurn = Date.now();
  let step = steps.next();
  while (!step.done) {
    const { done, total, sheet } = step.value;
    options.onProgress?.({ step: "checking", done, total, sheet });
    if (Date.now() - lastTurn > TURN_MS) {
      await turn();
      lastTurn = Date.now();
    }
    if (options.signal?.aborted) throw new CancelledError(ofWorkbook({ id: "onlyChecked" }));
    step = steps.next();
  }
  return step.value;
}

/** Lets the page draw and hear clicks. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

export function dayOf(moment: Date): PartialDate {
  return { year: moment.getFullYear(), month: moment.getMonth() + 1, day: moment.getDate() };
}
