import { keyOf } from "../read/text";

/** An enterprise's name as two writings of it are compared: NFKC, no blanks, one kind of brackets, no case. */
export function normalisedName(name: string): string {
  return keyOf(name).toUpperCase();
}
