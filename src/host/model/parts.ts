import type { Rect } from "./rect";
import type { Borders, Style } from "./style";

/** Guid in braces, stable for the life of the book in memory. */
export type Id = string;

export interface ConditionalFormat {
  readonly id: Id;
  readonly areas: readonly Rect[];
  /** Excel's name of the kind: "Custom", "CellValue", "ColorScale", "DataBar", "IconSet", "TopBottom", "PresetCriteria", "ContainsText". */
  readonly type: string;
  /** Only of "Custom": with its leading "=", relative to the first cell of the first area. */
  readonly formula?: string;
  readonly format: ConditionalStyle;
  readonly stopIfTrue: boolean;
  /** Set for what a file brought and this model only keeps and draws; `details` is the loader's own. */
  readonly foreign?: true;
  readonly details?: unknown;
}

export interface ConditionalStyle {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly borders?: Borders;
  readonly numberFormat?: string;
}

export type ValidationType = "None" | "WholeNumber" | "Decimal" | "List" | "Date" | "Time" | "TextLength" | "Custom";

export type ValidationOperator =
  | "Between" | "NotBetween" | "EqualTo" | "NotEqualTo" | "GreaterThan" | "LessThan" | "GreaterThanOrEqualTo" | "LessThanOrEqualTo";

export interface DataValidation {
  readonly id: Id;
  readonly areas: readonly Rect[];
  readonly type: ValidationType;
  readonly operator?: ValidationOperator;
  /** A literal ("甲,乙" for a list), or a formula with its leading "=". */
  readonly formula1?: string;
  readonly formula2?: string;
  readonly inCellDropDown: boolean;
  readonly ignoreBlanks: boolean;
  readonly prompt?: { readonly title: string; readonly message: string };
  readonly error?: { readonly style: "Stop" | "Warning" | "Information"; readonly title: string; readonly message: string };
  readonly foreign?: true;
}

export interface Table {
  readonly id: Id;
  readonly name: string;
  /** Header row and totals row included. */
  readonly rect: Rect;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
  /** "TableStyleMedium2", or "" for none. */
  readonly style: string;
  readonly bandedRows: boolean;
  readonly bandedColumns: boolean;
  readonly firstColumn: boolean;
  readonly lastColumn: boolean;
  readonly filterButton: boolean;
}

/** A threaded comment. */
export interface Comment {
  readonly id: Id;
  readonly row: number;
  readonly column: number;
  readonly content: string;
  readonly author: string;
  /** ISO 8601. */
  readonly created: string;
  readonly resolved: boolean;
  readonly replies: readonly { readonly id: Id; readonly content: string; readonly author: string; readonly created: string }[];
}

/** A note (the old yellow comment). */
export interface Note {
  readonly id: Id;
  readonly row: number;
  readonly column: number;
  readonly content: string;
  readonly author: string;
  readonly visible: boolean;
}

export interface Hyperlink {
  readonly row: number;
  readonly column: number;
  /** A target outside the workbook; absent when `location` is given. */
  readonly address?: string;
  /** A place in the workbook: "'问题清单'!A1". */
  readonly location?: string;
  readonly screenTip?: string;
}

export interface DefinedName {
  readonly id: Id;
  readonly name: string;
  /** With its leading "=". */
  readonly formula: string;
  /** Id of the sheet that owns it; null = the workbook. */
  readonly scope: Id | null;
  readonly comment: string;
  readonly visible: boolean;
}

export interface ColumnProps {
  /** The file's unit: characters of the default font with its padding (9.140625 = Excel's standard 64 pixels). */
  readonly width?: number;
  readonly hidden?: boolean;
  /** What cells that are not there look like; a row's goes before a column's. */
  readonly style?: Style;
  readonly numberFormat?: string;
}

export interface RowProps {
  /** Points. */
  readonly height?: number;
  readonly hidden?: boolean;
  readonly style?: Style;
  readonly numberFormat?: string;
}

export interface Protection {
  /** Absent = none. */
  readonly password?: string;
  /** True for what the user may still do: "allowFormatCells", "allowSort" and so on, as the client names them. */
  readonly options: Readonly<Record<string, boolean | string>>;
}

export interface FreezePanes {
  /** Rows and columns that stay; 0 = none of them. */
  readonly rows: number;
  readonly columns: number;
}

export interface PageLayout {
  readonly orientation?: "Portrait" | "Landscape";
  /** Excel's name: "A4", "A3", "Letter". */
  readonly paperSize?: string;
  /** Percent. */
  readonly scale?: number;
  /** Pages; where only one of the two is there, the other is as many as it takes. */
  readonly fitToWidth?: number;
  readonly fitToHeight?: number;
  readonly centerHorizontally?: boolean;
  readonly centerVertically?: boolean;
  /** Inches. */
  readonly margins?: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly printArea?: readonly Rect[];
  readonly titleRows?: Rect;
  readonly titleColumns?: Rect;
}

export type Visibility = "Visible" | "Hidden" | "VeryHidden";
