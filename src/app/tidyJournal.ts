import type { SheetSnapshot, WorkbookSnapshot } from "../domain/sheet/snapshot";
import { findOwnSheet } from "../domain/review/resultTitles";
import { freeName } from "../domain/sheet/freeName";
import { NOTHING_ATTACHED } from "../domain/summary/tidy/attached";
import { PROGRESS_CELL, readJournal, type ReadJournal } from "../domain/summary/tidy/journal";
import type { SheetLook } from "../domain/summary/tidy/look";
import { progressFrom, type Progress } from "../domain/summary/tidy/progress";
import { UNDO_STEPS } from "../domain/summary/tidy/undoSteps";
import { together } from "../domain/wording/told";
import { FIRST_JOURNAL_ROW, JOURNAL_SHEET, UNFINISHED_JOURNAL } from "./journalSheet";
import { CancelledError, WorkbookError, type RunOptions, type SheetProblem, type WorkbookPort } from "./ports";
import type { SheetChangePort } from "./sheetChanges";
import { finishChanges, undoChanges } from "./tidyChanges";
import { ofTool } from "./wording/tools";
import { ofWorkbook } from "./wording/workbook";

type Port = WorkbookPort & SheetChangePort;

/** The journal of the last tidy and the sheet on which it stands; null where it cannot be read whole. */
export interface KeptJournal {
  readonly sheet: SheetSnapshot;
  readonly journal: ReadJournal | null;
}

/** Of a tidy that is not done rather than of the one before it; one that has not begun says nothing. */
export function journalIn(sheets: readonly SheetSnapshot[]): KeptJournal | null {
  const unfinished = unfinishedIn(sheets);
  const sheet = unfinished && progressOf(unfinished).kind !== "notBegun" ? unfinished : finishedIn(sheets);
  return sheet && { sheet, journal: readJournal(sheet, FIRST_JOURNAL_ROW) };
}

/** The same, reading no other sheet of the workbook. */
export async function keptJournal(port: Port, options: RunOptions): Promise<KeptJournal | null> {
  const unfinished = await port.readOwnSheet(UNFINISHED_JOURNAL, options);
  return journalIn(unfinished.sheets) ?? journalIn((await port.readOwnSheet(JOURNAL_SHEET, options)).sheets);
}

/** No tidy is begun on one that is half done: nobody could take that back any more. @throws WorkbookError */
export function refuseHalfway({ sheets }: WorkbookSnapshot): void {
  const kept = journalIn(sheets);
  if (!kept || progressOf(kept.sheet).kind !== "halfway") return;
  throw new WorkbookError("InvalidOperation", ofTool({ id: "halfway", about: { journal: kept.sheet.name } }));
}

/** Name of the journal that was just written. */
export async function unfinishedSheet(port: Port): Promise<string | null> {
  return (await port.readOwnSheet(UNFINISHED_JOURNAL, {})).sheets[0]?.name ?? null;
}

/** A journal of which nothing was done yet. */
export async function dropUnfinished(port: Port): Promise<void> {
  const sheet = await unfinishedSheet(port);
  if (sheet !== null) await port.changeSheets([{ kind: "deleteSheet", sheet }], {});
}

/** Puts the journal in the place of the one before it. It serves as it is, so a failure is only told. */
export async function finishJournal(port: Port, { sheets }: WorkbookSnapshot): Promise<readonly SheetProblem[]> {
  try {
    const home = await unfinishedSheet(port);
    if (home === null) return [];
    const earlier = finishedIn(sheets)?.name ?? null;
    return await port.changeSheets(finishChanges(home, earlier, earlier ?? freeName(JOURNAL_SHEET.name, sheets.map(({ name }) => name))), {});
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return [{ sheet: UNFINISHED_JOURNAL.name, reason: together(ofTool({ id: "notRenamed" }), error.told) }];
  }
}

/**
 * After a failure: takes back what was written and throws, or answers where the tidy turns out to be done.
 * @throws WorkbookError, CancelledError, or what was no error of these
 */
