import type { ReviewMemory } from "../domain/review/memory";
import type { Review } from "../domain/review/review";
import { RESULT_TITLES } from "../domain/review/resultTitles";
import type { SheetSnapshot, WorkbookSnapshot } from "../domain/sheet/snapshot";
import { asSnapshot } from "./asSnapshot";
import { locatedFindings } from "./located";
import { marksOf } from "./marks";
import { differs, formulaBlock } from "./recalculated";
import type { WrittenResults } from "./writtenResults";
import type { MarkOutcome, RunOptions, SheetEdit, SheetMarks, SheetProblem, WorkbookChange, WorkbookPort } from "./ports";

/** The last review of the open workbook, as far as it is needed to check edited sheets again. */
interface Kept {
  /** With our own sheets as they stand. */
  readonly workbook: WorkbookSnapshot;
  /** Our own sheets as they stood before the review. */
  readonly before: WorkbookSnapshot;
  readonly memory: ReviewMemory;
  readonly marks: readonly SheetMarks[];
  readonly problems: readonly SheetProblem[];
  /** False once the highlights were cleared: then none are painted. */
  readonly painted: boolean;
  readonly results: WrittenResults;
}

export interface Rechecked {
  readonly review: Review;
  readonly workbook: WorkbookSnapshot;
  readonly marked: MarkOutcome;
  /** The sheets that were read again. */
  readonly sheets: readonly string[];
}

/** `since` holds our own sheets as the run before left them, where those in `workbook` are later ones. */
export type JudgeWorkbook = (workbook: WorkbookSnapshot, since: WorkbookSnapshot | null, memory: ReviewMemory, options: RunOptions) => Promise<Review>;

/** Sheets of which formulas are compared in one call: the page gets a turn between two. */
const SHEETS_AT_ONCE = 100;

/** Checks edited sheets of a reviewed workbook again: they alone are read, and sheets whose highlights are the same are not painted. */
export class LiveReview {
  private kept: Kept | null = null;
  /** Our own sheets as the last review left them. */
  private left: WorkbookSnapshot | null = null;
  private edits = new Map<string, SheetEdit>();
  private readonly renamed = new Map<string, string>();
  private readonly deleted = new Set<string>();
  /** Titles of sheets of ours that were written while a recheck was on its way. */
  private readonly written = new Set<string>();

  constructor(
    private readonly port: WorkbookPort,
    private readonly judge: JudgeWorkbook,
  ) {}

  /** A review starts to read: only what changes from now on is unknown to it. */
  begin(): void {
    this.kept = null;
    this.edits.clear();
    this.renamed.clear();
    this.deleted.clear();
  }

  keep(workbook: WorkbookSnapshot, memory: ReviewMemory, review: Review, marked: MarkOutcome, results: WrittenResults): void {
    const own = (sheets: readonly SheetSnapshot[]): WorkbookSnapshot => ({ ...workbook, sheets, unreadable: [] });
    const after = results.sheets.map(({ name, values }) => asSnapshot(name, values));
    this.left = own(after);
    this.kept = {
      workbook: withOwnSheets(workbook, after),
      before: own(workbook.sheets.filter((sheet) => titleOf(sheet) !== null)),
      memory,
      marks: marksOf(locatedFindings(review.report), workbook.file),
      problems: marked.problems,
      painted: true,
      results,
    };
  }

  /** Our own sheets as the last review left them: what a review after it tells changes against. Null where the workbook lost them since. */
  leftBy(workbook: WorkbookSnapshot): WorkbookSnapshot | null {
    return workbook.sheets.some((sheet) => titleOf(sheet) === RESULT_TITLES.findings) ? this.left : null;
  }

  /** The last review was taken back. */
  undone(): void {
    this.begin();
    this.left = null;
  }

  /** Our own sheets were written since the review: they stand so by now. */
  ownSheetsWritten(sheets: readonly SheetSnapshot[]): void {
    if (this.kept) this.kept = { ...this.kept, workbook: withOwnSheets(this.kept.workbook, sheets) };
    for (const sheet of sheets) this.written.add(titleOf(sheet) ?? "");
  }

