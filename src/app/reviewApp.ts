import { toIsoDay } from "../domain/form/partialDate";
import type { PartialDate } from "../domain/form/values";
import type { Policy } from "../domain/policy/keys";
import type { Report } from "../domain/review/report";
import { ReviewMemory } from "../domain/review/memory";
import type { Review } from "../domain/review/review";
import type { WorkbookSnapshot } from "../domain/sheet/snapshot";
import type { Crash } from "../domain/review/evaluate";
import { parseDocumentPlace, parseQualifiedA1 } from "../domain/sheet/cellRef";
import type { SheetPolicy } from "../domain/policy/policySheet";
import { POLICY_SHEET_NAME, RESULT_TITLES } from "../domain/review/resultTitles";
import { changesOf, type ReportChanges } from "./changes";
import { checkTexts, NO_DECISION, waiverTexts, writeDecision, type DecisionTexts, type FindingRef } from "./decide";
import { entryProblems } from "./entryProblems";
import type { LiveScope } from "./liveResults";
import { LiveReview, type JudgeWorkbook, type Rechecked } from "./liveReview";
import type { HandedOut } from "./handOutTemplate";
import { dayOf, judge } from "./judge";
import { CancelledError, WorkbookError, type MarkOutcome, type ResultSheet, type RunOptions, type SheetProblem, type WorkbookPort } from "./ports";
import { WorkbookSession } from "./session";
import { statedPolicy } from "./statedPolicy";
import type { Decided } from "./undo/decisionStep";
import type { OwnSheet } from "./undo/ownSheets";
import type { Undoable } from "./undo/undoable";
import { ofWorkbook } from "./wording/workbook";
import { WrittenResults } from "./writtenResults";

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
  /** Every sheet that could not be read, marked or written, with the reason. The rest went on. */
  readonly problems: readonly SheetProblem[];
  /** Against the run before in the same workbook; null on the first one. */
  readonly changes: ReportChanges | null;
}

export interface RecheckOutcome {
  readonly outcome: ReviewOutcome;
  /** The sheets that were read again. */
  readonly sheets: readonly string[];
  /**
   * Settles when what differs is written beside the summary and on our sheets as well: the sheets that only the next review brings up to
   * date. Null where something newer goes on with it.
   */
  readonly written: Promise<readonly string[] | null>;
}

export interface UndoneOutcome {
  /** False: nothing was changed for the reasons in `problems`, and the step can be tried again. */
  readonly undone: boolean;
  /** What was left as it is, and why. */
  readonly problems: readonly SheetProblem[];
  /** Sheets that the last review does not know as they are now. */
  readonly stale: readonly string[];
}

export interface ReviewListener {
  readonly onEdit: (sheets: readonly string[]) => void;
  /** A qualified A1 address. */
  readonly onSelect: (address: string) => void;
}

/**
 * What the pane, the ribbon's functions, the workbench and the command line can do with the open workbook.
 * Each promise may reject with a WorkbookError (what was refused, with a next step) or, when the signal fires, a CancelledError
 * (what was done so far). Nothing else is thrown but programming errors.
 */
