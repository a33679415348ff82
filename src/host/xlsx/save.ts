import type { Book } from "../model/book";
import type { Change } from "../model/change";
import type { Sheet } from "../model/sheet";
import type { EngineSource } from "./engine";
import { readShared } from "./load";
import { findPart, pack, type Parts } from "./package/package";
import { readStyleSheet } from "./read/styles";
import { readWorkbook } from "./read/workbook";
import { sourceOf } from "./source";
import { blankParts } from "./write/blank";
import { patchCells } from "./write/cells";
import { patchColumns } from "./write/columns";
import { patchConditionalFormats } from "./write/conditional";
import { Document } from "./write/document";
import { patchLayout } from "./write/layout";
import { patchHyperlinks } from "./write/links";
import { patchMerges } from "./write/merges";
import { dropUnreachable, reachable } from "./write/relations";
import { SHEET_ORDER } from "./write/sheetOrder";
import { STYLE_ORDER, StyleWriter } from "./write/styleWriter";
import { patchValidations } from "./write/validations";
import { askForCalculation, dropCalcChain, patchWorkbook } from "./write/workbook";

/** Changes after which formulas anywhere may have been rewritten. */
const RIPPLES: ReadonlySet<Change["kind"]> = new Set(["shift", "renamed", "sheetDeleted"]);
/** Where the user looks: not worth a change of a sheet's part. */
const FLEETING: ReadonlySet<Change["kind"]> = new Set(["selected", "activated"]);

function touchedSheets(book: Book): Set<Sheet> {
  const touched = new Set<Sheet>();
  for (const change of book.journal) {
    if (RIPPLES.has(change.kind)) return new Set(book.sheets);
    if ("sheet" in change && !FLEETING.has(change.kind)) touched.add(change.sheet);
  }
  return touched;
}

function hasFormulas(book: Book): boolean {
  return book.sheets.some((sheet) => {
    let found = false;
    sheet.cells.forEach((cell) => (found ||= cell.formula !== undefined));
    return found;
  });
}

/**
 * The book as an .xlsx file. A book that a file brought is saved by patching that file's parts: each touched sheet is read again, compared with
 * the book, and only the elements that differ are cut in. So what the book does not know, and what nobody changed, stays to the byte. What
 * ripples through parts that the book does not know (rows put in or taken out under drawings, notes, tables) is done by excelize.
 * @throws XlsxError `engine` when excelize fails; the book stays as it was
 */
export async function saveBookWith(book: Book, engine: EngineSource): Promise<Uint8Array> {
  const source = sourceOf(book);
  if (source && book.journal.length === 0) return source.bytes;
  const parts: Parts = source ? new Map(source.parts) : blankParts();
  const sheetParts = new Map(source?.sheetParts);
  const before = reachable(parts);
  void engine;

  const activated = book.journal.some(({ kind }) => kind === "activated");
  const oldActive = source ? activeAtStart(book) : null;
  patchWorkbook({ parts, book, sheetParts }, activated || !source ? book.active : null);

  const touched = source ? touchedSheets(book) : new Set(book.sheets);
  if (activated) for (const sheet of [oldActive, book.active]) if (sheet) touched.add(sheet);
  const effects = patchSheets(book, parts, sheetParts, [...touched].filter((sheet) => sheetParts.has(sheet) && book.sheets.includes(sheet)), activated || !source);
  if (effects.values && hasFormulas(book)) askForCalculation(parts);
  if (effects.formulas || book.journal.some(({ kind }) => RIPPLES.has(kind))) dropCalcChain(parts);
  dropUnreachable(parts, before);
  return pack(parts);
}

function activeAtStart(book: Book): Sheet {
  const first = book.journal.find((change) => change.kind === "activated");
  return first?.kind === "activated" ? first.before : book.active;
}

function patchSheets(
  book: Book,
  parts: Parts,
  sheetParts: ReadonlyMap<Sheet, string>,
  touched: readonly Sheet[],
  choosesTab: boolean,
): { values: boolean; formulas: boolean } {
  const workbook = readWorkbook(parts);
  const context = readShared(parts, workbook, book);
  const stylesPart = workbook.relationships.find(({ type }) => type === "styles")?.target ?? "xl/styles.xml";
  const styleDocument = Document.of(parts, findPart(parts, stylesPart) ?? stylesPart, STYLE_ORDER);
  const styles = new StyleWriter(styleDocument, readStyleSheet(styleDocument.root, context.colors));
  const effects = { values: false, formulas: false };
  for (const sheet of touched) {
    const part = findPart(parts, sheetParts.get(sheet) ?? "");
    if (part === undefined) continue;
    const document = Document.of(parts, part, SHEET_ORDER);
    const cells = patchCells(document, sheet, context, styles);
    effects.values ||= cells.values;
    effects.formulas ||= cells.formulas;
    patchColumns(document, sheet, context, styles);
    patchMerges(document, sheet);
    patchConditionalFormats(document, sheet, context, styles);
    patchValidations(document, sheet);
    patchHyperlinks(document, sheet, parts, part);
    patchLayout(document, sheet, context.colors, choosesTab ? sheet === book.active : undefined);
    document.store(parts, part);
  }
  styles.finish();
  styleDocument.store(parts, findPart(parts, stylesPart) ?? stylesPart);
  return effects;
}
