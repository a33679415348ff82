import { compareDates, parseIsoDay } from "../../form/partialDate";
import { dateOf } from "../../wording/value";
import { defineRule } from "../defineRule";
import { blank } from "../exampleFields";

/** A start before 5G was in commercial use and before the 512 工程. */
export const J06 = defineRule({
  id: "J06",
  part: "project",
  severity: "warning",
  clause: "指南前言（2019年512工程推进方案）；常识",
  title: "项目起始不早于 5G 商用",
  reads: ["project.period"],
  policy: ["project.earliestStart"],
  messages: { early: "项目起始时间 {found} 早于 {limit}（5G 商用、“512 工程”启动）：可能包含前期信息化建设，请核实 5G 建设部分的起始时间" },
  remedy: "项目起始时间从 5G 相关建设开始计算。",
  examples: [
    { given: { "project.period": { start: { year: 2021, month: 3, day: null }, end: null, open: true } }, expect: "pass" },
    { given: { "project.period": { start: { year: 2019, month: 11, day: null }, end: null, open: true } }, expect: "pass" },
    { given: { "project.period": { start: { year: 2018, month: 3, day: null }, end: null, open: true } }, expect: "early" },
    {
      given: { "project.period": { start: { year: 2018, month: 3, day: null }, end: null, open: true } },
      policy: { "project.earliestStart": "" },
      expect: "notApplicable",
    },
    { given: { "project.period": blank }, expect: "notApplicable" },
  ],
  check: ({ "project.period": { start } }, { policy }) => {
    const limit = parseIsoDay(policy["project.earliestStart"]);
    if (limit === null) return "notApplicable";
    if (compareDates(start, limit) >= 0) return "pass";
    return { message: "early", data: { found: dateOf(start), limit: dateOf(limit) }, at: ["project.period"] };
  },
});
