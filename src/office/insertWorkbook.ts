import type { RunOptions } from "../app/ports";
import { withExcel } from "./session";
import type { ExcelSettings } from "./settings";
import { listSheets } from "./sheets";

/** See `SheetChangePort.insertWorkbook`. The names are found by comparing: clients differ in what the call answers. */
export function insertWorkbook(settings: ExcelSettings, base64: string, options: RunOptions): Promise<readonly string[]> {
  return withExcel(settings, options, async (session) => {
    const before = new Set((await listSheets(session)).map(({ name }) => name));
    session.context.workbook.insertWorksheetsFromBase64(base64, { positionType: "End" });
    await session.sync();
    return (await listSheets(session)).map(({ name }) => name).filter((name) => !before.has(name));
  });
}
