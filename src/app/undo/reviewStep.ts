import type { SheetMarks, WorkbookPort } from "../ports";
import type { WrittenBlock, WrittenResults } from "../writtenResults";
import { underNamesNow, weightOf } from "./clearStep";
import type { DoneStep } from "./history";
import { takeSheetsBack } from "./sheetsStep";

/** What a review changed: the highlights that stood before, and what it wrote. */
export interface Reviewed {
  readonly marksBefore: readonly SheetMarks[];
  readonly markedCells: number;
  readonly results: WrittenResults;
}

/** 一键核验: the highlights, the cells beside the summary and the sheets of ours as they stood before. */
export function reviewStep(port: WorkbookPort, { marksBefore, markedCells, results }: Reviewed): DoneStep {
  const marks = weightOf(marksBefore);
  return {
    undoable: { kind: "review", cells: markedCells },
    get weight() {
      return marks + results.weight;
    },
    async undo(options, nameNow) {
      const marked = await port.paintMarks(underNamesNow(marksBefore, nameNow), options);
      const placed = results.blocks.map((block) => ({ ...block, sheet: nameNow(block.sheet) }));
      const filled = placed.flatMap((block) => (block.before.kind === "filled" ? [asBefore(block, block.before.cells)] : []));
      const added = placed.flatMap((block) => (block.before.kind === "empty" ? [asAdded(block, block.before.look)] : []));
      const restored = filled.length === 0 ? [] : await port.writeBlocks(filled, options);
      const removed = added.length === 0 ? [] : await port.takeBack(added, options);
      const sheets = await takeSheetsBack(port, results.sheets, options);
      return { undone: true, problems: [...marked.problems, ...restored, ...removed, ...sheets] };
    },
  };
}

type WriteBlock = Parameters<WorkbookPort["writeBlocks"]>[0][number];
type TakeBack = Parameters<WorkbookPort["takeBack"]>[0][number];

function asBefore({ sheet, row, column, values }: WrittenBlock, cells: WriteBlock["block"]["cells"]): WriteBlock {
  return { sheet, block: { row, column, cells }, seen: blanksFor(values) };
}

function asAdded({ sheet, row, column, values }: WrittenBlock, before: TakeBack["before"]): TakeBack {
  return { sheet, row, column, values: blanksFor(values), before };
}

/** A cell that was left alone counts as blank where nothing stood, and is not looked at where something did. */
function blanksFor(values: WrittenBlock["values"]): TakeBack["values"] {
  return values.map((row) => row.map((value) => value ?? ""));
}
