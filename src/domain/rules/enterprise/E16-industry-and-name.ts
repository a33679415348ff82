import { INDUSTRIES } from "../../form/options";
import { allOf, quoted } from "../../wording/value";
import { defineRule } from "../defineRule";
import { blank } from "../exampleFields";
import { industryOfName } from "./industryWords";

/** 所属行业 × 企业名称: a name that speaks of one industry while others are ticked. */
export const E16 = defineRule({
  id: "E16",
  part: "enterprise",
  severity: "warning",
  clause: "表·企业「所属重点行业和领域」；Z行业；常识",
  title: "所属行业与企业名称相符",
  reads: ["enterprise.name", "enterprise.industry"],
  policy: [],
  messages: { differs: "企业名称“{name}”像是{expected}行业，却勾了{found}：可能已转型或名称沿用，请核实主营行业" },
  remedy: "按主营业务收入占比最大的业务勾选行业。",
  examples: [
    { given: { "enterprise.name": "苏州示例纺织有限公司", "enterprise.industry": ["纺织"] }, expect: "pass" },
    { given: { "enterprise.name": "苏州示例纺织机械有限公司", "enterprise.industry": ["装备制造"] }, expect: "pass" },
    { given: { "enterprise.name": "苏州示例纺织有限公司", "enterprise.industry": ["钢铁"] }, expect: "differs" },
    { given: { "enterprise.name": "苏州示例纺织有限公司", "enterprise.industry": [] }, expect: "notApplicable" },
    { given: { "enterprise.name": blank, "enterprise.industry": ["纺织"] }, expect: "notApplicable" },
  ],
  check: ({ "enterprise.name": name, "enterprise.industry": ticked }) => {
    const industries = INDUSTRIES.filter((industry) => ticked.includes(industry));
    if (industries.length === 0) return "notApplicable";
    const expected = industryOfName(name);
    if (expected === null || industries.includes(expected) || industries.includes("其他")) return "pass";
    return {
      message: "differs",
      data: { name: name.trim(), expected, found: allOf(industries.map(quoted)) },
      at: ["enterprise.industry", "enterprise.name"],
    };
  },
});
