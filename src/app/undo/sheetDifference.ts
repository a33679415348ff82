import type { CellRef, Rect } from "../../domain/sheet/cellRef";
import type { SheetSnapshot } from "../../domain/sheet/snapshot";
import { sameState, stateAt, type CellState } from "../../domain/summary/tidy/content";
import type { SheetChange, StateAt } from "../sheetChanges";

/** How a sheet that was read twice goes back to what it was. */
export interface WayBack {
  /** On the sheet with its later name. */
  changes(name: string): readonly SheetChange[];
  /** The sheet is emptied first: its looks go with its contents. */
  readonly isRebuilt: boolean;
}

/** Null where the sheet says the same both times. */
export function wayBack(before: SheetSnapshot, after: SheetSnapshot): WayBack | null {
  const cells = differingCells(before, after);
  const sameMerges = areasOf(before.merges) === areasOf(after.merges);
  if (cells.length === 0 && sameMerges) return null;
  const added = insertedRows(before, after);
  if (added) {
    const back = differingCells(before, withoutRows(after, added));
    return { isRebuilt: false, changes: (sheet) => [{ kind: "deleteRows", sheet, ...added }, ...written(sheet, back)] };
  }
  if (sameMerges) return { isRebuilt: false, changes: (sheet) => written(sheet, cells) };
  return {
    isRebuilt: true,
    changes: (sheet) => [
      { kind: "clear", sheet },
      ...written(sheet, filledCells(before)),
      ...(before.merges.length > 0 ? [{ kind: "merge", sheet, rects: before.merges } as const] : []),
    ],
  };
}

function written(sheet: string, cells: readonly StateAt[]): SheetChange[] {
  return cells.length === 0 ? [] : [{ kind: "write", sheet, cells }];
}

/** What a sheet says, cell by cell. */
interface Grid {
  readonly bottom: number;
  readonly right: number;
  state(cell: CellRef): CellState;
  isCovered(row: number, column: number): boolean;
}

function gridOf(sheet: SheetSnapshot): Grid {
  return { bottom: sheet.bottom, right: sheet.right, state: ({ row, column }) => stateAt(sheet, row, column), isCovered: (row, column) => sheet.isCovered(row, column) };
}

/** The cells of `before` that `after` does not have so. */
function differingCells(before: SheetSnapshot, after: SheetSnapshot | Grid): StateAt[] {
  const [was, is] = [gridOf(before), "state" in after ? after : gridOf(after)];
  const cells: StateAt[] = [];
  for (let row = 0; row < Math.max(was.bottom, is.bottom); row++) {
    for (let column = 0; column < Math.max(was.right, is.right); column++) {
      const state = was.state({ row, column });
      if (!was.isCovered(row, column) && !sameState(state, is.state({ row, column }))) cells.push({ row, column, state });
    }
  }
  return cells;
}

function filledCells(sheet: SheetSnapshot): StateAt[] {
  const cells: StateAt[] = [];
  for (let row = sheet.top; row < sheet.bottom; row++) {
    for (let column = sheet.left; column < sheet.right; column++) {
      const state = stateAt(sheet, row, column);
      if (!sheet.isCovered(row, column) && (state.content.kind !== "blank" || state.numberFormat !== "General")) cells.push({ row, column, state });
    }
  }
  return cells;
}

function areasOf(merges: readonly Rect[]): string {
  return merges.map(({ row, column, rows, columns }) => [row, column, rows, columns].join(",")).sort().join(";");
}

interface Rows {
  readonly row: number;
  readonly rows: number;
}

/** The rows that came into the sheet in one piece, where nothing above them changed and all below moved down; null where that is not so. */
function insertedRows(before: SheetSnapshot, after: SheetSnapshot): Rows | null {
  const rows = after.bottom - before.bottom;
  if (rows <= 0 || after.top !== before.top) return null;
  const same = (was: number, is: number): boolean => {
    for (let column = 0; column < Math.max(before.right, after.right); column++) if (before.value(was, column) !== after.value(is, column)) return false;
    return true;
  };
  let row = before.top;
  while (row < before.bottom && same(row, row)) row++;
  // Rows at the end were filled in, not inserted.
  if (row === before.bottom) return null;
  const moved = before.merges.map((merge) => (merge.row >= row ? { ...merge, row: merge.row + rows } : merge));
  if (areasOf(moved) !== areasOf(after.merges)) return null;
  for (let below = row; below < before.bottom; below++) if (!same(below, below + rows)) return null;
  return { row, rows };
}

function withoutRows(sheet: SheetSnapshot, { row: first, rows }: Rows): Grid {
  const real = (row: number): number => (row < first ? row : row + rows);
  return {
    bottom: sheet.bottom - rows,
    right: sheet.right,
    state: ({ row, column }) => stateAt(sheet, real(row), column),
    isCovered: (row, column) => sheet.isCovered(real(row), column),
  };
}
