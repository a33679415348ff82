import { batchPolicy } from "../domain/policy/policySheet";
import type { WorkbookSnapshot } from "../domain/sheet/snapshot";
import type { TidyChoices } from "../domain/summary/tidy/input";
import { journalOf, readJournal, type ReadJournal } from "../domain/summary/tidy/journal";
import { isEmptyPlan, planTidy, type TidyConflict } from "../domain/summary/tidy/plan";
import { proposeTidy, type TidyProposal } from "../domain/summary/tidy/propose";
import { withCellEdits } from "../domain/summary/tidy/overlay";
import { recordOf } from "../domain/summary/tidy/record";
import { bodyOf, headerOf } from "../domain/summary/tidy/table";
import { undoObstacles } from "../domain/summary/tidy/undo";
import { ReviewMemory } from "../domain/review/memory";
import { findOwnSheet } from "../domain/review/resultTitles";
import { dayOf, judge } from "./judge";
import { FIRST_JOURNAL_ROW, JOURNAL_SHEET, journalSheet } from "./journalSheet";
import { CancelledError, WorkbookError, type RunOptions, type SheetProblem, type WorkbookPort } from "./ports";
import type { ReviewSettings } from "./reviewApp";
import type { SheetChangePort } from "./sheetChanges";
import { applyChanges, undoChanges } from "./tidyChanges";
import { reportsByRow, resultCells, tableOf } from "./tidyInput";
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

/** The last applied tidy, as its journal sheet tells. */
export interface LastTidy {
  readonly sheet: string;
  /** As written on the journal: "2022-09-30 14:05". */
  readonly appliedAt: string;
  readonly changes: number;
}

/**
 * The summary table put in order. Promises reject like those of `ReviewApp`: a WorkbookError or a CancelledError, nothing else but
 * programming errors.
 */
export interface TidyApp {
  /** Reads the workbook and proposes; writes nothing. Null when there is no summary table. */
  propose(choices: TidyChoices, options: RunOptions): Promise<TidyProposal | null>;
  /** Applies the edits with these ids after re-reading; keeps the journal 整理记录, from which the tidy can be undone. */
  apply(proposal: TidyProposal, selected: ReadonlySet<string>, options: RunOptions): Promise<TidyOutcome>;
  /** The tidy that `undo` would take back; null when there is none. */
  lastTidy(options: RunOptions): Promise<LastTidy | null>;
  /** Takes the last tidy back exactly, or nothing of it where a changed cell stands in the way. The journal sheet goes away with it. */
  undo(options: RunOptions): Promise<UndoOutcome>;
}

