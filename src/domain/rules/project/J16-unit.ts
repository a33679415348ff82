import { valueOf } from "../../form/application";
import { financeFieldId } from "../../form/fields";
import { numberText } from "../../form/wording";
import { defineRule } from "../defineRule";
import { blank, seen } from "../exampleFields";
import { hasRemark } from "../remarks";
import { otherUnitOf } from "./investmentUnit";

/** 项目总投入 thousands of times above or below what listed projects cost: 元 or 亿元 where 万元 is asked. */
export const J16 = defineRule({
  id: "J16",
  part: "project",
  severity: "warning",
  clause: "表·项目「（万元）」；常识",
  title: "项目总投入以万元为单位",
  reads: ["project.investment.total"],
  inspects: ["project.investment.total"],
  policy: ["call.year", "finance.unitFactor", "project.investment.typicalFrom", "project.investment.typicalTo"],
  messages: {
    otherUnit:
      "项目总投入 {found} 万元，与名录项目平均 {from}–{to} 万元相差悬殊，{year} 年主营业务收入为 {revenue} 万元：可读作 {found} 万元，也可能以{unit}填写，实为 {asMeant} 万元，请核实单位",
    otherUnitWithoutRevenue:
      "项目总投入 {found} 万元，与名录项目平均 {from}–{to} 万元相差悬殊：可读作 {found} 万元，也可能以{unit}填写，实为 {asMeant} 万元，请核实单位",
  },
  remedy: "核对单位，以万元填写。",
  examples: [
    { given: { "project.investment.total": 3200 }, expect: "pass" },
    { given: { "project.investment.total": 120_000 }, expect: "pass" },
    { given: { "project.investment.total": 32_000_000, "finance.revenue.2021": 30_000 }, expect: "otherUnit" },
    { given: { "project.investment.total": 0.32 }, expect: "otherUnitWithoutRevenue" },
    {
      given: { "project.investment.total": seen({ raw: "0.32万元", value: 0.32, remarks: [{ code: "unitTyped", detail: "万元" }] }) },
      expect: "pass",
    },
    { given: { "project.investment.total": 0 }, expect: "notApplicable" },
    { given: { "project.investment.total": blank }, expect: "notApplicable" },
  ],
  check: ({ "project.investment.total": total }, { seen: readings, application, policy }) => {
    if (total <= 0) return "notApplicable";
    const other = otherUnitOf(total, policy);
    const reading = readings["project.investment.total"];
    if (other === null || hasRemark(reading, "unitTyped") || hasRemark(reading, "unitConverted")) return "pass";
    const year = policy["call.year"] - 1;
    const revenue = valueOf(application, financeFieldId("revenue", year));
    const data = {
      found: numberText(total, 4),
      from: policy["project.investment.typicalFrom"],
      to: policy["project.investment.typicalTo"],
      unit: other.unit,
      asMeant: other.asMeant,
    };
    const at = ["project.investment.total"] as const;
    return revenue === null
      ? { message: "otherUnitWithoutRevenue", data, at }
      : { message: "otherUnit", data: { ...data, year, revenue: numberText(revenue, 4) }, at };
  },
});
