import type { Rect, SheetCell } from "../../sheet/cellRef";
import type { Named } from "../apart";
import type { CellState } from "./content";
import type { Shown, TidySaid } from "./words";

/** The steps of tidying, in the order in which they are proposed and shown. */
export const TIDY_STEPS = ["T01", "T02", "T03", "T04", "T05", "T06", "T07", "T08", "T09", "T10", "T11", "T12"] as const;
export type TidyStep = (typeof TIDY_STEPS)[number];

export const TIDY_STEP_TITLES: Readonly<Record<TidyStep, string>> = {
  T01: "找到汇总表",
  T02: "清理文字",
  T03: "空行与混入数据的行",
  T04: "按申报书补全空格",
  T05: "名称与申报书一致",
  T06: "电话号码",
  T07: "推荐单位全称",
  T08: "重复的企业",
  T09: "排列顺序",
  T10: "序号",
  T11: "核验结果各列",
  T12: "上报版式",
};

interface EditBase {
  /** Stable for one proposal: step, kind and original place. */
  readonly id: string;
  readonly step: TidyStep;
  /** Original places, most telling first; empty for an edit of the whole sheet. */
  readonly cells: readonly SheetCell[];
  readonly before: Shown;
  readonly after: Shown;
  readonly why: TidySaid;
  /** False for what only a person can decide: not taken unless chosen. */
  readonly suggested: boolean;
  /** An edit that this one makes no sense without. */
  readonly needs: string | null;
}

/** Original sheet coordinates: rows may move later, the edit goes with its row. */
export interface CellEdit extends EditBase {
  readonly kind: "cell";
  readonly row: number;
  readonly column: number;
  readonly was: CellState;
  readonly becomes: CellState;
}

/** A row taken out of the table and kept in the journal. */
export interface DropEdit extends EditBase {
  readonly kind: "drop";
  readonly row: number;
  /** For a duplicate: the rows to decide between, this one among them. At least one of them stays. */
  readonly beside: readonly ComparedRow[];
}

export interface ComparedRow {
  readonly row: number;
  /** The row's cells as texts, in the table's column order. */
  readonly texts: readonly string[];
  readonly who: Named;
}

/** Rows that look like one enterprise and are known to be different ones. */
export interface ApartGroup {
  readonly rows: readonly ComparedRow[];
  readonly why: TidySaid;
}

/** A row that is no enterprise, moved below the last enterprise. */
export interface LiftEdit extends EditBase {
  readonly kind: "lift";
  readonly row: number;
}

export interface OrderEdit extends EditBase {
  readonly kind: "order";
  /** Original rows of the enterprises in the wanted order. */
  readonly rows: readonly number[];
}

/** 序号 of the rows as they finally stand. */
export interface NumberEdit extends EditBase {
  readonly kind: "number";
  /** Row → name of its recommender, where numbering starts again with each; null: through. */
  readonly restartBy: ReadonlyMap<number, string> | null;
}

export interface LayoutEdit extends EditBase {
  readonly kind: "layout";
  readonly change: LayoutChange;
}

export type TidyEdit = CellEdit | DropEdit | LiftEdit | OrderEdit | NumberEdit | LayoutEdit;

/** Something about the sheet and not about one cell's content. `was` is null where a copy of the formats is kept instead. */
export type LayoutChange =
  | { readonly what: "titleRows"; readonly was: RowSpan | null; readonly becomes: RowSpan | null }
  | { readonly what: "orientation" | "paper"; readonly was: string; readonly becomes: string }
  | { readonly what: "zoom"; readonly was: Zoom; readonly becomes: Zoom }
  | { readonly what: "columnWidth"; readonly column: number; readonly was: ColumnWidth; readonly becomes: ColumnWidth }
  | { readonly what: "borders"; readonly rect: Rect }
  | { readonly what: "font"; readonly rect: Rect; readonly name: string };

export interface ColumnWidth {
  readonly points: number;
  /** The sheet's standard width, which nobody set. */
  readonly isStandard: boolean;
}

export interface RowSpan {
  readonly row: number;
  readonly rows: number;
}

/** Either a scale in percent or numbers of pages; null = not set. */
export interface Zoom {
  readonly scale: number | null;
  readonly pagesWide: number | null;
  readonly pagesTall: number | null;
}
