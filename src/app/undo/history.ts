import { WorkbookError, type RunOptions, type SheetProblem, type WorkbookChange } from "../ports";
import { ofUndo } from "../wording/undo";
import type { Undoable } from "./undoable";

/** What became of taking a step back. */
export interface Undone {
  /** False: nothing was changed, and the step can be tried again. */
  readonly undone: boolean;
  /** What was left as it is, and why. */
  readonly problems: readonly SheetProblem[];
  /** Sheets with forms, a summary or entries on them that changed, and those that are gone. */
  readonly edited?: readonly string[];
  readonly deleted?: readonly string[];
}

/** The name by now of the sheet that had this one when the step was done. */
export type NameNow = (sheet: string) => string;

/** A step that was done, and what it takes to take it back. */
export interface DoneStep {
  readonly undoable: Undoable;
  /** Cells, notes and the like that it keeps, about. */
  readonly weight: number;
  /** Hears of new names, where `undo` cannot do with the names of then. */
  renamed?(renamed: WorkbookChange["renamed"]): void;
  /** Brings back what stood there before. What users changed since is compared first and left as it is. */
  undo(options: RunOptions, nameNow: NameNow): Promise<Undone>;
}

const MOST_STEPS = 20;
/** Cells of all steps together: some hundred megabytes at the worst. The newest step is kept however much it keeps. */
const MOST_WEIGHT = 1_000_000;

interface Entry {
  readonly step: DoneStep;
  readonly names: Map<string, string>;
}

/** The steps of a session, as long as the workbook stays open here. They are taken back newest first. */
export class StepHistory {
  private entries: Entry[] = [];

  get newest(): Undoable | null {
    return this.entries.at(-1)?.step.undoable ?? null;
  }

  /** Null for work that left nothing to take back. */
  add(step: DoneStep | null): void {
    if (step) this.done(step);
  }

  done(step: DoneStep): void {
    this.entries.push({ step, names: new Map() });
    while (this.entries.length > MOST_STEPS || (this.entries.length > 1 && this.weight() > MOST_WEIGHT)) this.entries.shift();
  }

  /** Sheets have other names from now on. */
  renamed(renamed: WorkbookChange["renamed"]): void {
    for (const { step, names } of this.entries) {
      step.renamed?.(renamed);
      for (const { from, to } of renamed) {
        const first = [...names].find(([, now]) => now === from)?.[0] ?? from;
        names.set(first, to);
      }
    }
  }

  /** Steps of this kind were taken back some other way, or cannot be any more. */
  forget(kind: Undoable["kind"]): void {
    this.entries = this.entries.filter(({ step }) => step.undoable.kind !== kind);
  }

  /** Takes the newest step back and answers which it was. It stays where it failed, to be tried again. @throws WorkbookError */
  async undo(options: RunOptions): Promise<Undone & { readonly undoable: Undoable }> {
    const entry = this.entries.at(-1);
    if (!entry) throw new WorkbookError("InvalidOperation", ofUndo({ id: "noStep" }));
    const done = await entry.step.undo(options, (sheet) => entry.names.get(sheet) ?? sheet);
    if (done.undone) this.entries = this.entries.filter((each) => each !== entry);
    return { undoable: entry.step.undoable, ...done };
  }

  private weight(): number {
    return this.entries.reduce((total, { step }) => total + step.weight, 0);
  }
}
