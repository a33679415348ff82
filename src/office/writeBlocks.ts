import type { BlockProblem, RunOptions, SheetBlock } from "../app/ports";
import { ofWorkbook } from "../app/wording/workbook";
import { cellValue } from "../app/writtenResults";
import type { CellValue } from "../domain/sheet/snapshot";
import { inBatches, isolating } from "./batches";
import { blockParts, queueBlock } from "./blocks";
import { cellInput } from "./cellInput";
import { queueColumnWidths } from "./columnWidths";
import { sentenceFor } from "./errors";
import { withExcel } from "./session";
import type { ExcelSettings } from "./settings";
import { listSheets, PROTECTED_REASON, type SheetInfo } from "./sheets";

const CHANGED_REASON = ofWorkbook({ id: "cellsChanged" });

interface Target {
  readonly sheet: SheetInfo;
  readonly wanted: SheetBlock;
}

/** Writes each block whose place still holds what was seen there. A block is written whole or not at all, unless Excel fails half-way. */
export function writeBlocks(settings: ExcelSettings, blocks: readonly SheetBlock[], options: RunOptions): Promise<BlockProblem[]> {
  return withExcel(settings, options, async (session) => {
    const problems: BlockProblem[] = [];
    const sheets = new Map((await listSheets(session)).map((sheet) => [sheet.name, sheet]));
    const targets: Target[] = [];
    for (const wanted of blocks) {
      const sheet = sheets.get(wanted.sheet);
      if (!sheet) problems.push({ sheet: wanted.sheet, reason: sentenceFor("ItemNotFound"), block: wanted });
      else if (sheet.protected) problems.push({ sheet: wanted.sheet, reason: PROTECTED_REASON, block: wanted });
      else targets.push({ sheet, wanted });
    }

    const asked = targets.map((target) => {
      const { row, column, cells } = target.wanted.block;
      const range = target.sheet.proxy.getRangeByIndexes(row, column, cells.length, cells[0]?.length ?? 1);
      range.load("values");
      range.untrack();
      return { target, range };
    });
    await session.sync();
    const unchanged: Target[] = [];
    for (const { target, range } of asked) {
      if (holds(range.values as CellValue[][], target.wanted)) unchanged.push(target);
      else problems.push({ sheet: target.wanted.sheet, reason: CHANGED_REASON, block: target.wanted });
    }

    session.stopIfCancelled({ id: "summaryNotWritten" });
    const parts = unchanged.flatMap(({ sheet, wanted }) =>
      blockParts(sheet, wanted.block, settings.requestBudget, cellInput).map((part, index) => ({ part, wanted, widths: index === 0 ? (wanted.columnWidths ?? []) : [] })),
    );
    for (const batch of inBatches(parts, ({ part }) => part.bytes, settings.requestBudget)) {
      await isolating(
        batch,
        async (some) => {
          for (const { part, widths } of some) {
            queueBlock(part, settings.addressLimit);
            queueColumnWidths(part.sheet, part.block.column, widths);
          }
          await session.sync();
        },
        ({ part, wanted }, error) => problems.push({ sheet: part.sheet.name, reason: error.told, block: wanted }),
      );
    }
    return problems;
  });
}

function holds(now: readonly (readonly CellValue[])[], { block, seen }: SheetBlock): boolean {
  return block.cells.every((cells, row) =>
    cells.every((cell, column) => {
      const stands = now[row]?.[column];
      return cell === null || stands === seen[row]?.[column] || stands === cellValue(cell);
    }),
  );
}
