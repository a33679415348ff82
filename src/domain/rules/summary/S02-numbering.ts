import type { FieldReading, SummaryRow, SummaryTable } from "../../form/application";
import { listOf } from "../../wording/value";
import { defineBatchRule, type BatchIssue } from "../defineRule";
import { blank } from "../exampleFields";
import { isEmptyRow, rowReading } from "./rows";

/** 序号: 1 to n, each once, in order. A blank number is S03's. */
export const S02 = defineBatchRule({
  id: "S02",
  scope: "summary",
  part: "summary",
  severity: "error",
  clause: "汇总表「序号」",
  title: "汇总表序号从 1 起连续且不重复",
  policy: [],
  messages: {
    repeated: "汇总表序号 {found} 重复",
    broken: "汇总表序号不连续：应依次为 1–{count}，自“{found}”起不符（应为 {expected}）",
  },
  remedy: "序号从 1 起连续编排，可用“整理汇总表”自动编号。",
  examples: [
    {
      given: {
        summary: {
          rows: [
            { seq: 1, enterprise: "甲" },
            { seq: 2, enterprise: "乙" },
          ],
        },
      },
      expect: "pass",
    },
    {
      given: {
        summary: {
          rows: [
            { seq: 1, enterprise: "甲" },
            { seq: 1, enterprise: "乙" },
          ],
        },
      },
      expect: "repeated",
    },
    {
      given: {
        summary: {
          rows: [
            { seq: 1, enterprise: "甲" },
            { seq: 3, enterprise: "乙" },
          ],
        },
      },
      expect: "broken",
    },
    {
      given: {
        summary: {
          rows: [
            { seq: 1, enterprise: "甲" },
            { seq: blank, enterprise: "乙" },
            { seq: 3, enterprise: "丙" },
          ],
        },
      },
      expect: "pass",
    },
    {
      given: {
        summary: {
          rows: [
            { seq: 1, enterprise: "甲" },
            { seq: blank, enterprise: blank },
            { seq: 2, enterprise: "丙" },
          ],
        },
      },
      expect: "pass",
    },
    { given: { summary: { rows: [] } }, expect: "notApplicable" },
  ],
  check: ({ summary }) => {
    const numbers = summary === null ? [] : readableNumbers(summary);
    if (numbers.length === 0) return "notApplicable";
    const issues: BatchIssue<"repeated" | "broken">[] = [];
    const repeated = numbers.filter(({ value }, index) => numbers.findIndex((other) => other.value === value) < index);
    if (repeated.length > 0) {
      const values = new Set(repeated.map(({ value }) => value));
      const at = numbers.filter(({ value }) => values.has(value)).map(({ reading }) => reading);
      issues.push({ message: "repeated", data: { found: listOf([...values], 6, "个") }, subject: "重复", at });
    }
    // An empty row between is S03's, whether it was given a number or not.
    const wrong = numbers.find(({ value, position, counted }) => value !== position && value !== counted);
    if (wrong !== undefined && repeated.length === 0) {
      const data = { found: wrong.value, expected: wrong.counted, count: filledRows(summary).length };
      issues.push({ message: "broken", data, subject: "连续", at: [wrong.reading] });
    }
    return issues;
  },
});

interface RowNumber {
  readonly value: number;
  /** From 1 among all rows of the table. */
  readonly position: number;
  /** From 1 among the rows that say something. */
  readonly counted: number;
  readonly reading: FieldReading<unknown>;
}

function readableNumbers(summary: SummaryTable): readonly RowNumber[] {
  return filledRows(summary).flatMap((row, index) => {
    const reading = rowReading(row, "summary.row.seq");
    return reading === null || reading.value === null ? [] : [{ value: reading.value, position: row.number, counted: index + 1, reading }];
  });
}

function filledRows(summary: SummaryTable | null): readonly SummaryRow[] {
  return summary?.rows.filter((row) => !isEmptyRow(row)) ?? [];
}
