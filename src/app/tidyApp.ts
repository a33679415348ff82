import type { TidyChoices } from "../domain/summary/tidy/input";
import type { TidyConflict } from "../domain/summary/tidy/plan";
import type { TidyProposal } from "../domain/summary/tidy/propose";
import type { RunOptions, SheetProblem } from "./ports";

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
