import type { ChartFont } from "../../../host/model";

const PIXELS_PER_POINT = 96 / 72;
/** Of the character's height. */
const NARROW = 0.56;
const LINE = 1.35;
const INK = "#595959";

/** Looks of a text in pixels. */
export interface Words {
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** "#RRGGBB". */
  readonly color: string;
}

/** The nearest font that says something, member by member; the last resort in points. */
export function wordsOf(fonts: readonly (ChartFont | undefined)[], points: number): Words {
  const first = <K extends keyof ChartFont>(key: K): ChartFont[K] | undefined => fonts.find((font) => font?.[key] !== undefined)?.[key];
  return {
    size: (first("size") ?? points) * PIXELS_PER_POINT,
    bold: first("bold") ?? false,
    italic: first("italic") ?? false,
    color: first("color") ?? INK,
  };
}

export function lineHeight({ size }: Words): number {
  return size * LINE;
}

/** A guess without font metrics: wide characters are as wide as high. */
export function widthOf(text: string, { size }: Words): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0xff ? 1 : NARROW;
  return width * size;
}

/** As much of the text as fits. */
export function fitted(text: string, words: Words, width: number): string {
  if (widthOf(text, words) <= width) return text;
  const kept = [...text];
  while (kept.length > 1 && widthOf(`${kept.join("")}…`, words) > width) kept.pop();
  return `${kept.join("")}…`;
}
