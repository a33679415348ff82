import type { Undoable } from "../app/undo/undoable";
import type { Texts } from "./texts";

/** What a finding says may be long: a button takes so many characters of it. */
const FINDING_LENGTH = 16;

/** What an undo would take back, in plain words: 标记 213 个单元格. */
export function undoText(step: Undoable, { undo, live }: Texts): string {
  const named = (sheets: readonly string[]): string => sheets.map(undo.sheet).join(live.separator);
  switch (step.kind) {
    case "review":
      return step.cells > 0 ? undo.marks(step.cells) : undo.results;
    case "clear":
      return undo.cleared(step.cells);
    case "decision":
      return undo.decisions[step.decision]({ finding: shortened(step.finding), rule: step.rule });
    case "added":
      return undo.added(named(step.sheets));
    case "rewritten":
      return undo.rewritten(named(step.sheets));
    case "import":
      return undo.imported(step.added, step.updated);
    case "merge":
      return undo.merged(step.files);
    case "tidy":
      return undo.tidied(step.sheet);
  }
}

function shortened(finding: string): string {
  const characters = [...finding];
  return characters.length > FINDING_LENGTH ? `${characters.slice(0, FINDING_LENGTH).join("")}…` : finding;
}