export interface ReviewApp {
  /** Reads, checks, highlights, and writes the summary columns and the sheets 核验结果 and 问题清单. Running again changes in place. */
  review(options: RunOptions): Promise<ReviewOutcome>;
  /** Removes every highlight and note of the review and nothing else; the written columns and sheets stay. */
  clearMarks(options: RunOptions): Promise<MarkOutcome>;
  /**
   * Tells of edits that the last review does not know, with the names of their sheets, and of what the user selects. Answers how to stop.
   * Edits of the add-in itself are not told.
   */
  watch(listener: ReviewListener): Promise<() => Promise<void>>;
  /** Tells of sheets that another use case changed or added: the add-in's own edits are not told. Answers those that the last review does not know as they are. */
  noteEdits(sheets: readonly string[]): Promise<readonly string[]>;
  /**
   * Reads the sheets that were edited since the last review, and 问题清单 after a decision, and nothing else, judges the batch again,
   * and paints what changed; what is written follows. Null when there is nothing to check again.
   */
  recheck(options: RunOptions): Promise<RecheckOutcome | null>;
  /** The newest step of this session that `undo` would take back; null when there is none. Known as long as the workbook stays open here. */
  undoable(): Promise<Undoable | null>;
  /** Takes the newest step back; the one before it can be taken back then. */
  undo(options: RunOptions): Promise<UndoneOutcome>;
  /** Activates the sheet and selects the cells of a qualified A1 address. */
  goTo(address: string): Promise<void>;
  /** 放行: notes in 问题清单 that the finding may stand; the next review or recheck goes by it. Both texts are required. */
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
export function createReviewApp(port: WorkbookPort, settings: ReviewSettings, { history, turns } = new WorkbookSession()): ReviewApp {
  const judgeWorkbook: JudgeWorkbook = async (workbook, since, memory, options) => {
    const { policy, problems: policyProblems } = (await statedPolicy(workbook)) ?? { policy: settings.policy, problems: [] };
    const asOf = settings.asOf?.() ?? dayOf(settings.now());
    const input = { workbooks: [workbook], ...(since && { since: [since] }), policy, policyProblems, software: settings.software, asOf, memory };
    const review = await judge(input, options);
    review.crashes.forEach((crash) => settings.onCrash?.(crash));
    return review;
  };
  const live = new LiveReview(port, judgeWorkbook);
  let selected: Selected | null = null;
  let comparing: Promise<void> = Promise.resolve();

  const decide = (decision: Decided["decision"], finding: FindingRef, texts: DecisionTexts): Promise<void> =>
    turns.take(async () => {
      const { decisionStep, noteDecision } = await import(/* webpackChunkName: "writing" */ "./undo/decisionStep");
      const before = await writeDecision(port, finding, texts);
      const { results } = live;
      if (results) noteDecision(results, before, texts);
      history.done(decisionStep(port, { decision, finding, texts, before, results }));
      live.note({ edited: [{ sheet: before.sheet, moved: true }], renamed: [], deleted: [] });
    });
  const writeOwn = async (result: ResultSheet, inputsIn: OwnSheet["inputsIn"], options: RunOptions): Promise<readonly SheetProblem[]> => {
    const { writeOwnSheet } = await import(/* webpackChunkName: "sheets" */ "./undo/writeOwnSheet");
    const { problems, step } = await writeOwnSheet(port, result, inputsIn, options);
    history.add(step);
    return problems;
  };
  /** Null where something newer goes on with it. */
  const follow = ({ review, workbook }: Rechecked): Promise<readonly string[] | null> =>
    turns.follow(async (signal) => {
      const { results } = live;
      if (!results) return null;
      const { followResults } = await import(/* webpackChunkName: "writing" */ "./liveResults");
      try {
        const { later, own } = await followResults(port, results, { review, workbook: live.standing(workbook), now: settings.now(), selected }, { signal });
        live.ownSheetsWritten(own);
        return later;
      } catch (error) {
        if (error instanceof CancelledError) return null;
        // Whatever keeps Excel from writing now, the next review tells of it where it lasts.
        if (error instanceof WorkbookError) return results.sheets.map(({ name }) => name);
        throw error;
      }
    });

  return {
    review: (options) =>
      turns.take(async () => {
        live.begin();
        const memory = new ReviewMemory();
        const workbook = await port.readWorkbook(options);
        const review = await judgeWorkbook(workbook, live.leftBy(workbook), memory, options);
        const [marksBefore, { writeReview }, { reviewStep }] = await Promise.all([
          port.readMarks(options),
          import(/* webpackChunkName: "writing" */ "./writeReview"),
          import(/* webpackChunkName: "writing" */ "./undo/reviewStep"),
        ]);
        const results = new WrittenResults();
        let markedCells = 0;
        try {
          const { marked, problems } = await writeReview(port, review, workbook, settings.now(), options, results);
          ({ markedCells } = marked);
          live.keep(workbook, memory, review, marked, results);
          return outcomeOf(review, workbook, marked, problems);
        } finally {
          // One that broke off half-way can be taken back as well.
          history.done(reviewStep(port, { marksBefore, markedCells, results }));
        }
      }),
    clearMarks: (options) =>
      turns.take(async () => {
        const [before, { clearStep }] = await Promise.all([port.readMarks(options), import(/* webpackChunkName: "writing" */ "./undo/clearStep")]);
        let markedCells = 0;
        try {
          const marked = await port.clearMarks(options);
          ({ markedCells } = marked);
          live.marksCleared();
          return marked;
        } finally {
          if (before.length > 0) history.done(clearStep(port, before, markedCells));
        }
      }),
    watch: ({ onEdit, onSelect }) =>
      port.watch({
        onSelect(address) {
          selected = onlyCell(address);
          onSelect(address);
        },
        onChange(change) {
          history.renamed(change.renamed);
          const sheets = live.note(change);
          if (sheets.length > 0) onEdit(sheets);
        },
        onCalculate(sheets) {
          comparing = comparing.then(async () => {
            try {
              const changed = await live.recalculated(sheets, {});
              if (changed.length > 0) onEdit(changed);
            } catch (error) {
              // The next calculation compares again, and a review reads everything.
              console.error(error);
            }
          });
        },
      }),
    noteEdits: (sheets) => Promise.resolve(live.note({ edited: sheets.map((sheet) => ({ sheet, moved: true })), renamed: [], deleted: [] })),
    async recheck(options) {
      const rechecked = await live.recheck(options);
      if (!rechecked) return null;
      const { review, workbook, marked, sheets } = rechecked;
      return { outcome: outcomeOf(review, workbook, marked, marked.problems), sheets, written: follow(rechecked) };
    },
    undoable: () => Promise.resolve(history.newest),
    undo: (options) =>
      turns.take(async () => {
        const { undoable, undone, problems, edited = [], deleted = [] } = await history.undo(options);
        if (undone && undoable.kind === "review") live.undone();
        if (undone && undoable.kind === "clear") live.marksRestored();
        const stale = live.note({ edited: edited.map((sheet) => ({ sheet, moved: true })), renamed: [], deleted });
        return { undone, problems, stale };
      }),
    async goTo(address) {
      const inDocument = parseDocumentPlace(address);
      if (inDocument) throw new WorkbookError("InvalidReference", ofWorkbook({ id: "inDocument", about: { file: inDocument.sheet, place: inDocument.place } }));
      const place = parseQualifiedA1(address);
      if (!place) throw new WorkbookError("InvalidArgument", ofWorkbook({ id: "noAddress", about: { address } }));
      if (place.file !== null) throw new WorkbookError("InvalidReference", ofWorkbook({ id: "otherWorkbook", about: { file: place.file } }));
      await port.select(place.sheet, place.rect);
    },
    async waive(finding, waiver) {
      await decide("waived", finding, waiverTexts(waiver, today(settings)));
    },
    withdrawWaiver: (finding) => decide("withdrawn", finding, NO_DECISION),
    check: (finding, found) => (found === null ? decide("withdrawn", finding, NO_DECISION) : decide(found.result, finding, checkTexts(found, today(settings)))),
    writePolicySheet: (options) => turns.take(async () => {
      const [stated, { policySheet, policyInputsIn }] = await Promise.all([policyNow(port, options), import(/* webpackChunkName: "sheets" */ "./policySheet")]);
      return writeOwn(policySheet(stated?.policy ?? settings.policy, stated?.given ?? new Map()), policyInputsIn, options);
    }),
    templateYear: async () => ((await policyNow(port, {}))?.policy ?? settings.policy).values["call.year"],
    handOutTemplate: (callYear, options) => turns.take(async () => {
      const { handOutTemplate } = await import(/* webpackChunkName: "template" */ "./handOutTemplate");
      const { step, ...handedOut } = await handOutTemplate(port, { callYear }, options);
      history.done(step);
      return handedOut;
    }),
    writeRulesSheet: (options) => turns.take(async () => {
      const [stated, { rulesSheet }] = await Promise.all([policyNow(port, options), import(/* webpackChunkName: "sheets" */ "./rulesSheet")]);
      return writeOwn(rulesSheet((stated?.policy ?? settings.policy).values), undefined, options);
    }),
  };
}

/** A single cell that is selected. */
type Selected = LiveScope["selected"];

function onlyCell(address: string): Selected {
  const place = parseQualifiedA1(address);
  return place && place.rect.rows === 1 && place.rect.columns === 1 ? { sheet: place.sheet, row: place.rect.row, column: place.rect.column } : null;
}

function today(settings: ReviewSettings): string {
  return toIsoDay(settings.asOf?.() ?? dayOf(settings.now()));
}

function outcomeOf(review: Review, workbook: WorkbookSnapshot, marked: MarkOutcome, problems: readonly SheetProblem[]): ReviewOutcome {
  return {
    report: review.report,
    marked,
    problems: [...workbook.unreadable, ...crashProblems(review.crashes), ...entryProblems(review.ledger.problems), ...problems],
    changes: changesOf(review.report, review.since),
  };
}

async function policyNow(port: WorkbookPort, options: RunOptions): Promise<SheetPolicy | null> {
  return statedPolicy(await port.readOwnSheet({ name: POLICY_SHEET_NAME, title: RESULT_TITLES.policy }, options));
}

/** A rule that is broken is told once, however many enterprises it met. */
function crashProblems(crashes: readonly Crash[]): SheetProblem[] {
  return [...new Set(crashes.map(({ rule }) => rule))].map((rule) => ({
    sheet: "",
    place: ofWorkbook({ id: "rule", about: { rule } }),
    reason: ofWorkbook({ id: "crashed" }),
  }));
}
