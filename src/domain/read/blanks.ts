import { halfWidth, keyOf, mapKey, sourceSlice } from "./text";

/** A blank that the form prints inside running text: the words before it, and the unit printed after it ("" for none). */
export interface PrintedBlank<Id extends string> {
  readonly id: Id;
  /** Spellings of the words before the blank, as keys. */
  readonly words: readonly string[];
  readonly unit: string;
  /** Pattern of what follows the words where they are no blank's: "部署" makes "边缘计算节点 MEC 部署" a heading. */
  readonly notBefore?: string;
}

/** What stands in one blank. */
export interface FilledBlank<Id extends string> {
  readonly id: Id;
  /** As on the sheet, words and unit left out where they could be told apart. */
  readonly raw: string;
  /** The value alone, "" for an empty blank. */
  readonly value: string;
  /** The form's underscores are there: the value belongs into this very text. */
  readonly underscored: boolean;
  /** Short or with a digit, as a value is; a sentence that happens to hold the words is not. */
  readonly plausible: boolean;
}

/** Finds printed blanks in texts; built once for a list of blanks. */
export class BlankFinder<Id extends string> {
  private readonly pattern: RegExp;
  private readonly blankOf = new Map<string, PrintedBlank<Id>>();

  constructor(blanks: readonly PrintedBlank<Id>[]) {
    for (const blank of blanks) for (const word of blank.words) this.blankOf.set(word.toUpperCase(), blank);
    const words = [...this.blankOf].sort(([a], [b]) => b.length - a.length);
    this.pattern = new RegExp(
      words.map(([word, { notBefore }]) => escape(word) + (notBefore === undefined ? "" : `(?!${notBefore})`)).join("|"),
      "giu",
    );
  }

  /** Every blank whose words stand in the text, with what was written up to the next blank's words; `key` is the text's, where known. */
  find(text: string, key = keyOf(text)): readonly FilledBlank<Id>[] {
    if (key.search(this.pattern) < 0) return [];
    const mapped = mapKey(text);
    const found = [...mapped.key.matchAll(this.pattern)];
    return found.flatMap((match, index) => {
      const blank = this.blankOf.get(match[0].toUpperCase());
      if (!blank) return [];
      const from = match.index + match[0].length;
      const to = found[index + 1]?.index ?? mapped.key.length;
      const raw = from >= mapped.key.length ? "" : sourceSlice(mapped, from, to);
      const filled = valueIn(raw, blank.unit);
      return [{ id: blank.id, ...filled, plausible: filled.value.length <= LONGEST_VALUE }];
    });
  }
}

/** Names of nodes are the longest values that stand in a blank. */
const LONGEST_VALUE = 60;

function escape(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&");
}

function valueIn(raw: string, unit: string): { readonly raw: string; readonly value: string; readonly underscored: boolean } {
  const underscored = /[_＿]/u.test(raw);
  const text = halfWidth(raw)
    .replace(/_+/gu, " ")
    .replace(/^[\s:=,、;]*(为|是|达到|达|共|约为)?[\s:]*/u, "")
    .replace(/^\((?=[^)]*[\p{L}、])(?!单位)[^)]*[\p{Script=Han}][^)]*\)\s*:?\s*(?=.)/u, "")
    .replace(/[\s、,;。]+$/u, "");
  return { raw: raw.trim(), value: withoutUnit(text, unit), underscored };
}

/** Takes the printed unit off one end: "12个" and "个12" are both 12. A note in brackets behind the unit is left out. */
function withoutUnit(text: string, unit: string): string {
  if (unit === "") return text.trim();
  const bare = text.replace(/(?<=\S)\s*\((?![-\d.,]+\))[^)]*\)\s*$/u, (note) =>
    halfWidth(note)
      .replace(/[()\s]/gu, "")
      .toLowerCase() === unit.toLowerCase()
      ? unit
      : "",
  );
  const start = bare.replace(/^\(单位:?([^)]*)\)|^\(([^)\d]*)\)/u, "$1$2").trim();
  const lower = start.toLowerCase();
  const small = unit.toLowerCase();
  if (lower === small) return "";
  if (lower.startsWith(small) && !isLongerUnit(lower, small)) return start.slice(unit.length).replace(/^[\s:,、;]+/u, "");
  if (lower.endsWith(small)) return start.slice(0, -unit.length).trim();
  return start;
}

/** "套" at the start of "套件" is another word; digits, blanks and signs may follow a unit. */
function isLongerUnit(text: string, unit: string): boolean {
  return /^[\p{L}]/u.test(text.slice(unit.length));
}
