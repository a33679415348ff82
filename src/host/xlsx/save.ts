import type { Book } from "../model/book";
import type { Change } from "../model/change";
import type { Sheet } from "../model/sheet";
import { readShared } from "./load";
import { findPart, pack, type Parts, partText, readRelationships, setText } from "./package/package";
import { readStyleSheet } from "./read/styles";
import { readWorkbook } from "./read/workbook";
import { type Source, sourceOf } from "./source";
import { blankParts } from "./write/blank";
import { type CellEffects, patchCells } from "./write/cells";
import { patchCharts } from "./write/charts";
import { patchColumns } from "./write/columns";
import { patchConditionalFormats } from "./write/conditional";
import { Document } from "./write/document";
import { followChartFormulas, followSheetFormulas } from "./write/followFormulas";
import { patchLayout } from "./write/layout";
import { patchHyperlinks } from "./write/links";
import { patchMerges } from "./write/merges";
import { patchNotes } from "./write/notes";
import { dropUnreachable, reachable } from "./write/relations";
import { Ripples } from "./write/ripples";
import { SHEET_ORDER } from "./write/sheetOrder";
import { shiftDrawing, shiftSheet } from "./write/shiftSheet";
import { STYLE_ORDER, StyleWriter } from "./write/styleWriter";
import { patchTables } from "./write/tables";
import { patchThreads } from "./write/threads";
import { patchValidations } from "./write/validations";
import { askForCalculation, dropCalcChain, patchWorkbook } from "./write/workbook";

export interface SaveOptions {
  /** Called after each sheet that had to be written; a caller may yield here. */
  readonly onSheet?: (done: number, of: number) => void | Promise<void>;
}

/** Where the user looks: not worth a change of a sheet's part. */
const FLEETING: ReadonlySet<Change["kind"]> = new Set(["selected", "activated"]);

/**
 * The book as an .xlsx file. A book that a file brought is saved by patching that file's parts: each touched sheet is read again, compared with
 * the book, and only the elements that differ are cut in. So what the book does not know, and what nobody changed, stays to the byte.
 */
export async function saveBook(book: Book, options: SaveOptions = {}): Promise<Uint8Array> {
  const source = sourceOf(book);
  if (source && book.journal.length === 0) return source.bytes;
  const parts: Parts = source ? new Map(source.parts) : blankParts();
  const led = reachable(parts);
  const ripples = new Ripples(book.journal);
  if (source && !ripples.isEmpty) applyRipples(parts, source, book, ripples);

  const sheetParts = new Map(source?.sheetParts);
  const firstActive = book.journal.find((change) => change.kind === "activated");
  const choosesTab = firstActive !== undefined || !source;
  patchWorkbook({ parts, book, sheetParts, ripples }, choosesTab ? book.active : null);

  const touched = source && ripples.isEmpty ? touchedSheets(book) : new Set(book.sheets);
  if (firstActive?.kind === "activated") for (const sheet of [firstActive.before, book.active]) touched.add(sheet);
  const writer = new SheetWriter(book, parts, choosesTab);
  const wanted = book.sheets.filter((sheet) => touched.has(sheet));
  for (const [index, sheet] of wanted.entries()) {
    writer.write(sheet, sheetParts.get(sheet) ?? "");
    await options.onSheet?.(index + 1, wanted.length);
  }
  const effects = writer.finish();
  if (effects.values && hasFormulas(book)) askForCalculation(parts);
  if (effects.formulas || !ripples.isEmpty) dropCalcChain(parts);
  dropUnreachable(parts, led);
  return pack(parts);
}

function touchedSheets(book: Book): Set<Sheet> {
  const touched = new Set<Sheet>();
  for (const change of book.journal) if ("sheet" in change && !FLEETING.has(change.kind)) touched.add(change.sheet);
  return touched;
}

function hasFormulas(book: Book): boolean {
  return book.sheets.some((sheet) => sheet.cells.hasFormulas);
}

/** Moves what stands in the file as the journal moved it in the book, before the two are compared. */
function applyRipples(parts: Parts, source: Source, book: Book, ripples: Ripples): void {
  const names = new Map(readWorkbook(parts).sheets.map(({ part, name }) => [part, name]));
  followChartFormulas(parts, ripples);
  for (const [sheet, target] of source.sheetParts) {
    const part = findPart(parts, target);
    if (part === undefined || !book.sheets.includes(sheet)) continue;
    followSheetFormulas(parts, part, names.get(target) ?? sheet.name, ripples);
    for (const shift of ripples.shiftsOf(sheet)) {
      setText(parts, part, shiftSheet(partText(parts.get(part) ?? new Uint8Array()), shift));
      for (const { type, target: drawing } of readRelationships(parts, part)) {
        const name = type === "drawing" ? findPart(parts, drawing) : undefined;
        if (name !== undefined) setText(parts, name, shiftDrawing(partText(parts.get(name) ?? new Uint8Array()), shift));
      }
    }
  }
}

/** Writes sheets one by one and keeps the styles that they need until the end. */
class SheetWriter {
  private readonly context;
  private readonly styleDocument: Document;
  private readonly styles: StyleWriter;
  private readonly effects = { values: false, formulas: false };
  private readonly stylesPart: string;
  private readonly workbookPart: string;

  constructor(
    private readonly book: Book,
    private readonly parts: Parts,
    private readonly choosesTab: boolean,
  ) {
    const workbook = readWorkbook(parts);
    this.workbookPart = findPart(parts, workbook.part) ?? workbook.part;
    this.context = readShared(parts, workbook, book);
    const target = workbook.relationships.find(({ type }) => type === "styles")?.target ?? "xl/styles.xml";
    this.stylesPart = findPart(parts, target) ?? target;
    this.styleDocument = Document.of(parts, this.stylesPart, STYLE_ORDER);
    this.styles = new StyleWriter(this.styleDocument, readStyleSheet(this.styleDocument.root, this.context.colors));
  }

  write(sheet: Sheet, target: string): void {
    const { parts, context, styles } = this;
    const part = findPart(parts, target);
    if (part === undefined) throw new Error(`no part of sheet ${sheet.name}`);
    const document = Document.of(parts, part, SHEET_ORDER);
    const cells = patchCells(document, sheet, context, styles);
    this.effects.values ||= cells.values;
    this.effects.formulas ||= cells.formulas;
    patchColumns(document, sheet, context, styles);
    patchMerges(document, sheet);
    patchConditionalFormats(document, sheet, context, styles);
    patchValidations(document, sheet);
    patchHyperlinks(document, sheet, parts, part);
    patchTables(document, sheet, parts, part);
    patchThreads(sheet, parts, part, this.workbookPart);
    patchCharts(document, sheet, parts, part);
    patchNotes(document, sheet, parts, part);
    patchLayout(document, sheet, context.colors, this.choosesTab ? sheet === this.book.active : undefined);
    document.store(parts, part);
  }

  finish(): CellEffects {
    this.styles.finish();
    this.styleDocument.store(this.parts, this.stylesPart);
    return this.effects;
  }
}
