import { compareDates } from "../../form/partialDate";
import { dateOf } from "../../wording/value";
import { defineRule } from "../defineRule";
import { blank } from "../exampleFields";

/** 在建项目: figures may be plans. */
export const J05 = defineRule({
  id: "J05",
  part: "project",
  severity: "warning",
  clause: "表·项目「起止时间」；常识",
  title: "项目在申报时已建成",
  reads: ["project.period", "cover.date"],
  policy: ["call.year"],
  messages: {
    later: "项目结束时间 {end} 晚于申报日期 {applied}，仍在建：建设要素可能为规划值，请核实现状",
    open: "项目起止时间写“至今”，仍在建：建设要素可能为规划值，请核实现状",
  },
  remedy: "建设要素按申报时已建成的实际数填写，规划数在正文说明。",
  examples: [
    {
      given: {
        "project.period": { start: { year: 2021, month: 3, day: null }, end: { year: 2022, month: 9, day: null }, open: false },
        "cover.date": { year: 2022, month: 9, day: 15 },
      },
      expect: "pass",
    },
    {
      given: {
        "project.period": { start: { year: 2021, month: 3, day: null }, end: { year: 2022, month: 12, day: null }, open: false },
        "cover.date": { year: 2022, month: 9, day: 15 },
      },
      expect: "later",
    },
    {
      given: {
        "project.period": { start: { year: 2021, month: 3, day: null }, end: null, open: true },
        "cover.date": { year: 2022, month: 9, day: 15 },
      },
      expect: "open",
    },
    { given: { "project.period": blank, "cover.date": { year: 2022, month: 9, day: 15 } }, expect: "notApplicable" },
  ],
  check: ({ "project.period": { end }, "cover.date": applied }, { policy }) => {
    if (end === null) return { message: "open", at: ["project.period"] };
    if (applied.year !== policy["call.year"]) return "notApplicable";
    if (compareDates(end, applied) <= 0) return "pass";
    return { message: "later", data: { end: dateOf(end), applied: dateOf(applied) }, at: ["project.period", "cover.date"] };
  },
});
