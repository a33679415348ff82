import type { Rect } from "./cellRef";
import type { Told } from "../wording/told";

/** What Excel gives for a cell: blank is "", an error is its text ("#REF!"), a date is a serial number. */
export type CellValue = string | number | boolean;

/** One sheet as it was read, before anyone interprets it. Matrices are row-major and cover the used range. */
export interface SheetData {
  readonly name: string;
  /** Position of the used range's first cell. */
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly CellValue[])[];
  /** Excel number format codes, same shape as `values`. */
  readonly numberFormats: readonly (readonly string[])[];
  /** Formula text with "=", or the value again where there is none; same shape as `values`. */
  readonly formulas: readonly (readonly CellValue[])[];
  /** Merged areas in sheet coordinates; empty when the host could not tell. */
  readonly merges: readonly Rect[];
  readonly visible: boolean;
  /** True where some row, or some column, of the used range is hidden; absent where nobody could tell. */
  readonly hiddenRows?: boolean;
  readonly hiddenColumns?: boolean;
  /** For a document laid out on the grid: where each cell stands in it (`SheetCell.place`); same shape as `values`. */
  readonly places?: readonly (readonly string[])[];
}

/** A read-only grid over one sheet. Coordinates are sheet coordinates, counted from 0; outside the used range everything is blank. */
export class SheetSnapshot {
  readonly name: string;
  readonly visible: boolean;
  readonly hiddenRows: boolean;
  readonly hiddenColumns: boolean;
  readonly top: number;
  readonly left: number;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly merges: readonly Rect[];
  private readonly covered = new Map<number, Rect>();

  constructor(private readonly data: SheetData) {
    this.name = data.name;
    this.visible = data.visible;
    this.hiddenRows = data.hiddenRows ?? false;
    this.hiddenColumns = data.hiddenColumns ?? false;
    this.top = data.top;
    this.left = data.left;
    this.rowCount = data.values.length;
    this.columnCount = data.values[0]?.length ?? 0;
    this.merges = data.merges;
    for (const merge of data.merges) {
      for (let row = merge.row; row < merge.row + merge.rows; row++) {
        for (let column = merge.column; column < merge.column + merge.columns; column++) this.covered.set(key(row, column), merge);
      }
    }
  }

  /** One past the last used row, in sheet coordinates. */
  get bottom(): number {
    return this.top + this.rowCount;
  }

  /** One past the last used column, in sheet coordinates. */
  get right(): number {
    return this.left + this.columnCount;
  }

  value(row: number, column: number): CellValue {
    return this.data.values[row - this.top]?.[column - this.left] ?? "";
  }

  numberFormat(row: number, column: number): string {
    return this.data.numberFormats[row - this.top]?.[column - this.left] ?? "General";
  }

  formula(row: number, column: number): CellValue {
    return this.data.formulas[row - this.top]?.[column - this.left] ?? "";
  }

  /** True where the grid is a document's and its cells have no address. */
  get isDocument(): boolean {
    return this.data.places !== undefined;
  }

  /** Where the cell, or the one nearest to it, stands in the document; undefined on a sheet. */
  place(row: number, column: number): string | undefined {
    const inRow = this.data.places?.[clamp(row - this.top, this.rowCount)];
    return inRow?.[clamp(column - this.left, inRow.length)];
  }

  /** Some of its rows as a sheet of their own, in the same coordinates. `bottom` is one past the last. */
  slice(top: number, bottom: number): SheetSnapshot {
    const cut = <T>(rows: readonly T[]): readonly T[] => rows.slice(top - this.top, bottom - this.top);
    const { values, numberFormats, formulas, merges, places } = this.data;
    return new SheetSnapshot({
      ...this.data,
      top,
      values: cut(values),
      numberFormats: cut(numberFormats),
      formulas: cut(formulas),
      merges: merges.filter(({ row }) => row >= top && row < bottom),
      ...(places === undefined ? {} : { places: cut(places) }),
    });
  }

  /** The merged area that covers the cell, or null. */
  mergeAt(row: number, column: number): Rect | null {
    return this.covered.get(key(row, column)) ?? null;
  }

  /** True for a cell that a merged area covers and that is not the area's first cell. */
  isCovered(row: number, column: number): boolean {
    const merge = this.mergeAt(row, column);
    return merge !== null && (merge.row !== row || merge.column !== column);
  }
}

function clamp(index: number, length: number): number {
  return Math.max(0, Math.min(index, length - 1));
}

function key(row: number, column: number): number {
  return row * 16_384 + column;
}

/** One workbook as it was read. */
export interface WorkbookSnapshot {
  /** File name with extension, "" for a workbook never saved. */
  readonly file: string;
  readonly date1904: boolean;
  readonly sheets: readonly SheetSnapshot[];
  /** Sheets that could not be read, with the reason as a Chinese sentence. */
  readonly unreadable: readonly { readonly sheet: string; readonly reason: Told }[];
}
