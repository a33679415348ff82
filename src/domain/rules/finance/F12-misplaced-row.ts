import { valueOf } from "../../form/application";
import { financeFieldId } from "../../form/fields";
import { numberText } from "../../form/wording";
import { defineRule, type Issue } from "../defineRule";
import { blank } from "../exampleFields";
import { figuresOf } from "./financeFields";
import { looksLikeRatioRow } from "./misplacedRow";

/** 行含义错位: a figure of a ratio's size where the assets belong. */
export const F12 = defineRule({
  id: "F12",
  part: "finance",
  severity: "warning",
  clause: "表·财务；常识",
  title: "财务各行没有错位",
  reads: [],
  policy: ["call.year"],
  messages: {
    ratio:
      "{year} 年总资产填 {found} 万元，与负债率的量级相同，远小于当年主营业务收入 {revenue} 万元：可能与负债率行填错位，也可能单位有误，请核实",
  },
  remedy: "逐行核对总资产、负债率、收入、税金、利润是否填在对应行。",
  examples: [
    { given: { "finance.assets.2019": 10_000, "finance.revenue.2019": 8_000 }, expect: "pass" },
    { given: { "finance.assets.2019": 45, "finance.revenue.2019": 8_000 }, expect: "ratio" },
    { given: { "finance.assets.2019": blank, "finance.revenue.2019": 8_000 }, expect: "notApplicable" },
  ],
  check: (_values, { application, policy }) => {
    const figures = figuresOf(application, "assets", policy["call.year"]);
    if (figures.length === 0) return "notApplicable";
    const issues: Issue<"ratio">[] = [];
    for (const { year, value, id } of figures) {
      const revenueId = financeFieldId("revenue", year);
      const revenue = valueOf(application, revenueId);
      if (revenue === null || !looksLikeRatioRow(value, revenue)) continue;
      issues.push({ message: "ratio", data: { year, found: numberText(value, 4), revenue: numberText(revenue, 4) }, at: [id, revenueId] });
    }
    return issues.length > 0 ? issues : "pass";
  },
});
