import type { MarkOutcome, RunOptions } from "../../../src/app/ports";
import type { ReviewApp, ReviewOutcome } from "../../../src/app/reviewApp";

interface Pending<T> {
  readonly options: RunOptions;
  readonly resolve: (value: T) => void;
  readonly reject: (error: Error) => void;
}

/** A ReviewApp whose promises the test settles, one call after the other. */
export class StubApp implements ReviewApp {
  readonly reviews: Pending<ReviewOutcome>[] = [];
  readonly clears: Pending<MarkOutcome>[] = [];
  readonly visited: string[] = [];
  goToError: Error | null = null;

  review(options: RunOptions): Promise<ReviewOutcome> {
    return new Promise((resolve, reject) => void this.reviews.push({ options, resolve, reject }));
  }

  clearMarks(options: RunOptions): Promise<MarkOutcome> {
    return new Promise((resolve, reject) => void this.clears.push({ options, resolve, reject }));
  }

  readonly waive = refuse;
  readonly withdrawWaiver = refuse;
  readonly check = refuse;
  readonly writePolicySheet = refuse;
  readonly writeRulesSheet = refuse;
  readonly templateYear = (): Promise<number> => Promise.resolve(2022);
  readonly handOutTemplate = refuse;

  goTo(address: string): Promise<void> {
    this.visited.push(address);
    return this.goToError ? Promise.reject(this.goToError) : Promise.resolve();
  }
}

/** Members that no test of the pane calls yet. */
function refuse(): Promise<never> {
  return Promise.reject(new Error("not stubbed"));
}
