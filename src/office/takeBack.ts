import type { AddedCells, RunOptions, SheetProblem } from "../app/ports";
import { ofWorkbook } from "../app/wording/workbook";
import { sameValue } from "../app/writtenResults";
import type { CellValue } from "../domain/sheet/snapshot";
import { queueLooks, queueNumberFormats, queueWidthsBack, readCellLooks } from "./cellLooks";
import { withExcel } from "./session";
import type { ExcelSettings } from "./settings";
import { listSheets, PROTECTED_REASON } from "./sheets";

const CHANGED_REASON = ofWorkbook({ id: "changedSince" });

/**
 * Empties cells that a review filled where nothing stood, each block only if it still is as it was written, and lets them look as they did.
 * Formats by condition, validations and comments of the user's on these cells stay.
 */
export function takeBack(settings: ExcelSettings, added: readonly AddedCells[], options: RunOptions): Promise<SheetProblem[]> {
  return withExcel(settings, options, async (session) => {
    const sheets = await listSheets(session);
    const problems: SheetProblem[] = [];
    const asked = added.flatMap((cells) => {
      const sheet = sheets.find(({ name }) => name === cells.sheet);
      if (!sheet || sheet.protected) {
        if (sheet) problems.push({ sheet: sheet.name, reason: PROTECTED_REASON });
        return [];
      }
      const range = sheet.proxy.getRangeByIndexes(cells.row, cells.column, cells.values.length, cells.values[0]?.length ?? 1);
      range.load("values");
      return [{ cells, sheet, range, conditions: range.conditionalFormats.getCount() }];
    });
    await session.sync();
    for (const { cells, sheet, range, conditions } of asked) {
      const now = range.values as CellValue[][];
      if (!equal(now, cells.values) && now.some((row) => row.some((value) => value !== ""))) {
        problems.push({ sheet: sheet.name, reason: CHANGED_REASON });
        continue;
      }
      range.clear("Contents");
      // Clearing formats takes those by condition as well; without it each property is set on its own.
      if (conditions.value === 0) range.clear("Formats");
      const { row, column, before } = cells;
      const place = { row, column, rows: cells.values.length, columns: cells.values[0]?.length ?? 1 };
      const looks = await readCellLooks(session, sheet.proxy, place);
      queueNumberFormats(sheet.proxy, place, before.numberFormats, looks.numberFormats);
      queueLooks(sheet.proxy, place, before.cells, looks.cells, settings.addressLimit);
      queueWidthsBack(sheet.proxy, column, before.columnWidths);
      range.untrack();
      await session.sync();
    }
    return problems;
  });
}

function equal(now: readonly (readonly CellValue[])[], written: readonly (readonly CellValue[])[]): boolean {
  return written.every((row, index) => row.every((value, column) => sameValue(now[index]?.[column], value)));
}
