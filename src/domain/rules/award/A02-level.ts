import { defineRule, type Issue } from "../defineRule";
import { awardLevel } from "./awardLevel";
import { awardIssue, filledAwards } from "./awardRows";

/** 级别: national or provincial; others do not count. */
export const A02 = defineRule({
  id: "A02",
  part: "award",
  severity: "warning",
  clause: "表·获奖备注「国家、省级」",
  title: "奖项级别为国家级或省级",
  reads: [],
  policy: [],
  messages: {
    otherLevel: "“{award}”级别填“{found}”，不是国家级或省级：可能写法不同，请核实；确为市级及以下的不计分",
    otherLevelUnnamed: "第 {row} 项级别填“{found}”，不是国家级或省级：可能写法不同，请核实；确为市级及以下的不计分",
  },
  remedy: "只填国家级、省级奖项，级别写“国家级”或“省级”。",
  examples: [
    { given: { "award.1.level": "省级", "award.1.name": "江苏省智能制造示范车间" }, expect: "pass" },
    { given: { "award.1.level": "国家级", "award.1.name": "工信部试点示范项目" }, expect: "pass" },
    { given: { "award.1.level": "市级", "award.1.name": "苏州市智能车间" }, expect: "otherLevel" },
    { given: { "award.1.level": "市级" }, expect: "otherLevelUnnamed" },
    { given: { "award.1.name": "苏州市智能车间" }, expect: "notApplicable" },
  ],
  check: (_values, { application }) => {
    const rows = filledAwards(application).filter(({ level }) => level.value !== null);
    if (rows.length === 0) return "notApplicable";
    const issues: Issue<"otherLevel" | "otherLevelUnnamed">[] = [];
    for (const row of rows) {
      if (row.level.value === null || awardLevel(row.level.value) !== null) continue;
      issues.push(awardIssue(row, { message: "otherLevel", data: { found: row.level.value.trim() }, at: [row.level.id, row.name.id] }));
    }
    return issues.length > 0 ? issues : "pass";
  },
});
