import type { Cell } from "./cell";
import type { Chart } from "./chart";
import type {
  ColumnProps, Comment, ConditionalFormat, DataValidation, DefinedName, FreezePanes, Hyperlink, Note, PageLayout, Protection, RowProps,
  Table, Visibility,
} from "./parts";
import type { Rect } from "./rect";
import type { Sheet } from "./sheet";

interface CellChange<K extends string> {
  readonly kind: K;
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly before: Cell;
  readonly after: Cell;
}

interface Replaced<K extends string, T> {
  readonly kind: K;
  readonly sheet: Sheet;
  readonly before: T;
  readonly after: T;
}

/** `before` null = added, `after` null = removed. */
type ItemChange<K extends string, T> = Replaced<K, T | null>;

/** Cells that move: `count` rows or columns are put in at `at` (negative: taken out), between `from` and `to` of the other axis. */
export interface Shift {
  readonly axis: "row" | "column";
  readonly at: number;
  readonly count: number;
  /** First and last index on the other axis that took part, both included. */
  readonly from: number;
  readonly to: number;
}

/**
 * One mutation of a book. The journal lists them in order, with coordinates as they were at that moment: replaying it over the file
 * as loaded gives the book as it is.
 */
export type Change =
  | CellChange<"value">
  /** Only the result of the cell's formula, because something it depends on changed. */
  | CellChange<"calculated">
  | CellChange<"numberFormat">
  | CellChange<"style">
  /**
   * Whole rows or columns put in or taken out, with everything on them. When only part of the rows moves, the journal has the
   * cells, merges and items one by one instead.
   */
  | { readonly kind: "shift"; readonly sheet: Sheet; readonly shift: Shift }
  | { readonly kind: "merged" | "unmerged"; readonly sheet: Sheet; readonly rect: Rect }
  | (Replaced<"column", ColumnProps> & { readonly column: number })
  | (Replaced<"row", RowProps> & { readonly row: number })
  | ItemChange<"conditionalFormat", ConditionalFormat>
  | ItemChange<"dataValidation", DataValidation>
  | ItemChange<"table", Table>
  | ItemChange<"chart", Chart>
  | ItemChange<"comment", Comment>
  | ItemChange<"note", Note>
  | ItemChange<"hyperlink", Hyperlink>
  | ItemChange<"protection", Protection>
  | ItemChange<"freeze", FreezePanes>
  | ItemChange<"autoFilter", Rect>
  | Replaced<"pageLayout", PageLayout>
  | Replaced<"visibility", Visibility>
  | Replaced<"tabColor", string>
  | Replaced<"gridlines", boolean>
  | Replaced<"renamed", string>
  | Replaced<"moved", number>
  | { readonly kind: "sheetAdded"; readonly sheet: Sheet; readonly position: number }
  | { readonly kind: "sheetDeleted"; readonly sheet: Sheet; readonly position: number }
  | { readonly kind: "name"; readonly before: DefinedName | null; readonly after: DefinedName | null }
  | { readonly kind: "activated"; readonly before: Sheet; readonly after: Sheet }
  | Replaced<"selected", readonly Rect[]>;

export type ChangeKind = Change["kind"];
