import type { RunOptions } from "../app/ports";
import type { InsertedSheets } from "../app/sheetChanges";
import { withExcel } from "./session";
import type { ExcelSettings } from "./settings";
import { listSheets } from "./sheets";

/** See `SheetChangePort.insertWorkbook`: all sheets or none. The names are found by comparing: clients differ in what the call answers. */
export function insertWorkbook(settings: ExcelSettings, base64: string, options: RunOptions): Promise<InsertedSheets> {
  return withExcel(settings, options, async (session) => {
    const addedTo = async (before: readonly string[]) => (await listSheets(session)).filter(({ name }) => !before.includes(name));
    const taken = (await listSheets(session)).map(({ name }) => name);
    session.context.workbook.insertWorksheetsFromBase64(base64, { positionType: "End" });
    try {
      await session.sync();
      return { names: (await addedTo(taken)).map(({ name }) => name), taken };
    } catch (error) {
      // The answer may be what failed, and not the insertion.
      for (const { proxy } of await addedTo(taken)) proxy.delete();
      await session.sync();
      throw error;
    }
  });
}
