import { findOwnTable } from "../domain/record/table";
import { RESULT_TITLES } from "../domain/review/resultTitles";
import type { SheetSnapshot } from "../domain/sheet/snapshot";
import { text } from "./cells";
import type { ResultSheet } from "./ports";
import { HEADER_ROWS, styleOfRow } from "./resultSheet";

export const IMPORT_SHEET = { name: "导入记录", title: RESULT_TITLES.imports } as const;

const COLUMNS = [["工作表", 28], ["企业名称", 34], ["来源文件", 36], ["导入时间", 18], ["结果", 50]] as const;

/** Where a sheet came from. */
export interface ImportRecord {
  readonly sheet: string;
  readonly enterprise: string;
  readonly file: string;
  readonly importedAt: string;
  readonly result: string;
}

/** What earlier imports noted. */
export function importRecords(sheet: SheetSnapshot): readonly ImportRecord[] {
  const table = findOwnTable(sheet, [COLUMNS[0][0], COLUMNS[2][0]]);
  return (table?.rows ?? []).map((row) => {
    const [name = "", enterprise = "", file = "", importedAt = "", result = ""] = COLUMNS.map(([header]) => table?.text(row, header) ?? "");
    return { sheet: name, enterprise, file, importedAt, result };
  });
}

/** 导入记录: a row per import, the oldest first. */
export function importSheet(records: readonly ImportRecord[]): ResultSheet {
  const whole = (first: string) => COLUMNS.map((_, index) => (index === 0 ? text(first) : null));
  const cells = [
    whole(IMPORT_SHEET.title),
    whole("每份申报书来自哪个文件；再次导入只更新内容有变的企业。"),
    COLUMNS.map(([header]) => text(header)),
    ...records.map(({ sheet, enterprise, file, importedAt, result }) => [sheet, enterprise, file, importedAt, result].map(text)),
  ];
  return {
    ...IMPORT_SHEET,
    block: { row: 0, column: 0, cells, rowStyles: cells.map((_, index) => styleOfRow(index)) },
    columnWidths: COLUMNS.map(([, width]) => width),
    freezeRows: HEADER_ROWS,
  };
}
