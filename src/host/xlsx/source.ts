import type { Book } from "../model/book";
import type { Id } from "../model/parts";
import type { Sheet } from "../model/sheet";
import type { Parts } from "./package/package";

/** Where a book came from: what saving compares with and patches. The parts are those of the file, never changed. */
export interface Source {
  readonly parts: Parts;
  /** The part of each sheet the file brought. */
  readonly sheetParts: ReadonlyMap<Sheet, string>;
  /** For items that kept their id: the item as loaded. */
  readonly items: ReadonlyMap<Id, object>;
}

const sources = new WeakMap<Book, Source>();

export function sourceOf(book: Book): Source | null {
  return sources.get(book) ?? null;
}

export function keepSource(book: Book, source: Source): void {
  sources.set(book, source);
}
