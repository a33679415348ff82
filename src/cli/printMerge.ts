import type { MergeItem, MergeOutcome, MergeProposal } from "../app/mergeWorkbooks";
import { arrivingNames, type ArrivingSheet } from "../domain/summary/merge/arrivingNames";
import { DUPLICATES_ZH } from "../domain/summary/duplicateWords";
import { leftOutText, leftOutWhy } from "../domain/summary/merge/leftOutRow";
import { say } from "../domain/wording/said";

const NO_PLACE = "（推荐单位未读到）";

/** What came of each file. */
export function printMerge({ sheet, enterprises, files, duplicates, leftOut }: MergeOutcome): string {
  return linesOf([
    ...files.map(({ file, place, enterprises: count, sheets, leftOut: results }) =>
      `${place || NO_PLACE} ${file}：${count} 家，${sheets.length} 张工作表${results.length > 0 ? `；未并入此前的${results.join("、")}` : ""}`,
    ),
    ...leftOut.map((row) => `未并入汇总表的行：${leftOutText(row)}（${leftOutWhy(row)}）`),
    ...duplicateLines(duplicates),
    sheet === null ? "没有找到汇总表。" : `合并的汇总表“${sheet}”共 ${enterprises} 家。`,
  ]);
}

/** What would come of each file: its sheets and their names, the rows taken over, and those that are not and why. */
export function printProposal({ items, duplicates, taken }: MergeProposal): string {
  const { names, merged } = arrivingNames(items, taken);
  const total = items.reduce((sum, { rows }) => sum + rows.length, 0);
  return linesOf([
    ...items.flatMap((item) => itemLines(item, names.get(item.id) ?? [])),
    ...duplicateLines(duplicates),
    items.some(({ table }) => table !== null) ? `将生成汇总表“${merged}”，共 ${total} 家。` : "没有找到汇总表。",
  ]);
}

function itemLines({ file, place, rows, skipped, results, table }: MergeItem, sheets: readonly ArrivingSheet[]): string[] {
  return [
    `${place || NO_PLACE} ${file.name}：${rows.length} 家，${sheets.length} 张工作表${table === null ? "，没有汇总表" : ""}`,
    ...sheets.map(({ original, name }) => `  工作表 ${original === name ? name : `${original} → ${name}（改名）`}`),
    ...rows.map(({ row, enterprise }) => `  并入第 ${row + 1} 行 ${enterprise}`),
    ...skipped.map((row) => `  不并入第 ${row.row + 1} 行 ${row.text}（${leftOutWhy(row)}）`),
    ...results.map((name) => `  不并入工作表 ${name}（此前核验写入的，仍在原文件）`),
  ];
}

function duplicateLines(duplicates: MergeOutcome["duplicates"]): string[] {
  return duplicates.flatMap(({ why, rows }) => [`重复（${say(DUPLICATES_ZH, why)}），都已保留：`, ...rows.map(({ file, place, enterprise, row }) => `  ${place} ${file} 第 ${row + 1} 行 ${enterprise}`)]);
}

function linesOf(lines: readonly string[]): string {
  return `${lines.join("\n")}\n`;
}
