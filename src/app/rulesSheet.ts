import { valueText } from "../domain/policy/notation";
import type { PolicyValues } from "../domain/policy/keys";
import { RESULT_TITLES } from "../domain/review/resultTitles";
import { SEVERITY_NAMES } from "../domain/review/report";
import { catalogueOf, partTitle } from "../domain/rules/catalogue";
import { BATCH_RULES, RULES } from "../domain/rules/index";
import { text } from "./cells";
import type { BlockCell, ResultSheet } from "./ports";
import { HEADER_ROWS, styleOfRow } from "./resultSheet";

export const RULES_SHEET_NAME = "规则目录";

const COLUMNS = [
  ["编号", 8],
  ["部分", 16],
  ["核验内容", 44],
  ["级别", 16],
  ["依据", 36],
  ["所用规则项（现值）", 52],
  ["处理建议", 52],
] as const;

/** 规则目录: a row per rule, with the policy values that it goes by. */
export function rulesSheet(policy: PolicyValues): ResultSheet {
  const entries = catalogueOf(RULES, BATCH_RULES);
  const row = (first: string): BlockCell[] => COLUMNS.map((_, index) => (index === 0 ? text(first) : null));
  const cells: BlockCell[][] = [
    row(RESULT_TITLES.rules),
    row(`共 ${entries.length} 条；级别由重到轻。标“规则项”的数值可在评审规则中调整，门槛和依据为官方条件。`),
    COLUMNS.map(([header]) => text(header)),
    ...entries.map((entry) =>
      [
        entry.id,
        partTitle(entry.id),
        entry.title,
        entry.severities.map((severity) => SEVERITY_NAMES[severity]).join("、"),
        entry.clause,
        entry.policy.map((key) => `${key}（${valueText(key, policy[key]) || "空"}）`).join("；"),
        entry.remedy,
      ].map(text),
    ),
  ];
  return {
    name: RULES_SHEET_NAME,
    title: RESULT_TITLES.rules,
    block: { row: 0, column: 0, cells, rowStyles: cells.map((_, index) => styleOfRow(index)) },
    columnWidths: COLUMNS.map(([, width]) => width),
    freezeRows: HEADER_ROWS,
  };
}
