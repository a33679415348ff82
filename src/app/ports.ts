import type { BlankSheet, Entry } from "../domain/form/template/blankSheet";
import type { CellRef, Rect } from "../domain/sheet/cellRef";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../domain/sheet/snapshot";
import type { GatesGlance } from "../domain/review/glance";
import type { Severity } from "../domain/review/report";
import type { ColumnWidth } from "../domain/summary/tidy/edit";
import type { Told } from "../domain/wording/told";
import type { Formula } from "./formula";

/** Something Excel refused, told with a next step; the message is Chinese. `code` is Office.js's error code. */
export class WorkbookError extends Error {
  override readonly name = "WorkbookError";
  constructor(
    readonly code: string,
    readonly told: Told,
    options?: ErrorOptions,
  ) {
    super(told.chinese, options);
  }
}

/** The user cancelled; what was done before stays, and `done` says what that was. */
export class CancelledError extends Error {
  override readonly name = "CancelledError";
  constructor(readonly done: Told) {
    super(done.chinese);
  }
}

export interface Progress {
  readonly step: "reading" | "checking" | "marking" | "writing";
  readonly done: number;
  readonly total: number;
  /** The sheet at work, where there is one. */
  readonly sheet: string | null;
}

export interface RunOptions {
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
  /** Excel has not answered for some seconds: a hint for the user; null when it goes on. */
  readonly onStall?: (hint: Told | null) => void;
  /** What the gates say of a batch, once it is read and before it is checked. */
  readonly onGlance?: (glance: GatesGlance) => void;
  /** False: highlights without notes. */
  readonly notes?: boolean;
}

/** The severities that are highlighted: manual findings are not. */
export type PaintedSeverity = Exclude<Severity, "manual">;

/** What the findings of one cell say, to be attached to it where the host has notes. */
export interface CellNote extends CellRef {
  readonly text: string;
}

/** Cells to highlight on one sheet; a cell stands under its most severe finding only. */
export interface SheetMarks {
  readonly sheet: string;
  readonly cells: Readonly<Record<PaintedSeverity, readonly CellRef[]>>;
  readonly notes: readonly CellNote[];
}

/** A cell to write: text is always written as text, whatever it begins with. `null` leaves the cell alone. */
export type BlockCell =
  | null
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly value: number; readonly numberFormat?: string }
  /** A link inside the workbook to `target`, a qualified A1 address. */
  | { readonly kind: "link"; readonly text: string; readonly target: string };

/** A formula of our own making, never text of a form (see `Formula`). */
export interface FormulaCell {
  readonly kind: "formula";
  readonly formula: Formula;
  readonly numberFormat?: string;
}

/** A cell of a sheet of ours. Formulas stand nowhere else. */
export type OwnSheetCell = BlockCell | FormulaCell;

/**
 * `heading` stands above one of several tables of a sheet; `body` wraps its texts; `line` keeps them on one line, where the rows' heights
 * are the user's.
 */
export type BlockStyle = "title" | "note" | "heading" | "header" | "body" | "line";

/** A rectangle of cells to write in one go. */
export interface Block<Cell extends OwnSheetCell = BlockCell> extends CellRef {
  readonly cells: readonly (readonly Cell[])[];
  /** Style per row of `cells`; null or absent: the cells keep their format. */
  readonly rowStyles?: readonly (BlockStyle | null)[];
  /** How many columns of each row have its style; absent: all. */
  readonly styledColumns?: readonly number[];
}

/** Bars lie below one another in the table's order; the series of a stacked one continue one another. */
export type ChartKind = "bar" | "stackedBar";

export interface ChartSeries {
  /** As the cell above its values says. */
  readonly name: string;
  readonly values: Rect;
  /** "#RRGGBB" of its bars, in the order of the values where they mean different things; a single one is of all. */
  readonly fills: readonly string[];
  /** "#RRGGBB" of the values, legible on the bars where they stand in them. */
  readonly ink: string;
}

/** A picture of cells of the sheet that it stands on. */
export interface SheetChart {
  /** Unique on its sheet: on the next run the chart is known by it. */
  readonly name: string;
  readonly kind: ChartKind;
  readonly title: string;
  /** Its names: the column before the first series, and the series side by side. */
  readonly categories: Rect;
  readonly series: readonly ChartSeries[];
  /** The cells that it covers when it is added; later it stays where the user put it. */
  readonly place: Rect;
}

