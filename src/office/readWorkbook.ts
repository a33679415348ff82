import type { ResultSheet, RunOptions, SheetRequest } from "../app/ports";
import { ofWorkbook } from "../app/wording/workbook";
import type { Rect } from "../domain/sheet/cellRef";
import { SheetSnapshot, type WorkbookSnapshot } from "../domain/sheet/snapshot";
import type { Told } from "../domain/wording/told";
import { inBatches } from "./batches";
import { findOwn, titlesOf } from "./ownSheets";
import { readChunks, type SheetReading, type UsedRange } from "./readChunks";
import { withExcel, type Session } from "./session";
import type { ExcelSettings } from "./settings";
import { listSheets, queueSheets, type SheetInfo } from "./sheets";
import { drawSymbols } from "./symbolFonts";

/**
 * Reads every sheet with content, hidden ones included: one round trip for the list of sheets, one for their used ranges, then one per
 * `responseBudget` bytes, and one more where letters may be ticks of a symbol font. A sheet that cannot be read is listed under `unreadable`; an empty one is left out.
 */
export function readWorkbook(settings: ExcelSettings, options: RunOptions): Promise<WorkbookSnapshot> {
  return withExcel(settings, options, async (session) => readSheets(session, await openWorkbook(session)));
}

export function sheetNames(settings: ExcelSettings, options: RunOptions): Promise<string[]> {
  return withExcel(settings, options, async (session) => (await listSheets(session)).map(({ name }) => name));
}

/** Reads one sheet of ours, with the workbook's name and day count. */
export function readOwnSheet(settings: ExcelSettings, wanted: Pick<ResultSheet, "name" | "title">, options: RunOptions): Promise<WorkbookSnapshot> {
  return readOwnSheets(settings, [wanted], options);
}

/** The same for several sheets of ours. */
export function readOwnSheets(settings: ExcelSettings, wanted: readonly Pick<ResultSheet, "name" | "title">[], options: RunOptions): Promise<WorkbookSnapshot> {
  return withExcel(settings, options, async (session) => {
    const opened = await openWorkbook(session);
    const titles = await titlesOf(session, opened.sheets);
    const own = new Set(wanted.map((sheet) => findOwn(sheet, titles)));
    return readSheets(session, { ...opened, sheets: opened.sheets.filter((sheet) => own.has(sheet)) });
  });
}

/** Reads sheets again. Merged areas that are known are not asked for: on some builds that empties Excel's undo stack. */
export function readSheetsAgain(settings: ExcelSettings, wanted: readonly SheetRequest[], options: RunOptions): Promise<WorkbookSnapshot> {
  return withExcel(settings, options, async (session) => {
    const opened = await openWorkbook(session);
    const merges = new Map(wanted.map((request) => [request.name, request.merges]));
    return readSheets(session, { ...opened, sheets: opened.sheets.filter(({ name }) => merges.has(name)) }, merges);
  });
}

async function readSheets(
  session: Session, { file, date1904, sheets }: Opened, knownMerges: ReadonlyMap<string, readonly Rect[] | null> = new Map(),
): Promise<WorkbookSnapshot> {
  const { settings } = session;
  const unreadable: { sheet: string; reason: Told }[] = [];
  const readings: SheetReading[] = [];
  for (const { sheet, used } of await usedRanges(session, sheets)) {
    if (used === null) continue;
    if (used.rows * used.columns > settings.cellLimit) unreadable.push({ sheet: sheet.name, reason: ofWorkbook({ id: "tooManyCells", about: { rows: used.rows, columns: used.columns } }) });
    else {
      const known = knownMerges.get(sheet.name) ?? null;
      readings.push({ sheet, used, parts: [], merges: [...(known ?? [])], asksMerges: known === null });
    }
  }
  for (const { reading, error } of await readChunks(session, readings)) unreadable.push({ sheet: reading.sheet.name, reason: error.told });

  const failed = new Set(unreadable.map(({ sheet }) => sheet));
  await drawSymbols(session, readings.filter(({ sheet }) => !failed.has(sheet.name)));
  return { file, date1904, sheets: readings.filter(({ sheet }) => !failed.has(sheet.name)).map(toSnapshot), unreadable };
}

interface Opened {
  readonly file: string;
  readonly date1904: boolean;
  readonly sheets: readonly SheetInfo[];
}

async function openWorkbook(session: Session): Promise<Opened> {
  const { workbook } = session.context;
  const sheets = queueSheets(session);
  workbook.load("name");
  await session.sync();
  return { file: workbook.name, date1904: await usesDate1904(session), sheets: sheets() };
}

/** Clients up to ExcelApi 1.15 cannot tell, and an Excel older than its client may refuse: 1900 is then assumed. */
async function usesDate1904(session: Session): Promise<boolean> {
  const workbook: Excel.Workbook & { readonly use1904DateSystem?: boolean } = session.context.workbook;
  if (!("use1904DateSystem" in workbook)) return false;
  workbook.load("use1904DateSystem");
  try {
    await session.sync();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ApiNotFound") return false;
    throw error;
  }
  return workbook.use1904DateSystem === true;
}

interface UsedSheet {
  readonly sheet: SheetInfo;
  /** Null for an empty sheet. */
  readonly used: UsedRange | null;
}

/** JSON that asks for one used range, about. */
const BYTES_PER_QUESTION = 600;

async function usedRanges(session: Session, sheets: readonly SheetInfo[]): Promise<UsedSheet[]> {
  const result: UsedSheet[] = [];
  for (const batch of inBatches(sheets, () => BYTES_PER_QUESTION, session.settings.requestBudget)) {
    session.stopIfCancelled({ id: "onlyRead" });
    const questions = batch.map((sheet) => {
      const range = sheet.proxy.getUsedRangeOrNullObject(true);
      range.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden");
      range.untrack();
      return { sheet, range };
    });
    await session.sync();
    for (const { sheet, range } of questions) {
      result.push({ sheet, used: range.isNullObject ? null : usedRange(range) });
    }
  }
  return result;
}

function usedRange(range: Excel.Range): UsedRange {
  // Null where some are hidden and some are not.
  const [rowHidden, columnHidden] = [range.rowHidden as boolean | null, range.columnHidden as boolean | null];
  return {
    row: range.rowIndex,
    column: range.columnIndex,
    rows: range.rowCount,
    columns: range.columnCount,
    hiddenRows: rowHidden !== false,
    hiddenColumns: columnHidden !== false,
  };
}


function toSnapshot({ sheet, used, parts, merges }: SheetReading): SheetSnapshot {
  const inOrder = [...parts].sort((a, b) => a.firstRow - b.firstRow);
  return new SheetSnapshot({
    name: sheet.name,
    visible: sheet.visible,
    hiddenRows: used.hiddenRows,
    hiddenColumns: used.hiddenColumns,
    top: used.row,
    left: used.column,
    values: inOrder.flatMap((part) => part.values),
    numberFormats: inOrder.flatMap((part) => part.numberFormats),
    formulas: inOrder.flatMap((part) => part.formulas),
    merges,
  });
}
