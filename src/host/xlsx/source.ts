import type { Book } from "../model/book";
import type { Sheet } from "../model/sheet";
import type { Parts } from "./package/package";

/** Where a book came from: what saving compares with and patches. The parts are those of the file, never changed. */
export interface Source {
  readonly bytes: Uint8Array;
  readonly parts: Parts;
  /** The part of each sheet the file brought. */
  readonly sheetParts: ReadonlyMap<Sheet, string>;
}

const sources = new WeakMap<Book, Source>();

export function sourceOf(book: Book): Source | null {
  return sources.get(book) ?? null;
}

export function keepSource(book: Book, source: Source): void {
  sources.set(book, source);
}
