/** Characters that are there but cannot be seen: zero-width marks, soft hyphens, byte-order marks, control characters other than line breaks. */
const INVISIBLE = /[\u200B-\u200F\u2028-\u202E\u2060-\u2064\uFEFF\u00AD\u0000-\u0008\u000E-\u001F\u007F]/gu;
const CJK = "\\u3400-\\u9FFF\\uF900-\\uFAFF";
const SPACE_INSIDE_CJK = new RegExp(`(?<=[${CJK}（）：，。、])\\s+(?=[${CJK}（）：，。、])`, "gu");

/** What two texts are compared by: NFKC, no whitespace, one kind of brackets and dashes. "统一社会信用 代码：" and "统一社会信用代码:" are one. */
export function keyOf(text: string): string {
  return foldMarks(text.normalize("NFKC").replace(INVISIBLE, "").replace(/\s+/gu, ""));
}

/** A text for people: no invisible characters, blanks between Chinese characters dropped, others single, ends trimmed. Width is kept. */
export function cleanText(text: string): string {
  return text.replace(INVISIBLE, "").replace(/[\s\u00A0\u3000]+/gu, " ").replace(SPACE_INSIDE_CJK, "").trim();
}

/** As `cleanText`, with line breaks kept; empty lines at the ends dropped. */
export function cleanProse(text: string): string {
  return text
    .replace(/\r\n?/gu, "\n")
    .split("\n")
    .map((line) => line.replace(INVISIBLE, "").replace(/[^\S\n]+/gu, " ").trim())
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
    for (const unit of keyOf(character)) {
      key += unit;
      for (let i = 0; i < unit.length; i++) at.push(index);
    }
    index += character.length;
  }
  return { source, key: key.replace(/其它/gu, "其他"), at };
}

/** The original text behind `key.slice(from, to)`, with what stood between and after its characters up to the next one. */
export function sourceSlice(mapped: MappedKey, from: number, to: number): string {
  const start = mapped.at[from] ?? mapped.source.length;
  const end = to >= mapped.key.length ? mapped.source.length : (mapped.at[to] ?? mapped.source.length);
  return mapped.source.slice(start, end);
}
