import type { RunOptions } from "../app/ports";
import { fieldRangeName, type BlankCell, type BlankSheet } from "../domain/form/template/blankSheet";
import { rectToA1, type Rect } from "../domain/sheet/cellRef";
import { EDGE_COLOR, lookOf, type Look } from "./blankLooks";
import { cellInput, type CellInput } from "./cellInput";
import { queueColumnWidths } from "./columnWidths";
import { queueEntry } from "./entryRules";
import { addressChunks, toRectangles } from "./rectangles";
import { withExcel, type Session } from "./session";
import type { ExcelSettings } from "./settings";
import { freeName, listSheets } from "./sheets";

/** Adds the sheets, one round trip each. See `WorkbookPort.addSheets`. */
export function addSheets(settings: ExcelSettings, sheets: readonly BlankSheet[], options: RunOptions): Promise<readonly string[]> {
  return withExcel(settings, options, async (session) => {
    const taken = (await listSheets(session)).map(({ name }) => name);
    const added: string[] = [];
    for (const blank of sheets) {
      session.stopIfCancelled(added.length === 0 ? { id: "nothingAdded" } : { id: "onlyAdded", about: { sheets: added } });
      const name = freeName(blank.name, [...taken, ...added]);
      options.onProgress?.({ step: "writing", done: added.length, total: sheets.length, sheet: name });
      await build(session, blank, name);
      added.push(name);
    }
    return added;
  });
}

async function build(session: Session, blank: BlankSheet, name: string): Promise<void> {
  const sheet = session.context.workbook.worksheets.add(name);
  await session.sync();
  try {
    queueContent(sheet, blank);
    queueLooks(sheet, blank, session.settings.addressLimit);
    queueEntries(sheet, blank, session.settings.addressLimit);
    queuePage(sheet, blank);
    if (blank.isProtected) sheet.protection.protect(PROTECTION);
    await session.sync();
  } catch (error) {
    sheet.delete();
    await session.sync();
    throw error;
  }
}

/**
 * Heights may be changed, pictures of certificates pasted, and formats changed: without that Excel lets nobody highlight cells by
 * condition, and the review could not mark a returned form.
 */
const PROTECTION: Excel.WorksheetProtectionOptions = {
  allowFormatCells: true,
  allowFormatColumns: true,
  allowFormatRows: true,
  allowEditObjects: true,
};

function queueContent(sheet: Excel.Worksheet, { cells, names, columnWidths, rowHeights }: BlankSheet): void {
  const grid = <T>(value: T): T[][] => rowHeights.map(() => columnWidths.map(() => value));
  const formats = grid("General");
  const inputs = grid<CellInput>("");
  for (const { row, column, text, entry } of cells) {
    const [formatRow, inputRow] = [formats[row], inputs[row]];
    if (!formatRow || !inputRow) continue;
    formatRow[column] = entry?.format ?? "General";
    inputRow[column] = cellInput(typeof text === "number" ? { kind: "number", value: text } : { kind: "text", text });
  }
  const whole = sheet.getRangeByIndexes(0, 0, rowHeights.length, columnWidths.length);
  whole.numberFormat = formats;
  whole.formulas = inputs;
  whole.untrack();
  for (const cell of cells) if (cell.rows * cell.columns > 1) withRange(sheet, cell, (range) => range.merge());
  for (const { field, rect } of names) withRange(sheet, rect, (range) => sheet.names.add(fieldRangeName(field), range));
}

function withRange(sheet: Excel.Worksheet, rect: Rect, use: (range: Excel.Range) => void): void {
  const range = sheet.getRange(rectToA1(rect));
  use(range);
  range.untrack();
}

function queueLooks(sheet: Excel.Worksheet, { cells, columnWidths, rowHeights }: BlankSheet, addressLimit: number): void {
  queueColumnWidths({ proxy: sheet }, 0, columnWidths);
  const rowsOf = groupBy([...rowHeights.entries()], ([, height]) => String(height));
  for (const rows of rowsOf.values()) {
    const [[, height] = [0, 0]] = rows;
    const firstCells = toRectangles(rows.map(([row]) => ({ row, column: 0 })));
    for (const address of addressChunks(firstCells, addressLimit)) withAreas(sheet, address, ({ format }) => (format.rowHeight = height));
  }
  for (const group of groupBy(cells, ({ role, area }) => JSON.stringify(lookOf(role, area))).values()) {
    const [first] = group;
    if (!first) continue;
    for (const address of addressChunks(group, addressLimit)) withAreas(sheet, address, (areas) => queueLook(areas, lookOf(first.role, first.area)));
  }
  sheet.showGridlines = false;
}

function queueLook({ format }: Excel.RangeAreas, look: Look): void {
  format.font.name = look.font;
  format.font.size = look.size;
  if (look.color !== undefined) format.font.color = look.color;
  if (look.fill !== undefined) format.fill.color = look.fill;
  format.horizontalAlignment = look.horizontal;
  format.verticalAlignment = look.vertical;
  format.wrapText = true;
  for (const edge of look.edges) {
    const border = format.borders.getItem(edge);
    border.style = "Continuous";
    border.color = EDGE_COLOR;
  }
  if (look.unlocked) format.protection.locked = false;
}

function queueEntries(sheet: Excel.Worksheet, { cells }: BlankSheet, addressLimit: number): void {
  const inputs = cells.flatMap((cell) => (cell.entry ? [{ cell, entry: cell.entry }] : []));
  for (const group of groupBy(inputs, ({ entry }) => JSON.stringify(entry)).values()) {
    const [first] = group;
    if (!first) continue;
    const places = group.map(({ cell }): BlankCell => cell);
    for (const address of addressChunks(places, addressLimit)) withAreas(sheet, address, ({ dataValidation }) => queueEntry(dataValidation, first.entry));
  }
}

export function withAreas(sheet: Excel.Worksheet, address: string, use: (areas: Excel.RangeAreas) => void): void {
  const areas = sheet.getRanges(address);
  use(areas);
  areas.untrack();
}

const MARGIN_CENTIMETERS = { top: 1.8, bottom: 1.8, left: 1.5, right: 1.5 };

/** A4, one page wide and as long as it gets. */
export function queuePaper({ pageLayout }: Excel.Worksheet, orientation: BlankSheet["orientation"]): void {
  pageLayout.paperSize = "A4";
  pageLayout.orientation = orientation;
  pageLayout.zoom = { horizontalFitToPages: 1 };
}

function queuePage(sheet: Excel.Worksheet, { orientation, titleRows, freezeRows, columnWidths, rowHeights }: BlankSheet): void {
  queuePaper(sheet, orientation);
  const { pageLayout } = sheet;
  pageLayout.centerHorizontally = true;
  pageLayout.setPrintMargins("Centimeters", MARGIN_CENTIMETERS);
  pageLayout.setPrintTitleRows(`$${titleRows.from + 1}:$${titleRows.to + 1}`);
  pageLayout.setPrintArea(rectToA1({ row: 0, column: 0, rows: rowHeights.length, columns: columnWidths.length }));
  sheet.freezePanes.freezeRows(freezeRows);
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
