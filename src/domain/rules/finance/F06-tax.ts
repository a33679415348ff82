import { valueOf } from "../../form/application";
import { financeFieldId } from "../../form/fields";
import { numberText, percentText } from "../../form/wording";
import { defineRule, type Issue } from "../defineRule";
import { blank } from "../exampleFields";
import { figuresOf, looksLikeUnitSlip } from "./financeFields";

/** 税金 against the year's revenue. */
export const F06 = defineRule({
  id: "F06",
  part: "finance",
  severity: "warning",
  clause: "表·财务「税金」；常识",
  title: "税金与主营业务收入相称",
  reads: [],
  policy: ["call.year", "finance.tax.maxShare", "finance.unitFactor"],
  messages: {
    negative: "{year} 年税金填 {found} 万元：可能为退税，也可能填错正负号，请核实",
    aboveRevenue: { text: "{year} 年税金 {found} 万元，大于当年主营业务收入 {revenue} 万元", severity: "error" },
    high: "{year} 年税金 {found} 万元，占主营业务收入 {revenue} 万元的 {share}，高于 {limit}：可能含补缴，也可能填错，请核实",
  },
  remedy: "按审计报告和纳税证明核对税金，以万元为单位。",
  examples: [
    { given: { "finance.tax.2019": 400, "finance.revenue.2019": 8_000 }, expect: "pass" },
    { given: { "finance.tax.2019": -40, "finance.revenue.2019": 8_000 }, expect: "negative" },
    { given: { "finance.tax.2019": 9_000, "finance.revenue.2019": 8_000 }, expect: "aboveRevenue" },
    { given: { "finance.tax.2019": 2_500, "finance.revenue.2019": 8_000 }, expect: "high" },
    { given: { "finance.tax.2019": 80_000_000, "finance.revenue.2019": 8_000 }, expect: "pass" },
    { given: { "finance.tax.2019": blank }, expect: "notApplicable" },
  ],
  check: (_values, { application, policy }) => {
    const figures = figuresOf(application, "tax", policy["call.year"]);
    if (figures.length === 0) return "notApplicable";
    const issues: Issue<"negative" | "aboveRevenue" | "high">[] = [];
    for (const { year, value, id } of figures) {
      const revenueId = financeFieldId("revenue", year);
      const revenue = valueOf(application, revenueId);
      const data = { year, found: numberText(value, 4) };
      if (value < 0) issues.push({ message: "negative", data, at: [id] });
      else if (revenue !== null && revenue > 0 && !looksLikeUnitSlip(value, revenue, policy["finance.unitFactor"])) {
        const limit = policy["finance.tax.maxShare"];
        const both = { ...data, revenue: numberText(revenue, 4), share: percentText(value / revenue), limit: percentText(limit) };
        if (value > revenue) issues.push({ message: "aboveRevenue", data: both, at: [id, revenueId] });
        else if (value > revenue * limit) issues.push({ message: "high", data: both, at: [id, revenueId] });
      }
    }
    return issues.length > 0 ? issues : "pass";
  },
});
