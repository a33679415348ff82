import type { CellValue, SheetSnapshot } from "../domain/sheet/snapshot";
import type { Block, BlockCell, BlockLook, OwnSheetCell, ResultSheet, SheetBefore, SheetBlock, WorkbookChange } from "./ports";

/** Cells beside the summary as they were last written, and what stood there before. */
export interface WrittenBlock {
  /** Its name by now. */
  sheet: string;
  readonly row: number;
  readonly column: number;
  /** Null for a cell that was left alone. */
  readonly values: (CellValue | null)[][];
  readonly before: { readonly kind: "empty"; readonly look: BlockLook } | { readonly kind: "filled"; readonly cells: readonly (readonly BlockCell[])[] };
}

/** A sheet of ours as it was last written, and what stood there before. */
export interface WrittenSheet {
  readonly name: string;
  readonly title: string;
  /** From A1 on; null for a cell that works itself out. */
  values: (CellValue | null)[][];
  readonly before: SheetBefore | null;
  /** It holds what officials entered since the review: taking the review back must not lose it. */
  isTouched: boolean;
}

/** What a review and the rechecks after it wrote into the workbook, besides highlights. */
export class WrittenResults {
  readonly blocks: WrittenBlock[] = [];
  readonly sheets: WrittenSheet[] = [];
  /** Times of checks that stand in what was written. */
  readonly times = new Set<string>();

  /** Cells and looks that it keeps, about. */
  get weight(): number {
    const before = this.sheets.map(({ before: sheet }) => (sheet ? sheet.sheet.rowCount * sheet.sheet.columnCount : 0));
    return [...before, ...this.sheets.map(({ values }) => sizeOf(values)), ...this.blocks.map(({ values }) => 2 * sizeOf(values))].reduce((sum, size) => sum + size, 0);
  }

  sheetTitled(title: string): WrittenSheet | null {
    return this.sheets.find((sheet) => sheet.title === title) ?? null;
  }

  /** What 问题清单 says, so that it can be told whether a recheck says otherwise without building the list. */
  findings = "";

  /** Whether two texts say the same but for the time of the check. */
  sameButTime(a: string, b: string): boolean {
    const timeless = (text: string): string => [...this.times].reduce((rest, time) => rest.replaceAll(time, ""), text);
    return a === b || timeless(a) === timeless(b);
  }

  /** Sheets have other names from now on. */
  renamed(renamed: WorkbookChange["renamed"]): void {
    for (const block of this.blocks) block.sheet = renamed.find(({ from }) => from === block.sheet)?.to ?? block.sheet;
  }

  /** Cells of a sheet of ours now hold something else that we wrote. */
  noteCells(title: string, { row, column, cells }: Block): void {
    const values = this.sheetTitled(title)?.values;
    if (values) overwrite(values, row, column, cells);
  }
}

function sizeOf(matrix: readonly (readonly unknown[])[]): number {
  return matrix.length * (matrix[0]?.length ?? 0);
}

/** Puts what was written at a place of a matrix into it; cells that were left alone stay. */
export function overwrite(values: readonly (CellValue | null)[][], row: number, column: number, cells: readonly (readonly OwnSheetCell[])[]): void {
  cells.forEach((line, down) =>
    line.forEach((cell, across) => {
      const target = values[row + down];
      if (cell !== null && target && column + across < target.length) target[column + across] = cell.kind === "formula" ? null : cellValue(cell);
    }),
  );
}

/** What Excel answers for a block of texts, numbers and links once it is written; null for a cell that was left alone. */
export function writtenValues({ cells }: Pick<SheetBlock["block"], "cells">): (CellValue | null)[][] {
  return cells.map((row) => row.map((cell) => (cell === null ? null : cellValue(cell))));
}

/** The same for a whole sheet of ours: a cell that was left alone is blank there, and a formula works itself out. */
export function sheetValues({ block: { cells } }: Pick<ResultSheet, "block">): (CellValue | null)[][] {
  return cells.map((row) => row.map((cell) => (cell === null ? "" : cell.kind === "formula" ? null : cellValue(cell))));
}

/** What Excel answers for a cell once it is written. */
export function cellValue(cell: Exclude<BlockCell, null>): CellValue {
  return cell.kind === "number" ? cell.value : cell.text;
}

/** Whether a sheet still is as it was written: nothing else in its cells, and nothing beyond them. */
export function isAsWritten(sheet: SheetSnapshot, values: readonly (readonly (CellValue | null)[])[]): boolean {
  for (let row = 0; row < Math.max(sheet.bottom, values.length); row++) {
    const line = values[row];
    for (let column = 0; column < Math.max(sheet.right, line?.length ?? 0); column++) {
      const written = line?.[column];
      if (written === null) continue;
      if (!sameValue(sheet.value(row, column), written ?? "")) return false;
    }
  }
  return true;
}

/** What stands in a sheet, from A1 on. */
export function valuesFromA1(sheet: SheetSnapshot): CellValue[][] {
  return Array.from({ length: sheet.bottom }, (_, row) => Array.from({ length: sheet.right }, (__, column) => sheet.value(row, column)));
}

/** Excel may add the numbers of a mean in an order of its own. */
const ROUNDING = 1e-9;

export function sameValue(now: CellValue | undefined, written: CellValue): boolean {
  if (typeof now === "number" && typeof written === "number") return Math.abs(now - written) <= ROUNDING * Math.max(1, Math.abs(written));
  return now === written;
}
