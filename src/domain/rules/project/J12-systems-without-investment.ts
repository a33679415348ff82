import { systemsOf } from "../../review/facts";
import { defineRule } from "../defineRule";
import { blank } from "../exampleFields";

/** 软件、平台投入 × 系统: many systems that cost nothing. */
export const J12 = defineRule({
  id: "J12",
  part: "project",
  severity: "warning",
  clause: "表·项目×表·要素「信息系统和生产系统」",
  title: "软件、平台投入与互通系统相符",
  reads: ["project.investment.software", "project.investment.platform"],
  policy: ["project.softwareSystems"],
  messages: { free: "软件开发和购置、平台建设和改造投入均为 0，却勾选互通系统 {count} 个：可能为原有系统，也可能漏填投入，请核实" },
  remedy: "系统为原有的在正文说明；本项目建设的补填投入。",
  examples: [
    { given: { "project.investment.software": 500, "project.investment.platform": 0, systems: ["ERP", "MES", "WMS"] }, expect: "pass" },
    { given: { "project.investment.software": 0, "project.investment.platform": 0, systems: ["ERP"] }, expect: "pass" },
    { given: { "project.investment.software": 0, "project.investment.platform": 0, systems: ["ERP", "MES", "WMS"] }, expect: "free" },
    { given: { "project.investment.software": 0, "project.investment.platform": 0, systems: blank }, expect: "notApplicable" },
    {
      given: { "project.investment.software": blank, "project.investment.platform": 0, systems: ["ERP", "MES", "WMS"] },
      expect: "notApplicable",
    },
  ],
  check: ({ "project.investment.software": software, "project.investment.platform": platform }, { application, policy }) => {
    const count = systemsOf(application)?.count;
    if (count === undefined) return "notApplicable";
    if (software + platform !== 0 || count < policy["project.softwareSystems"]) return "pass";
    return { message: "free", data: { count }, at: ["project.investment.software", "project.investment.platform", "systems"] };
  },
});
