import { keyOf } from "../read/text";

/** An enterprise's name as two writings of it are compared: NFKC, no blanks, one kind of brackets, no case. */
export function normalisedName(name: string): string {
  return keyOf(name).toUpperCase();
}

/** True when one character was typed wrongly, left out, added, or swapped with its neighbour. Equal texts are not one apart. */
export function oneCharacterApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  if (short.length < long.length) return short.slice(start) === long.slice(start + 1);
  const tail = short.slice(start + 1) === long.slice(start + 1);
  const swapped = short[start] === long[start + 1] && short[start + 1] === long[start] && short.slice(start + 2) === long.slice(start + 2);
  return tail || swapped;
}
