import type { CellNote, SheetProblem } from "../app/ports";
import { ofWorkbook } from "../app/wording/workbook";
import { parseQualifiedA1, toA1, type CellRef } from "../domain/sheet/cellRef";
import { together } from "../domain/wording/told";
import { inBatches, isolating } from "./batches";
import { isWorthHalving } from "./errors";
import { utf8Bytes } from "./jsonSize";
import type { Session } from "./session";
import { PROTECTED_REASON, type SheetInfo } from "./sheets";
import { supportsExcelApi } from "./support";

/** First line of a note of ours, by which it is known again. */
const SIGNATURE = "【5G核验】";

/** JSON of one question about a sheet's or a note's place, and of one change without its text, about. */
const BYTES_PER_QUESTION = 1_200;
const BYTES_PER_CHANGE = 800;

interface FoundNotes {
  readonly sheet: SheetInfo;
  readonly own: readonly Excel.Note[];
  /** Cells where someone else's note or comment stands. */
  readonly taken: ReadonlySet<string>;
}

interface Job {
  readonly found: FoundNotes;
  readonly wanted: readonly CellNote[];
}

/**
 * Replaces the review's notes on every sheet; cells with someone else's note or comment keep theirs, and notes beyond the limit are left out.
 * Does nothing where Excel has no notes (before ExcelApi 1.18). Notes are an extra: a failure is reported and spoils nothing else.
 */
export async function replaceNotes(session: Session, sheets: readonly SheetInfo[], wanted: ReadonlyMap<string, readonly CellNote[]>): Promise<SheetProblem[]> {
  const [first] = sheets;
  if (!first || !supportsExcelApi("1.18") || !("notes" in first.proxy)) return [];
  const problems: SheetProblem[] = [];
  try {
    await run(session, sheets, capped(wanted, session.settings.noteLimit), problems);
  } catch (error) {
    if (!isWorthHalving(error)) throw error;
    problems.push({ sheet: "", place: ofWorkbook({ id: "notes" }), reason: together(ofWorkbook({ id: "notesKept" }), error.told) });
  }
  return problems;
}

/** The review's own notes as they stand, by sheet; none where Excel has no notes or refuses them. */
export async function readOwnNotes(session: Session, sheets: readonly SheetInfo[]): Promise<ReadonlyMap<string, readonly CellNote[]>> {
  const found = new Map<string, CellNote[]>();
  const [first] = sheets;
  if (!first || !supportsExcelApi("1.18") || !("notes" in first.proxy)) return found;
  try {
    const own = (await findNotes(session, sheets, new Map())).flatMap(({ sheet, own: notes }) => notes.map((note) => ({ sheet, note })));
    for (const batch of inBatches(own, () => BYTES_PER_QUESTION, session.settings.requestBudget)) {
      const asked = batch.map(({ sheet, note }) => {
        const place = note.getLocation();
        place.load("address");
        place.untrack();
        return { sheet, note, place };
      });
      await session.sync();
      for (const { sheet, note, place } of asked) {
        const rect = parseQualifiedA1(place.address)?.rect;
        if (!rect) continue;
        const notes = found.get(sheet.name) ?? [];
        found.set(sheet.name, notes);
        notes.push({ row: rect.row, column: rect.column, text: note.content.slice(SIGNATURE.length).trimStart() });
      }
    }
    return found;
  } catch (error) {
    if (!isWorthHalving(error)) throw error;
    return found;
  }
}

