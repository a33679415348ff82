import type { PartialDate } from "../domain/form/values";
import type { Policy } from "../domain/policy/keys";
import type { Report } from "../domain/review/report";
import type { Crash } from "../domain/review/evaluate";
import { parseDocumentPlace, parseQualifiedA1 } from "../domain/sheet/cellRef";
import { dayOf, judge } from "./judge";
import { WorkbookError, type MarkOutcome, type RunOptions, type SheetProblem, type WorkbookPort } from "./ports";
import { writeReview } from "./writeReview";

/** What a review needs besides the workbook. */
export interface ReviewSettings {
  readonly policy: Policy;
  /** The day that dated rules are judged on; absent: the day of `now()`. */
  readonly asOf?: () => PartialDate;
  /** This software's version, for the report. */
  readonly software: string;
  now(): Date;
  /** Hears of a rule that threw, for a log; the user is told in `problems`. */
  readonly onCrash?: (crash: Crash) => void;
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

/** The use cases on one open workbook. */
export function createReviewApp(port: WorkbookPort, settings: ReviewSettings): ReviewApp {
  return {
    async review(options) {
      const { policy, software } = settings;
      const now = settings.now();
      const workbook = await port.readWorkbook(options);
      const review = await judge({ workbooks: [workbook], policy, software, asOf: settings.asOf?.() ?? dayOf(now) }, options);
      review.crashes.forEach((crash) => settings.onCrash?.(crash));
      const { marked, problems } = await writeReview(port, review, workbook, now, options);
      return { report: review.report, marked, problems: [...workbook.unreadable, ...crashProblems(review.crashes), ...problems] };
    },
    clearMarks: (options) => port.clearMarks(options),
    async goTo(address) {
      const inDocument = parseDocumentPlace(address);
      if (inDocument) throw new WorkbookError("InvalidReference", `这一处在 Word 文件“${inDocument.file}”的${inDocument.place}。请用 Word 打开查看。`);
      const place = parseQualifiedA1(address);
      if (!place) throw new WorkbookError("InvalidArgument", `无法识别单元格地址“${address}”。请重新核验后再定位。`);
      if (place.file !== null) throw new WorkbookError("InvalidReference", `这个单元格在另一份工作簿“${place.file}”中。请打开那份工作簿后再定位。`);
      await port.select(place.sheet, place.rect);
    },
  };
}

/** A rule that is broken is told once, however many enterprises it met. */
function crashProblems(crashes: readonly Crash[]): SheetProblem[] {
  return [...new Set(crashes.map(({ rule }) => rule))].map((rule) => ({
    sheet: `规则 ${rule}`,
    reason: "这条规则运行出错，未能核查；其余规则照常。请把规则编号告知维护人员。",
  }));
}
