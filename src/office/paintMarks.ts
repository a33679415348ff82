import type { MarkOutcome, PaintedSeverity, RunOptions, SheetMarks, SheetProblem } from "../app/ports";
import type { Rect } from "../domain/sheet/cellRef";
import { inBatches, isolating } from "./batches";
import { sentenceFor } from "./errors";
import { LOOKS, markFormula, PAINTED } from "./marks";
import { replaceNotes } from "./notes";
import { BYTES_PER_DELETION, findOwnFormats, queueDeletion, type OwnFormats } from "./ownFormats";
import { addressChunks, toRectangles } from "./rectangles";
import { withExcel, type Session } from "./session";
import type { ExcelSettings } from "./settings";
import { listSheets, PROTECTED_REASON, type SheetInfo } from "./sheets";

/** What one sheet gets: its old highlights go, these come. */
interface Job {
  readonly own: OwnFormats;
  readonly rects: Readonly<Record<PaintedSeverity, readonly Rect[]>>;
  readonly cells: number;
}

/** Replaces the highlights and notes of every sheet. A sheet that cannot be marked is reported and the rest goes on. */
export function paintMarks(settings: ExcelSettings, marks: readonly SheetMarks[], options: RunOptions): Promise<MarkOutcome> {
  return replaceMarks(settings, marks, options, (job) => job.cells);
}

/** As `paintMarks`, on the named sheets alone: the others keep what they have. */
export function repaintSheets(settings: ExcelSettings, sheets: readonly string[], marks: readonly SheetMarks[], options: RunOptions): Promise<MarkOutcome> {
  return replaceMarks(settings, marks, options, (job) => job.cells, new Set(sheets));
}

/** Removes the highlights and notes of every sheet and leaves every other format and note alone. The outcome counts what was removed. */
export function clearMarks(settings: ExcelSettings, options: RunOptions): Promise<MarkOutcome> {
  return replaceMarks(settings, [], options, (job) => job.own.cells);
}

function replaceMarks(
  settings: ExcelSettings, marks: readonly SheetMarks[], options: RunOptions, counted: (job: Job) => number, only: ReadonlySet<string> | null = null,
): Promise<MarkOutcome> {
  return withExcel(settings, options, async (session) => {
    const all = await listSheets(session);
    const sheets = only === null ? all : all.filter(({ name }) => only.has(name));
    const wanted = new Map(marks.filter((mark) => countCells(mark) > 0).map((mark) => [mark.sheet, mark]));
    const problems: SheetProblem[] = [];
    const jobs: Job[] = [];
    for (const own of await findOwnFormats(session, sheets)) {
      const { name } = own.sheet;
      const mark = wanted.get(name);
      wanted.delete(name);
      if (!mark && own.ids.length === 0) continue;
      if (!own.sheet.canPaint) problems.push({ sheet: name, reason: PROTECTED_REASON });
      else jobs.push(toJob(own, mark));
    }
    for (const gone of wanted.keys()) problems.push({ sheet: gone, reason: sentenceFor("ItemNotFound") });

    const run: Run = { session, total: jobs.length, done: [], problems };
    await runJobs(run, jobs, settings.addressLimit);
    const notes = new Map(options.notes === false ? [] : marks.map((mark) => [mark.sheet, mark.notes]));
    problems.push(...(await replaceNotes(session, sheets, notes)));
    const counts = run.done.map(counted).filter((cells) => cells > 0);
    return { markedCells: counts.reduce((total, cells) => total + cells, 0), sheets: counts.length, problems };
  });
}

interface Run {
  readonly session: Session;
  readonly total: number;
  readonly done: Job[];
  readonly problems: SheetProblem[];
}

/** Below this an address is not what Excel objects to. */
const SHORTEST_ADDRESS_LIMIT = 250;

async function runJobs(run: Run, jobs: readonly Job[], addressLimit: number): Promise<void> {
  const { session, done, problems } = run;
  const tooLong: Job[] = [];
  const attempted = new Set<Job>();
  const attempt = async (part: readonly Job[]): Promise<void> => {
    // A batch that failed half-way has left some of its work behind.
    const own = part.some((job) => attempted.has(job))
      ? await findOwnFormats(session, part.map((job) => job.own.sheet))
      : part.map((job) => job.own);
    own.forEach(queueDeletion);
    for (const job of part) {
      attempted.add(job);
      queuePaints(job, addressLimit);
    }
    await session.sync();
    done.push(...part);
  };
  for (const batch of inBatches(jobs, jobBytes, session.settings.requestBudget)) {
    session.stopIfCancelled({ id: "partlyMarked", about: { done: done.length, total: run.total } });
    await isolating(batch, attempt, (job, error) => {
      if (error.code === "InvalidArgument" && addressLimit > SHORTEST_ADDRESS_LIMIT) tooLong.push(job);
      else problems.push({ sheet: job.own.sheet.name, reason: error.told });
    });
    const last = batch.at(-1)?.own.sheet.name ?? null;
    session.options.onProgress?.({ step: "marking", done: done.length, total: run.total, sheet: last });
  }
  if (tooLong.length === 0) return;
  const fresh = await findOwnFormats(session, tooLong.map((job) => job.own.sheet));
  await runJobs(run, tooLong.map((job, index) => ({ ...job, own: fresh[index] ?? job.own })), addressLimit / 2);
}

function toJob(own: OwnFormats, mark: SheetMarks | undefined): Job {
  const rects = (severity: PaintedSeverity): readonly Rect[] => toRectangles(mark?.cells[severity] ?? []);
  return {
    own,
    rects: { unmet: rects("unmet"), error: rects("error"), warning: rects("warning") },
    cells: mark ? countCells(mark) : 0,
  };
}

function countCells(mark: SheetMarks): number {
  return PAINTED.reduce((total, severity) => total + mark.cells[severity].length, 0);
}

/** JSON of one new format without its address, about, and of one rectangle in the address. */
const BYTES_PER_FORMAT = 5_000;
const BYTES_PER_RECT = 10;

function jobBytes(job: Job): number {
  const painted = PAINTED.map((severity) => job.rects[severity].length).filter((rects) => rects > 0);
  return job.own.ids.length * BYTES_PER_DELETION + painted.reduce((bytes, rects) => bytes + BYTES_PER_FORMAT + rects * BYTES_PER_RECT, 0);
}

function queuePaints(job: Job, addressLimit: number): void {
  for (const severity of PAINTED) {
    for (const address of addressChunks(job.rects[severity], addressLimit)) queuePaint(job.own.sheet, severity, address);
  }
}

const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

function queuePaint(sheet: SheetInfo, severity: PaintedSeverity, address: string): void {
  const look = LOOKS[severity];
  const areas = sheet.proxy.getRanges(address);
  const { custom } = areas.conditionalFormats.add("Custom");
  areas.untrack();
  custom.rule.formula = markFormula(severity);
  const { format } = custom;
  format.fill.color = look.fill;
  format.font.color = look.font;
  if (look.bold) format.font.bold = true;
  for (const edge of EDGES) {
    const border = format.borders.getItem(edge);
    border.style = look.border;
    border.color = look.font;
  }
}
