import type { Cell } from "./cell";
import { cellCount, containsCell, MAX_COLUMNS, type Rect } from "./rect";

/** The cells that are there, by position. */
export class Cells {
  private readonly byKey = new Map<number, Cell>();
  private readonly formulaKeys = new Set<number>();

  get size(): number {
    return this.byKey.size;
  }

  get(row: number, column: number): Cell | undefined {
    return this.byKey.get(row * MAX_COLUMNS + column);
  }

  set(row: number, column: number, cell: Cell): void {
    const key = row * MAX_COLUMNS + column;
    this.byKey.set(key, cell);
    if (cell.formula !== undefined) this.formulaKeys.add(key);
    else if (this.formulaKeys.size > 0) this.formulaKeys.delete(key);
  }

  delete(row: number, column: number): void {
    const key = row * MAX_COLUMNS + column;
    this.byKey.delete(key);
    this.formulaKeys.delete(key);
  }

  get hasFormulas(): boolean {
    return this.formulaKeys.size > 0;
  }

  /** Every cell with a formula, in no particular order, without a walk over the others. */
  forEachFormula(visit: (formula: string, row: number, column: number, cell: Cell) => void): void {
    for (const key of this.formulaKeys) {
      const cell = this.byKey.get(key);
      if (cell?.formula !== undefined) visit(cell.formula, Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS, cell);
    }
  }

  /** Every cell there, in no particular order. Safe against changes of what is visited. */
  forEach(visit: (cell: Cell, row: number, column: number) => void): void {
    for (const [key, cell] of this.byKey) visit(cell, Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS);
  }

  /** The cells there inside a block, row by row, whichever is cheaper: walking the block or all cells. */
  inside(rect: Rect): { readonly row: number; readonly column: number; readonly cell: Cell }[] {
    const found: { row: number; column: number; cell: Cell }[] = [];
    if (cellCount(rect) <= this.byKey.size) {
      for (let row = rect.row; row < rect.row + rect.rows; row++) {
        for (let column = rect.column; column < rect.column + rect.columns; column++) {
          const cell = this.get(row, column);
          if (cell) found.push({ row, column, cell });
        }
      }
      return found;
    }
    this.forEach((cell, row, column) => {
      if (containsCell(rect, row, column)) found.push({ row, column, cell });
    });
    return found.sort((a, b) => a.row - b.row || a.column - b.column);
  }

  /** Moves every cell to where `to` says; null drops it. */
  rearrange(to: (row: number, column: number) => readonly [number, number] | null): void {
    const entries = [...this.byKey];
    this.byKey.clear();
    this.formulaKeys.clear();
    for (const [key, cell] of entries) {
      const place = to(Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS);
      if (place) this.set(place[0], place[1], cell);
    }
  }
}
