import type { PartialDate } from "../domain/form/values";
import type { Policy } from "../domain/policy/keys";
import type { Report } from "../domain/review/report";
import type { MarkOutcome, RunOptions, SheetProblem } from "./ports";

/** What a review needs besides the workbook. */
export interface ReviewSettings {
  readonly policy: Policy;
  /** The day that dated rules are judged on; absent: the day of `now()`. */
  readonly asOf?: () => PartialDate;
  /** This software's version, for the report. */
  readonly software: string;
  now(): Date;
}

export interface ReviewOutcome {
  readonly report: Report;
  /** What was highlighted. Its `problems` are repeated in `problems`. */
  readonly marked: MarkOutcome;
  /** Every sheet that could not be read, marked or written, with the reason in Chinese. The rest went on. */
  readonly problems: readonly SheetProblem[];
}

/**
 * What the pane, the ribbon's functions, the workbench and the command line can do with the open workbook.
 * Each promise may reject with a WorkbookError (a Chinese sentence with a next step) or, when the signal fires, a CancelledError
 * (what was done so far, in Chinese). Nothing else is thrown but programming errors.
 */
export interface ReviewApp {
  /** Reads, checks, highlights, and writes the summary columns and the sheets 核验结果 and 问题清单. Running again changes in place. */
  review(options: RunOptions): Promise<ReviewOutcome>;
  /** Removes every highlight and note of the review and nothing else; the written columns and sheets stay. */
  clearMarks(options: RunOptions): Promise<MarkOutcome>;
  /** Activates the sheet and selects the cells of a qualified A1 address. */
  goTo(address: string): Promise<void>;
}
