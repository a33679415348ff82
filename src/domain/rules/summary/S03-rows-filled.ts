import type { SummaryRow, SummaryTable } from "../../form/application";
import { fieldName, type FieldId } from "../../form/fields";
import type { MessageData } from "../../review/report";
import { labelOf, listOf, type MessageValue } from "../../wording/value";
import { defineBatchRule, type BatchIssue } from "../defineRule";
import { blank, missing, unreadable } from "../exampleFields";
import { isBlank, isEmptyRow, rowReading, rowSubject, SUMMARY_COLUMNS } from "./rows";

/** What is told of a row by its enterprise's name, or by its number where it has none. */
type FoundInRow = "incomplete" | "unreadable" | "emptyRow";
type Found = "missingColumn" | FoundInRow | `${FoundInRow}Unnamed`;

const ROW = { seq: 1, enterprise: "甲公司", project: "甲项目", contact: "张三", phone: "13862391745" };
const EMPTY_ROW = { seq: blank, enterprise: blank, project: blank, contact: blank, phone: blank };

/** 汇总表: every row has its five columns, and no empty rows stand between. */
export const S03 = defineBatchRule({
  id: "S03",
  scope: "summary",
  part: "summary",
  severity: "error",
  clause: "汇总表",
  title: "汇总表各行五列填写齐全，中间没有空行",
  policy: [],
  messages: {
    missingColumn: "汇总表找不到“{columns}”列",
    incomplete: "汇总表“{name}”缺{columns}",
    incompleteUnnamed: "汇总表第 {row} 行缺{columns}",
    unreadable: "汇总表“{name}”的{columns}无法识别",
    unreadableUnnamed: "汇总表第 {row} 行的{columns}无法识别",
    emptyRow: "汇总表中间夹有空行，“{name}”之前空 {count} 行",
    emptyRowUnnamed: "汇总表中间夹有空行，第 {row} 行之前空 {count} 行",
  },
  remedy: "补齐所缺各列，删去中间的空行。",
  examples: [
    { given: { summary: { rows: [ROW] } }, expect: "pass" },
    { given: { summary: { rows: [ROW, { ...ROW, seq: 2, contact: blank, phone: blank }] } }, expect: "incomplete" },
    { given: { summary: { rows: [ROW, { ...ROW, seq: 2, enterprise: blank }] } }, expect: "incompleteUnnamed" },
    { given: { summary: { rows: [{ ...ROW, phone: unreadable("1.38E+10") }] } }, expect: "unreadable" },
    {
      given: { summary: { rows: [{ ...ROW, enterprise: blank, phone: unreadable("1.38E+10") }] } },
      expect: ["incompleteUnnamed", "unreadableUnnamed"],
    },
    { given: { summary: { rows: [ROW, EMPTY_ROW, { ...ROW, seq: 2 }] } }, expect: "emptyRow" },
    {
      given: { summary: { rows: [ROW, EMPTY_ROW, { ...ROW, seq: 2, enterprise: blank }] } },
      expect: ["incompleteUnnamed", "emptyRowUnnamed"],
    },
    { given: { summary: { rows: [{ ...ROW, contact: missing }] } }, expect: "missingColumn" },
    { given: { summary: { rows: [] } }, expect: "notApplicable" },
  ],
  check: ({ summary }) => {
    if (summary === null || summary.rows.length === 0) return "notApplicable";
    const issues: BatchIssue<Found>[] = [];
    const columns = SUMMARY_COLUMNS.filter((id) => summary.layout.columns.has(id));
    const missing = SUMMARY_COLUMNS.filter((id) => !summary.layout.columns.has(id));
    if (missing.length > 0) {
      issues.push({
        message: "missingColumn",
        data: { columns: columnsOf(missing) },
        subject: "列",
        at: [summary.recommender],
      });
    }
    for (const row of summary.rows) {
      const readings = columns.flatMap((id) => rowReading(row, id) ?? []);
      if (isEmptyRow(row)) continue;
      const subject = rowSubject(row);
      const blanks = readings.filter(isBlank);
      const unread = readings.filter(({ status }) => status === "unreadable");
      if (blanks.length > 0) issues.push({ ...foundIn(row, "incomplete", { columns: columnsOf(blanks.map(({ id }) => id)) }), subject, at: blanks });
      if (unread.length > 0) issues.push({ ...foundIn(row, "unreadable", { columns: columnsOf(unread.map(({ id }) => id)) }), subject, at: unread });
    }
    return [...issues, ...emptyRows(summary)];
  },
});

function foundIn(row: SummaryRow, found: FoundInRow, data: MessageData): Pick<BatchIssue<Found>, "message" | "data"> {
  const name = rowReading(row, "summary.row.enterprise")?.value?.trim();
  return name ? { message: found, data: { ...data, name } } : { message: `${found}Unnamed`, data: { ...data, row: row.number } };
}

function columnsOf(ids: readonly FieldId[]): MessageValue {
  return listOf(ids.map((id) => labelOf(fieldName(id))));
}

/** Gaps before a row: sheet rows that were left out as empty, or rows of the table without any text. */
function emptyRows(summary: SummaryTable): readonly BatchIssue<Found>[] {
  let previous: number | null = null;
  return summary.rows.flatMap((row, index) => {
    const sheetRow = summary.layout.sheetRows[index];
    if (sheetRow === undefined || isEmptyRow(row)) return [];
    const count: number = previous === null ? 0 : sheetRow - previous - 1;
    previous = sheetRow;
    if (count < 1) return [];
    const at = [rowReading(row, "summary.row.enterprise") ?? summary.recommender];
    return [{ ...foundIn(row, "emptyRow", { count }), subject: `空行|${rowSubject(row)}`, at }];
  });
}
