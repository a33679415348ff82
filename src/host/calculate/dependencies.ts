import { containsCell, intersect, MAX_COLUMNS, type Rect, type Sheet } from "../model";
import type { Area } from "./value";

interface Block<T> {
  readonly rect: Rect;
  readonly dependents: Set<T>;
}

/** Blocks wider than this stand in no column's list. */
const WIDEST = 32;

/** A cell of a sheet as one number. */
export function cellKey(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

const keyOf = ({ row, column, rows, columns }: Rect): string => `${row} ${column} ${rows} ${columns}`;

/** Who depends on the cells of one sheet. */
class SheetDependencies<T> {
  private readonly cells = new Map<number, Set<T>>();
  private readonly blocks = new Map<string, Block<T>>();
  private readonly byColumn = new Map<number, Set<Block<T>>>();
  private readonly wide = new Set<Block<T>>();

  add(rect: Rect, dependent: T): void {
    if (rect.rows === 1 && rect.columns === 1) {
      entry(this.cells, cellKey(rect.row, rect.column), () => new Set<T>()).add(dependent);
      return;
    }
    entry(this.blocks, keyOf(rect), () => this.newBlock(rect)).dependents.add(dependent);
  }

  private newBlock(rect: Rect): Block<T> {
    const block = { rect, dependents: new Set<T>() };
    for (const list of this.listsOf(rect)) list.add(block);
    return block;
  }

  private listsOf(rect: Rect): Set<Block<T>>[] {
    if (rect.columns > WIDEST) return [this.wide];
    return Array.from({ length: rect.columns }, (_, i) => entry(this.byColumn, rect.column + i, () => new Set<Block<T>>()));
  }

  remove(rect: Rect, dependent: T): void {
    if (rect.rows === 1 && rect.columns === 1) {
      this.cells.get(cellKey(rect.row, rect.column))?.delete(dependent);
      return;
    }
    const block = this.blocks.get(keyOf(rect));
    if (!block?.dependents.delete(dependent) || block.dependents.size > 0) return;
    this.blocks.delete(keyOf(rect));
    for (const list of this.listsOf(rect)) list.delete(block);
  }

  eachOf(row: number, column: number, visit: (dependent: T) => void): void {
    this.cells.get(cellKey(row, column))?.forEach(visit);
    for (const list of [this.byColumn.get(column), this.wide]) {
      for (const { rect, dependents } of list ?? []) if (containsCell(rect, row, column)) dependents.forEach(visit);
    }
  }

  eachWithin(within: Rect, visit: (dependent: T) => void): void {
    for (const [key, dependents] of this.cells) {
      if (containsCell(within, Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS)) dependents.forEach(visit);
    }
    for (const { rect, dependents } of this.blocks.values()) if (intersect(rect, within)) dependents.forEach(visit);
  }
}

/** Who depends on which cells: a change asks only about its own sheet and column. */
export class Dependencies<T> {
  private readonly sheets = new Map<Sheet, SheetDependencies<T>>();

  add({ sheet, rect }: Area, dependent: T): void {
    entry(this.sheets, sheet, () => new SheetDependencies<T>()).add(rect, dependent);
  }

  remove({ sheet, rect }: Area, dependent: T): void {
    this.sheets.get(sheet)?.remove(rect, dependent);
  }

  /** Visits those that depend on the cell, some perhaps more than once. */
  eachOf(sheet: Sheet, row: number, column: number, visit: (dependent: T) => void): void {
    this.sheets.get(sheet)?.eachOf(row, column, visit);
  }

  /** The same for all cells of a block. */
  eachWithin(sheet: Sheet, within: Rect, visit: (dependent: T) => void): void {
    this.sheets.get(sheet)?.eachWithin(within, visit);
  }
}

/** The map's value, put there first where there is none. */
export function entry<K, V>(map: Map<K, V>, key: K, create: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = create()));
  return value;
}
