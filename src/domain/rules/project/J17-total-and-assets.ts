import { figuresOf } from "../finance/financeFields";
import { looksLikeRatioRow } from "../finance/misplacedRow";
import { valueOf } from "../../form/application";
import { financeFieldId } from "../../form/fields";
import { numberText } from "../../form/wording";
import { defineRule } from "../defineRule";
import { blank } from "../exampleFields";
import { otherUnitOf } from "./investmentUnit";

/** 总投入 > 总资产 of the latest year. What a wrong unit or row explains is J16's or F12's. */
export const J17 = defineRule({
  id: "J17",
  part: "project",
  severity: "warning",
  clause: "常识",
  title: "项目总投入不超过总资产",
  reads: ["project.investment.total"],
  policy: ["call.year", "finance.unitFactor", "project.investment.typicalFrom", "project.investment.typicalTo"],
  messages: { above: "项目总投入 {found} 万元，大于 {year} 年总资产 {assets} 万元：可能由集团或运营商出资，也可能填错，请核实" },
  remedy: "核对项目总投入和总资产；由他方出资的附证明。",
  examples: [
    { given: { "project.investment.total": 3200, "finance.assets.2021": 12_500 }, expect: "pass" },
    { given: { "project.investment.total": 32_000, "finance.assets.2021": 12_500 }, expect: "above" },
    { given: { "project.investment.total": 32_000_000, "finance.assets.2021": 12_500 }, expect: "notApplicable" },
    { given: { "project.investment.total": 3200, "finance.assets.2021": 45, "finance.revenue.2021": 8_000 }, expect: "notApplicable" },
    { given: { "project.investment.total": blank, "finance.assets.2021": 12_500 }, expect: "notApplicable" },
  ],
  check: ({ "project.investment.total": total }, { application, policy }) => {
    const latest = figuresOf(application, "assets", policy["call.year"]).at(-1);
    if (latest === undefined || latest.value <= 0 || otherUnitOf(total, policy) !== null) return "notApplicable";
    if (looksLikeRatioRow(latest.value, valueOf(application, financeFieldId("revenue", latest.year)) ?? 0)) return "notApplicable";
    if (total <= latest.value) return "pass";
    return {
      message: "above",
      data: { found: numberText(total, 4), year: latest.year, assets: numberText(latest.value, 4) },
      at: ["project.investment.total", latest.id],
    };
  },
});
