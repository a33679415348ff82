import type { WorkbookSnapshot } from "../domain/sheet/snapshot";
import { withoutApart } from "../domain/summary/apart";
import type { ApartGroup, ComparedRow, DropEdit } from "../domain/summary/tidy/edit";
import type { TidyChoices } from "../domain/summary/tidy/input";
import { NOTHING_ATTACHED } from "../domain/summary/tidy/attached";
import { journalOf, type ReadJournal } from "../domain/summary/tidy/journal";
import type { SheetLook } from "../domain/summary/tidy/look";
import { isEmptyPlan, planTidy, type TidyConflict } from "../domain/summary/tidy/plan";
import { proposeTidy, type TidyProposal } from "../domain/summary/tidy/propose";
import { withCellEdits } from "../domain/summary/tidy/overlay";
import { recordOf } from "../domain/summary/tidy/record";
import { bodyOf, headerOf } from "../domain/summary/tidy/table";
import { undoObstacles } from "../domain/summary/tidy/undo";
import { ReviewMemory } from "../domain/review/memory";
import { apartIn, changeApart } from "./apartSheet";
import { dayOf, judge } from "./judge";
import { FIRST_JOURNAL_ROW, journalSheet } from "./journalSheet";
import { CancelledError, WorkbookError, type RunOptions, type SheetProblem, type WorkbookPort } from "./ports";
import type { ReviewSettings } from "./reviewApp";
import type { SheetChangePort } from "./sheetChanges";
import { statedPolicy } from "./statedPolicy";
import { applyChanges } from "./tidyChanges";
import { reportsByRow, resultCells, tableOf } from "./tidyInput";
import { dropUnfinished, finishJournal, journalIn, keptJournal, lookAt, refuseHalfway, settle, takeBack, unfinishedSheet } from "./tidyJournal";
import { ofTool } from "./wording/tools";
import { minuteOf } from "./writeReview";

/** What a tidy did, or why it did nothing. */
export interface TidyOutcome {
  /** Edits applied, in preview order. */
  readonly applied: readonly string[];
  /** What was left out because the sheet changed since the preview, or cannot be done together. Nothing of these was written. */
  readonly conflicts: readonly TidyConflict[];
  readonly problems: readonly SheetProblem[];
}

export interface UndoOutcome {
  /** False: nothing was changed, and `conflicts` says why. */
  readonly undone: boolean;
  readonly conflicts: readonly TidyConflict[];
  readonly problems: readonly SheetProblem[];
}

/** A proposal after a decision on duplicates; where there are problems, nothing was noted and the proposal is as it was. */
export interface ApartOutcome {
  readonly proposal: TidyProposal;
  readonly problems: readonly SheetProblem[];
}

/** The last applied tidy, as its journal sheet tells. */
export interface LastTidy {
  readonly sheet: string;
  /** As written on the journal: "2022-09-30 14:05". */
  readonly appliedAt: string;
  readonly changes: number;
  /** It, or taking it back, broke off: only part of it stands, and no other tidy is begun before it is taken back. */
  readonly isHalfway: boolean;
}

/**
 * The summary table put in order. Promises reject like those of `ReviewApp`: a WorkbookError or a CancelledError, nothing else but
 * programming errors.
 */
export interface TidyApp {
  /** Reads the workbook and proposes; writes nothing. Null when there is no summary table. */
  propose(choices: TidyChoices, options: RunOptions): Promise<TidyProposal | null>;
  /**
   * Applies the edits with these ids after re-reading; keeps the journal 整理记录, from which the tidy can be undone. All of them or none:
   * what was written before a failure or a cancel is taken back at once, and where even that fails `undo` goes on with it.
   */
  apply(proposal: TidyProposal, selected: ReadonlySet<string>, options: RunOptions): Promise<TidyOutcome>;
  /** Notes on the sheet 非重复企业 that the rows beside this one are different enterprises: they are not offered as duplicates again. */
  keepApart(proposal: TidyProposal, edit: DropEdit, options: RunOptions): Promise<ApartOutcome>;
  /** Takes such a decision back: the next proposal offers the rows again. */
  joinAgain(proposal: TidyProposal, group: ApartGroup, options: RunOptions): Promise<ApartOutcome>;
  /** The tidy that `undo` would take back; null when there is none. */
  lastTidy(options: RunOptions): Promise<LastTidy | null>;
  /**
   * Takes the last tidy back exactly, or nothing of it where a changed cell stands in the way. The journal sheet goes away with it. Where it
   * broke off, it goes on when it is called again.
   */
  undo(options: RunOptions): Promise<UndoOutcome>;
}

