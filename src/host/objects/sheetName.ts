import { invalidArgument } from "../hostError";
import type { Book } from "../model";

const FORBIDDEN = /[\\/?*[\]:]/;

/** Throws for what Excel does not take as the name of a sheet. */
export function checkSheetName(name: unknown): asserts name is string {
  if (typeof name !== "string" || name === "" || name.length > 31 || FORBIDDEN.test(name) || /^'|'$/.test(name)) throw invalidArgument();
}

/** The name, or "name (2)" and so on where it is taken; such a number is free in `other` as well. */
export function freeSheetName(book: Book, name: string, other: Book = book): string {
  if (!book.sheet(name)) return name;
  for (let n = 2; ; n++) {
    const suffix = ` (${n})`;
    const candidate = name.slice(0, 31 - suffix.length) + suffix;
    if (!book.sheet(candidate) && !other.sheet(candidate)) return candidate;
  }
}
