import type { RunOptions, ValueRequest } from "../app/ports";
import type { CellValue } from "../domain/sheet/snapshot";
import { inBatches } from "./batches";
import { withExcel } from "./session";
import type { ExcelSettings } from "./settings";

/** JSON of one cell's value, about. */
const BYTES_PER_CELL = 20;

/** The values of blocks, as they are by now; null where the sheet is gone. One round trip per `responseBudget` bytes. */
export function readValues(settings: ExcelSettings, places: readonly ValueRequest[], options: RunOptions): Promise<(CellValue[][] | null)[]> {
  return withExcel(settings, options, async (session) => {
    const { worksheets } = session.context.workbook;
    const found: (CellValue[][] | null)[] = [];
    for (const batch of inBatches(places, ({ rows, columns }) => rows * columns * BYTES_PER_CELL, settings.responseBudget)) {
      const asked = batch.map(({ sheet, row, column, rows, columns }) => {
        const proxy = worksheets.getItemOrNullObject(sheet);
        proxy.load("name");
        const range = proxy.getRangeByIndexes(row, column, rows, columns);
        range.load("values");
        range.untrack();
        return { proxy, range };
      });
      await session.sync();
      found.push(...asked.map(({ proxy, range }) => (proxy.isNullObject ? null : (range.values as CellValue[][]))));
    }
    return found;
  });
}
