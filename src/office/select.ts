import { WorkbookError } from "../app/ports";
import { rectToA1, type Rect } from "../domain/sheet/cellRef";
import { withExcel } from "./session";
import type { ExcelSettings } from "./settings";
import { listSheets } from "./sheets";

/** Shows the cells to the user. Rejects with a WorkbookError that says why they cannot be shown. */
export function selectCells(settings: ExcelSettings, sheetName: string, rect: Rect): Promise<void> {
  return withExcel(settings, {}, async (session) => {
    const sheet = (await listSheets(session)).find(({ name }) => name === sheetName);
    if (!sheet) throw new WorkbookError("ItemNotFound", `找不到工作表“${sheetName}”，可能已被删除或改名。请重新核验。`);
    if (!sheet.visible) {
      throw new WorkbookError("InvalidSelection", `工作表“${sheetName}”已隐藏。请右键单击工作表标签，选择“取消隐藏”后再定位。`);
    }
    sheet.proxy.activate();
    const range = sheet.proxy.getRange(rectToA1(rect));
    range.select();
    range.untrack();
    try {
      await session.sync();
    } catch (error) {
      if (!(error instanceof WorkbookError)) throw error;
      throw new WorkbookError(error.code, `无法选中“${sheetName}”的 ${rectToA1(rect)}。请先点击这份工作簿的窗口，再试一次（${error.code}）。`, { cause: error });
    }
  });
}
