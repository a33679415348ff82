import type { FieldReading, ReadingOf, SummaryRow, SummaryRowFieldId, SummaryTable } from "../form/application";
import { cellOf, fieldReading, missing, rawOf, readAt, textValue, type ReadingScope } from "../form/located";
import { rightEdge, type Slot } from "../form/sheetIndex";
import { keyOf, mapKey, sourceSlice } from "../read/text";
import { repeatsHeader, type SummaryHeader } from "./header";

export const SUMMARY_ROW_FIELDS: readonly SummaryRowFieldId[] = [
  "summary.row.seq",
  "summary.row.enterprise",
  "summary.row.project",
  "summary.row.contact",
  "summary.row.phone",
];
/** Columns that make a row one of the table's: a lone number is only the form's pre-printed 序号. */
const CONTENT = SUMMARY_ROW_FIELDS.slice(1);

/** Rows that stand among or below the data and are none: totals, notes, who filled the table in. */
export const NO_DATA =
  /^(合计|总计|小计|共计|备注|注:|注$|说明|填表人|填报人|制表人?|审核人?|经办人|负责人|联系人:|联系电话:|填表日期|填报日期|日期:|推荐单位)/u;

/** Reads the recommendation table below its header. */
export function readSummary(header: SummaryHeader, file: string, date1904: boolean): SummaryTable {
  const scope: ReadingScope = { index: header.index, date1904, valueColumns: new Set(header.columns.values()) };
  const rows: SummaryRow[] = [];
  const sheetRows: number[] = [];
  let pending: number[] = [];
  const add = (row: number) => {
    sheetRows.push(row);
    rows.push(readRow(scope, header, row, rows.length + 1));
  };
  for (let row = header.bottom; row < header.index.sheet.bottom; row++) {
    const slots = header.index.inRow(row);
    if (isNoData(header, slots) || repeatsHeader(header, slots)) continue;
    if (!CONTENT.some((id) => placeOf(scope, header, row, id).key !== "")) {
      pending.push(row);
      continue;
    }
    // Blank rows count only where data follows.
    pending.forEach(add);
    pending = [];
    add(row);
  }
  return {
    file,
    sheet: header.index.sheet.name,
    recommender: readRecommender(scope, header),
    rows,
    layout: {
      headerRow: header.row,
      firstRow: sheetRows[0] ?? header.bottom,
      lastRow: sheetRows.at(-1) ?? header.bottom - 1,
      columns: header.columns,
      sheetRows,
      endColumn: header.endColumn,
      resultColumns: header.resultColumns,
    },
  };
}

function isNoData(header: SummaryHeader, slots: readonly Slot[]): boolean {
  const own = new Set(header.resultColumns.values());
  const first = slots.find((slot) => !own.has(slot.rect.column));
  return first !== undefined && NO_DATA.test(first.key);
}

function readRow(scope: ReadingScope, header: SummaryHeader, row: number, number: number): SummaryRow {
  const fields = new Map<SummaryRowFieldId, FieldReading<unknown>>();
  for (const id of SUMMARY_ROW_FIELDS) {
    if (!header.columns.has(id)) {
      fields.set(
        id,
        missing(id, [{ sheet: header.index.sheet.name, row: header.row, column: header.columns.get("summary.row.enterprise") ?? 0 }]),
      );
      continue;
    }
    const place = placeOf(scope, header, row, id);
    fields.set(id, readAt(scope, id, place, rawOf(scope, place)));
  }
  return { number, fields };
}

function placeOf(scope: ReadingScope, header: SummaryHeader, row: number, id: SummaryRowFieldId): Slot {
  const column = header.columns.get(id);
  return column === undefined ? { rect: { row, column: 0, rows: 1, columns: 1 }, value: "", key: "" } : scope.index.at(row, column);
}

const RECOMMENDER = /^推荐单位(\(盖章\)|\(公章\)|\(章\))?:?/u;

/** "推荐单位（盖章）：苏州市工业和信息化局" above or below the table, in one cell or with the name in the next. */
function readRecommender(scope: ReadingScope, header: SummaryHeader): ReadingOf<"summary.recommender"> {
  const read =
    findRecommender(scope, header) ??
    missing("summary.recommender", [{ sheet: header.index.sheet.name, row: header.row, column: scope.index.sheet.left }]);
  return read as ReadingOf<"summary.recommender">;
}

function findRecommender(scope: ReadingScope, header: SummaryHeader): FieldReading<unknown> | null {
  for (const slot of scope.index.slots) {
    const match = RECOMMENDER.exec(slot.key);
    if (!match || slot.rect.row === header.row || typeof slot.value !== "string") continue;
    if (match[0].length < slot.key.length) {
      const mapped = mapKey(slot.value);
      const text = sourceSlice(mapped, match[0].length, mapped.key.length);
      return readAt(scope, "summary.recommender", slot, textValue(text.replace(/\s{3,}.*$/u, "").trim()));
    }
    for (const beside of scope.index.rightOf(slot.rect.row, rightEdge(slot.rect))) {
      if (keyOf(String(beside.value)) !== "") return readAt(scope, "summary.recommender", beside, rawOf(scope, beside));
    }
    const place = rightEdge(slot.rect) < scope.index.sheet.right ? scope.index.at(slot.rect.row, rightEdge(slot.rect)) : slot;
    return fieldReading("summary.recommender", { status: "blank", value: null, remarks: [] }, "", [cellOf(scope, place)]);
  }
  return null;
}
