import { valueOf } from "../../form/application";
import { financeFieldId } from "../../form/fields";
import { numberText } from "../../form/wording";
import { listOf } from "../../wording/value";
import { defineRule, type Issue } from "../defineRule";
import { blank } from "../exampleFields";
import { figuresOf, looksLikeUnitSlip } from "./financeFields";

/** 利润 may be negative; more than the revenue, or losses in several years, is asked about. */
export const F07 = defineRule({
  id: "F07",
  part: "finance",
  severity: "warning",
  clause: "表·财务「利润」；常识",
  title: "利润与主营业务收入相称，亏损不超过限定年数",
  reads: [],
  policy: ["call.year", "finance.profit.lossYears", "finance.unitFactor"],
  messages: {
    aboveRevenue: "{year} 年利润 {found} 万元，绝对值大于主营业务收入 {revenue} 万元：可能有投资收益或资产处置，也可能填错，请核实",
    losses: "{years} 年利润为负：可能处于投入期，请关注企业持续经营能力",
  },
  remedy: "按审计报告利润表核对利润，以万元为单位。",
  examples: [
    {
      given: { "finance.profit.2019": 600, "finance.profit.2020": -20, "finance.profit.2021": 800, "finance.revenue.2019": 8_000 },
      expect: "pass",
    },
    { given: { "finance.profit.2019": 9_000, "finance.revenue.2019": 8_000 }, expect: "aboveRevenue" },
    { given: { "finance.profit.2019": -600, "finance.profit.2020": -20 }, expect: "losses" },
    { given: { "finance.profit.2019": 80_000_000, "finance.revenue.2019": 8_000 }, expect: "pass" },
    { given: { "finance.profit.2019": blank }, expect: "notApplicable" },
  ],
  check: (_values, { application, policy }) => {
    const figures = figuresOf(application, "profit", policy["call.year"]);
    if (figures.length === 0) return "notApplicable";
    const issues: Issue<"aboveRevenue" | "losses">[] = [];
    for (const { year, value, id } of figures) {
      const revenueId = financeFieldId("revenue", year);
      const revenue = valueOf(application, revenueId);
      if (revenue === null || revenue <= 0 || Math.abs(value) <= revenue || looksLikeUnitSlip(value, revenue, policy["finance.unitFactor"]))
        continue;
      issues.push({
        message: "aboveRevenue",
        data: { year, found: numberText(value, 4), revenue: numberText(revenue, 4) },
        at: [id, revenueId],
      });
    }
    const losses = figures.filter(({ value }) => value < 0);
    if (losses.length > policy["finance.profit.lossYears"]) {
      issues.push({ message: "losses", data: { years: listOf(losses.map(({ year }) => year)) }, at: losses.map(({ id }) => id) });
    }
    return issues.length > 0 ? issues : "pass";
  },
});
