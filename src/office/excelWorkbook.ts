import type { WorkbookPort } from "../app/ports";
import { addSheets } from "./addSheets";
import { clearMarks, paintMarks } from "./paintMarks";
import { readOwnSheet, readWorkbook } from "./readWorkbook";
import { writeResultSheets } from "./resultSheets";
import { selectCells } from "./select";
import { DEFAULT_SETTINGS, type ExcelSettings } from "./settings";
import { writeBlocks } from "./writeBlocks";

/** The workbook that Office.js is connected to: Excel's own, or the one of the workbench and the command line. */
export function createExcelWorkbook(changes: Partial<ExcelSettings> = {}): WorkbookPort {
  const settings: ExcelSettings = { ...DEFAULT_SETTINGS, ...changes };
  return {
    readWorkbook: (options) => readWorkbook(settings, options),
    readOwnSheet: (sheet, options) => readOwnSheet(settings, sheet, options),
    paintMarks: (marks, options) => paintMarks(settings, marks, options),
    clearMarks: (options) => clearMarks(settings, options),
    writeBlocks: (blocks, options) => writeBlocks(settings, blocks, options),
    writeResultSheets: (sheets, options) => writeResultSheets(settings, sheets, options),
    addSheets: (sheets, options) => addSheets(settings, sheets, options),
    select: (sheet, rect) => selectCells(settings, sheet, rect),
  };
}
