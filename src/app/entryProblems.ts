import type { EntryProblem } from "../domain/record/ledger";
import type { SheetProblem } from "./ports";

/** What officials wrote and has no effect, by the row that it stands in. */
export function entryProblems(problems: readonly EntryProblem[]): SheetProblem[] {
  return problems.map(({ sheet, row, message }) => ({ sheet: `${sheet} 第 ${row + 1} 行`, reason: `${message}。` }));
}
