import type { Shift } from "./change";
import { MAX_COLUMNS, MAX_ROWS, type Rect } from "./rect";

/** First index and length after the shift, or null when nothing is left. */
function shiftSpan(start: number, length: number, at: number, count: number, limit: number): readonly [number, number] | null {
  const end = start + length;
  if (start === 0 && end === limit) return [start, length];
  const move = (edge: number): number => (count > 0 ? (edge >= at ? edge + count : edge) : edge <= at ? edge : Math.max(at, edge + count));
  // An end edge moves only when the insertion lies before the last cell, not just behind it.
  const newStart = move(start);
  const newEnd = Math.min(count > 0 ? move(end - 1) + 1 : move(end), limit);
  return newEnd > newStart ? [newStart, newEnd - newStart] : null;
}

export function isWholeShift(shift: Shift): boolean {
  return shift.from === 0 && shift.to === (shift.axis === "row" ? MAX_COLUMNS : MAX_ROWS) - 1;
}

/**
 * Where a block stands after the shift: null when its cells are gone. A block that sticks out of the moving stripe stays, as in
 * Excel, which cannot tear it apart.
 */
export function shiftRect(rect: Rect, shift: Shift): Rect | null {
  if (shift.axis === "row") {
    if (!isWholeShift(shift) && (rect.column < shift.from || rect.column + rect.columns - 1 > shift.to)) return rect;
    const span = shiftSpan(rect.row, rect.rows, shift.at, shift.count, MAX_ROWS);
    return span && { ...rect, row: span[0], rows: span[1] };
  }
  if (!isWholeShift(shift) && (rect.row < shift.from || rect.row + rect.rows - 1 > shift.to)) return rect;
  const span = shiftSpan(rect.column, rect.columns, shift.at, shift.count, MAX_COLUMNS);
  return span && { ...rect, column: span[0], columns: span[1] };
}

/** Where a row or column stands after the shift; one that is gone leaves its place to what follows. For what is drawn over the cells. */
export function shiftIndex(index: number, shift: Shift): number {
  const moved = shiftSpan(index, 1, shift.at, shift.count, shift.axis === "row" ? MAX_ROWS : MAX_COLUMNS);
  return moved ? moved[0] : shift.at;
}

export function shiftRects(rects: readonly Rect[], shift: Shift): Rect[] {
  return rects.flatMap((rect) => shiftRect(rect, shift) ?? []);
}
