import type { SummaryRowFieldId } from "../form/application";
import { stripNote } from "../form/labelTable";
import { bottomEdge, type SheetIndex, type Slot } from "../form/sheetIndex";
import { keyOf } from "../read/text";

/** Headers of the columns that the review writes; on a later run they are found by these texts, wherever they stand. */
export const RESULT_HEADERS = ["申报方向", "建议等级", "评分", "结论", "不达标项", "问题数", "核验时间"] as const;
export type ResultHeader = (typeof RESULT_HEADERS)[number];

const COLUMN_NAMES: Readonly<Record<SummaryRowFieldId, readonly string[]>> = {
  "summary.row.seq": ["序号", "编号", "NO", "NO."],
  "summary.row.enterprise": ["企业名称", "单位名称", "申报单位", "申报企业", "企业", "申报单位名称", "申报企业名称", "公司名称"],
  "summary.row.project": ["项目名称", "申报项目名称", "申报项目"],
  "summary.row.contact": ["联系人", "联系人姓名", "企业联系人", "项目联系人", "姓名"],
  "summary.row.phone": [
    "联系方式",
    "联系电话",
    "电话",
    "手机",
    "手机号",
    "手机号码",
    "联系人电话",
    "移动电话",
    "联系人手机",
    "联系人联系方式",
  ],
};
const FIELD_OF = new Map(
  (Object.keys(COLUMN_NAMES) as SummaryRowFieldId[]).flatMap((id) =>
    COLUMN_NAMES[id].map((name): [string, SummaryRowFieldId] => [keyOf(name).toUpperCase(), id]),
  ),
);
const RESULT_KEYS = new Map<string, ResultHeader>(RESULT_HEADERS.map((header) => [keyOf(header), header]));

const LONGEST_HEADER = 60;

/** The header row of a recommendation table. Columns are sheet coordinates. */
export interface SummaryHeader {
  readonly index: SheetIndex;
  readonly row: number;
  /** One past the last header row: a header may be merged over two. */
  readonly bottom: number;
  readonly columns: ReadonlyMap<SummaryRowFieldId, number>;
  readonly resultColumns: ReadonlyMap<string, number>;
  readonly endColumn: number;
}

/** The first row that names 企业名称 and at least two more columns of the table; null when the sheet has none. */
export function findSummaryHeader(index: SheetIndex): SummaryHeader | null {
  for (let row = index.sheet.top; row < index.sheet.bottom; row++) {
    const slots = index.inRow(row);
    const columns = columnsOf(slots);
    if (columns.has("summary.row.enterprise") && columns.size >= 3) return headerOf(index, row, slots, columns);
  }
  return null;
}

/** A header repeated for the next printed page. */
export function repeatsHeader(header: SummaryHeader, slots: readonly Slot[]): boolean {
  const columns = columnsOf(slots);
  return columns.size >= 3 && [...columns].every(([id, column]) => header.columns.get(id) === column);
}

function columnsOf(slots: readonly Slot[]): Map<SummaryRowFieldId, number> {
  const columns = new Map<SummaryRowFieldId, number>();
  for (const slot of slots) {
    if (typeof slot.value !== "string" || slot.key.length > LONGEST_HEADER) continue;
    const id = FIELD_OF.get(headerKey(slot));
    if (id !== undefined && !columns.has(id)) columns.set(id, slot.rect.column);
  }
  return columns;
}

function headerOf(index: SheetIndex, row: number, slots: readonly Slot[], columns: ReadonlyMap<SummaryRowFieldId, number>): SummaryHeader {
  const resultColumns = new Map<string, number>();
  let endColumn = 0;
  let bottom = row + 1;
  for (const slot of slots) {
    const result = RESULT_KEYS.get(slot.key);
    if (result !== undefined && !resultColumns.has(result)) resultColumns.set(result, slot.rect.column);
    else endColumn = Math.max(endColumn, slot.rect.column + slot.rect.columns);
    if ([...columns.values()].includes(slot.rect.column)) bottom = Math.max(bottom, bottomEdge(slot.rect));
  }
  return { index, row, bottom, columns, resultColumns, endColumn };
}

function headerKey(slot: Slot): string {
  return stripNote(slot.key).replace(/:$/u, "").replace(/^\*/u, "").toUpperCase();
}
