/** Company, project and person names: compared after normalisation, never changed. */

const INVISIBLE = /[\s\p{Cf}]/gu;
const BRACKETS: Readonly<Record<string, string>> = { "〔": "(", "[": "(", "【": "(", "〕": ")", "]": ")", "】": ")" };

/** NFKC, without spaces, line breaks and zero-width characters, one kind of brackets, lower case: equal results are the same name. */
export function normalName(text: string): string {
  if (text.length > LONGEST_KNOWN) return normalised(text);
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = normalised(text);
  if (names.size >= MOST_KNOWN) names.clear();
  names.set(text, name);
  return name;
}

/** Rules ask for the same names over and over; what is longer is no name. */
const LONGEST_KNOWN = 64;
const MOST_KNOWN = 20_000;
const names = new Map<string, string>();

function normalised(text: string): string {
  return text
    .normalize("NFKC")
    .replace(INVISIBLE, "")
    .replace(/[〔[【〕\]】]/g, (bracket) => BRACKETS[bracket] ?? bracket)
    .replace(/[‐‑–—−]/g, "-")
    .toLowerCase();
}

export type NameDifference = "same" | "format" | "different";

/** `same` character for character · `format`: only width, spaces, brackets or case differ · `different`. */
export function compareNames(a: string, b: string): NameDifference {
  if (a === b) return "same";
  return normalName(a) === normalName(b) ? "format" : "different";
}

/** Whether one inserted, deleted or replaced character, at most, turns one text into the other. */
export function withinOneEdit(a: string, b: string): boolean {
  const [short, long] = [[...a], [...b]].sort((x, y) => x.length - y.length) as [string[], string[]];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  let end = 0;
  while (end < short.length - start && short[short.length - 1 - end] === long[long.length - 1 - end]) end++;
  return long.length - start - end <= 1;
}
