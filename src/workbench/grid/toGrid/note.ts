import type { ISheetNote } from "@univerjs/preset-sheets-note";
import type { Note } from "../../../host/model";

const WIDTH = 220;
const LINE_HEIGHT = 20;
const CHARACTERS_PER_LINE = 15;

/** As large as its text needs: files do not say how large a note is drawn in a way worth keeping. */
export function gridNote({ id, row, column, content, visible }: Note): ISheetNote {
  const lines = content.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / CHARACTERS_PER_LINE)), 1);
  return { id, row, col: column, width: WIDTH, height: Math.min(Math.max(lines, 3), 12) * LINE_HEIGHT, note: content, show: visible };
}
