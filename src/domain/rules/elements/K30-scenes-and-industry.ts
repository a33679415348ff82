import { INDUSTRIES } from "../../form/options";
import { formScenes } from "../../review/facts";
import { typicalScenes } from "../../review/industryScenes";
import { allOf, listOf, quoted } from "../../wording/value";
import { defineRule } from "../defineRule";
import { blank } from "../exampleFields";

/** 场景 × 行业: none of the industry's typical scenes. Never unmet: most lists are shorter than the threshold. */
export const K30 = defineRule({
  id: "K30",
  part: "elements",
  severity: "warning",
  clause: "Z行业01–10",
  title: "勾选的场景包含所属行业的典型场景",
  reads: ["scenes", "enterprise.industry"],
  policy: [],
  messages: {
    none: "勾选的场景与{industry}行业的典型场景（{typical}）没有交集：指南清单并非硬性要求，也可能行业误勾，请核实",
  },
  remedy: "核对所属行业和勾选的场景；属实的无须更正。",
  examples: [
    { given: { scenes: ["机器视觉质检"], "enterprise.industry": ["钢铁"] }, expect: "pass" },
    { given: { scenes: ["协同研发设计"], "enterprise.industry": ["钢铁"] }, expect: "none" },
    { given: { scenes: ["协同研发设计"], "enterprise.industry": ["食品医药"] }, expect: "notApplicable" },
    { given: { scenes: [], "enterprise.industry": ["钢铁"] }, expect: "notApplicable" },
    { given: { scenes: blank, "enterprise.industry": ["钢铁"] }, expect: "notApplicable" },
  ],
  check: ({ scenes: ticked, "enterprise.industry": tickedIndustries }) => {
    const scenes = formScenes(ticked);
    const industries = INDUSTRIES.filter((industry) => tickedIndustries.includes(industry));
    const lists = industries.map(typicalScenes);
    // An industry without a list can hold any scene.
    if (scenes.length === 0 || lists.length === 0 || lists.some((list) => list === null)) return "notApplicable";
    const typical = [...new Set(lists.flatMap((list) => list ?? []))];
    if (typical.some((scene) => scenes.includes(scene))) return "pass";
    return {
      message: "none",
      data: { industry: allOf(industries.map(quoted)), typical: listOf(typical.map(quoted), 20) },
      at: ["scenes", "enterprise.industry"],
    };
  },
});
