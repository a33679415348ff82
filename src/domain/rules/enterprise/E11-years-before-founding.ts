import { readingOf } from "../../form/application";
import { FINANCE_ROWS, financeFieldId, financeYears, type FinanceRow } from "../../form/fields";
import { financeYearsOf } from "../../review/facts";
import { dateOf, listOf } from "../../wording/value";
import { defineRule } from "../defineRule";
import { blank } from "../exampleFields";

/** 成立时间 × 财务: years over before the founding have no figures. Years that need them are F01's. */
export const E11 = defineRule({
  id: "E11",
  part: "enterprise",
  severity: "warning",
  clause: "表·财务×成立时间；附件四.2",
  title: "成立之前的年度没有财务数据",
  reads: ["enterprise.founded"],
  policy: ["call.year"],
  messages: {
    figures: "企业成立于 {founded}，却填了 {years} 年的财务数据：可能是前身或合并口径，也可能成立时间有误，请核实并附说明",
  },
  remedy: "成立前的年度留空并附说明；承继前身数据的，附改制或更名文件。",
  examples: [
    { given: { "enterprise.founded": { year: 2012, month: 3, day: 5 }, "finance.revenue.2019": 8000 }, expect: "pass" },
    { given: { "enterprise.founded": { year: 2020, month: 3, day: 5 }, "finance.revenue.2020": 8000 }, expect: "pass" },
    { given: { "enterprise.founded": { year: 2020, month: 3, day: 5 }, "finance.revenue.2019": 8000 }, expect: "figures" },
    { given: { "enterprise.founded": { year: 2020, month: 3, day: 5 }, "finance.revenue.2019": 0 }, expect: "pass" },
    { given: { "enterprise.founded": blank, "finance.revenue.2019": 8000 }, expect: "notApplicable" },
  ],
  check: ({ "enterprise.founded": founded }, { application, policy }) => {
    const asked = financeYearsOf(application, policy["call.year"]);
    const before = financeYears(policy["call.year"]).filter((year) => !asked.includes(year));
    const rows = Object.keys(FINANCE_ROWS) as readonly FinanceRow[];
    const filled = before
      .flatMap((year) => rows.map((row) => ({ year, id: financeFieldId(row, year) })))
      .filter(({ id }) => (readingOf(application, id).value ?? 0) !== 0);
    if (filled.length === 0) return "pass";
    const years = listOf([...new Set(filled.map(({ year }) => year))]);
    return { message: "figures", data: { founded: dateOf(founded), years }, at: ["enterprise.founded", ...filled.map(({ id }) => id)] };
  },
});
