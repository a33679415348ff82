import type { Undoable } from "../app/undo";
import type { Texts } from "./texts";

/** What an undo would take back, in plain words: 标记 213 个单元格. */
export function undoText({ kind, cells }: Undoable, { undo }: Texts): string {
  switch (kind) {
    case "review":
      return cells > 0 ? undo.marks(cells) : undo.results;
    case "clear":
      return undo.cleared(cells);
  }
}
