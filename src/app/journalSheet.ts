import { RESULT_TITLES } from "../domain/review/resultTitles";
import { JOURNAL_COLUMNS, JOURNAL_NAME, PROGRESS_CELL, type Journal } from "../domain/summary/tidy/journal";
import { progressText } from "../domain/summary/tidy/progress";
import { text } from "./cells";
import type { ResultSheet } from "./ports";
import { HEADER_ROWS, styleOfRow } from "./resultSheet";

export const JOURNAL_SHEET = { name: JOURNAL_NAME, title: RESULT_TITLES.tidy } as const;

/** The journal as long as its tidy is not done; the one of the tidy before stays beside it until then. */
export const UNFINISHED_JOURNAL = { name: `${JOURNAL_NAME}（未完成）`, title: `${RESULT_TITLES.tidy}（未完成）` } as const;

/** First row of the list, below title, note and header. */
export const FIRST_JOURNAL_ROW = HEADER_ROWS;

/** 整理记录 of a tidy that has not begun: a row per change. What its note says is read again when the tidy is taken back. */
export function journalSheet({ rows }: Journal, summarySheet: string, appliedAt: string): ResultSheet {
  const line = (first: string) => JOURNAL_COLUMNS.map((_, index) => (index === 0 ? text(first) : null));
  const note = line(`汇总表：${summarySheet}；整理时间 ${appliedAt}；共 ${rows.length} 处。撤销整理时按本表恢复，撤销前请勿改动本表；不再需要撤销时可删除本表。`);
  const cells = [
    line(UNFINISHED_JOURNAL.title),
    note.with(PROGRESS_CELL.column, text(progressText({ kind: "notBegun" }))),
    JOURNAL_COLUMNS.map(([header]) => text(header)),
    ...rows.map((row) => row.map(text)),
  ];
  return {
    ...UNFINISHED_JOURNAL,
    block: { row: 0, column: 0, cells, rowStyles: cells.map((_, index) => styleOfRow(index)) },
    columnWidths: JOURNAL_COLUMNS.map(([, width]) => width),
    freezeRows: HEADER_ROWS,
  };
}
