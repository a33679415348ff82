import { INDUSTRIES } from "../../form/options";
import { typicalScenes } from "../../review/industryScenes";
import { allOf, quoted } from "../../wording/value";
import { defineRule } from "../defineRule";
import { blank } from "../exampleFields";

/** Industries for which the guide lists no typical scenes: a note on the score, nothing that the enterprise has to change. */
export const E17 = defineRule({
  id: "E17",
  part: "enterprise",
  severity: "warning",
  clause: "Z行业01–10",
  title: "所属行业在指南中有典型场景清单",
  reads: ["enterprise.industry"],
  policy: [],
  messages: { noList: "所属行业“{found}”在指南中没有典型场景清单，行业契合度不评分，其分值按比例分摊，不影响达标" },
  remedy: "无须更正；如另属指南十个行业之一，可核实是否漏勾。",
  examples: [
    { given: { "enterprise.industry": ["装备制造"] }, expect: "pass" },
    { given: { "enterprise.industry": ["食品医药", "装备制造"] }, expect: "pass" },
    { given: { "enterprise.industry": ["食品医药"] }, expect: "noList" },
    { given: { "enterprise.industry": [] }, expect: "notApplicable" },
    { given: { "enterprise.industry": blank }, expect: "notApplicable" },
  ],
  check: ({ "enterprise.industry": ticked }) => {
    const industries = INDUSTRIES.filter((industry) => ticked.includes(industry));
    if (industries.length === 0) return "notApplicable";
    if (industries.some((industry) => typicalScenes(industry) !== null)) return "pass";
    return { message: "noList", data: { found: allOf(industries.map(quoted)) }, at: ["enterprise.industry"] };
  },
});
