import type { SheetSnapshot } from "../sheet/snapshot";

/** A1 texts by which the review's own sheets are known: a sheet is ours when A1 starts with one of them, whatever its tab is called. */
export const RESULT_TITLES = {
  results: "5G 全连接工厂核验结果",
  findings: "5G 全连接工厂问题清单",
  statistics: "5G 全连接工厂核验统计",
  policy: "5G 全连接工厂评审规则",
  rules: "5G 全连接工厂规则目录",
  versions: "5G 全连接工厂重报对照",
  tidy: "5G 全连接工厂整理记录",
  merge: "5G 全连接工厂合并记录",
  imports: "5G 全连接工厂导入记录",
  apart: "5G 全连接工厂非重复企业",
} as const;

export const POLICY_SHEET_NAME = "评审规则";

/** The sheet of ours with this title; of several copies the one that kept the tab's name. */
export function findOwnSheet(sheets: readonly SheetSnapshot[], title: string, name: string): SheetSnapshot | null {
  const own = sheets.filter((sheet) => String(sheet.value(0, 0)).startsWith(title));
  return own.find((sheet) => sheet.name === name) ?? own[0] ?? null;
}
