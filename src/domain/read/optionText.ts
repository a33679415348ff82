import { glyphAtStart, type Glyph } from "./tickGlyphs";
import { halfWidth } from "./text";

export interface OptionToken {
  readonly kind: "option";
  readonly option: string;
}
export interface GlyphToken extends Glyph {
  readonly kind: "glyph";
  /** No blank between it and what stands before, or after. */
  readonly touchesBefore: boolean;
  readonly touchesAfter: boolean;
}
/** Words that are no option: they keep a mark on their one side from reaching an option on the other. */
export interface WordToken {
  readonly kind: "word";
  readonly text: string;
}
export type Token = OptionToken | GlyphToken | WordToken;

export interface OptionMatcher {
  readonly options: readonly string[];
  readonly pattern: RegExp;
  readonly optionOf: ReadonlyMap<string, string>;
}

const SEPARATOR = /^([\s、,;，；:：|/\\·。.&和及_-]|\d{1,2}[.、)](?!\d))+/u;
const matchers = new WeakMap<readonly string[], OptionMatcher>();

/** The pattern that finds a list's options in running text; built once per list. */
export function matcherFor(options: readonly string[]): OptionMatcher {
  const known = matchers.get(options);
  if (known) return known;
  const optionOf = new Map<string, string>();
  for (const option of options) {
    for (const spelling of spellings(option)) if (!optionOf.has(spelling)) optionOf.set(spelling, option);
  }
  const alternatives = [...optionOf.keys()].sort((a, b) => b.length - a.length).map(loosely);
  const matcher = { options, optionOf, pattern: new RegExp(alternatives.join("|"), "giu") };
  matchers.set(options, matcher);
  return matcher;
}

/** Spellings of an option without blanks: the printed slip 于 and its 与, parts of "PLM/PDM", the tier's full name. */
function spellings(option: string): readonly string[] {
  const base = halfWidth(option).replace(/\s+/gu, "").toUpperCase();
  const all = [base];
  if (base.includes("于")) all.push(base.replaceAll("于", "与"), base.replaceAll("于", "和"));
  if (base.endsWith("级")) all.push(`${base}5G全连接工厂`);
  if (base.includes("/")) all.push(...base.split("/"), base.replaceAll("/", ""), base.replaceAll("/", "、"), base.replaceAll("/", "-"));
  if (/\([^)]*\)/u.test(base)) all.push(base.replace(/\([^)]*\)/gu, ""));
  return all;
}

function loosely(spelling: string): string {
  const body = [...spelling].map((character) => character.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&")).join("\\s*");
  const before = /^[A-Z]/u.test(spelling) ? "(?<![A-Za-z]{2})(?<![A-QS-Za-z])" : "";
  const after = /[A-Z]$/u.test(spelling) ? "(?![A-Za-z])" : "";
  return `${before}${body}${after}`;
}

/** Options, marks and other words of one cell's text, in order. */
export function tokenize(text: string, matcher: OptionMatcher): readonly Token[] {
  const plain = halfWidth(text);
  const tokens: Token[] = [];
  let end = 0;
  for (const match of plain.matchAll(matcher.pattern)) {
    pushGap(tokens, plain.slice(end, match.index));
    const option = matcher.optionOf.get(match[0].replace(/\s+/gu, "").toUpperCase());
    if (option !== undefined) tokens.push({ kind: "option", option });
    end = match.index + match[0].length;
  }
  pushGap(tokens, plain.slice(end));
  return tokens;
}

function pushGap(tokens: Token[], gap: string): void {
  let position = 0;
  let word = "";
  const flush = () => {
    if (word.trim() !== "") tokens.push({ kind: "word", text: word.trim() });
    word = "";
  };
  while (position < gap.length) {
    const rest = gap.slice(position);
    const glyph = glyphAtStart(rest);
    if (glyph && standsAlone(gap, position, glyph.length)) {
      flush();
      const after = position + glyph.length;
      tokens.push({
        kind: "glyph",
        ...glyph,
        touchesBefore: position > 0 ? !/\s/u.test(gap.charAt(position - 1)) : tokens.length > 0,
        touchesAfter: after < gap.length ? !/\s/u.test(gap.charAt(after)) : true,
      });
      position = after;
      continue;
    }
    const separator = SEPARATOR.exec(rest);
    if (separator) {
      flush();
      position += separator[0].length;
      continue;
    }
    const [character = ""] = rest;
    word += character;
    position += character.length;
  }
  flush();
}

/** A letter or 口 is a mark only where no word goes on before or after it within the gap. */
function standsAlone(gap: string, position: number, length: number): boolean {
  if (!/^[\p{L}]/u.test(gap.slice(position))) return true;
  return !/[\p{L}\p{N}]/u.test(gap.charAt(position - 1)) && !/[\p{L}\p{N}]/u.test(gap.charAt(position + length));
}
