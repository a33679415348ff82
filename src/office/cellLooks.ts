import type { BlockLook, BorderLook, BorderSide, CellLook, LookRequest, RunOptions } from "../app/ports";
import type { CellRef, Rect } from "../domain/sheet/cellRef";
import type { ColumnWidth } from "../domain/summary/tidy/edit";
import { addressChunks, toRectangles } from "./rectangles";
import { withExcel, type Session } from "./session";
import type { ExcelSettings } from "./settings";

const EDGES = { top: "EdgeTop", bottom: "EdgeBottom", left: "EdgeLeft", right: "EdgeRight" } as const satisfies Readonly<Record<BorderSide, string>>;
const SIDES = Object.keys(EDGES) as BorderSide[];
const NO_BORDER: BorderLook = { style: "None", weight: "Thin", color: "#000000" };

/** JSON of one cell's looks, about. */
const BYTES_PER_CELL = 900;

/** What is asked of each cell where the cells of a block differ. */
const ASKED = {
  format: {
    fill: { color: true, pattern: true },
    font: { name: true, size: true, bold: true, italic: true, underline: true, strikethrough: true, color: true },
    borders: { style: true, weight: true, color: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    shrinkToFit: true,
    indentLevel: true,
    textOrientation: true,
    protection: true,
  },
} as const;

/** One round trip where the cells of each block look alike, and a few more where they do not. */
export function readLooks(settings: ExcelSettings, places: readonly LookRequest[], options: RunOptions): Promise<BlockLook[]> {
  return withExcel(settings, options, async (session) => {
    const asked = (await withBlocks(session, places)).map(({ place, proxy, block }) => ({
      proxy,
      block,
      widths: queueWidths(proxy, place),
      whole: place.cells === "none" ? null : queueWhole(proxy, block),
    }));
    await session.sync();
    const looks: BlockLook[] = [];
    for (const { proxy, block, widths, whole } of asked) {
      const columnWidths = widths.map(({ columnWidth, useStandardWidth }): ColumnWidth => ({ points: columnWidth, isStandard: useStandardWidth }));
      looks.push({ columnWidths, ...(whole ? await cellLooks(session, proxy, block, whole) : { numberFormats: [], cells: [] }) });
    }
    return looks;
  });
}

interface Asked {
  readonly place: LookRequest;
  readonly proxy: Excel.Worksheet;
  readonly block: Rect;
}

/** The blocks to look at: those that reach as far as there is anything are measured first. */
async function withBlocks(session: Session, places: readonly LookRequest[]): Promise<Asked[]> {
  const asked = places.map((place) => {
    const proxy = session.context.workbook.worksheets.getItem(place.sheet);
    const used = place.cells === "used" ? proxy.getUsedRangeOrNullObject(false) : null;
    used?.load("rowIndex,columnIndex,rowCount,columnCount");
    used?.untrack();
    return { place, proxy, used };
  });
  if (asked.some(({ used }) => used !== null)) await session.sync();
  return asked.map(({ place, proxy, used }) => {
    if (!used || used.isNullObject) return { place, proxy, block: place };
    const rows = Math.max(place.rows, used.rowIndex + used.rowCount - place.row);
    return { place, proxy, block: { ...place, rows, columns: Math.max(place.columns, used.columnIndex + used.columnCount - place.column) } };
  });
}

type CellLooks = Pick<BlockLook, "numberFormats" | "cells">;

/** The looks of a block's cells, in a conversation that goes on; sends what is queued. */
export async function readCellLooks(session: Session, sheet: Excel.Worksheet, place: Rect): Promise<CellLooks> {
  const whole = queueWhole(sheet, place);
  await session.sync();
  return cellLooks(session, sheet, place, whole);
}

function queueWidths(sheet: Excel.Worksheet, { column, columns }: Rect): Excel.RangeFormat[] {
  return Array.from({ length: columns }, (_, index) => {
    const range = sheet.getRangeByIndexes(0, column + index, 1, 1);
    const { format } = range;
    format.load("columnWidth,useStandardWidth");
    range.untrack();
    return format;
  });
}

interface Whole {
  readonly range: Excel.Range;
  readonly borders: readonly Excel.RangeBorder[];
}

function queueWhole(sheet: Excel.Worksheet, { row, column, rows, columns }: Rect): Whole {
  const range = sheet.getRangeByIndexes(row, column, rows, columns);
  range.load("numberFormat");
  const { format } = range;
  format.load("horizontalAlignment,verticalAlignment,wrapText,shrinkToFit,indentLevel,textOrientation");
  format.fill.load("color,pattern");
  format.font.load("name,size,bold,italic,underline,strikethrough,color");
  format.protection.load("locked");
  const inside = [...(rows > 1 ? (["InsideHorizontal"] as const) : []), ...(columns > 1 ? (["InsideVertical"] as const) : [])];
  const borders = [...Object.values(EDGES), ...inside].map((edge) => {
    const border = format.borders.getItem(edge);
    border.load("style");
    return border;
  });
  range.untrack();
  return { range, borders };
}

async function cellLooks(session: Session, sheet: Excel.Worksheet, place: Rect, whole: Whole): Promise<CellLooks> {
  const numberFormats = whole.range.numberFormat as string[][];
  const one = uniformLook(whole);
  if (one) return { numberFormats, cells: numberFormats.map((row) => row.map(() => one)) };
  const known = new Map<string, CellLook>();
  /** Many cells look alike: each look is kept once. */
  const kept = (look: CellLook): CellLook => {
    const key = JSON.stringify(look);
    const same = known.get(key) ?? look;
    known.set(key, same);
    return same;
  };
  const cells: CellLook[][] = [];
  const step = Math.max(1, Math.floor(session.settings.responseBudget / (BYTES_PER_CELL * place.columns)));
  for (let row = 0; row < place.rows; row += step) {
    const range = sheet.getRangeByIndexes(place.row + row, place.column, Math.min(step, place.rows - row), place.columns);
    const found = range.getCellProperties(ASKED);
    range.untrack();
    await session.sync();
    cells.push(...found.value.map((line) => line.map((cell) => kept(lookOf(cell)))));
  }
  return { numberFormats, cells };
}

/** Null where the cells differ: Excel then answers null or nothing for what differs. */
function uniformLook({ range: { format }, borders }: Whole): CellLook | null {
  const { fill, font, protection } = format;
  const answers = [
    fill.color, fill.pattern, font.name, font.size, font.bold, font.italic, font.underline, font.strikethrough, font.color, protection.locked,
    format.horizontalAlignment, format.verticalAlignment, format.wrapText, format.shrinkToFit, format.indentLevel, format.textOrientation,
  ] as readonly (string | number | boolean | null)[];
  if (answers.some((answer) => answer === null || answer === "") || borders.some(({ style }) => style !== "None")) return null;
  return lookWith(format, { top: NO_BORDER, bottom: NO_BORDER, left: NO_BORDER, right: NO_BORDER });
}

function lookOf({ format = {} }: Excel.CellProperties): CellLook {
  const sides = SIDES.map((side) => {
    const { style = "None", weight = "Thin", color = "#000000" } = format.borders?.[side] ?? {};
    return [side, style === "None" ? NO_BORDER : { style, weight, color }] as const;
  });
  return lookWith(format, Object.fromEntries(sides) as CellLook["borders"]);
}

/** What a range's and a cell's format have in common. */
type Format = Pick<
  Excel.CellPropertiesFormat,
  "fill" | "font" | "protection" | "horizontalAlignment" | "verticalAlignment" | "wrapText" | "shrinkToFit" | "indentLevel" | "textOrientation"
>;

function lookWith(format: Format, borders: CellLook["borders"]): CellLook {
  const { fill = {}, font = {}, protection = {} } = format;
  return {
    fill: fill.pattern === "None" ? null : (fill.color ?? null),
    font: {
      name: font.name ?? "",
      size: font.size ?? 0,
      bold: font.bold ?? false,
      italic: font.italic ?? false,
      underline: font.underline ?? "None",
      strikethrough: font.strikethrough ?? false,
      color: font.color ?? "",
    },
    borders,
    horizontal: format.horizontalAlignment ?? "General",
    vertical: format.verticalAlignment ?? "Bottom",
    wrap: format.wrapText ?? false,
    shrink: format.shrinkToFit ?? false,
    indent: format.indentLevel ?? 0,
    rotation: format.textOrientation ?? 0,
    locked: protection.locked ?? true,
  };
}

/** Queues the number formats of a block where one is otherwise `now`. */
export function queueNumberFormats(sheet: Excel.Worksheet, { row, column, rows, columns }: Rect, wanted: BlockLook["numberFormats"], now: BlockLook["numberFormats"]): void {
  if (wanted.every((formats, down) => formats.every((format, across) => format === now[down]?.[across]))) return;
  const target = sheet.getRangeByIndexes(row, column, rows, columns);
  target.numberFormat = wanted.map((formats) => [...formats]);
  target.untrack();
}

/** Queues of the looks of a block's cells what is otherwise `now`. */
export function queueLooks(sheet: Excel.Worksheet, { row, column }: CellRef, wanted: BlockLook["cells"], now: BlockLook["cells"], addressLimit: number): void {
  const groups = new Map<string, { readonly look: Partial<CellLook>; readonly cells: CellRef[] }>();
  wanted.forEach((looks, down) =>
    looks.forEach((look, across) => {
      const change = difference(look, now[down]?.[across]);
      const key = JSON.stringify(change);
      const group = groups.get(key) ?? { look: change, cells: [] };
      groups.set(key, group);
      group.cells.push({ row: row + down, column: column + across });
    }),
  );
  for (const { look, cells } of groups.values()) {
    if (Object.keys(look).length === 0) continue;
    // Lines are drawn around areas: where there are some, each cell is one.
    const areas = SIDES.some((side) => look.borders && look.borders[side].style !== "None") ? cells.map((cell) => ({ ...cell, rows: 1, columns: 1 })) : toRectangles(cells);
    for (const address of addressChunks(areas, addressLimit)) queueLook(sheet, address, look);
  }
}

/** The properties in which a look is not as another one: what was never set stays so. */
function difference(wanted: CellLook, now: CellLook | undefined): Partial<CellLook> {
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
  const properties = Object.entries(wanted).filter(([name, value]) => !same(value, now?.[name as keyof CellLook]));
  const look: Partial<CellLook> = Object.fromEntries(properties);
  if (!look.font || !now) return look;
  const font = Object.fromEntries(Object.entries(look.font).filter(([name, value]) => value !== now.font[name as keyof CellLook["font"]]));
  return { ...look, font: font as CellLook["font"] };
}

function queueLook(sheet: Excel.Worksheet, address: string, { fill, font, borders, horizontal, vertical, wrap, shrink, indent, rotation, locked }: Partial<CellLook>): void {
  const areas = sheet.getRanges(address);
  const { format } = areas;
  if (fill === null) format.fill.clear();
  else if (fill !== undefined) format.fill.color = fill;
  if (font) format.font.set(font as Excel.Interfaces.RangeFontUpdateData);
  if (horizontal !== undefined) format.horizontalAlignment = horizontal as Excel.HorizontalAlignment;
  if (vertical !== undefined) format.verticalAlignment = vertical as Excel.VerticalAlignment;
  if (wrap !== undefined) format.wrapText = wrap;
  if (shrink !== undefined) format.shrinkToFit = shrink;
  if (indent !== undefined) format.indentLevel = indent;
  if (rotation !== undefined) format.textOrientation = rotation;
  if (locked !== undefined) format.protection.locked = locked;
  if (borders) queueBorders(format.borders, borders);
  areas.untrack();
}

function queueBorders(collection: Excel.RangeBorderCollection, borders: CellLook["borders"]): void {
  for (const side of SIDES) queueBorder(collection.getItem(EDGES[side]), borders[side]);
  if (SIDES.some((side) => borders[side].style !== "None")) return;
  for (const inside of ["InsideHorizontal", "InsideVertical"] as const) collection.getItem(inside).style = "None";
}

function queueBorder(border: Excel.RangeBorder, { style, weight, color }: BorderLook): void {
  border.style = style as Excel.BorderLineStyle;
  if (style === "None") return;
  border.weight = weight as Excel.BorderWeight;
  border.color = color;
}

/** Lets blocks look as they did, cell by cell where they look otherwise now. */
export function putLooks(
  settings: ExcelSettings, places: readonly (CellRef & { readonly sheet: string; readonly look: BlockLook })[], options: RunOptions,
): Promise<void> {
  return withExcel(settings, options, async (session) => {
    for (const { sheet, row, column, look } of places) {
      const proxy = session.context.workbook.worksheets.getItem(sheet);
      const place = { row, column, rows: look.cells.length, columns: look.cells[0]?.length ?? 1 };
      const now = await readCellLooks(session, proxy, place);
      queueNumberFormats(proxy, place, look.numberFormats, now.numberFormats);
      queueLooks(proxy, place, look.cells, now.cells, settings.addressLimit);
      await session.sync();
    }
  });
}

/** Queues widths from a column on. */
export function queueWidthsBack(sheet: Excel.Worksheet, firstColumn: number, widths: readonly ColumnWidth[]): void {
  widths.forEach(({ points, isStandard }, index) => {
    const range = sheet.getRangeByIndexes(0, firstColumn + index, 1, 1);
    if (isStandard) range.format.useStandardWidth = true;
    else range.format.columnWidth = points;
    range.untrack();
  });
}
