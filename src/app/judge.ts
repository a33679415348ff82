import type { PartialDate } from "../domain/form/values";
import { reviewSteps, type Review, type ReviewInput } from "../domain/review/review";
import { CancelledError, type RunOptions } from "./ports";

/** The page must not freeze: after so long at work it gets a turn. Excel on the desktop restarts an add-in that blocks for 5 s. */
const TURN_MS = 30;

/** Reads and checks a batch without blocking the page. Rejects with a CancelledError when the signal fires; nothing has changed then. */
export async function judge(input: ReviewInput, options: RunOptions): Promise<Review> {
  const steps = reviewSteps(input);
  let lastTurn = Date.now();
  let step = steps.next();
  while (!step.done) {
    const { done, total, sheet } = step.value;
    options.onProgress?.({ step: "checking", done, total, sheet });
    if (Date.now() - lastTurn > TURN_MS) {
      await turn();
      lastTurn = Date.now();
    }
    if (options.signal?.aborted) throw new CancelledError("已取消：只核对了内容，没有作任何改动。");
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
