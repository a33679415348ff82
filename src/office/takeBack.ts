import type { AddedCells, ResultSheet, RunOptions, SheetProblem } from "../app/ports";
import { valuesOf } from "../app/undo";
import type { CellValue } from "../domain/sheet/snapshot";
import { findOwn, titlesOf } from "./ownSheets";
import { withExcel, type Session } from "./session";
import type { ExcelSettings } from "./settings";
import { listSheets, PROTECTED_REASON, type SheetInfo } from "./sheets";

const CHANGED_REASON = "这里的内容在核验之后有改动，为免丢失，没有撤销。";

/** Removes cells and sheets that a review added, each only if it still is as it was written. */
export function takeBack(
  settings: ExcelSettings, added: readonly AddedCells[], results: readonly ResultSheet[], options: RunOptions,
): Promise<SheetProblem[]> {
  return withExcel(settings, options, async (session) => {
    const sheets = await listSheets(session);
    return [...(await removeCells(session, sheets, added)), ...(await removeSheets(session, sheets, results))];
  });
}

/** Widths of columns, in points. */
export function columnPoints(
  settings: ExcelSettings, columns: readonly { readonly sheet: string; readonly column: number; readonly count: number }[], options: RunOptions,
): Promise<number[][]> {
  return withExcel(settings, options, async (session) => {
    const asked = columns.map(({ sheet, column, count }) => {
      const proxy = session.context.workbook.worksheets.getItem(sheet);
      return Array.from({ length: count }, (_, index) => {
        const { format } = proxy.getRangeByIndexes(0, column + index, 1, 1);
        format.load("columnWidth");
        return format;
      });
    });
    await session.sync();
    return asked.map((formats) => formats.map(({ columnWidth }) => columnWidth));
  });
}

async function removeCells(session: Session, sheets: readonly SheetInfo[], added: readonly AddedCells[]): Promise<SheetProblem[]> {
  const problems: SheetProblem[] = [];
  const asked = added.flatMap((cells) => {
    const sheet = sheets.find(({ name }) => name === cells.sheet);
    if (!sheet || sheet.protected) {
      if (sheet) problems.push({ sheet: sheet.name, reason: PROTECTED_REASON });
      return [];
    }
    const range = sheet.proxy.getRangeByIndexes(cells.row, cells.column, cells.values.length, cells.values[0]?.length ?? 1);
    range.load("values");
    return [{ cells, sheet, range }];
  });
  await session.sync();
  for (const { cells, sheet, range } of asked) {
    if (!equal(range.values as CellValue[][], cells.values)) {
      problems.push({ sheet: sheet.name, reason: CHANGED_REASON });
      continue;
    }
    range.clear();
    cells.columnPoints.forEach((points, index) => {
      sheet.proxy.getRangeByIndexes(0, cells.column + index, 1, 1).format.columnWidth = points;
    });
  }
  await session.sync();
  return problems;
}

async function removeSheets(session: Session, sheets: readonly SheetInfo[], results: readonly ResultSheet[]): Promise<SheetProblem[]> {
  if (results.length === 0) return [];
  const problems: SheetProblem[] = [];
  const titles = await titlesOf(session, sheets);
  const asked = results.flatMap((result) => {
    const sheet = findOwn(result, titles);
    if (!sheet) return [];
    const { block } = result;
    const range = sheet.proxy.getRangeByIndexes(block.row, block.column, block.cells.length, block.cells[0]?.length ?? 1);
    const used = sheet.proxy.getUsedRangeOrNullObject(true);
    range.load("values");
    used.load("rowCount,columnCount,rowIndex,columnIndex");
    return [{ sheet, result, range, used }];
  });
  await session.sync();
  for (const { sheet, result, range, used } of asked) {
    const { block } = result;
    const columns = block.cells[0]?.length ?? 1;
    const grown = !used.isNullObject && (used.rowIndex + used.rowCount > block.row + block.cells.length || used.columnIndex + used.columnCount > block.column + columns);
    if (grown || !equal(range.values as CellValue[][], valuesOf(block))) problems.push({ sheet: sheet.name, reason: CHANGED_REASON });
    else sheet.proxy.delete();
  }
  await session.sync();
  return problems;
}

function equal(now: readonly (readonly CellValue[])[], written: readonly (readonly CellValue[])[]): boolean {
  return written.every((row, index) => row.every((value, column) => same(now[index]?.[column], value)));
}

/** Excel adds the numbers of a mean in an order of its own. */
const ROUNDING = 1e-9;

function same(now: CellValue | undefined, written: CellValue): boolean {
  if (typeof now === "number" && typeof written === "number") return Math.abs(now - written) <= ROUNDING * Math.max(1, Math.abs(written));
  return now === written;
}