/** A sheet of the review's own, rebuilt in place on each run. */
export interface ResultSheet {
  readonly name: string;
  /** The text of A1 by which the sheet is known to be ours; a user's sheet of the same name is left alone. */
  readonly title: string;
  readonly block: Block<OwnSheetCell>;
  /** In characters of the standard font, from column A. */
  readonly columnWidths: readonly number[];
  readonly freezeRows: number;
  /** Where the user writes; these cells look like the inputs of a form. */
  readonly inputs?: readonly InputCells[];
  /** Only the inputs can be written; no password. */
  readonly isProtected?: boolean;
  /** What the user may have written and was read before: where it is something else by now, the sheet is not rebuilt. */
  readonly seen?: readonly SeenCells[];
  /** To be printed as it stands: across the paper and without gridlines, until the user sets it up otherwise. */
  readonly isPrinted?: boolean;
  /** Its pictures; those of an earlier run that are not among them are removed. */
  readonly charts?: readonly SheetChart[];
}

/** Cells that take a value; without an `entry` any. Its number format is not applied. */
export interface InputCells {
  readonly cells: readonly CellRef[];
  readonly entry: Entry | null;
}

/** Values as they were read, from the first cell on. */
export interface SeenCells extends CellRef {
  readonly values: readonly (readonly CellValue[])[];
}

/** Values beside a table of the user's: `block` in sheet coordinates, whose cells are ours from an earlier run or empty. */
export interface SheetBlock {
  readonly sheet: string;
  readonly block: Block;
  /**
   * What was read where `block` goes, same shape as its cells. Where neither that nor what is to be written stands by now, nothing of the
   * block is written.
   */
  readonly seen: readonly (readonly CellValue[])[];
  /** Widths to set, in characters of the standard font, from the block's first column; null keeps the column's own. */
  readonly columnWidths?: readonly (number | null)[];
}

/** A sheet that could not be read, marked or written, and why. The rest went on. */
export interface SheetProblem {
  readonly sheet: string;
  /** To be named instead of the sheet. */
  readonly place?: Told;
  readonly reason: Told;
}

/** A block that was not written, or not all of it. */
export interface BlockProblem extends SheetProblem {
  readonly block: SheetBlock;
}

export interface MarkOutcome {
  /** Cells highlighted, or of which the highlight was removed. */
  readonly markedCells: number;
  readonly sheets: number;
  readonly problems: readonly SheetProblem[];
}

/** Cells that the review filled where nothing stood before. */
export interface AddedCells extends CellRef {
  readonly sheet: string;
  /** What was written; where something else stands by now, nothing is removed. */
  readonly values: readonly (readonly CellValue[])[];
  /** How they looked before. */
  readonly before: BlockLook;
}

/** How a cell looks, apart from its content and its number format: what Office.js says of it. */
export interface CellLook {
  /** "#RRGGBB"; null for none. */
  readonly fill: string | null;
  readonly font: Readonly<Record<"name" | "color" | "underline", string>> & Readonly<Record<"bold" | "italic" | "strikethrough", boolean>> & { readonly size: number };
  readonly borders: Readonly<Record<BorderSide, BorderLook>>;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly shrink: boolean;
  readonly indent: number;
  readonly rotation: number;
  readonly locked: boolean;
}

export type BorderSide = "top" | "bottom" | "left" | "right";

