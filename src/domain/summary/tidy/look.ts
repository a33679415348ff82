import type { Rect } from "../../sheet/cellRef";
import type { Attached } from "./attached";
import type { ColumnWidth, RowSpan, Zoom } from "./edit";

/** What tidying must know of a sheet besides its cells. */
export interface SheetLook {
  /** Rows of the table that are hidden, by a filter or by hand: rows are then not moved. */
  readonly hasHiddenRows: boolean;
  /** Excel tables (ListObjects) on the sheet, header and total row included. */
  readonly lists: readonly Rect[];
  readonly titleRows: RowSpan | null;
  readonly orientation: string;
  readonly paper: string;
  readonly zoom: Zoom;
  /** The font that all cells of the block share; null where they differ. */
  readonly headerFont: string | null;
  readonly bodyFont: string | null;
  /** Whether every cell of the table has lines around it. */
  readonly isBordered: boolean;
  /** Per column of the table and of some columns beside it. */
  readonly columnWidths: readonly ColumnWidth[];
  /** Points, per row of the table's body. */
  readonly rowHeights: readonly number[];
  readonly attached: Attached;
}

/** The places that a look is taken at. */
export interface LookPlaces {
  readonly header: Rect;
  readonly body: Rect;
}