export async function settle(port: Port, error: unknown): Promise<void> {
  try {
    const workbook = await port.readWorkbook({});
    const unfinished = unfinishedIn(workbook.sheets);
    const progress = unfinished && progressOf(unfinished);
    if (progress?.kind === "done") return;
    if (progress?.kind === "notBegun") await dropUnfinished(port);
    const kept = progress?.kind === "halfway" ? journalIn(workbook.sheets) : null;
    const [problem] = kept ? await restore(port, workbook, kept, {}) : [];
    if (problem) throw new WorkbookError("AccessDenied", together(ofWorkbook({ id: "onSheet", about: { sheet: problem.sheet } }), problem.reason));
  } catch (second) {
    if (!(second instanceof WorkbookError)) throw second;
    throw new WorkbookError(second.code, together(...(error instanceof WorkbookError ? [error.told] : []), HALF_DONE), { cause: error });
  }
  if (error instanceof CancelledError) throw new CancelledError(ofTool({ id: "nothingLeft" }));
  if (error instanceof WorkbookError) throw new WorkbookError(error.code, together(error.told, TAKEN_BACK), { cause: error });
  throw error;
}

const TAKEN_BACK = ofTool({ id: "takenBack" });
const HALF_DONE = ofTool({ id: "halfDone", about: { journal: UNFINISHED_JOURNAL.name } });
const HALF_UNDONE = ofTool({ id: "halfUndone" });

/** Takes back the tidy of this journal. Not to be cancelled half-way. @throws WorkbookError */
export async function takeBack(port: Port, workbook: WorkbookSnapshot, kept: KeptJournal, options: RunOptions): Promise<readonly SheetProblem[]> {
  const { signal, ...rest } = options;
  void signal;
  try {
    return await restore(port, workbook, kept, rest);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    if (await isGone(port, kept.sheet.name)) return [];
    throw new WorkbookError(error.code, together(error.told, HALF_UNDONE), { cause: error });
  }
}

/** The journal goes last: without it, everything was taken back. */
async function isGone(port: Port, sheet: string): Promise<boolean> {
  try {
    return !(await port.readWorkbook({})).sheets.some(({ name }) => name === sheet);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return false;
  }
}

async function restore(port: Port, workbook: WorkbookSnapshot, { sheet: own, journal }: KeptJournal, options: RunOptions): Promise<readonly SheetProblem[]> {
  const sheet = workbook.sheets.find(({ name }) => name === journal?.record.sheet);
  if (!journal || !sheet) throw new WorkbookError("ItemNotFound", ofTool({ id: "journalBroken" }));
  const look = await lookAt(port, journal, options);
  return port.changeSheets(undoChanges(journal, sheet, own, look?.attached ?? NOTHING_ATTACHED), options);
}

/** The table whose rows a tidy moved, as it looks now; null where it moved none. */
export async function lookAt(port: Port, { record: { rows }, progress }: ReadJournal, options: RunOptions): Promise<SheetLook | null> {
  if (rows === null) return null;
  const isWhole = progress.kind === "halfway" && progress.from > UNDO_STEPS.insert;
  const body = isWhole ? rows.body : { ...rows.body, rows: Math.max(1, rows.order.kept.length) };
  return port.readLook(rows.sheet, { header: { ...body, rows: 1 }, body }, options);
}

function unfinishedIn(sheets: readonly SheetSnapshot[]): SheetSnapshot | null {
  return findOwnSheet(sheets, UNFINISHED_JOURNAL.title, UNFINISHED_JOURNAL.name);
}

function finishedIn(sheets: readonly SheetSnapshot[]): SheetSnapshot | null {
  return findOwnSheet(sheets.filter((sheet) => sheet !== unfinishedIn(sheets)), JOURNAL_SHEET.title, JOURNAL_SHEET.name);
}

function progressOf(sheet: SheetSnapshot): Progress {
  return progressFrom(String(sheet.value(PROGRESS_CELL.row, PROGRESS_CELL.column)));
}