/** "None" is a style. */
export interface BorderLook {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

/** A block of a sheet of which the looks are asked for. */
export interface LookRequest extends Rect {
  readonly sheet: string;
  /** none: the columns' widths alone · given: the block's cells · used: all cells from the block's first one to the last that is filled or formatted. */
  readonly cells: "none" | "given" | "used";
}

/** How a block looked when it was asked for. */
export interface BlockLook {
  readonly columnWidths: readonly ColumnWidth[];
  /** Row by row, like the looks; both are empty where they were not asked for. */
  readonly numberFormats: readonly (readonly string[])[];
  readonly cells: readonly (readonly CellLook[])[];
}

/** A sheet of ours as it stood before a step. */
export interface SheetBefore {
  readonly sheet: SheetSnapshot;
  /** From the first row on: the style that such a row has, and of how many columns. */
  readonly rows: readonly { readonly style: BlockStyle | null; readonly columns: number }[];
  readonly inputs: readonly InputCells[];
  readonly isProtected: boolean;
  readonly freezeRows: number;
  /** From column A on. */
  readonly columnWidths: readonly ColumnWidth[];
  /** Its pictures; absent: those that stand there stay as they are. */
  readonly charts?: readonly SheetChart[];
}

/** A sheet whose contents changed. */
export interface SheetEdit {
  readonly sheet: string;
  /** Cells may have moved: rows or columns came or went. */
  readonly moved: boolean;
}

/** What happened to the sheets, with the names that they have by now. */
export interface WorkbookChange {
  readonly edited: readonly SheetEdit[];
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  readonly deleted: readonly string[];
}

/** Hears of what users do to the workbook; never of what the add-in itself writes. */
export interface WorkbookListener {
  onChange(change: WorkbookChange): void;
  /** Sheets of which formulas were worked out anew, whoever caused it; their values may be the same. Not every Excel tells. */
  onCalculate(sheets: readonly string[]): void;
  /** The selected range as a qualified A1 address. */
  onSelect(address: string): void;
}

/** A sheet to read again. */
export interface SheetRequest {
  readonly name: string;
  /** Its merged areas as they were read before; null asks for them. */
  readonly merges: readonly Rect[] | null;
}

/** A block of a sheet. */
export interface ValueRequest extends Rect {
  readonly sheet: string;
}

/** Everything the use cases need of a workbook. Implemented by `office/` for Excel, the workbench and the command line alike. */
export interface WorkbookPort {
  readWorkbook(options: RunOptions): Promise<WorkbookSnapshot>;
  /** The workbook with one sheet of ours only, found by its title; without sheets where there is none. */
  readOwnSheet(sheet: Pick<ResultSheet, "name" | "title">, options: RunOptions): Promise<WorkbookSnapshot>;
  /** Reads these sheets alone; those that are gone or empty are left out. */
  readSheets(sheets: readonly SheetRequest[], options: RunOptions): Promise<WorkbookSnapshot>;
  /** The values of blocks alone, in their order; null where the sheet is gone. */
  readValues(places: readonly ValueRequest[], options: RunOptions): Promise<readonly (readonly (readonly CellValue[])[] | null)[]>;
  /** The highlights and notes of the review as they stand. */
  readMarks(options: RunOptions): Promise<readonly SheetMarks[]>;
  /** As `readOwnSheet`, for several at once; those that are not there are left out. */
  readOwnSheets(sheets: readonly Pick<ResultSheet, "name" | "title">[], options: RunOptions): Promise<WorkbookSnapshot>;
  /** The names by title of sheets of ours that stand there, and the name of the sheet that the user looks at. */
  findOwnSheets(sheets: readonly Pick<ResultSheet, "name" | "title">[], options: RunOptions): Promise<{ readonly names: ReadonlyMap<string, string>; readonly active: string }>;
  /** Of all sheets, in their order, empty ones included. */
  sheetNames(options: RunOptions): Promise<readonly string[]>;
  /** How blocks of existing sheets look, in their order. */
  readLooks(places: readonly LookRequest[], options: RunOptions): Promise<readonly BlockLook[]>;
  /** Empties cells that a review filled, and lets them look as before, as far as they still are as they were written; answers what was left and why. */
  takeBack(cells: readonly AddedCells[], options: RunOptions): Promise<readonly SheetProblem[]>;
  /** Lets blocks of cells look as they did; column widths stay. */
  putLooks(places: readonly (CellRef & { readonly sheet: string; readonly look: BlockLook })[], options: RunOptions): Promise<void>;
  /** Builds sheets, found by their names now, as they stood before. Answers what could not be done and why. */
  restoreSheets(sheets: readonly { readonly name: string; readonly before: SheetBefore }[], options: RunOptions): Promise<readonly SheetProblem[]>;
  /** Deletes sheets; those that are gone are none. One with a chart of the user's stays and is told. */
  removeSheets(names: readonly string[], options: RunOptions): Promise<readonly SheetProblem[]>;
  /** Tells the listener of edits and selections. Answers how to stop. */
  watch(listener: WorkbookListener): Promise<() => Promise<void>>;
  /** As `paintMarks`, on these sheets alone; a sheet without marks loses its own. */
  repaintSheets(sheets: readonly string[], marks: readonly SheetMarks[], options: RunOptions): Promise<MarkOutcome>;
  /** Removes the review's earlier highlights and notes everywhere and paints these. */
  paintMarks(marks: readonly SheetMarks[], options: RunOptions): Promise<MarkOutcome>;
  /** Removes every highlight and note of the review and nothing else. */
  clearMarks(options: RunOptions): Promise<MarkOutcome>;
  writeBlocks(blocks: readonly SheetBlock[], options: RunOptions): Promise<readonly BlockProblem[]>;
  /** Builds these sheets, each found again by its title; a user's sheet of the same name is left alone and ours gets "(2)". */
  writeResultSheets(sheets: readonly ResultSheet[], options: RunOptions): Promise<readonly SheetProblem[]>;
  /**
   * Adds these sheets behind the others and answers their names: a taken one gets "(2)". No other sheet is touched, and a sheet that
   * could not be completed is taken away again.
   */
  addSheets(sheets: readonly BlankSheet[], options: RunOptions): Promise<readonly string[]>;
  /** Activates the sheet and selects the rectangle. */
  select(sheet: string, rect: Rect): Promise<void>;
}
