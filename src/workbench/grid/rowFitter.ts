import { generateRandomId } from "@univerjs/core";
import { MarkDirtyRowAutoHeightOperation } from "@univerjs/preset-sheets-core";
import type { Book, Sheet } from "../../host/model";
import type { GridTarget } from "./target";
import { gridRange } from "./toGrid/range";
import { rowsToFit } from "./toGrid/rowsToFit";

/**
 * Rows to which the file gives no height are as high as their text needs, as in Excel. Only the grid can measure that, and only for a
 * sheet that it has shown; the book is not told, for Excel finds the height again by itself.
 */
export class RowFitter {
  private readonly fitted = new Set<string>();

  constructor(
    private readonly book: Book,
    private readonly target: GridTarget,
  ) {}

  /** For when a sheet comes into view. */
  fit(sheet: Sheet): void {
    if (this.fitted.has(sheet.id)) return;
    this.fitted.add(sheet.id);
    const ranges = rowsToFit(sheet).map((row) => gridRange({ row, column: 0, rows: 1, columns: 1 }));
    if (ranges.length === 0) return;
    this.target.act(MarkDirtyRowAutoHeightOperation, { unitId: this.target.unitId, subUnitId: sheet.id, ranges, id: generateRandomId() });
  }

  /** For when cells have changed. */
  refit(sheet: Sheet): void {
    this.fitted.delete(sheet.id);
    if (this.book.active === sheet) this.fit(sheet);
  }
}
