import type { WorkbookPort } from "../app/ports";
import type { SheetChangePort } from "../app/sheetChanges";
import { OwnWrites } from "./ownWrites";
import { readOwnSheet, readOwnSheets, readSheetsAgain, readWorkbook, sheetNames } from "./readWorkbook";
import { selectCells } from "./select";
import { DEFAULT_SETTINGS, type ExcelSettings } from "./settings";
import { watchWorkbook } from "./watch";

// What only writes, or only serves the summary's tools, loads when it is first needed.
const marking = () => import(/* webpackChunkName: "writing" */ "./paintMarks");
const blockWriting = () => import(/* webpackChunkName: "writing" */ "./writeBlocks");
const resultWriting = () => import(/* webpackChunkName: "writing" */ "./resultSheets");
const markReading = () => import(/* webpackChunkName: "writing" */ "./readMarks");
const cellLookReading = () => import(/* webpackChunkName: "writing" */ "./cellLooks");
const valueReading = () => import(/* webpackChunkName: "live" */ "./readValues");
const ownSheetFinding = () => import(/* webpackChunkName: "writing" */ "./findOwnSheets");
const takingBack = () => import(/* webpackChunkName: "undo" */ "./takeBack");
const restoring = () => import(/* webpackChunkName: "undo" */ "./restoreSheets");
const sheetAdding = () => import(/* webpackChunkName: "template" */ "./addSheets");
const lookReading = () => import(/* webpackChunkName: "tools" */ "./readLook");
const inserting = () => import(/* webpackChunkName: "tools" */ "./insertWorkbook");
const changing = () => import(/* webpackChunkName: "tools" */ "./changeSheets");

/** The workbook that Office.js is connected to: Excel's own, or the one of the workbench and the command line. */
export function createExcelWorkbook(changes: Partial<ExcelSettings> = {}): WorkbookPort & SheetChangePort {
  const settings: ExcelSettings = { ...DEFAULT_SETTINGS, ...changes };
  const own = new OwnWrites();
  return {
    readWorkbook: (options) => readWorkbook(settings, options),
    readOwnSheet: (sheet, options) => readOwnSheet(settings, sheet, options),
    readSheets: (sheets, options) => readSheetsAgain(settings, sheets, options),
    readValues: async (places, options) => (await valueReading()).readValues(settings, places, options),
    readMarks: async (options) => (await markReading()).readMarks(settings, options),
    readOwnSheets: (sheets, options) => readOwnSheets(settings, sheets, options),
    findOwnSheets: async (sheets, options) => (await ownSheetFinding()).findOwnSheets(settings, sheets, options),
    readLooks: async (places, options) => (await cellLookReading()).readLooks(settings, places, options),
    sheetNames: (options) => sheetNames(settings, options),
    putLooks: async (places, options) => own.during((await cellLookReading()).putLooks(settings, places, options)),
    takeBack: async (cells, options) => own.during((await takingBack()).takeBack(settings, cells, options)),
    restoreSheets: async (sheets, options) => own.during((await restoring()).restoreSheets(settings, sheets, options)),
    removeSheets: async (names, options) => own.duringDeletion((await restoring()).removeSheets(settings, names, options)),
    watch: (listener) => watchWorkbook(settings, listener, own),
    paintMarks: async (marks, options) => own.during((await marking()).paintMarks(settings, marks, options)),
    repaintSheets: async (sheets, marks, options) => own.during((await marking()).repaintSheets(settings, sheets, marks, options)),
    clearMarks: async (options) => own.during((await marking()).clearMarks(settings, options)),
    writeBlocks: async (blocks, options) => own.during((await blockWriting()).writeBlocks(settings, blocks, options)),
    writeResultSheets: async (sheets, options) => own.during((await resultWriting()).writeResultSheets(settings, sheets, options)),
    addSheets: async (sheets, options) => own.duringDeletion((await sheetAdding()).addSheets(settings, sheets, options)),
    readLook: async (sheet, places, options) => (await lookReading()).readLook(settings, sheet, places, options),
    insertWorkbook: async (base64, options) => own.during((await inserting()).insertWorkbook(settings, base64, options)),
    changeSheets: async (steps, options) => own.duringDeletion((await changing()).changeSheets(settings, steps, options)),
    select: (sheet, rect) => selectCells(settings, sheet, rect),
  };
}
