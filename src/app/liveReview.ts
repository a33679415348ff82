import type { ReviewMemory } from "../domain/review/memory";
import type { Review } from "../domain/review/review";
import type { SheetSnapshot, WorkbookSnapshot } from "../domain/sheet/snapshot";
import { locatedFindings } from "./located";
import { marksOf } from "./marks";
import type { WrittenResults } from "./writtenResults";
import type { MarkOutcome, RunOptions, SheetEdit, SheetMarks, SheetProblem, WorkbookChange, WorkbookPort } from "./ports";

/** The last review of the open workbook, as far as it is needed to check edited sheets again. */
interface Kept {
  readonly workbook: WorkbookSnapshot;
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

export type JudgeWorkbook = (workbook: WorkbookSnapshot, memory: ReviewMemory, options: RunOptions) => Promise<Review>;

/** Checks edited sheets of a reviewed workbook again: they alone are read, and sheets whose highlights are the same are not painted. */
export class LiveReview {
  private kept: Kept | null = null;
  private edits = new Map<string, SheetEdit>();
  private readonly renamed = new Map<string, string>();
  private readonly deleted = new Set<string>();

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
    this.kept = { workbook, memory, marks: marksOf(locatedFindings(review.report), workbook.file), problems: marked.problems, painted: true, results };
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

  /** Null when nothing changed since the review, or none was made. Rejects like a review; what changed is then still to be checked. */
  async recheck(options: RunOptions): Promise<Rechecked | null> {
    const { kept, edits } = this;
    if (!kept || edits.size + this.deleted.size === 0) return null;
    this.edits = new Map();
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
    const workbook: WorkbookSnapshot = {
      ...kept.workbook,
      sheets: [...stayed, ...read.sheets.filter(({ name }) => !before.has(name))],
      unreadable: [...kept.workbook.unreadable.filter(({ sheet }) => !edits.has(sheet)), ...read.unreadable],
    };
    const review = await this.judge(workbook, kept.memory, options);
    const marks = marksOf(locatedFindings(review.report), workbook.file);
    const problems = await this.repaint(kept, nameNow, marks, options);
    // A review that began meanwhile knows better.
    if (this.kept === kept) {
      this.kept = { ...kept, workbook, marks, problems };
      for (const name of nameNow.keys()) this.renamed.delete(name);
      for (const name of gone) this.deleted.delete(name);
    }
    const cells = marks.map(({ cells: { unmet, error, warning } }) => unmet.length + error.length + warning.length).filter((count) => count > 0);
    const marked = kept.painted
      ? { markedCells: cells.reduce((total, count) => total + count, 0), sheets: cells.length, problems }
      : { markedCells: 0, sheets: 0, problems };
    return { review, workbook, marked, sheets: [...edits.keys(), ...gone] };
  }

  private async repaint(kept: Kept, nameNow: ReadonlyMap<string, string>, marks: readonly SheetMarks[], options: RunOptions): Promise<readonly SheetProblem[]> {
    if (!kept.painted) return kept.problems;
    const before = new Map(kept.marks.map((mark) => [nameNow.get(mark.sheet) ?? mark.sheet, looks(mark)]));
    const after = new Map(marks.map((mark) => [mark.sheet, looks(mark)]));
    const changed = [...new Set([...before.keys(), ...after.keys()])].filter((sheet) => before.get(sheet) !== after.get(sheet));
    if (changed.length === 0) return kept.problems;
    const { problems } = await this.port.repaintSheets(changed, marks.filter(({ sheet }) => changed.includes(sheet)), options);
    return [...kept.problems.filter(({ sheet }) => !changed.includes(sheet)), ...problems];
  }

  /** The name that the kept workbook has for a sheet. */
  private readAs(name: string): string {
    return [...this.renamed].find(([, now]) => now === name)?.[0] ?? name;
  }
}

function looks({ cells, notes }: SheetMarks): string {
  return JSON.stringify([cells, notes]);
}
