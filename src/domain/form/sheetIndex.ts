import { keyOf } from "../read/text";
import type { Rect } from "../sheet/cellRef";
import type { CellValue, SheetSnapshot } from "../sheet/snapshot";

/** A place of the grid: a merged area or a single cell, with what stands in its first cell. */
export interface Slot {
  readonly rect: Rect;
  readonly value: CellValue;
  /** Comparison key of the text, "" for a blank. */
  readonly key: string;
}

/** Every non-blank place of a sheet in reading order, with keys computed once: locating costs one pass over the cells. */
export class SheetIndex {
  readonly slots: readonly Slot[];
  private readonly slotsByRow = new Map<number, Slot[]>();
  private readonly slotByCell = new Map<string, Slot>();

  constructor(readonly sheet: SheetSnapshot) {
    const slots: Slot[] = [];
    for (let row = sheet.top; row < sheet.bottom; row++) {
      for (let column = sheet.left; column < sheet.right; column++) {
        const value = sheet.value(row, column);
        if (value === "" || sheet.isCovered(row, column)) continue;
        const slot = { rect: rectAt(sheet, row, column), value, key: keyOf(String(value)) };
        if (slot.key === "") continue;
        slots.push(slot);
        this.slotByCell.set(cellKey(row, column), slot);
        const inRow = this.slotsByRow.get(row);
        if (inRow) inRow.push(slot);
        else this.slotsByRow.set(row, [slot]);
      }
    }
    this.slots = slots;
  }

  /** Non-blank places that begin in the row, left to right. */
  inRow(row: number): readonly Slot[] {
    return this.slotsByRow.get(row) ?? [];
  }

  /** The place that covers a cell, blank or not, also outside the used range. */
  at(row: number, column: number): Slot {
    const rect = rectAt(this.sheet, row, column);
    return this.slotByCell.get(cellKey(rect.row, rect.column)) ?? { rect, value: "", key: "" };
  }

  /** Places of one row from a column to the right edge, blank ones included. */
  *rightOf(row: number, column: number): Generator<Slot> {
    for (let next = column; next < this.sheet.right;) {
      const slot = this.at(row, next);
      yield slot;
      next = Math.max(next + 1, slot.rect.column + slot.rect.columns);
    }
  }
}

function rectAt(sheet: SheetSnapshot, row: number, column: number): Rect {
  return sheet.mergeAt(row, column) ?? { row, column, rows: 1, columns: 1 };
}

function cellKey(row: number, column: number): string {
  return `${row},${column}`;
}

export function rightEdge(rect: Rect): number {
  return rect.column + rect.columns;
}

export function bottomEdge(rect: Rect): number {
  return rect.row + rect.rows;
}
