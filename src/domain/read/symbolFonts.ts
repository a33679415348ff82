/**
 * Marks of the symbol fonts by the low byte of their code, drawn as the mark that the form's readers know.
 * Source: the fonts' Unicode mappings of Unicode 7.0 (L2/12-368).
 */
const MARKS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: {
    0x6c: "●", 0x6e: "■", 0x6f: "□", 0x70: "□", 0x71: "□", 0x72: "□", 0x78: "☒", 0xa1: "○", 0xa2: "○", 0xa4: "◉", 0xa8: "□",
    0xfb: "✗", 0xfc: "✓", 0xfd: "☒", 0xfe: "☑",
  },
  "wingdings 2": {
    0x4f: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x98: "●", 0x99: "○", 0x9a: "○", 0x9d: "◉", 0x9e: "◉",
    0xa1: "■", 0xa2: "■", 0xa3: "□", 0xa4: "□", 0xa8: "▣",
  },
  webdings: { 0x61: "✓", 0x63: "□", 0x67: "■", 0x6e: "●", 0x72: "✗" },
  symbol: { 0xb4: "×", 0xb7: "·", 0xd6: "√" },
};
/** Fonts whose letters are pictures without a meaning for the form. */
const PICTURES = new Set(["wingdings 3", "marlett"]);
/** Word keeps characters of symbol fonts in the private use area from here. */
const PRIVATE_USE = 0xf000;

/** A cell that holds one character which some symbol font draws as a mark: worth asking for its font. */
export function maybeSymbol(text: string): boolean {
  return text.length === 1 && Object.values(MARKS).some((marks) => text.charCodeAt(0) in marks);
}

export function isSymbolFont(font: string | null): font is string {
  const name = font?.trim().toLowerCase() ?? "";
  return name in MARKS || PICTURES.has(name);
}

/** What the character with that code looks like in its font; a blank for pictures that mean nothing here. */
export function drawnSymbol(font: string | null, code: number): string {
  const low = code >= PRIVATE_USE && code <= PRIVATE_USE + 0xff ? code - PRIVATE_USE : code;
  if (isSymbolFont(font)) return MARKS[font.trim().toLowerCase()]?.[low] ?? " ";
  if (low === code) return Number.isNaN(code) || code > 0x10ffff ? " " : String.fromCodePoint(code);
  return MARKS["wingdings"]?.[low] ?? MARKS["wingdings 2"]?.[low] ?? " ";
}

/** A text as it looks in its font. Other scripts are never drawn in a symbol font; in any other font only private characters are symbols. */
export function asDrawn(text: string, font: string | null): string {
  const drawn = isSymbolFont(font) ? /[\u0021-\u00FF\uF020-\uF0FF]/gu : /[\uF020-\uF0FF]/gu;
  return text.replace(drawn, (character) => drawnSymbol(font, character.charCodeAt(0)));
}
