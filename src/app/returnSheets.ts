import type { SheetSnapshot } from "../domain/sheet/snapshot";
import { sameContent, stateAt } from "../domain/summary/tidy/content";
import type { SheetChange, StateAt } from "./sheetChanges";

/** The cells to write where a new version stands on the same grid as the old one; null where the grids differ. */
export function changedCells(old: readonly SheetSnapshot[], now: readonly SheetSnapshot[]): readonly SheetChange[] | null {
  if (old.length !== now.length) return null;
  const changes = old.map((before, index) => {
    const after = now[index];
    return after && sameGrid(before, after) ? cellsThatDiffer(before, after) : null;
  });
  return changes.includes(null) ? null : changes.flatMap((cells, index): SheetChange[] => (cells && cells.length > 0 ? [{ kind: "write", sheet: old[index]?.name ?? "", cells }] : []));
}

function sameGrid(a: SheetSnapshot, b: SheetSnapshot): boolean {
  const areas = ({ merges }: SheetSnapshot): string => merges.map(({ row, column, rows, columns }) => [row, column, rows, columns].join(",")).sort().join(";");
  return a.top === b.top && a.left === b.left && a.rowCount === b.rowCount && a.columnCount === b.columnCount && areas(a) === areas(b);
}

function cellsThatDiffer(before: SheetSnapshot, after: SheetSnapshot): StateAt[] {
  const cells: StateAt[] = [];
  for (let row = after.top; row < after.bottom; row++) {
    for (let column = after.left; column < after.right; column++) {
      const state = stateAt(after, row, column);
      if (!after.isCovered(row, column) && !sameContent(stateAt(before, row, column).content, state.content)) cells.push({ row, column, state });
    }
  }
  return cells;
}

/** A document's grid as a sheet; texts stay texts, whatever they begin with. */
export function sheetFrom(grid: SheetSnapshot, sheet: string): readonly SheetChange[] {
  const cells: StateAt[] = [];
  for (let row = grid.top; row < grid.bottom; row++) {
    for (let column = grid.left; column < grid.right; column++) {
      const state = stateAt(grid, row, column);
      if (state.content.kind !== "blank" && !grid.isCovered(row, column)) cells.push({ row, column, state });
    }
  }
  return [
    { kind: "write", sheet, cells },
    ...(grid.merges.length > 0 ? [{ kind: "merge", sheet, rects: grid.merges } as const] : []),
  ];
}
