import { RESULT_TITLES } from "../domain/review/resultTitles";
import { DUPLICATES_ZH } from "../domain/summary/duplicateWords";
import { leftOutText, leftOutWhy } from "../domain/summary/merge/leftOutRow";
import { say } from "../domain/wording/said";
import { text } from "./cells";
import type { MergeOutcome } from "./mergeWorkbooks";
import type { ResultSheet } from "./ports";
import { HEADER_ROWS, styleOfRow } from "./resultSheet";

export const MERGE_SHEET = { name: "合并记录", title: RESULT_TITLES.merge } as const;

const COLUMNS = [["类别", 14], ["文件", 30], ["推荐单位", 14], ["内容", 60], ["说明", 50]] as const;

/** 合并记录: what came from which file, what did not, and which rows may be one enterprise, side by side. */
export function mergeSheet({ sheet, enterprises, files, unreadable, duplicates, leftOut, problems }: MergeOutcome, mergedAt: string): ResultSheet {
  const line = (...texts: string[]) => COLUMNS.map((_, index) => text(texts[index] ?? ""));
  const whole = (first: string) => COLUMNS.map((_, index) => (index === 0 ? text(first) : null));
  const cells = [
    whole(MERGE_SHEET.title),
    whole(`合并时间 ${mergedAt}；${sheet === null ? "各文件中都没有汇总表" : `合并的汇总表：${sheet}，共 ${enterprises} 家`}；重复的企业都保留在表中，由人决定（整理汇总表时可选择删去）。`),
    COLUMNS.map(([header]) => text(header)),
    ...files.map(({ file, place, enterprises: count, sheets, leftOut: results }) =>
      line("并入", file, place, sheets.join("、"), `${count} 家${results.length > 0 ? `；此前核验写入的${results.join("、")}未并入，放行记录和人工评分仍在原文件` : ""}`),
    ),
    ...unreadable.map(({ file, reason }) => line("未能读取", file, "", "", reason.chinese)),
    ...duplicates.flatMap(({ why, rows }, index) => rows.map(({ file, place, enterprise, row }) => line(`重复 ${index + 1}`, file, place, `${enterprise}（原第 ${row + 1} 行）`, say(DUPLICATES_ZH, why)))),
    ...leftOut.map((row) => line("未并入的行", "", "", leftOutText(row), leftOutWhy(row))),
    ...problems.map(({ sheet: name, reason }) => line("问题", "", "", name, reason.chinese)),
  ];
  return {
    ...MERGE_SHEET,
    block: { row: 0, column: 0, cells, rowStyles: cells.map((_, index) => styleOfRow(index)) },
    columnWidths: COLUMNS.map(([, width]) => width),
    freezeRows: HEADER_ROWS,
  };
}
