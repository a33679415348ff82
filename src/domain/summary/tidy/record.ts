import type { Rect } from "../../sheet/cellRef";
import { headerOf, type TidyTable } from "./table";
import type { CellChange, FormulaChange, RowMove, TidyPlan } from "./plan";
import type { LayoutChange } from "./edit";

/** What one tidy does, in the terms in which it is applied, kept in the journal and undone. */
export interface TidyRecord {
  readonly sheet: string;
  readonly cells: readonly CellChange[];
  readonly rows: RowMove | null;
  readonly formulas: readonly FormulaChange[];
  readonly newColumns: readonly Rect[];
  readonly layout: readonly LayoutChange[];
  /** The part of the sheet whose formats change, as it stands once the rows have moved; null where none do. */
  readonly formats: Rect | null;
}

export function recordOf(plan: TidyPlan, table: TidyTable): TidyRecord {
  const { sheet, cells, rows, formulas, newColumns, layout } = plan;
  return { sheet, cells, rows, formulas, newColumns, layout, formats: formatsOf(plan, table) };
}

function formatsOf({ layout, newColumns, rows }: TidyPlan, table: TidyTable): Rect | null {
  const header = headerOf(table);
  const bodyRows = rows === null ? table.rows.length : rows.order.kept.length;
  const looks = layout.flatMap((change) => (change.what === "borders" || change.what === "font" ? [change.rect] : []));
  const rects = [...looks, ...newColumns];
  if (rects.length === 0) return null;
  const left = Math.min(...rects.map(({ column }) => column));
  const right = Math.max(...rects.map(({ column, columns }) => column + columns));
  return { row: header.row, column: left, rows: header.rows + Math.max(1, bodyRows), columns: right - left };
}
