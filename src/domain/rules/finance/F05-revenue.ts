import { valueOf } from "../../form/application";
import { financeFieldId } from "../../form/fields";
import { numberText } from "../../form/wording";
import { defineRule, type Issue } from "../defineRule";
import { blank } from "../exampleFields";
import { figuresOf, looksLikeUnitSlip } from "./financeFields";
import { looksLikeRatioRow } from "./misplacedRow";

type Found = "negative" | "zero" | "high" | "low";

/** 主营业务收入 against 总资产 of the year. Ratios that a wrong unit or a wrong row explains are F08's and F12's. */
export const F05 = defineRule({
  id: "F05",
  part: "finance",
  severity: "warning",
  clause: "表·财务「主营业务收入」；常识",
  title: "主营业务收入与总资产相称",
  reads: [],
  policy: ["call.year", "finance.revenue.maxPerAssets", "finance.revenue.minPerAssets", "finance.unitFactor"],
  messages: {
    negative: { text: "{year} 年主营业务收入填 {found} 万元，不应小于 0", severity: "error" },
    zero: "{year} 年主营业务收入为 0：可能当年未投产，也可能漏填，请核实",
    high: "{year} 年主营业务收入 {found} 万元，超过总资产 {assets} 万元的 {limit} 倍：可能为轻资产企业，也可能填错，请核实",
    low: "{year} 年主营业务收入 {found} 万元，不到总资产 {assets} 万元的 {limit}%：可能处于建设期，也可能填错，请核实",
  },
  remedy: "按审计报告利润表核对主营业务收入，以万元为单位。",
  examples: [
    { given: { "finance.revenue.2019": 8_000, "finance.assets.2019": 10_000 }, expect: "pass" },
    { given: { "finance.revenue.2019": -8_000, "finance.assets.2019": 10_000 }, expect: "negative" },
    { given: { "finance.revenue.2019": 0, "finance.assets.2019": 10_000 }, expect: "zero" },
    { given: { "finance.revenue.2019": 250_000, "finance.assets.2019": 10_000 }, expect: "high" },
    { given: { "finance.revenue.2019": 90, "finance.assets.2019": 10_000 }, expect: "low" },
    { given: { "finance.revenue.2019": 80_000_000, "finance.assets.2019": 10_000 }, expect: "pass" },
    { given: { "finance.revenue.2019": blank }, expect: "notApplicable" },
  ],
  check: (_values, { application, policy }) => {
    const figures = figuresOf(application, "revenue", policy["call.year"]);
    if (figures.length === 0) return "notApplicable";
    const { "finance.revenue.maxPerAssets": most, "finance.revenue.minPerAssets": least } = policy;
    const issues: Issue<Found>[] = [];
    for (const { year, value, id } of figures) {
      const data = { year, found: numberText(value, 4) };
      if (value < 0) issues.push({ message: "negative", data, at: [id] });
      else if (value === 0) issues.push({ message: "zero", data, at: [id] });
      else {
        const assetsId = financeFieldId("assets", year);
        const assets = valueOf(application, assetsId);
        if (
          assets === null ||
          assets <= 0 ||
          looksLikeUnitSlip(value, assets, policy["finance.unitFactor"]) ||
          looksLikeRatioRow(assets, value)
        )
          continue;
        const both = { ...data, assets: numberText(assets, 4) };
        if (value > assets * most) issues.push({ message: "high", data: { ...both, limit: most }, at: [id, assetsId] });
        else if (value < assets * least)
          issues.push({ message: "low", data: { ...both, limit: numberText(least * 100) }, at: [id, assetsId] });
      }
    }
    return issues.length > 0 ? issues : "pass";
  },
});