async function run(session: Session, sheets: readonly SheetInfo[], wanted: ReadonlyMap<string, readonly CellNote[]>, problems: SheetProblem[]): Promise<void> {
  const jobs: Job[] = [];
  for (const found of await findNotes(session, sheets, wanted)) {
    const job = { found, wanted: wanted.get(found.sheet.name) ?? [] };
    if (found.own.length === 0 && job.wanted.length === 0) continue;
    if (found.sheet.canAnnotate) jobs.push(job);
    else if (found.own.length > 0) problems.push({ sheet: found.sheet.name, reason: PROTECTED_REASON });
  }
  const attempted = new Set<Job>();
  const attempt = async (part: readonly Job[]): Promise<void> => {
    // A batch that failed half-way has left some of its work behind.
    const again = part.some((job) => attempted.has(job));
    const found = again ? await findNotes(session, part.map((job) => job.found.sheet), wanted) : part.map((job) => job.found);
    part.forEach((job, index) => {
      attempted.add(job);
      queueJob(found[index] ?? job.found, job.wanted);
    });
    await session.sync();
  };
  for (const batch of inBatches(jobs, jobBytes, session.settings.requestBudget)) {
    session.stopIfCancelled({ id: "partlyNoted" });
    await isolating(batch, attempt, ({ found }, error) => problems.push({ sheet: found.sheet.name, reason: together(ofWorkbook({ id: "sheetNotesKept" }), error.told) }));
  }
}

function queueJob({ sheet, own, taken }: FoundNotes, wanted: readonly CellNote[]): void {
  for (const note of own) note.delete();
  const { notes } = sheet.proxy;
  for (const note of wanted) if (!taken.has(cellKey(note))) notes.add(toA1(note), `${SIGNATURE}\n${note.text}`);
}

async function findNotes(session: Session, sheets: readonly SheetInfo[], wanted: ReadonlyMap<string, readonly CellNote[]>): Promise<FoundNotes[]> {
  const listed: { readonly sheet: SheetInfo; readonly own: Excel.Note[]; readonly others: (Excel.Note | Excel.Comment)[] }[] = [];
  for (const batch of inBatches(sheets, () => BYTES_PER_QUESTION, session.settings.requestBudget)) {
    const asked = batch.map((sheet) => {
      const { notes, comments } = sheet.proxy;
      notes.load("items/content");
      comments.load("items/id");
      return { sheet, notes, comments };
    });
    await session.sync();
    for (const { sheet, notes, comments } of asked) {
      const own = notes.items.filter(isOwn);
      listed.push({ sheet, own, others: [...notes.items.filter((note) => !isOwn(note)), ...comments.items] });
    }
  }

  const taken = new Map(sheets.map((sheet) => [sheet, new Set<string>()]));
  const others = listed.flatMap(({ sheet, others: each }) => (wanted.has(sheet.name) ? each.map((item) => ({ sheet, item })) : []));
  for (const batch of inBatches(others, () => BYTES_PER_QUESTION, session.settings.requestBudget)) {
    const asked = batch.map(({ sheet, item }) => {
      const place = item.getLocation();
      place.load("address");
      place.untrack();
      return { sheet, place };
    });
    await session.sync();
    for (const { sheet, place } of asked) {
      const rect = parseQualifiedA1(place.address)?.rect;
      if (rect) taken.get(sheet)?.add(cellKey(rect));
    }
  }
  return listed.map(({ sheet, own }) => ({ sheet, own, taken: taken.get(sheet) ?? new Set() }));
}

function isOwn(note: Excel.Note): boolean {
  return note.content.startsWith(SIGNATURE);
}

function capped(wanted: ReadonlyMap<string, readonly CellNote[]>, limit: number): Map<string, readonly CellNote[]> {
  let left = limit;
  const kept = new Map<string, readonly CellNote[]>();
  for (const [sheet, notes] of wanted) {
    const part = notes.slice(0, left);
    left -= part.length;
    if (part.length > 0) kept.set(sheet, part);
  }
  return kept;
}

function jobBytes({ found, wanted }: Job): number {
  return found.own.length * BYTES_PER_CHANGE + wanted.reduce((bytes, { text }) => bytes + BYTES_PER_CHANGE + utf8Bytes(text), 0);
}

function cellKey({ row, column }: CellRef): string {
  return `${row},${column}`;
}
