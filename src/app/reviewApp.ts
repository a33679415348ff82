import { toIsoDay } from "../domain/form/partialDate";
import type { PartialDate } from "../domain/form/values";
import type { Policy } from "../domain/policy/keys";
import type { Report } from "../domain/review/report";
import type { Crash } from "../domain/review/evaluate";
import { parseDocumentPlace, parseQualifiedA1 } from "../domain/sheet/cellRef";
import { RESULT_TITLES } from "../domain/review/resultTitles";
import { batchPolicy, POLICY_SHEET_NAME, readPolicySheet, type SheetPolicy } from "../domain/policy/policySheet";
import { catalogueOf } from "../domain/rules/catalogue";
import { BATCH_RULES, RULES } from "../domain/rules/index";
import { changesOf, type ReportChanges } from "./changes";
import { checkTexts, NO_DECISION, waiverTexts, writeDecision, type FindingRef } from "./decide";
import { entryProblems } from "./entryProblems";
import { handOutTemplate, type HandedOut } from "./handOutTemplate";
import { dayOf, judge } from "./judge";
import { WorkbookError, type MarkOutcome, type RunOptions, type SheetProblem, type WorkbookPort } from "./ports";
import { policySheet } from "./policySheet";
import { rulesSheet } from "./rulesSheet";
import { writeReview } from "./writeReview";

export type { FindingRef } from "./decide";

/** What a review needs besides the workbook. */
export interface ReviewSettings {
  /** Goes for workbooks without a sheet 评审规则. */
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
  /** Against the run before in the same workbook; null on the first one. */
  readonly changes: ReportChanges | null;
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
  /** 放行: notes in 问题清单 that the finding may stand; the next review goes by it. Both texts are required. */
  waive(finding: FindingRef, waiver: { readonly by: string; readonly reason: string }): Promise<void>;
  /** Takes back what was decided on a finding. */
  withdrawWaiver(finding: FindingRef): Promise<void>;
  /** 已核 or 不符: notes in 问题清单 what a person found on a manual item; null takes it back. */
  check(finding: FindingRef, found: { readonly result: "passed" | "refuted"; readonly by: string; readonly note: string } | null): Promise<void>;
  /** Adds the sheet 评审规则 or builds it anew with the values that stand there; answers what could not be written. */
  writePolicySheet(options: RunOptions): Promise<readonly SheetProblem[]>;
  /** The call's year by the workbook's 评审规则, else by the settings' policy: what a new form is for unless someone says otherwise. */
  templateYear(): Promise<number>;
  /** 新建填报表: adds the blank summary and application form for a call and shows the form; no other sheet is touched. */
  handOutTemplate(callYear: number, options: RunOptions): Promise<HandedOut>;
  /** Adds the sheet 规则目录 or builds it anew; answers what could not be written. */
  writeRulesSheet(options: RunOptions): Promise<readonly SheetProblem[]>;
}

/** The use cases on one open workbook. */
export function createReviewApp(port: WorkbookPort, settings: ReviewSettings): ReviewApp {
  return {
    async review(options) {
      const { software } = settings;
      const now = settings.now();
      const workbook = await port.readWorkbook(options);
      const stated = batchPolicy([workbook]);
      const { policy, problems: policyProblems } = stated ?? { policy: settings.policy, problems: [] };
      const review = await judge({ workbooks: [workbook], policy, policyProblems, software, asOf: settings.asOf?.() ?? dayOf(now) }, options);
      review.crashes.forEach((crash) => settings.onCrash?.(crash));
      const { marked, problems } = await writeReview(port, review, workbook, now, options);
      return {
        report: review.report,
        marked,
        problems: [...workbook.unreadable, ...crashProblems(review.crashes), ...entryProblems(review.ledger.problems), ...problems],
        changes: changesOf(review.report, review.ledger),
      };
    },
    clearMarks: (options) => port.clearMarks(options),
    async goTo(address) {
      const inDocument = parseDocumentPlace(address);
      if (inDocument) throw new WorkbookError("InvalidReference", `这一处在 Word 文件“${inDocument.sheet}”的${inDocument.place}。请用 Word 打开查看。`);
      const place = parseQualifiedA1(address);
      if (!place) throw new WorkbookError("InvalidArgument", `无法识别单元格地址“${address}”。请重新核验后再定位。`);
      if (place.file !== null) throw new WorkbookError("InvalidReference", `这个单元格在另一份工作簿“${place.file}”中。请打开那份工作簿后再定位。`);
      await port.select(place.sheet, place.rect);
    },
    async waive(finding, waiver) {
      await writeDecision(port, finding, waiverTexts(waiver, today(settings)));
    },
    withdrawWaiver: (finding) => writeDecision(port, finding, NO_DECISION),
    check: (finding, found) => writeDecision(port, finding, found === null ? NO_DECISION : checkTexts(found, today(settings))),
    async writePolicySheet(options) {
      const stated = await statedPolicy(port, options);
      return port.writeResultSheets([policySheet(stated?.policy ?? settings.policy, stated?.given ?? new Map())], options);
    },
    templateYear: async () => ((await statedPolicy(port, {}))?.policy ?? settings.policy).values["call.year"],
    handOutTemplate: (callYear, options) => handOutTemplate(port, { callYear }, options),
    async writeRulesSheet(options) {
      const stated = await statedPolicy(port, options);
      return port.writeResultSheets([rulesSheet(catalogueOf(RULES, BATCH_RULES), (stated?.policy ?? settings.policy).values)], options);
    },
  };
}

function today(settings: ReviewSettings): string {
  return toIsoDay(settings.asOf?.() ?? dayOf(settings.now()));
}

async function statedPolicy(port: WorkbookPort, options: RunOptions): Promise<SheetPolicy | null> {
  return readPolicySheet(await port.readOwnSheet({ name: POLICY_SHEET_NAME, title: RESULT_TITLES.policy }, options));
}

/** A rule that is broken is told once, however many enterprises it met. */
function crashProblems(crashes: readonly Crash[]): SheetProblem[] {
  return [...new Set(crashes.map(({ rule }) => rule))].map((rule) => ({
    sheet: `规则 ${rule}`,
    reason: "这条规则运行出错，未能核查；其余规则照常。请把规则编号告知维护人员。",
  }));
}
