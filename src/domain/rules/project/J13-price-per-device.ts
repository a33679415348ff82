import { numberText } from "../../form/wording";
import { defineRule } from "../defineRule";
import { blank } from "../exampleFields";
import { otherUnitOf } from "./investmentUnit";

/** 总投入 ÷ 5G 联网台数, out of any usual range. What a wrong unit explains is J16's. */
export const J13 = defineRule({
  id: "J13",
  part: "project",
  severity: "warning",
  clause: "常识",
  title: "平均每台 5G 联网设备的投入在通常范围内",
  reads: ["project.investment.total", "connection.fiveG"],
  policy: [
    "project.investment.minPerDevice",
    "project.investment.maxPerDevice",
    "finance.unitFactor",
    "project.investment.typicalFrom",
    "project.investment.typicalTo",
  ],
  messages: {
    low: "项目总投入 {total} 万元 ÷ 5G 联网 {fiveG} 台，平均每台 {found} 万元，低于 {limit} 万元：可能计入了小型终端，也可能台数或投入有误，请核实",
    high: "项目总投入 {total} 万元 ÷ 5G 联网 {fiveG} 台，平均每台 {found} 万元，高于 {limit} 万元：可能含大型装备，也可能台数或投入有误，请核实",
  },
  remedy: "核对 5G 联网台数和项目总投入。",
  examples: [
    { given: { "project.investment.total": 3200, "connection.fiveG": 120 }, expect: "pass" },
    { given: { "project.investment.total": 300, "connection.fiveG": 8000 }, expect: "low" },
    { given: { "project.investment.total": 32_000, "connection.fiveG": 12 }, expect: "high" },
    { given: { "project.investment.total": 32_000_000, "connection.fiveG": 12 }, expect: "notApplicable" },
    { given: { "project.investment.total": 3200, "connection.fiveG": blank }, expect: "notApplicable" },
  ],
  check: ({ "project.investment.total": total, "connection.fiveG": fiveG }, { policy }) => {
    if (fiveG === 0 || total <= 0 || otherUnitOf(total, policy) !== null) return "notApplicable";
    const at = ["project.investment.total", "connection.fiveG"] as const;
    const each = total / fiveG;
    const data = { total: numberText(total, 4), fiveG, found: numberText(each, 4) };
    const { "project.investment.minPerDevice": least, "project.investment.maxPerDevice": most } = policy;
    if (each < least) return { message: "low", data: { ...data, limit: least }, at };
    return each > most ? { message: "high", data: { ...data, limit: most }, at } : "pass";
  },
});
