import { FINANCE_ROWS, financeFieldId, type FinanceRow } from "../../form/fields";
import { financeYearsOf } from "../../review/facts";
import { listOf } from "../../wording/value";
import { defineRule } from "../defineRule";
import { missing } from "../exampleFields";
import { missingYears } from "./financeFields";

const ROWS = Object.keys(FINANCE_ROWS) as readonly FinanceRow[];
const NO_2019 = Object.fromEntries(ROWS.map((row) => [financeFieldId(row, 2019), missing]));
const NONE = Object.fromEntries([2019, 2020, 2021].flatMap((year) => ROWS.map((row) => [financeFieldId(row, year), missing])));

/** 年份表头: the three years before the call's. A year's column that cannot be found is one complaint, not five. */
export const F02 = defineRule({
  id: "F02",
  part: "finance",
  severity: "error",
  clause: "表·财务（年份表头）",
  title: "财务情况的年份表头为申报年前三年",
  reads: [],
  policy: ["call.year"],
  messages: {
    noYear: "财务情况找不到 {years} 年的列，表头应依次为 {expected} 年",
    noTable: "找不到财务情况表（{expected} 年）",
  },
  remedy: "使用下发的申报书，不改动年份表头，按表头年份填写。",
  examples: [
    { given: {}, expect: "pass" },
    { given: NO_2019, expect: "noYear" },
    { given: NONE, expect: "noTable" },
  ],
  check: (_values, { application, policy }) => {
    const years = financeYearsOf(application, policy["call.year"]);
    const absent = missingYears(application, policy["call.year"]);
    if (absent.length === 0) return "pass";
    const data = { years: listOf(absent), expected: listOf(years) };
    return {
      message: absent.length === years.length ? "noTable" : "noYear",
      data,
      at: absent.flatMap((year) => ROWS.map((row) => financeFieldId(row, year))),
    };
  },
});
