import { Book } from "../model/book";
import type { Sheet } from "../model/sheet";
import { loadSheet, type SheetContext } from "./loadSheet";
import { MAX_UNPACKED_BYTES, type Parts, readXml, unpack } from "./package/package";
import { Colors } from "./read/colors";
import { readPersons } from "./read/comments";
import { itemText } from "./read/strings";
import { readStyleSheet } from "./read/styles";
import { isReserved, readPrintNames, readWorkbook, type Workbook } from "./read/workbook";
import { keepSource } from "./source";

export interface LoadOptions {
  /** Unpacked bytes accepted; default 512 MB. */
  readonly maxUnpackedBytes?: number;
  /** Called after each sheet; a caller may yield here. */
  readonly onSheet?: (done: number, of: number) => void | Promise<void>;
}

function related(parts: Parts, workbook: Workbook, type: string): ReturnType<typeof readXml>["root"] | null {
  const target = workbook.relationships.find((r) => r.type === type && !r.external)?.target;
  return target === undefined ? null : readXml(parts, target).root;
}

/** What every sheet of a workbook shares. */
export function readShared(parts: Parts, workbook: Workbook, book: Book): SheetContext {
  const styles = related(parts, workbook, "styles");
  const colors = new Colors(related(parts, workbook, "theme"), styles);
  const sheet = readStyleSheet(styles, colors);
  const persons = related(parts, workbook, "person");
  return {
    parts,
    book,
    colors,
    date1904: workbook.date1904,
    strings: related(parts, workbook, "sharedStrings")?.children.map(itemText) ?? [],
    formats: sheet.cells.map((format) => ({ ...format, style: book.style(format.style) })),
    differential: sheet.differential,
    persons: persons ? readPersons(persons) : new Map<string, string>(),
  };
}

/**
 * A book as it stands in an .xlsx or .xlsm file, with an empty journal. What the model has no room for (pictures, shapes, …) stays in the file's
 * own parts, which `saveBook` patches.
 * @throws XlsxError whose `code` says why the file cannot be read
 */
export async function loadBook(bytes: Uint8Array, options: LoadOptions = {}): Promise<Book> {
  const parts = unpack(bytes, options.maxUnpackedBytes ?? MAX_UNPACKED_BYTES);
  const workbook = readWorkbook(parts);
  const book = new Book();
  book.date1904 = workbook.date1904;
  const context = readShared(parts, workbook, book);
  const sheetParts = new Map<Sheet, string>();
  const byTab = new Map<number, Sheet>();
  for (const [index, found] of workbook.sheets.entries()) {
    book.silently(() => {
      const sheet = book.addSheet(found.name);
      sheet.visibility = found.visibility;
      loadSheet(sheet, found.part, context);
      sheet.setPageLayout(readPrintNames(workbook.names, found.tab));
      sheetParts.set(sheet, found.part);
      byTab.set(found.tab, sheet);
    });
    await options.onSheet?.(index + 1, workbook.sheets.length);
  }
  book.silently(() => {
    for (const { name, formula, tab, comment, hidden } of workbook.names) {
      const owner = tab === undefined ? null : byTab.get(tab);
      if (isReserved(name) || owner === undefined) continue;
      book.names.add({ id: book.nextId(), name, formula: `=${formula}`, scope: owner?.id ?? null, comment, visible: !hidden });
    }
    const active = byTab.get(workbook.activeTab) ?? book.sheets.find((s) => s.visibility === "Visible");
    if (active) book.active = active;
  });
  keepSource(book, { bytes, parts, sheetParts });
  return book;
}
