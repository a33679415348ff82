import type { SheetMarks, WorkbookPort } from "../ports";
import type { DoneStep, NameNow } from "./history";

/** 清除标记: paints the highlights and notes again. */
export function clearStep(port: WorkbookPort, before: readonly SheetMarks[], cells: number): DoneStep {
  return {
    undoable: { kind: "clear", cells },
    weight: weightOf(before),
    undo: async (options, nameNow) => ({ undone: true, problems: (await port.paintMarks(underNamesNow(before, nameNow), options)).problems }),
  };
}

export function underNamesNow(marks: readonly SheetMarks[], nameNow: NameNow): readonly SheetMarks[] {
  return marks.map((mark) => ({ ...mark, sheet: nameNow(mark.sheet) }));
}

/** Cells and notes. */
export function weightOf(marks: readonly SheetMarks[]): number {
  return marks.reduce((sum, { cells: { unmet, error, warning }, notes }) => sum + unmet.length + error.length + warning.length + notes.length, 0);
}
