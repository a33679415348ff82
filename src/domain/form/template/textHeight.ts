/** Points of one printed line of the table's font. */
const LINE = 16;
const PADDING = 6;

/** Height in points that a wrapped text needs in `width` characters; a Chinese character is two characters wide. */
export function textHeight(text: string, width: number, line = LINE): number {
  const lines = text.split("\n").reduce((sum, each) => sum + Math.max(1, Math.ceil(charactersOf(each) / Math.max(1, width - 1))), 0);
  return lines * line + PADDING;
}

function charactersOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character.charCodeAt(0) > 0xff ? 2 : 1.05), 0);
}
