import type { CellRef, Rect } from "../domain/sheet/cellRef";
import type { CellState } from "../domain/summary/tidy/content";
import type { PlacedFormat, RuleRun } from "../domain/summary/tidy/attached";
import type { LookPlaces, SheetLook } from "../domain/summary/tidy/look";
import type { ColumnWidth, RowSpan, Zoom } from "../domain/summary/tidy/edit";
import type { RunOptions, SheetProblem } from "./ports";

export interface StateAt extends CellRef {
  readonly state: CellState;
}

/** One step of changing sheets, in the coordinates that hold when its turn comes. */
export type SheetChange =
  /** Content and number format; texts go in as texts, whatever they begin with. */
  | { readonly kind: "write"; readonly sheet: string; readonly cells: readonly StateAt[] }
  /** Each formula that does not read so already. */
  | { readonly kind: "formulas"; readonly sheet: string; readonly cells: readonly (CellRef & { readonly formula: string })[] }
  | { readonly kind: "merge" | "unmerge"; readonly sheet: string; readonly rects: readonly Rect[] }
  /** Rows into the order of their ranks. The key column's contents are lost: a `write` puts them back. */
  | { readonly kind: "sort"; readonly sheet: string; readonly rect: Rect; readonly key: number; readonly ranks: readonly number[] }
  | { readonly kind: "deleteRows" | "insertRows"; readonly sheet: string; readonly row: number; readonly rows: number }
  | { readonly kind: "copy"; readonly what: "all" | "formats"; readonly sheet: string; readonly rect: Rect; readonly to: CellRef & { readonly sheet: string } }
  /** Points, from `row` on; rows that have their height already are left alone. */
  | { readonly kind: "heights"; readonly sheet: string; readonly row: number; readonly heights: readonly number[] }
  | { readonly kind: "width"; readonly sheet: string; readonly column: number; readonly width: ColumnWidth }
  | { readonly kind: "titleRows"; readonly sheet: string; readonly rows: RowSpan | null }
  | { readonly kind: "orientation" | "paper"; readonly sheet: string; readonly value: string }
  | { readonly kind: "zoom"; readonly sheet: string; readonly zoom: Zoom }
  | { readonly kind: "borders"; readonly sheet: string; readonly rect: Rect }
  | { readonly kind: "font"; readonly sheet: string; readonly rect: Rect; readonly name: string }
  | { readonly kind: "deleteSheet"; readonly sheet: string }
  /** `sheet` must be free; `first` puts it in front of all others. */
  | { readonly kind: "addSheet"; readonly sheet: string; readonly first: boolean }
  | { readonly kind: "rename"; readonly sheet: string; readonly to: string }
  /** Contents, formats, merged areas: everything. */
  | { readonly kind: "clear"; readonly sheet: string }
  | { readonly kind: "bold"; readonly sheet: string; readonly rect: Rect }
  /** The name as the workbook (scope null) or a sheet has it. */
  | { readonly kind: "name"; readonly sheet: string; readonly scope: string | null; readonly name: string; readonly formula: string }
  /** Formats by condition, known by cells and condition: those that are not there are passed over, none is added twice, and none without cells. */
  | { readonly kind: "dropFormats" | "addFormats"; readonly sheet: string; readonly formats: readonly PlacedFormat[] }
  | { readonly kind: "validations"; readonly sheet: string; readonly column: number; readonly runs: readonly RuleRun[] }
  /** A text that tells how far the changes have come: in one request with the change before it, so that it is true whatever fails. */
  | { readonly kind: "mark"; readonly sheet: string; readonly at: CellRef; readonly text: string };

export interface InsertedSheets {
  readonly names: readonly string[];
  /** All names that were in use before, of empty sheets as well. */
  readonly taken: readonly string[];
}

/** What changing the structure of sheets needs of a workbook, beyond reading and painting. */
export interface SheetChangePort {
  /** Null when there is no such sheet. */
  readLook(sheet: string, places: LookPlaces, options: RunOptions): Promise<SheetLook | null>;
  /**
   * Does the changes in order, in as few requests as their size allows. A protected sheet among those written to is a problem, and then
   * nothing is done. Rejects with a WorkbookError where Excel refuses half-way, and with a CancelledError before the first change or,
   * where marks tell how far it came, between two requests.
   */
  changeSheets(changes: readonly SheetChange[], options: RunOptions): Promise<readonly SheetProblem[]>;
  /** Adds the sheets of an .xlsx file behind the others; a taken name gets a number. Rejects with a WorkbookError. */
  insertWorkbook(base64: string, options: RunOptions): Promise<InsertedSheets>;
}
