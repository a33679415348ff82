import type { RunOptions } from "../app/ports";
import { parseQualifiedA1, type Rect } from "../domain/sheet/cellRef";
import type { ColumnWidth, RowSpan, Zoom } from "../domain/summary/tidy/edit";
import type { LookPlaces, SheetLook } from "../domain/summary/tidy/look";
import { inBatches } from "./batches";
import { readAttached } from "./readAttached";
import { withExcel, type Session } from "./session";
import type { ExcelSettings } from "./settings";
import { listSheets } from "./sheets";

/** Columns beside the table that results may be written to: their widths are read as well. */
export const COLUMNS_BESIDE = 8;

const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;
const BYTES_PER_QUESTION = 600;

/** Fonts, lines, sizes, filters and the page of one sheet, and what hangs on its places; null when there is no such sheet. */
export function readLook(settings: ExcelSettings, name: string, places: LookPlaces, options: RunOptions): Promise<SheetLook | null> {
  return withExcel(settings, options, async (session) => {
    const sheet = (await listSheets(session)).find((each) => each.name === name)?.proxy;
    if (!sheet) return null;
    const { header, body } = places;
    const whole: Rect = { ...header, rows: body.row + body.rows - header.row };
    const [headerRange, bodyRange, wholeRange] = [rangeAt(sheet, header), rangeAt(sheet, body), rangeAt(sheet, whole)];
    headerRange.load("format/font/name");
    bodyRange.load("rowHidden,format/rowHeight,format/font/name");
    const edges = EDGES.map((edge) => {
      const border = wholeRange.format.borders.getItem(edge);
      border.load("style");
      return border;
    });
    const { pageLayout, tables } = sheet;
    pageLayout.load("orientation,paperSize,zoom");
    const asked = { titleRows: pageLayout.getPrintTitleRowsOrNullObject() };
    asked.titleRows.load("rowIndex,rowCount");
    tables.load("items/id");
    await session.sync();
    const titles: RowSpan | null = asked.titleRows.isNullObject ? null : { row: asked.titleRows.rowIndex, rows: asked.titleRows.rowCount };

    const lists = tables.items.map((table) => {
      const range = table.getRange();
      range.load("address");
      return range;
    });
    await session.sync();
    const uniformHeight = bodyRange.format.rowHeight as number | null;
    const look: SheetLook = {
      hasHiddenRows: (bodyRange.rowHidden as boolean | null) !== false,
      lists: lists.flatMap(({ address }) => parseQualifiedA1(address)?.rect ?? []),
      titleRows: titles,
      orientation: pageLayout.orientation,
      paper: pageLayout.paperSize,
      zoom: zoomOf(pageLayout.zoom),
      headerFont: headerRange.format.font.name,
      bodyFont: bodyRange.format.font.name,
      isBordered: edges.every(({ style }) => (style as string | null) !== null && style !== "None"),
      columnWidths: await widths(session, sheet, body),
      rowHeights: uniformHeight !== null ? Array.from({ length: body.rows }, () => uniformHeight) : await heights(session, sheet, body),
      attached: await readAttached(session, sheet, name, body),
    };
    return look;
  });
}

function rangeAt(sheet: Excel.Worksheet, { row, column, rows, columns }: Rect): Excel.Range {
  const range = sheet.getRangeByIndexes(row, column, rows, columns);
  range.untrack();
  return range;
}

function widths(session: Session, sheet: Excel.Worksheet, body: Rect): Promise<ColumnWidth[]> {
  const columns = Array.from({ length: body.columns + COLUMNS_BESIDE }, (_, index) => ({ ...body, column: body.column + index, rows: 1, columns: 1 }));
  return formatsOf(session, sheet, columns, "columnWidth,useStandardWidth", ({ columnWidth, useStandardWidth }) => ({ points: columnWidth, isStandard: useStandardWidth }));
}

function heights(session: Session, sheet: Excel.Worksheet, body: Rect): Promise<number[]> {
  const rows = Array.from({ length: body.rows }, (_, index) => ({ ...body, row: body.row + index, rows: 1, columns: 1 }));
  return formatsOf(session, sheet, rows, "rowHeight", ({ rowHeight }) => rowHeight);
}

async function formatsOf<T>(session: Session, sheet: Excel.Worksheet, rects: readonly Rect[], members: string, of: (format: Excel.RangeFormat) => T): Promise<T[]> {
  const all: T[] = [];
  for (const batch of inBatches(rects, () => BYTES_PER_QUESTION, session.settings.requestBudget)) {
    const asked = batch.map((rect) => {
      const { format } = rangeAt(sheet, rect);
      format.load(members);
      return format;
    });
    await session.sync();
    all.push(...asked.map(of));
  }
  return all;
}

function zoomOf({ scale, horizontalFitToPages, verticalFitToPages }: Excel.PageLayoutZoomOptions): Zoom {
  return { scale: scale ?? null, pagesWide: horizontalFitToPages ?? null, pagesTall: verticalFitToPages ?? null };
}
