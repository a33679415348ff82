import { fieldName } from "../../form/fields";
import { numberText, percentText } from "../../form/wording";
import { defineRule, type Issue } from "../defineRule";
import { blank } from "../exampleFields";
import { INVESTMENT_PARTS } from "./investmentParts";

const PARTS_OF_3200 = {
  "project.investment.network": 800,
  "project.investment.platform": 600,
  "project.investment.equipment": 1000,
  "project.investment.software": 500,
  "project.investment.services": 300,
};

/** 分项结构. Network 0 with a built network is J11's. */
export const J10 = defineRule({
  id: "J10",
  part: "project",
  severity: "warning",
  clause: "指南Z二.1、5；常识",
  title: "投入分项结构合理",
  reads: ["project.investment.total"],
  inspects: [...INVESTMENT_PARTS, "network.outdoorSites", "network.indoorSystems", "mec.sets"],
  policy: ["project.investment.dominantShare"],
  messages: {
    noNetwork: "网络建设和改造投入为 0：可能由运营商出资，也可能漏填，请核实 5G 网络由谁建设",
    dominant: "{field} {found} 万元，占项目总投入 {total} 万元的 {share}，高于 {limit}：可能以该项为主，也可能其他分项漏填，请核实",
    equal: "五个投入分项均为 {found} 万元：可能平均分摊，请按实际投入核实",
  },
  remedy: "按投入明细据实填写五个分项。",
  examples: [
    { given: { "project.investment.total": 3200, ...PARTS_OF_3200 }, expect: "pass" },
    { given: { "project.investment.total": 2400, ...PARTS_OF_3200, "project.investment.network": 0 }, expect: "noNetwork" },
    { given: { "project.investment.total": 2400, ...PARTS_OF_3200, "project.investment.network": 0, "mec.sets": 1 }, expect: "pass" },
    {
      given: { "project.investment.total": 1000, "project.investment.network": 50, "project.investment.equipment": 950 },
      expect: "dominant",
    },
    {
      given: {
        "project.investment.total": 1000,
        "project.investment.network": 200,
        "project.investment.platform": 200,
        "project.investment.equipment": 200,
        "project.investment.software": 200,
        "project.investment.services": 200,
      },
      expect: "equal",
    },
    { given: { "project.investment.total": blank, ...PARTS_OF_3200 }, expect: "notApplicable" },
    { given: { "project.investment.total": 3200 }, expect: "notApplicable" },
  ],
  check: ({ "project.investment.total": total }, { seen: readings, policy }) => {
    const parts = INVESTMENT_PARTS.flatMap((id) => {
      const { value } = readings[id];
      return value === null ? [] : [{ id, value }];
    });
    if (parts.length === 0 || total <= 0) return "notApplicable";
    const issues: Issue<"noNetwork" | "dominant" | "equal">[] = [];
    const built = (["network.outdoorSites", "network.indoorSystems", "mec.sets"] as const).some((id) => (readings[id].value ?? 0) > 0);
    if (readings["project.investment.network"].value === 0 && !built)
      issues.push({ message: "noNetwork", at: ["project.investment.network"] });
    const limit = policy["project.investment.dominantShare"];
    const dominant = parts.find(({ value }) => value > total * limit && value <= total);
    if (dominant) {
      const data = {
        field: fieldName(dominant.id),
        found: numberText(dominant.value, 4),
        total: numberText(total, 4),
        share: percentText(dominant.value / total),
        limit: percentText(limit),
      };
      issues.push({ message: "dominant", data, at: [dominant.id, "project.investment.total"] });
    }
    const [first] = parts;
    if (first && parts.length === INVESTMENT_PARTS.length && first.value > 0 && parts.every(({ value }) => value === first.value)) {
      issues.push({ message: "equal", data: { found: numberText(first.value, 4) }, at: INVESTMENT_PARTS });
    }
    return issues.length > 0 ? issues : "pass";
  },
});
