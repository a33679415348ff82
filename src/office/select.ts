import { WorkbookError } from "../app/ports";
import { ofWorkbook } from "../app/wording/workbook";
import { rectToA1, type Rect } from "../domain/sheet/cellRef";
import { withExcel } from "./session";
import type { ExcelSettings } from "./settings";
import { listSheets } from "./sheets";

/** Shows the cells to the user. Rejects with a WorkbookError that says why they cannot be shown. */
export function selectCells(settings: ExcelSettings, sheetName: string, rect: Rect): Promise<void> {
  return withExcel(settings, {}, async (session) => {
    const sheet = (await listSheets(session)).find(({ name }) => name === sheetName);
    if (!sheet) throw new WorkbookError("ItemNotFound", ofWorkbook({ id: "sheetGone", about: { sheet: sheetName } }));
    if (!sheet.visible) {
      throw new WorkbookError("InvalidSelection", ofWorkbook({ id: "sheetHidden", about: { sheet: sheetName } }));
    }
    sheet.proxy.activate();
    const range = sheet.proxy.getRange(rectToA1(rect));
    range.select();
    range.untrack();
    try {
      await session.sync();
    } catch (error) {
      if (!(error instanceof WorkbookError)) throw error;
      throw new WorkbookError(error.code, ofWorkbook({ id: "notSelected", about: { sheet: sheetName, cells: rectToA1(rect), code: error.code } }), { cause: error });
    }
  });
}
