import type { Book, DefinedName, Sheet } from "../model";
import { type Block, referencedBlock } from "../model/reference";

/** A sheet's own name goes before the workbook's. */
export function findName(book: Book, name: string, sheet: Sheet | null): DefinedName | null {
  return (sheet && book.name(name, sheet.id)) ?? book.name(name, null);
}

/** The block a name stands for; null when it stands for something else. */
export function namedRect(book: Book, name: DefinedName): Block | null {
  return referencedBlock(book, name.formula);
}
