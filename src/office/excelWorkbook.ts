import type { WorkbookPort } from "../app/ports";
import type { SheetChangePort } from "../app/sheetChanges";
import { addSheets } from "./addSheets";
import { changeSheets } from "./changeSheets";
import { insertWorkbook } from "./insertWorkbook";
import { OwnWrites } from "./ownWrites";
import { clearMarks, paintMarks, repaintSheets } from "./paintMarks";
import { readLook } from "./readLook";
import { readMarks } from "./readMarks";
import { readOwnSheet, readSheetsAgain, readWorkbook } from "./readWorkbook";
import { writeResultSheets } from "./resultSheets";
import { selectCells } from "./select";
import { DEFAULT_SETTINGS, type ExcelSettings } from "./settings";
import { columnPoints, takeBack } from "./takeBack";
import { watchWorkbook } from "./watch";
import { writeBlocks } from "./writeBlocks";

/** The workbook that Office.js is connected to: Excel's own, or the one of the workbench and the command line. */
export function createExcelWorkbook(changes: Partial<ExcelSettings> = {}): WorkbookPort & SheetChangePort {
  const settings: ExcelSettings = { ...DEFAULT_SETTINGS, ...changes };
  const own = new OwnWrites();
  return {
    readWorkbook: (options) => readWorkbook(settings, options),
    readOwnSheet: (sheet, options) => readOwnSheet(settings, sheet, options),
    readSheets: (sheets, options) => readSheetsAgain(settings, sheets, options),
    readMarks: (options) => readMarks(settings, options),
    columnPoints: (columns, options) => columnPoints(settings, columns, options),
    takeBack: (cells, sheets, options) => own.during(takeBack(settings, cells, sheets, options)),
    watch: (listener) => watchWorkbook(settings, listener, own),
    paintMarks: (marks, options) => own.during(paintMarks(settings, marks, options)),
    repaintSheets: (sheets, marks, options) => own.during(repaintSheets(settings, sheets, marks, options)),
    clearMarks: (options) => own.during(clearMarks(settings, options)),
    writeBlocks: (blocks, options) => own.during(writeBlocks(settings, blocks, options)),
    writeResultSheets: (sheets, options) => own.during(writeResultSheets(settings, sheets, options)),
    addSheets: (sheets, options) => own.during(addSheets(settings, sheets, options)),
    readLook: (sheet, places, options) => readLook(settings, sheet, places, options),
    insertWorkbook: (base64, options) => own.during(insertWorkbook(settings, base64, options)),
    changeSheets: (steps, options) => own.during(changeSheets(settings, steps, options)),
    select: (sheet, rect) => selectCells(settings, sheet, rect),
  };
}
