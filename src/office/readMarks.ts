import type { RunOptions, SheetMarks } from "../app/ports";
import type { CellRef, Rect } from "../domain/sheet/cellRef";
import { readOwnNotes } from "./notes";
import { findOwnFormats } from "./ownFormats";
import { withExcel } from "./session";
import type { ExcelSettings } from "./settings";
import { listSheets } from "./sheets";

/** The review's own highlights and notes as they stand, as they can be painted again. */
export function readMarks(settings: ExcelSettings, options: RunOptions): Promise<SheetMarks[]> {
  return withExcel(settings, options, async (session) => {
    const sheets = await listSheets(session);
    const marked = (await findOwnFormats(session, sheets)).filter(({ ids }) => ids.length > 0);
    if (marked.length === 0) return [];
    const notes = await readOwnNotes(session, marked.map(({ sheet }) => sheet));
    return marked.map(({ sheet, rects: { unmet, error, warning } }) => ({
      sheet: sheet.name,
      cells: { unmet: cellsIn(unmet), error: cellsIn(error), warning: cellsIn(warning) },
      notes: notes.get(sheet.name) ?? [],
    }));
  });
}

function cellsIn(rects: readonly Rect[]): CellRef[] {
  return rects.flatMap(({ row, column, rows, columns }) =>
    Array.from({ length: rows * columns }, (_, index) => ({ row: row + Math.floor(index / columns), column: column + (index % columns) })),
  );
}
