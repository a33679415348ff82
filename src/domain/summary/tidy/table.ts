import type { Application, SummaryRow, SummaryRowFieldId, SummaryTable } from "../../form/application";
import { SheetIndex } from "../../form/sheetIndex";
import { keyOf } from "../../read/text";
import type { Rect } from "../../sheet/cellRef";
import type { SheetSnapshot } from "../../sheet/snapshot";
import { findSummaryHeader } from "../header";

/** enterprise: a row of the table · blank: nothing but, perhaps, a 序号 and what the review wrote · stray: a total, a remark, a repeated header. */
export type RowKind = "enterprise" | "blank" | "stray";

export interface TableRow {
  /** Sheet coordinate. */
  readonly row: number;
  readonly kind: RowKind;
  readonly summaryRow: SummaryRow | null;
  readonly application: Application | null;
  /** 推荐单位 of the row as a place name ("苏州"), from its column, the table or its application; "" when nobody says. */
  readonly recommender: string;
}

/** The recommendation table as tidying sees it: its block of the sheet, and what each row is. */
export interface TidyTable {
  readonly sheet: SheetSnapshot;
  readonly summary: SummaryTable;
  /** First header row and one past the last. */
  readonly headerTop: number;
  readonly headerBottom: number;
  /** Every sheet row from the first to the last of the table's body, without gaps. */
  readonly rows: readonly TableRow[];
  /** Columns of the block: the table's own, the review's and what people added beside them. `right` is one past the last. */
  readonly left: number;
  readonly right: number;
  readonly columns: ReadonlyMap<SummaryRowFieldId, number>;
  readonly codeColumn: number | null;
  readonly recommenderColumn: number | null;
}

/** Body of the table in sheet coordinates. */
export function bodyOf({ rows, headerBottom, left, right }: TidyTable): Rect {
  return { row: rows[0]?.row ?? headerBottom, column: left, rows: Math.max(1, rows.length), columns: right - left };
}

export function headerOf({ headerTop, headerBottom, left, right }: TidyTable): Rect {
  return { row: headerTop, column: left, rows: headerBottom - headerTop, columns: right - left };
}

/** Where this header stands, the result columns are the review's own. */
const REVIEW_SIGNATURE = "核验时间";

/** Null where the sheet no longer holds a recommendation table. `placeOf` names the place of a text such as 苏州市工信局, or "". */
export function tidyTable(
  sheet: SheetSnapshot,
  summary: SummaryTable,
  applicationOf: ReadonlyMap<SummaryRow, Application>,
  placeOf: (text: string) => string,
): TidyTable | null {
  const header = findSummaryHeader(new SheetIndex(sheet));
  if (!header) return null;
  const { layout } = summary;
  const seq = layout.columns.get("summary.row.seq") ?? null;
  const { left, right } = widthOf(sheet, layout.headerRow, Math.max(layout.headerRow, layout.lastRow), [...layout.columns.values()]);
  const headers = (names: readonly string[]): number | null => {
    for (let column = left; column < right; column++) if (names.includes(keyOf(String(sheet.value(layout.headerRow, column))))) return column;
    return null;
  };
  const recommenderColumn = headers(["推荐单位", "推荐地区", "推荐部门", "设区市", "地区"]);
  const ours = new Set(layout.resultColumns.has(REVIEW_SIGNATURE) ? layout.resultColumns.values() : []);
  const isBlank = (row: number): boolean => {
    for (let column = left; column < right; column++) {
      if (column !== seq && !ours.has(column) && (sheet.value(row, column) !== "" || sheet.formula(row, column) !== "")) return false;
    }
    return true;
  };
  const recommenderOf = (row: number, application: Application | null): string => {
    const written = recommenderColumn === null ? "" : placeOf(String(sheet.value(row, recommenderColumn)));
    if (written !== "") return written;
    const cover = application?.fields.get("cover.recommender")?.value;
    return placeOf(summary.recommender.value ?? "") || (typeof cover === "string" ? placeOf(cover) : "");
  };

  const byRow = new Map(layout.sheetRows.map((row, index) => [row, summary.rows[index] ?? null]));
  const rows: TableRow[] = [];
  const last = lastBodyRow(sheet, layout.lastRow, seq, isBlank);
  for (let row = header.bottom; row <= last; row++) {
    const summaryRow = byRow.get(row) ?? null;
    const kind: RowKind = isBlank(row) ? "blank" : summaryRow !== null ? "enterprise" : "stray";
    const application = summaryRow === null ? null : (applicationOf.get(summaryRow) ?? null);
    rows.push({ row, kind, summaryRow, application, recommender: kind === "enterprise" ? recommenderOf(row, application) : "" });
  }
  return { sheet, summary, headerTop: header.row, headerBottom: header.bottom, rows, left, right, columns: layout.columns, codeColumn: headers(["统一社会信用代码", "信用代码", "社会信用代码"]), recommenderColumn };
}

/** Rows below the data that hold nothing but a pre-printed 序号 belong to the table as well. */
function lastBodyRow(sheet: SheetSnapshot, lastRow: number, seq: number | null, isBlank: (row: number) => boolean): number {
  let last = lastRow;
  while (seq !== null && last + 1 < sheet.bottom && typeof sheet.value(last + 1, seq) === "number" && isBlank(last + 1)) last++;
  return last;
}

/** From the columns known, outwards to the first blank column on either side. */
function widthOf(sheet: SheetSnapshot, top: number, bottom: number, known: readonly number[]): { readonly left: number; readonly right: number } {
  const isUsed = (column: number): boolean => {
    for (let row = top; row <= bottom; row++) if (sheet.formula(row, column) !== "" || sheet.isCovered(row, column)) return true;
    return false;
  };
  let left = Math.min(...known);
  let right = Math.max(...known) + 1;
  while (left > sheet.left && isUsed(left - 1)) left--;
  while (right < sheet.right && isUsed(right)) right++;
  return { left, right };
}
