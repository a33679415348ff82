import type { ImportOutcome, ImportProposal } from "../../../../src/app/importReturns";
import type { MergeOutcome, MergeProposal } from "../../../../src/app/mergeWorkbooks";
import type { RunOptions } from "../../../../src/app/ports";
import type { SummaryTools } from "../../../../src/app/summaryTools";
import type { ApartOutcome, LastTidy, TidyOutcome, UndoOutcome } from "../../../../src/app/tidyApp";
import type { ComparedRow } from "../../../../src/domain/summary/tidy/edit";
import type { TidyChoices } from "../../../../src/domain/summary/tidy/input";
import type { TidyProposal } from "../../../../src/domain/summary/tidy/propose";

interface Call<Asked, Answer> {
  readonly asked: Asked;
  readonly options: RunOptions;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/** SummaryTools whose promises the test settles. */
export class StubTools implements SummaryTools {
  readonly proposals: Call<TidyChoices, TidyProposal | null>[] = [];
  readonly applies: Call<readonly string[], TidyOutcome>[] = [];
  readonly undos: Call<null, UndoOutcome>[] = [];
  readonly decisions: Call<{ readonly proposal: TidyProposal; readonly rows: readonly ComparedRow[] }, ApartOutcome>[] = [];
  readonly mergeReadings: Call<readonly string[], MergeProposal>[] = [];
  readonly merges: Call<readonly string[], MergeOutcome>[] = [];
  last: LastTidy | null = null;

  readonly tidy: SummaryTools["tidy"] = {
    propose: (choices, options) => pending(this.proposals, choices, options),
    apply: (_, selected, options) => pending(this.applies, [...selected].sort(), options),
    keepApart: (proposal, edit, options) => pending(this.decisions, { proposal, rows: edit.beside }, options),
    joinAgain: (proposal, { rows }, options) => pending(this.decisions, { proposal, rows }, options),
    lastTidy: () => Promise.resolve(this.last),
    undo: (options) => pending(this.undos, null, options),
  };

  readonly readings: Call<readonly string[], ImportProposal>[] = [];
  readonly imported: Call<readonly string[], ImportOutcome>[] = [];

  readonly imports: SummaryTools["imports"] = {
    propose: (files, options) => pending(this.readings, files.map(({ name, bytes }) => `${name} ${bytes.length}`), options),
    apply: (_, chosen, options) => pending(this.imported, [...chosen].sort(), options),
  };

  readonly merge: SummaryTools["merge"] = {
    propose: (files, options) => pending(this.mergeReadings, files.map(({ name, bytes }) => `${name} ${bytes.length}`), options),
    apply: (_, chosen, options) => pending(this.merges, [...chosen].sort(), options),
  };
}

function pending<Asked, Answer>(calls: Call<Asked, Answer>[], asked: Asked, options: RunOptions): Promise<Answer> {
  return new Promise((resolve, reject) => void calls.push({ asked, options, resolve, reject }));
}
