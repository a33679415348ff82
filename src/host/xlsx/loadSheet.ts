import type { Book } from "../model/book";
import { hasContent } from "../model/cell";
import type { ColumnProps, ConditionalStyle, Id, RowProps } from "../model/parts";
import type { Sheet } from "../model/sheet";
import { patch } from "../model/style";
import { XlsxError } from "./errors";
import { findPart, type Parts, readRelationships, readXml, type Relationship } from "./package/package";
import { childNamed, flag, numberOf, type XmlElement } from "./package/xml";
import { type CellContext, readRows, rowFormat } from "./read/cells";
import type { Colors } from "./read/colors";
import { isStandIn, readNotes, readThreadedComments } from "./read/comments";
import { readConditionalFormats } from "./read/conditional";
import { type ChartDetails, readCharts } from "./read/drawing";
import { readColumns, readLayout, readMerges } from "./read/layout";
import { readHyperlinks } from "./read/links";
import { readTable } from "./read/tables";
import { readValidations } from "./read/validations";

/** What every sheet of a workbook shares. */
export interface SheetContext extends CellContext {
  readonly parts: Parts;
  readonly book: Book;
  readonly colors: Colors;
  readonly differential: readonly ConditionalStyle[];
  readonly persons: ReadonlyMap<string, string>;
}

/** LibreOffice gives every sheet widths up to column 16,384; what lies beyond this and the last cell is left to the file. */
export const COLUMNS_KEPT = 256;

export function columnProps(width: number | undefined, hidden: boolean, format: number | undefined, context: CellContext): ColumnProps {
  const looks = format === undefined || format === 0 ? undefined : context.formats[format];
  return patch<ColumnProps>({}, { width, hidden: hidden || undefined, style: looks?.style, numberFormat: looks?.numberFormat });
}

function loadColumns(sheet: Sheet, worksheet: XmlElement, context: SheetContext): void {
  for (const { first, last, width, hidden, format } of readColumns(worksheet)) {
    const props = columnProps(width, hidden, format, context);
    for (let column = first; column <= Math.min(last, COLUMNS_KEPT - 1); column++) sheet.setColumn(column, props);
  }
}

export function rowProps(element: XmlElement, context: CellContext): RowProps {
  const format = rowFormat(element);
  const looks = format === undefined ? undefined : context.formats[format];
  return patch<RowProps>({}, {
    height: numberOf(element, "ht"),
    hidden: flag(element, "hidden") || undefined,
    style: looks?.style,
    numberFormat: looks?.numberFormat,
  });
}

function loadCells(sheet: Sheet, worksheet: XmlElement, context: SheetContext): void {
  for (const { row, element, cells } of readRows(childNamed(worksheet, "sheetData"), context)) {
    const props = rowProps(element, context);
    if (Object.keys(props).length > 0) sheet.setRow(row, props);
    for (const { column, cell } of cells) {
      const asIfMissing = sheet.cell(row, column);
      if (hasContent(cell) || cell.style !== asIfMissing.style || cell.numberFormat !== asIfMissing.numberFormat) {
        sheet.cells.set(row, column, cell);
      }
    }
  }
}

/** Fills a new sheet from its part. */
export function loadSheet(sheet: Sheet, part: string, context: SheetContext): void {
  const { root: worksheet, text } = readXml(context.parts, part);
  const relationships = readRelationships(context.parts, part).filter((r) => r.external || findPart(context.parts, r.target) !== undefined);
  const id = (): Id => context.book.nextId();

  const layout = readLayout(worksheet, context.colors);
  sheet.tabColor = layout.tabColor;
  sheet.gridlines = layout.gridlines;
  sheet.freeze = layout.freeze;
  sheet.selection = layout.selection;
  sheet.protection = layout.protection;
  sheet.autoFilter = layout.autoFilter;
  sheet.setPageLayout(layout.pageLayout);
  sheet.defaultColumnWidth = layout.defaultColumnWidth ?? sheet.defaultColumnWidth;
  sheet.defaultRowHeight = layout.defaultRowHeight ?? sheet.defaultRowHeight;

  loadColumns(sheet, worksheet, context);
  loadCells(sheet, worksheet, context);
  for (const rect of readMerges(worksheet)) sheet.addLoadedMerge(rect);
  for (const { format } of readConditionalFormats(worksheet, text, context.differential, context.colors)) {
    sheet.conditionalFormats.add({ ...format, id: id() });
  }
  const validations = readValidations(worksheet);
  for (const { validation } of [...validations.own, ...validations.foreign]) {
    sheet.dataValidations.add({ ...validation, id: id() });
  }
  for (const { link } of readHyperlinks(worksheet, relationships)) sheet.setHyperlink(link.row, link.column, link);
  loadRelated(sheet, part, relationships, context);
}

function loadRelated(sheet: Sheet, sheetPart: string, relationships: readonly Relationship[], context: SheetContext): void {
  const roots = (type: string): XmlElement[] =>
    relationships.filter((r) => r.type === type && !r.external).map((r) => readXml(context.parts, r.target).root);
  for (const root of roots("table")) {
    const table = readTable(root);
    if (table) sheet.tables.add({ ...table, id: context.book.nextId() });
  }
  for (const { name, anchor, shape, part } of readCharts(context.parts, sheetPart)) {
    sheet.charts.add({ ...shape, id: context.book.nextId(), name, anchor, details: { part } satisfies ChartDetails });
  }
  const drawing = noteDrawing(relationships, context.parts);
  for (const root of roots("comments")) {
    for (const note of readNotes(root, drawing)) if (!isStandIn(note)) sheet.notes.add({ ...note, id: context.book.nextId() });
  }
  for (const root of roots("threadedComment")) {
    for (const comment of readThreadedComments(root, context.persons)) sheet.comments.add(comment);
  }
}

/** The old drawing that says which notes stay open. It is no proper XML in many files, and then no note is taken to be open. */
function noteDrawing(relationships: readonly Relationship[], parts: Parts): XmlElement | null {
  const target = relationships.find((r) => r.type === "vmlDrawing")?.target;
  if (target === undefined) return null;
  try {
    return readXml(parts, target).root;
  } catch (error) {
    if (error instanceof XlsxError) return null;
    throw error;
  }
}
