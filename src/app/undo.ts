import { findOwnSheet } from "../domain/review/resultTitles";
import type { CellValue, WorkbookSnapshot } from "../domain/sheet/snapshot";
import type { AddedCells, Block, BlockCell, OwnSheetCell, ResultSheet, RunOptions, SheetBlock, SheetMarks, SheetProblem, WorkbookPort } from "./ports";

/** The step that can be undone. */
export interface Undoable {
  readonly kind: "review" | "clear";
  /** Cells highlighted, or of which the highlight was removed. */
  readonly cells: number;
}

/** A step that was done, and what it takes to undo it. */
export interface DoneStep {
  readonly undoable: Undoable;
  /** Brings back what stood there before. What users changed since is left as it is and told, with the reason in Chinese. */
  undo(options: RunOptions): Promise<readonly SheetProblem[]>;
}

/** 清除标记: paints the highlights again. */
export function clearedStep(port: WorkbookPort, before: readonly SheetMarks[], cells: number): DoneStep {
  return { undoable: { kind: "clear", cells }, undo: async (options) => (await port.paintMarks(before, options)).problems };
}

/** What a review found in the workbook and put there. */
export interface WrittenStep {
  readonly workbook: WorkbookSnapshot;
  readonly marksBefore: readonly SheetMarks[];
  readonly markedCells: number;
  readonly blocks: readonly SheetBlock[];
  /** Widths of the columns of each block that was empty before, in points. */
  readonly columnPoints: ReadonlyMap<SheetBlock, readonly number[]>;
  readonly sheets: readonly ResultSheet[];
}

const KEPT_REASON = "这张表在这次核验之前就有，其中可能有您填写的处理意见，保留最近一次核验的内容。";

/** 一键核验: the highlights of before, the cells beside the summary as they were, and no sheet that was not there. */
export function reviewedStep(port: WorkbookPort, step: WrittenStep): DoneStep {
  const { workbook, marksBefore, markedCells, blocks, columnPoints, sheets } = step;
  return {
    undoable: { kind: "review", cells: markedCells },
    async undo(options) {
      const marked = await port.paintMarks(marksBefore, options);
      const filled = blocks.filter((block) => !columnPoints.has(block));
      const added = [...columnPoints].map(([{ sheet, block }, points]): AddedCells => ({ sheet, row: block.row, column: block.column, values: valuesOf(block), columnPoints: points }));
      const isNew = ({ title, name }: ResultSheet): boolean => findOwnSheet(workbook.sheets, title, name) === null;
      const restored = await port.writeBlocks(filled.map(asBefore), options);
      const removed = await port.takeBack(added, sheets.filter(isNew), options);
      const kept = sheets.filter((sheet) => !isNew(sheet)).map(({ name }) => ({ sheet: name, reason: KEPT_REASON }));
      return [...marked.problems, ...restored, ...removed, ...kept];
    },
  };
}

/** Whether nothing stood where the block goes. */
export function wasEmpty({ seen }: SheetBlock): boolean {
  return seen.every((row) => row.every((value) => value === ""));
}

function asBefore({ sheet, block, seen }: SheetBlock): SheetBlock {
  const before = seen.map((row, index) => row.map((value, column) => (block.cells[index]?.[column] === null ? null : cellOf(value))));
  return { sheet, block: { row: block.row, column: block.column, cells: before }, seen: valuesOf(block) };
}

function cellOf(value: CellValue): BlockCell {
  return typeof value === "number" ? { kind: "number", value } : { kind: "text", text: String(value) };
}

/** What Excel answers for a block once it is written; a cell that was left alone counts as blank. */
export function valuesOf({ cells }: Block<OwnSheetCell>): CellValue[][] {
  return cells.map((row) => row.map(valueOf));
}

function valueOf(cell: OwnSheetCell): CellValue {
  if (cell === null) return "";
  switch (cell.kind) {
    case "number":
    case "formula":
      return cell.value;
    case "text":
    case "link":
      return cell.text;
  }
}