  /** The workbook with our own sheets as they stand now. */
  standing(workbook: WorkbookSnapshot): WorkbookSnapshot {
    return withOwnSheets(workbook, (this.kept?.workbook.sheets ?? []).filter((sheet) => titleOf(sheet) !== null));
  }

  /** What the last review wrote. */
  get results(): WrittenResults | null {
    return this.kept?.results ?? null;
  }

  marksCleared(): void {
    if (this.kept) this.kept = { ...this.kept, painted: false };
  }

  marksRestored(): void {
    if (this.kept) this.kept = { ...this.kept, painted: true };
  }

  /** Answers the sheets that the review does not know as they are. */
  note({ edited, renamed, deleted }: WorkbookChange): readonly string[] {
    for (const { from, to } of renamed) {
      this.renamed.set(this.readAs(from), to);
      const known = this.edits.get(from);
      this.edits.delete(from);
      this.edits.set(to, { sheet: to, moved: known?.moved ?? false });
    }
    for (const sheet of deleted) {
      this.deleted.add(this.readAs(sheet));
      this.edits.delete(sheet);
    }
    for (const { sheet, moved } of edited) this.edits.set(sheet, { sheet, moved: moved || this.edits.get(sheet)?.moved === true });
    return this.kept ? [...this.edits.keys(), ...deleted] : [];
  }

  /**
   * Formulas of these sheets were worked out anew. Answers the sheets with forms or a summary of which values differ from those that the review
   * read: they are edits. Whatever Excel calculated, only formulas are compared, in a few reads of a bounded size.
   */
  async recalculated(sheets: readonly string[], options: RunOptions): Promise<readonly string[]> {
    const { kept } = this;
    if (!kept) return [];
    const known = new Map(kept.workbook.sheets.map((sheet) => [this.renamed.get(sheet.name) ?? sheet.name, sheet]));
    const asked = sheets.flatMap((name) => {
      const sheet = known.get(name);
      const block = sheet && titleOf(sheet) === null && !this.edits.has(name) ? formulaBlock(sheet) : null;
      return sheet && block ? [{ sheet, place: { sheet: name, ...block } }] : [];
    });
    const changed: string[] = [];
    for (let from = 0; from < asked.length; from += SHEETS_AT_ONCE) {
      const some = asked.slice(from, from + SHEETS_AT_ONCE);
      const values = await this.port.readValues(some.map(({ place }) => place), options);
      some.forEach(({ sheet, place }, index) => {
        const now = values[index];
        if (now && differs(sheet, place, now)) changed.push(place.sheet);
      });
    }
    if (changed.length === 0 || this.kept?.memory !== kept.memory) return [];
    return this.note({ edited: changed.map((sheet) => ({ sheet, moved: false })), renamed: [], deleted: [] });
  }

  /** Null when nothing changed since the review, or none was made. Rejects like a review; what changed is then still to be checked. */
  async recheck(options: RunOptions): Promise<Rechecked | null> {
    const { kept, edits } = this;
    if (!kept || edits.size + this.deleted.size === 0) return null;
    this.edits = new Map();
    this.written.clear();
    try {
      return await this.run(kept, edits, options);
    } catch (error) {
      for (const [sheet, edit] of edits) this.edits.set(sheet, { sheet, moved: edit.moved || this.edits.get(sheet)?.moved === true });
      throw error;
    }
  }

