import { bounding, intersect, type Rect, rectOf, type Sheet } from "../model";
import {
  Area, ExcelError, Matrix, NOT_UNDERSTOOD, type Scalar, scalarOf, toBoolean, toNumber, toText, type Value, WRONG_VALUE,
} from "./value";

/** What a function may know of the workbook besides its arguments. */
export interface Surroundings {
  readonly date1904: boolean;
  /** The block outside of which every cell of the sheet is blank; null for an empty sheet. */
  used(sheet: Sheet): Rect | null;
}

export function scalarAt(sheet: Sheet, row: number, column: number): Scalar {
  const cell = sheet.cells.get(row, column);
  return cell ? scalarOf(cell.value, cell.formula !== undefined) : null;
}

/** The one value of a cell or of a calculated block of one. Several are beyond this calculator where one is wanted. */
export function single(value: Value): Scalar {
  if (value instanceof Area) {
    const { sheet, rect } = value;
    if (rect.rows * rect.columns !== 1) throw NOT_UNDERSTOOD;
    return scalarAt(sheet, rect.row, rect.column);
  }
  if (!(value instanceof Matrix)) return value;
  const [item] = value.items;
  if (value.items.length !== 1 || item === undefined) throw NOT_UNDERSTOOD;
  return item;
}

/** What a function is called with. Left-out arguments are undefined. */
export class Arguments {
  constructor(
    private readonly values: readonly (Value | undefined)[],
    readonly surroundings: Surroundings,
  ) {}

  get count(): number {
    return this.values.length;
  }

  /** Whether something stands there: "IF(A1,,1)" has nothing at 1. */
  given(index: number): boolean {
    return this.values[index] !== undefined;
  }

  value(index: number): Value {
    return this.values[index] ?? null;
  }

  all(): Value[] {
    return this.values.map((value) => value ?? 0);
  }

  scalar(index: number): Scalar {
    return single(this.value(index));
  }

  number(index: number): number {
    return toNumber(this.scalar(index), this.surroundings.date1904);
  }

  /** A number with its fraction cut off, as Excel takes counts and positions. */
  integer(index: number, otherwise: number): number {
    return this.given(index) ? Math.trunc(this.number(index)) : otherwise;
  }

  text(index: number): string {
    return toText(this.scalar(index));
  }

  boolean(index: number, otherwise: boolean): boolean {
    return this.given(index) ? toBoolean(this.scalar(index)) : otherwise;
  }

  /** Ends in #VALUE! where no cells are spoken of. */
  area(index: number): Area {
    const value = this.value(index);
    if (value instanceof ExcelError) throw value;
    if (!(value instanceof Area)) throw WRONG_VALUE;
    return value;
  }

  /** Every value of a block that need not be blank, row by row. */
  eachOf(block: Area | Matrix, visit: (value: Scalar) => void): void {
    if (block instanceof Matrix) {
      block.items.forEach(visit);
      return;
    }
    const rect = this.filled(block);
    if (!rect) return;
    for (let row = rect.row; row < rect.row + rect.rows; row++) {
      for (let column = rect.column; column < rect.column + rect.columns; column++) visit(scalarAt(block.sheet, row, column));
    }
  }

  private filled({ sheet, rect }: Area): Rect | null {
    const used = this.surroundings.used(sheet);
    return used && intersect(rect, used);
  }

  /** Rows and columns, from the first cell of the blocks on, behind which all of them are blank. */
  extent(blocks: readonly Area[]): { readonly rows: number; readonly columns: number } {
    const rects = blocks.flatMap((block) => {
      const filled = this.filled(block);
      return filled ? [bounding(rectOf(0, 0), { ...filled, row: filled.row - block.rect.row, column: filled.column - block.rect.column })] : [];
    });
    return { rows: Math.max(0, ...rects.map(({ rows }) => rows)), columns: Math.max(0, ...rects.map(({ columns }) => columns)) };
  }
}
