import type { Rect, Sheet } from "../model";
import { displayText } from "./numberText";

const MAX_WIDTH = 255;
const PADDING = 0.71;

/** A guess without font metrics: wide characters count twice. Null where the column holds nothing. */
export function autofitWidth(sheet: Sheet, column: Rect): number | null {
  const widths = sheet.cells
    .inside(column)
    .filter(({ row, column: at }) => !sheet.mergeAt(row, at))
    .flatMap(({ cell }) => displayText(cell, sheet.book.date1904).split("\n").map(characters));
  const widest = Math.max(0, ...widths);
  return widest === 0 ? null : Math.min(MAX_WIDTH, widest + PADDING);
}

function characters(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0xff ? 2 : 1;
  return width;
}
