import { type Book, type DefinedName, parseAddress, type Rect, type Sheet, splitReference } from "../model";

/** A sheet's own name goes before the workbook's. */
export function findName(book: Book, name: string, sheet: Sheet | null): DefinedName | null {
  return (sheet && book.name(name, sheet.id)) ?? book.name(name, null);
}

/** The block a name stands for; null when it stands for something else. */
export function namedRect(book: Book, name: DefinedName): { sheet: Sheet; rect: Rect } | null {
  const { sheet: sheetName, address } = splitReference(name.formula.replace(/^=/, ""));
  const sheet = sheetName === null ? null : book.sheet(sheetName);
  const rect = parseAddress(address);
  return sheet && rect ? { sheet, rect } : null;
}
