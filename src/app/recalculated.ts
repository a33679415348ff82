import { stateAt } from "../domain/summary/tidy/content";
import type { Rect } from "../domain/sheet/cellRef";
import type { CellValue, SheetSnapshot } from "../domain/sheet/snapshot";

const known = new WeakMap<SheetSnapshot, Rect | null>();

/** The smallest block with every formula of a sheet; null where there is none. Calculating changes nothing else. */
export function formulaBlock(sheet: SheetSnapshot): Rect | null {
  const before = known.get(sheet);
  if (before !== undefined) return before;
  const block = findBlock(sheet);
  known.set(sheet, block);
  return block;
}

function findBlock(sheet: SheetSnapshot): Rect | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (let row = sheet.top; row < sheet.bottom; row++) {
    for (let column = sheet.left; column < sheet.right; column++) {
      if (stateAt(sheet, row, column).content.kind !== "formula") continue;
      [top, left, bottom, right] = [Math.min(top, row), Math.min(left, column), Math.max(bottom, row), Math.max(right, column)];
    }
  }
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** Whether a block of the sheet, as it was read, holds other values by now. */
export function differs(sheet: SheetSnapshot, { row, column }: Rect, now: readonly (readonly CellValue[])[]): boolean {
  return now.some((line, down) => line.some((value, across) => value !== sheet.value(row + down, column + across)));
}