/** The use cases on one open workbook. */
export function createTidyApp(port: WorkbookPort & SheetChangePort, settings: ReviewSettings): TidyApp {
  return {
    async propose(choices, options) {
      const workbook = await port.readWorkbook(options);
      refuseHalfway(workbook);
      const { policy, problems: policyProblems } = (await statedPolicy(workbook)) ?? { policy: settings.policy, problems: [] };
      const asOf = settings.asOf?.() ?? dayOf(settings.now());
      const memory = new ReviewMemory();
      const review = (of: WorkbookSnapshot) => judge({ workbooks: [of], policy, policyProblems, software: settings.software, asOf, memory }, options);
      const first = await review(workbook);
      const table = tableOf(first, workbook);
      if (!table) return null;
      const look = await port.readLook(table.sheet.name, { header: headerOf(table), body: bodyOf(table) }, options);
      if (!look) return null;
      const sources = { workbook, table, look, choices, policy: policy.values, apart: apartIn(workbook.sheets) };
      // The results beside the table are those of the table as it will be: what tidying corrects is no finding any more.
      const corrections = proposeTidy({ ...sources, reports: new Map(), results: [] }).edits;
      const { judged, members } = await review(withCellEdits(workbook, table.sheet.name, corrections));
      const results = members.length === 0 ? [] : resultCells(table, judged, minuteOf(settings.now()));
      return proposeTidy({ ...sources, reports: reportsByRow(table, judged), results });
    },
    async apply(proposal, selected, options) {
      const workbook = await port.readWorkbook(options);
      refuseHalfway(workbook);
      const { table } = proposal;
      const look = await port.readLook(table.sheet.name, { header: headerOf(table), body: bodyOf(table) }, options);
      const plan = planTidy({ ...proposal, look: look ?? proposal.look }, selected, workbook);
      const applied = plan.edits.map(({ id }) => id);
      const nothing = (problems: readonly SheetProblem[]): TidyOutcome => ({ applied: [], conflicts: plan.conflicts, problems });
      if (isEmptyPlan(plan)) return nothing([]);
      const record = recordOf(plan, table);
      const journal = journalOf(record, FIRST_JOURNAL_ROW);
      try {
        const problems = await port.writeResultSheets([journalSheet(journal, plan.sheet, minuteOf(settings.now()))], options);
        const home = await unfinishedSheet(port);
        // Without a journal there would be no way back.
        const refused = problems.length > 0 || home === null ? problems : await port.changeSheets(applyChanges(record, journal, home), options);
        if (refused.length > 0 || home === null) {
          await dropUnfinished(port);
          return nothing(refused);
        }
      } catch (error) {
        await settle(port, error);
      }
      return { applied, conflicts: plan.conflicts, problems: await finishJournal(port, workbook) };
    },
    async keepApart(proposal, { beside: rows, why }, options) {
      const decidedAt = minuteOf(settings.now());
      const members = rows.map(({ who }) => ({ ...who, decidedAt, note: "" }));
      const problems = await changeApart(port, (records) => [...records, { members }], options);
      if (problems.length > 0) return { proposal, problems };
      const edits = proposal.edits.filter((edit) => edit.kind !== "drop" || !isOf(edit, rows));
      return { proposal: { ...proposal, edits, apart: [...proposal.apart, { rows, why }] }, problems };
    },
    async joinAgain(proposal, group, options) {
      const problems = await changeApart(port, (records) => withoutApart(records, group.rows.map(({ who }) => who)), options);
      return { proposal: problems.length > 0 ? proposal : { ...proposal, apart: proposal.apart.filter(({ rows }) => rows !== group.rows) }, problems };
    },
    async lastTidy(options) {
      const kept = await keptJournal(port, options);
      if (!kept?.journal) return null;
      const { record, appliedAt, progress } = kept.journal;
      return { sheet: record.sheet, appliedAt, changes: record.cells.length + record.layout.length + (record.rows === null ? 0 : 1), isHalfway: progress.kind === "halfway" };
    },
    async undo(options) {
      const workbook = await port.readWorkbook(options);
      const kept = journalIn(workbook.sheets);
      if (!kept?.journal) throw new WorkbookError("InvalidOperation", ofTool({ id: "noTidy" }));
      const look = await lookAt(port, kept.journal, options);
      const conflicts = [...undoObstacles(kept.journal, workbook, look?.attached ?? NOTHING_ATTACHED), ...hiddenRows(kept.journal, look)];
      if (conflicts.length > 0) return { undone: false, conflicts, problems: [] };
      if (options.signal?.aborted) throw new CancelledError(ofTool({ id: "tidyKept" }));
      const problems = await takeBack(port, workbook, kept, options);
      return { undone: problems.length === 0, conflicts: [], problems };
    },
  };
}

/** Whether the edit is one of those that are offered for these rows. */
function isOf({ beside }: DropEdit, rows: readonly ComparedRow[]): boolean {
  return beside.length === rows.length && beside.every(({ row }, index) => rows[index]?.row === row);
}

/** Rows cannot be sorted back while some are hidden. */
function hiddenRows({ record: { rows } }: ReadJournal, look: SheetLook | null): readonly TidyConflict[] {
  if (rows === null || look?.hasHiddenRows !== true) return [];
  return [{ edit: "undo", sheet: rows.sheet, cells: [], reason: { id: "rowsHiddenSince" } }];
}
