import { toldOf } from "../blockProblems";
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
    renamed: (renamed) => results.renamed(renamed),
    async undo(options, nameNow) {
      const marked = await port.paintMarks(underNamesNow(marksBefore, nameNow), options);
      const { blocks } = results;
      const filled = blocks.flatMap((block) => (block.before.kind === "filled" ? [asBefore(block, block.before.cells)] : []));
      const added = blocks.flatMap((block) => (block.before.kind === "empty" ? [asAdded(block, block.before.look)] : []));
      const restored = filled.length === 0 ? [] : toldOf(await port.writeBlocks(filled, options));
      const removed = added.length === 0 ? [] : await port.takeBack(added, options);
      const sheets = await takeSheetsBack(port, results.sheets, options);
      return { undone: true, problems: [...marked.problems, ...restored, ...removed, ...sheets] };
    },
  };
}

type WriteBlock = Parameters<WorkbookPort["writeBlocks"]>[0][number];
type TakeBack = Parameters<WorkbookPort["takeBack"]>[0][number];

/** Cells that were never written are left alone. */
function asBefore({ sheet, row, column, values }: WrittenBlock, stood: WriteBlock["block"]["cells"]): WriteBlock {
  const cells = stood.map((line, down) => line.map((cell, across) => (values[down]?.[across] === null ? null : cell)));
  return { sheet, block: { row, column, cells }, seen: blanksFor(values) };
}

function asAdded({ sheet, row, column, values }: WrittenBlock, before: TakeBack["before"]): TakeBack {
  return { sheet, row, column, values: blanksFor(values), before };
}

/** A cell that was left alone counts as blank where nothing stood, and is not looked at where something did. */
function blanksFor(values: WrittenBlock["values"]): TakeBack["values"] {
  return values.map((row) => row.map((value) => value ?? ""));
}
