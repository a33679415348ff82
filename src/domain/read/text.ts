/** Characters that are there but cannot be seen: zero-width marks, soft hyphens, byte-order marks, control characters. */
const INVISIBLE = /[\u2028\u2029]|(?![\t\n\v\f\r])[\p{Cc}\p{Cf}]/gu;
/** Texts that are their own key: most cells. */
const OWN_KEY = /^[\u4E00-\u9FFFA-Za-z0-9.%()_:+-]*$/u;
const CJK = "\\u3400-\\u9FFF\\uF900-\\uFAFF";
const SPACE_INSIDE_CJK = new RegExp(`(?<=[${CJK}（）：，。、])\\s+(?=[${CJK}（）：，。、])`, "gu");

/** What two texts are compared by: NFKC, no whitespace, one kind of brackets and dashes. "统一社会信用 代码：" and "统一社会信用代码:" are one. */
export function keyOf(text: string): string {
  if (OWN_KEY.test(text) && !text.includes("其它")) return text;
  return foldMarks(text.normalize("NFKC").replace(INVISIBLE, "").replace(/\s+/gu, ""));
}

/** A text for people: no invisible characters, blanks between Chinese characters dropped, others single, ends trimmed. Width is kept. */
export function cleanText(text: string): string {
  return text
    .replace(INVISIBLE, "")
    .replace(/[\s\u00A0\u3000]+/gu, " ")
    .replace(SPACE_INSIDE_CJK, "")
    .trim();
}

/** As `cleanText`, with line breaks kept; empty lines at the ends dropped. */
export function cleanProse(text: string): string {
  return text
    .replace(/\r\n?/gu, "\n")
    .split("\n")
    .map((line) =>
      line
        .replace(INVISIBLE, "")
        .replace(/[^\S\n]+/gu, " ")
        .trim(),
    )
    .join("\n")
    .replace(/\n{3,}/gu, "\n\n")
    .trim();
}

/** Half-width text for numbers, codes and dates: NFKC, invisible characters gone, dashes and brackets of one kind; blanks kept. */
export function halfWidth(text: string): string {
  return foldMarks(text.normalize("NFKC").replace(INVISIBLE, ""));
}

function foldMarks(text: string): string {
  return text
    .replace(/[〔［【〖]/gu, "(")
    .replace(/[〕］】〗]/gu, ")")
    .replace(/[\u2010-\u2015\u2212\u2500]/gu, "-")
    .replace(/其它/gu, "其他");
}

/** A text's key together with where each of its characters came from, to cut the original by what was found in the key. */
export interface MappedKey {
  readonly source: string;
  readonly key: string;
  /** Index in `source` of each character of `key`. */
  readonly at: readonly number[];
}

export function mapKey(source: string): MappedKey {
  let key = "";
  const at: number[] = [];
  let index = 0;
  for (const character of source) {
    const unit = keyOfCharacter(character);
    key += unit;
    for (let i = 0; i < unit.length; i++) at.push(index);
    index += character.length;
  }
  return { source, key: key.replace(/其它/gu, "其他"), at };
}

const characterKeys = new Map<string, string>();

function keyOfCharacter(character: string): string {
  const known = characterKeys.get(character);
  if (known !== undefined) return known;
  const key = keyOf(character);
  characterKeys.set(character, key);
  return key;
}

/** The original text behind `key.slice(from, to)`, with what stood between and after its characters up to the next one. */
export function sourceSlice(mapped: MappedKey, from: number, to: number): string {
  const start = mapped.at[from] ?? mapped.source.length;
  const end = to >= mapped.key.length ? mapped.source.length : (mapped.at[to] ?? mapped.source.length);
  return mapped.source.slice(start, end);
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