  private async run(kept: Kept, edits: ReadonlyMap<string, SheetEdit>, options: RunOptions): Promise<Rechecked> {
    const nameNow = new Map(this.renamed);
    const gone = new Set(this.deleted);
    const nameOf = ({ name }: SheetSnapshot): string => nameNow.get(name) ?? name;
    const before = new Map(kept.workbook.sheets.map((sheet) => [nameOf(sheet), sheet]));
    const read = await this.port.readSheets(
      [...edits.values()].map(({ sheet, moved }) => ({ name: sheet, merges: moved ? null : (before.get(sheet)?.merges ?? null) })),
      options,
    );
    const fresh = new Map(read.sheets.map((sheet) => [sheet.name, sheet]));
    const stayed = kept.workbook.sheets.flatMap((sheet) => {
      if (gone.has(sheet.name)) return [];
      return edits.has(nameOf(sheet)) ? (fresh.get(nameOf(sheet)) ?? []) : [sheet];
    });
    const ours = new Set(read.sheets.map(titleOf));
    const workbook: WorkbookSnapshot = {
      ...kept.workbook,
      // What we wrote may stand under another name than it was written for.
      sheets: [...stayed.filter((sheet) => fresh.has(sheet.name) || titleOf(sheet) === null || !ours.has(titleOf(sheet))), ...read.sheets.filter(({ name }) => !before.has(name))],
      unreadable: [...kept.workbook.unreadable.filter(({ sheet }) => !edits.has(sheet)), ...read.unreadable],
    };
    const review = await this.judge(workbook, kept.before, kept.memory, options);
    const marks = marksOf(locatedFindings(review.report), workbook.file);
    const moved = new Set([...edits.values()].flatMap((edit) => (edit.moved ? [edit.sheet] : [])));
    const problems = await this.repaint(kept, nameNow, marks, moved, options);
    // A review that began meanwhile knows better.
    if (this.kept?.memory === kept.memory) {
      const own = this.kept.workbook.sheets.filter((sheet) => this.written.has(titleOf(sheet) ?? ""));
      // What was read while it was being written is read once more.
      for (const { name } of own) if (fresh.has(name)) this.edits.set(name, { sheet: name, moved: true });
      this.kept = { ...this.kept, workbook: withOwnSheets(workbook, own), marks, problems };
      for (const name of nameNow.keys()) this.renamed.delete(name);
      for (const name of gone) this.deleted.delete(name);
    }
    const cells = marks.map(({ cells: { unmet, error, warning } }) => unmet.length + error.length + warning.length).filter((count) => count > 0);
    const marked = kept.painted
      ? { markedCells: cells.reduce((total, count) => total + count, 0), sheets: cells.length, problems }
      : { markedCells: 0, sheets: 0, problems };
    return { review, workbook, marked, sheets: [...edits.keys(), ...gone] };
  }

  /** Where cells may have moved or been built anew, the highlights may have gone with them. */
  private async repaint(kept: Kept, nameNow: ReadonlyMap<string, string>, marks: readonly SheetMarks[], moved: ReadonlySet<string>, options: RunOptions): Promise<readonly SheetProblem[]> {
    if (!kept.painted) return kept.problems;
    const before = new Map(kept.marks.map((mark) => [nameNow.get(mark.sheet) ?? mark.sheet, looks(mark)]));
    const after = new Map(marks.map((mark) => [mark.sheet, looks(mark)]));
    const changed = [...new Set([...before.keys(), ...after.keys()])].filter((sheet) => moved.has(sheet) || before.get(sheet) !== after.get(sheet));
    if (changed.length === 0) return kept.problems;
    const { problems } = await this.port.repaintSheets(changed, marks.filter(({ sheet }) => changed.includes(sheet)), options);
    return [...kept.problems.filter(({ sheet }) => !changed.includes(sheet)), ...problems];
  }

  /** The name that the kept workbook has for a sheet. */
  private readAs(name: string): string {
    return [...this.renamed].find(([, now]) => now === name)?.[0] ?? name;
  }
}

function titleOf(sheet: SheetSnapshot): string | null {
  const first = String(sheet.value(0, 0));
  return Object.values(RESULT_TITLES).find((title) => first.startsWith(title)) ?? null;
}

/** The workbook with these sheets of ours in the place of those with their titles. */
function withOwnSheets(workbook: WorkbookSnapshot, own: readonly SheetSnapshot[]): WorkbookSnapshot {
  const titles = new Set(own.map(titleOf));
  return { ...workbook, sheets: [...workbook.sheets.filter((sheet) => !titles.has(titleOf(sheet))), ...own] };
}

function looks({ cells, notes }: SheetMarks): string {
  return JSON.stringify([cells, notes]);
}
