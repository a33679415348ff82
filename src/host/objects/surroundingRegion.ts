import { bounding, hasContent, MAX_COLUMNS, MAX_ROWS, type Rect, rectOf, type Sheet } from "../model";

/** The block around the range that is bordered by blank rows and columns, as Ctrl+A finds it. */
export function surroundingRegion(sheet: Sheet, start: Rect): Rect {
  let region = start;
  for (;;) {
    const row = Math.max(0, region.row - 1);
    const column = Math.max(0, region.column - 1);
    const around = rectOf(
      row,
      column,
      Math.min(MAX_ROWS, region.row + region.rows + 1) - row,
      Math.min(MAX_COLUMNS, region.column + region.columns + 1) - column,
    );
    const grown = sheet.cells
      .inside(around)
      .filter(({ cell }) => hasContent(cell))
      .reduce<Rect>((all, place) => bounding(all, rectOf(place.row, place.column)), region);
    if (grown.rows === region.rows && grown.columns === region.columns) return region;
    region = grown;
  }
}
