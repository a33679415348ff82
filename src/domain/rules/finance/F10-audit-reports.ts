import { FINANCE_ROWS, financeFieldId, type FinanceRow } from "../../form/fields";
import { financeYearsOf } from "../../review/facts";
import { listOf } from "../../wording/value";
import { defineRule } from "../defineRule";
import { missing } from "../exampleFields";
import { missingYears } from "./financeFields";

const ROWS = Object.keys(FINANCE_ROWS) as readonly FinanceRow[];
const NONE = Object.fromEntries([2019, 2020, 2021].flatMap((year) => ROWS.map((row) => [financeFieldId(row, year), missing])));

/** 财务情况 = 审计报告: compared by a person. */
export const F10 = defineRule({
  id: "F10",
  part: "finance",
  severity: "manual",
  clause: "附件四.2 近三年企业财务审计报告",
  title: "财务数据与审计报告一致",
  reads: [],
  policy: ["call.year"],
  messages: { audits: "对照 {years} 年审计报告核对财务情况各数，审计报告是否齐全" },
  remedy: "与审计报告不一致的，以审计报告为准更正；缺报告的补交。",
  examples: [
    { given: {}, expect: "audits" },
    { given: NONE, expect: "notApplicable" },
  ],
  check: (_values, { application, policy }) => {
    const absent = missingYears(application, policy["call.year"]);
    const years = financeYearsOf(application, policy["call.year"]).filter((year) => !absent.includes(year));
    if (years.length === 0) return "notApplicable";
    return { message: "audits", data: { years: listOf(years) }, at: years.map((year) => financeFieldId("assets", year)) };
  },
});
