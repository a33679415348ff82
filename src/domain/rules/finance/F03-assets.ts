import { valueOf, type Application } from "../../form/application";
import { financeFieldId } from "../../form/fields";
import { numberText } from "../../form/wording";
import { defineRule, type Issue } from "../defineRule";
import { blank } from "../exampleFields";
import { figuresOf, looksLikeUnitSlip } from "./financeFields";
import { looksLikeRatioRow } from "./misplacedRow";

/** 总资产: above 0, without a leap between years. A leap that a wrong unit or row explains is F08's or F12's. */
export const F03 = defineRule({
  id: "F03",
  part: "finance",
  severity: "error",
  clause: "表·财务「总资产」",
  title: "总资产大于 0 且各年变动合理",
  reads: [],
  policy: ["call.year", "finance.assets.jump", "finance.unitFactor"],
  messages: {
    nonPositive: "{year} 年总资产填 {found} 万元，应大于 0",
    jump: {
      text: "{year} 年总资产 {found} 万元，是 {otherYear} 年 {other} 万元的 {ratio} 倍：可能有增资、重组或剥离，也可能填错，请核实",
      severity: "warning",
    },
  },
  remedy: "按审计报告资产负债表核对总资产，以万元为单位。",
  examples: [
    { given: { "finance.assets.2019": 10_000, "finance.assets.2020": 12_000, "finance.assets.2021": 13_000 }, expect: "pass" },
    { given: { "finance.assets.2019": 10_000, "finance.assets.2020": 0, "finance.assets.2021": 13_000 }, expect: "nonPositive" },
    { given: { "finance.assets.2019": 10_000, "finance.assets.2020": 12_000, "finance.assets.2021": 80_000 }, expect: "jump" },
    { given: { "finance.assets.2019": 10_000, "finance.assets.2020": 1_500, "finance.assets.2021": 1_500 }, expect: "jump" },
    { given: { "finance.assets.2019": 10_000, "finance.assets.2020": 120_000_000, "finance.assets.2021": blank }, expect: "pass" },
    { given: { "finance.assets.2019": 10_000, "finance.assets.2020": 45, "finance.revenue.2020": 8_000 }, expect: "pass" },
    { given: { "finance.assets.2019": blank, "finance.assets.2020": blank, "finance.assets.2021": blank }, expect: "notApplicable" },
  ],
  check: (_values, { application, policy }) => {
    const figures = figuresOf(application, "assets", policy["call.year"]);
    if (figures.length === 0) return "notApplicable";
    const issues: Issue<"nonPositive" | "jump">[] = [];
    for (const [index, { year, value, id }] of figures.entries()) {
      const found = numberText(value, 4);
      const before = figures[index - 1];
      if (value <= 0) issues.push({ message: "nonPositive", data: { year, found }, at: [id] });
      else if (before !== undefined && before.value > 0) {
        const ratio = value / before.value;
        const limit = policy["finance.assets.jump"];
        if ((ratio <= limit && ratio >= 1 / limit) || looksLikeUnitSlip(value, before.value, policy["finance.unitFactor"])) continue;
        if ([before, { year, value }].some((figure) => looksLikeRatioRow(figure.value, revenueOf(application, figure.year)))) continue;
        const data = { year, found, otherYear: before.year, other: numberText(before.value, 4), ratio: numberText(ratio) };
        issues.push({ message: "jump", data, at: [id, before.id] });
      }
    }
    return issues.length > 0 ? issues : "pass";
  },
});

function revenueOf(application: Application, year: number): number {
  return valueOf(application, financeFieldId("revenue", year)) ?? 0;
}
