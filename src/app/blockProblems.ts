import type { BlockProblem, SheetProblem } from "./ports";

/** What is told of blocks that were not written: their contents are nobody's news. */
export function toldOf(problems: readonly BlockProblem[]): readonly SheetProblem[] {
  return problems.map(({ sheet, reason }) => ({ sheet, reason }));
}
