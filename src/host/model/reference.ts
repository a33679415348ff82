import { formatAbsolute, parseAddress, quoteSheet, splitReference } from "./address";
import type { Book } from "./book";
import type { Rect } from "./rect";
import type { Sheet } from "./sheet";

export interface Block {
  readonly sheet: Sheet;
  readonly rect: Rect;
}

/** The block that a formula is a reference to ("=甲!$A$1:$B$2"); null when it is anything else. */
export function referencedBlock(book: Book, formula: string): Block | null {
  const { sheet: name, address } = splitReference(formula.replace(/^=/, ""));
  const sheet = name === null ? null : book.sheet(name);
  const rect = parseAddress(address);
  return sheet && rect ? { sheet, rect } : null;
}

/** "=甲!$A$1:$B$2". */
export function referenceTo({ sheet, rect }: Block): string {
  return `=${quoteSheet(sheet.name)}!${formatAbsolute(rect)}`;
}