/** The use cases on one open workbook. */
export function createTidyApp(port: WorkbookPort & SheetChangePort, settings: ReviewSettings): TidyApp {
  return {
    async propose(choices, options) {
      const workbook = await port.readWorkbook(options);
      const { policy, problems: policyProblems } = batchPolicy([workbook]) ?? { policy: settings.policy, problems: [] };
      const asOf = settings.asOf?.() ?? dayOf(settings.now());
      const memory = new ReviewMemory();
      const review = (of: WorkbookSnapshot) => judge({ workbooks: [of], policy, policyProblems, software: settings.software, asOf, memory }, options);
      const first = await review(workbook);
      const table = tableOf(first, workbook);
      if (!table) return null;
      const look = await port.readLook(table.sheet.name, { header: headerOf(table), body: bodyOf(table) }, options);
      if (!look) return null;
      const sources = { workbook, table, look, choices, policy: policy.values };
      // The results beside the table are those of the table as it will be: what tidying corrects is no finding any more.
      const corrections = proposeTidy({ ...sources, reports: new Map(), results: [] }).edits;
      const { judged, members } = await review(withCellEdits(workbook, table.sheet.name, corrections));
      const results = members.length === 0 ? [] : resultCells(table, judged, minuteOf(settings.now()));
      return proposeTidy({ ...sources, reports: reportsByRow(table, judged), results });
    },
    async apply(proposal, selected, options) {
      const workbook = await port.readWorkbook(options);
      const { table } = proposal;
      const look = await port.readLook(table.sheet.name, { header: headerOf(table), body: bodyOf(table) }, options);
      const plan = planTidy({ ...proposal, look: look ?? proposal.look }, selected, workbook);
      const sheet = workbook.sheets.find(({ name }) => name === plan.sheet);
      const applied = plan.edits.map(({ id }) => id);
      if (!sheet || isEmptyPlan(plan)) return { applied: [], conflicts: plan.conflicts, problems: [] };
      const record = recordOf(plan, table);
      const journal = journalOf(record, FIRST_JOURNAL_ROW);
      const problems = await port.writeResultSheets([journalSheet(journal, plan.sheet, minuteOf(settings.now()))], options);
      const kept = await port.readOwnSheet(JOURNAL_SHEET, {});
      const home = kept.sheets[0]?.name;
      // Without a journal there would be no way back.
      if (problems.length > 0 || home === undefined) return { applied: [], conflicts: plan.conflicts, problems };
      // What was not done must not be taken back.
      const dropJournal = () => port.changeSheets([{ kind: "deleteSheet", sheet: home }], {});
      try {
        const refused = await port.changeSheets(applyChanges(record, journal, sheet, home), options);
        if (refused.length === 0) return { applied, conflicts: plan.conflicts, problems: [] };
        await dropJournal();
        return { applied: [], conflicts: plan.conflicts, problems: refused };
      } catch (error) {
        if (error instanceof CancelledError) await dropJournal();
        throw error;
      }
    },
    async lastTidy(options) {
      const journal = journalIn(await port.readOwnSheet(JOURNAL_SHEET, options));
      if (!journal) return null;
      const { record, appliedAt } = journal;
      return { sheet: record.sheet, appliedAt, changes: record.cells.length + record.layout.length + (record.rows === null ? 0 : 1) };
    },
    async undo(options) {
      const workbook = await port.readWorkbook(options);
      const own = findOwnSheet(workbook.sheets, JOURNAL_SHEET.title, JOURNAL_SHEET.name);
      const journal = journalIn(workbook);
      if (!own || !journal) throw new WorkbookError("InvalidOperation", "没有可以撤销的整理：找不到“整理记录”，或记录不完整。");
      const conflicts = undoObstacles(journal, workbook);
      const sheet = workbook.sheets.find(({ name }) => name === journal.record.sheet);
      const hidden = await hiddenRows(port, journal, options);
      if (conflicts.length > 0 || hidden !== null || !sheet) return { undone: false, conflicts: hidden === null ? conflicts : [...conflicts, hidden], problems: [] };
      const problems = await port.changeSheets(undoChanges(journal, sheet, own), options);
      return { undone: problems.length === 0, conflicts: [], problems };
    },
  };
}

/** Rows cannot be sorted back while some are hidden. */
async function hiddenRows(port: SheetChangePort, { record: { rows } }: ReadJournal, options: RunOptions): Promise<TidyConflict | null> {
  if (rows === null) return null;
  const body = { ...rows.body, rows: Math.max(1, rows.order.kept.length) };
  const look = await port.readLook(rows.sheet, { header: { ...body, rows: 1 }, body }, options);
  if (look?.hasHiddenRows !== true) return null;
  return { edit: "undo", sheet: rows.sheet, cells: [], reason: "表中有隐藏或被筛选掉的行，无法恢复行的顺序。请先清除筛选、取消隐藏，再撤销。" };
}

function journalIn({ sheets }: WorkbookSnapshot): ReadJournal | null {
  const sheet = findOwnSheet(sheets, JOURNAL_SHEET.title, JOURNAL_SHEET.name);
  return sheet && readJournal(sheet, FIRST_JOURNAL_ROW);
}
