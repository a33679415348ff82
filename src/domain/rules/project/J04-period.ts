import { compareDates, spanInDays } from "../../form/partialDate";
import { dateOf } from "../../wording/value";
import { defineRule } from "../defineRule";
import { mentionsReorganisation } from "../enterprise/reorganisation";
import { blank, seen, unreadable } from "../exampleFields";
import { hasRemark, rawText } from "../remarks";

const SHORTEST_MONTH = 28;

/** 起止时间: start before end, not before the founding, of a believable length. */
export const J04 = defineRule({
  id: "J04",
  part: "project",
  severity: "error",
  clause: "表·项目「起止时间」",
  title: "项目起止时间先后合理",
  requires: ["project.period"],
  reads: ["project.period"],
  inspects: ["project.period", "enterprise.founded", "narrative.overview"],
  policy: ["project.maxYears", "project.minMonths"],
  messages: {
    reversed: "项目起始时间 {start} 晚于结束时间 {end}",
    beforeFounding: "项目起始时间 {start} 早于企业成立时间 {founded}",
    beforeFoundingExplained: {
      text: "项目起始时间 {start} 早于企业成立时间 {founded}；企业概况提到重组或更名，请核实项目是否由前身承担",
      severity: "warning",
    },
    long: { text: "项目起止时间 {start} 至 {end}，跨度超过 {limit} 年：可能分期建设，也可能年份有误，请核实", severity: "warning" },
    short: { text: "项目起止时间 {start} 至 {end}，跨度不足 {limit} 个月：可能只填了验收时间，请核实", severity: "warning" },
    unclear: { text: "项目起止时间填“{raw}”，按 {start} 至 {end} 核验，请写全四位年份和月份", severity: "warning" },
    unclearOpen: { text: "项目起止时间填“{raw}”，按 {start} 至 今 核验，请写全四位年份和月份", severity: "warning" },
  },
  remedy: "按立项、验收等文件填写，写作“2021年3月至2022年9月”。",
  examples: [
    {
      given: { "project.period": { start: { year: 2021, month: 3, day: null }, end: { year: 2022, month: 9, day: null }, open: false } },
      expect: "pass",
    },
    { given: { "project.period": { start: { year: 2021, month: 3, day: null }, end: null, open: true } }, expect: "pass" },
    {
      given: { "project.period": { start: { year: 2022, month: 9, day: null }, end: { year: 2021, month: 3, day: null }, open: false } },
      expect: "reversed",
    },
    {
      given: {
        "enterprise.founded": { year: 2021, month: 5, day: 8 },
        "project.period": { start: { year: 2021, month: 3, day: null }, end: { year: 2022, month: 9, day: null }, open: false },
      },
      expect: "beforeFounding",
    },
    {
      given: {
        "enterprise.founded": { year: 2021, month: 5, day: 8 },
        "narrative.overview": "公司前身为示例机械厂，2021年改制设立。",
        "project.period": { start: { year: 2021, month: 3, day: null }, end: { year: 2022, month: 9, day: null }, open: false },
      },
      expect: "beforeFoundingExplained",
    },
    {
      given: { "project.period": { start: { year: 2016, month: 3, day: null }, end: { year: 2022, month: 9, day: null }, open: false } },
      expect: "long",
    },
    {
      given: { "project.period": { start: { year: 2022, month: 9, day: 1 }, end: { year: 2022, month: 9, day: 10 }, open: false } },
      expect: "short",
    },
    {
      given: {
        "project.period": seen({
          raw: "21.3-22.9",
          value: { start: { year: 2021, month: 3, day: null }, end: { year: 2022, month: 9, day: null }, open: false },
          remarks: [{ code: "ambiguousDate", detail: "21.3-22.9" }],
        }),
      },
      expect: "unclear",
    },
    {
      given: {
        "project.period": seen({
          raw: "21.3至今",
          value: { start: { year: 2021, month: 3, day: null }, end: null, open: true },
          remarks: [{ code: "ambiguousDate", detail: "21.3" }],
        }),
      },
      expect: "unclearOpen",
    },
    { given: { "project.period": unreadable("一年半") }, expect: "required" },
    { given: { "project.period": blank }, expect: "required" },
  ],
  check: ({ "project.period": { start, end } }, { seen: readings, policy }) => {
    const at = ["project.period"] as const;
    const data = { start: dateOf(start), ...(end !== null && { end: dateOf(end) }) };
    if (end !== null && compareDates(start, end) > 0) return { message: "reversed", data, at };
    const founded = readings["enterprise.founded"].value;
    if (founded !== null && compareDates(start, founded) < 0) {
      return {
        message: mentionsReorganisation(readings["narrative.overview"].value) ? "beforeFoundingExplained" : "beforeFounding",
        data: { ...data, founded: dateOf(founded) },
        at: ["project.period", "enterprise.founded"],
      };
    }
    if (end !== null) {
      const { "project.maxYears": most, "project.minMonths": least } = policy;
      if (compareDates(end, { ...start, year: start.year + most }) > 0) return { message: "long", data: { ...data, limit: most }, at };
      if (spanInDays(start, end) < least * SHORTEST_MONTH) return { message: "short", data: { ...data, limit: least }, at };
    }
    return hasRemark(readings["project.period"], "ambiguousDate")
      ? { message: end === null ? "unclearOpen" : "unclear", data: { ...data, raw: rawText(readings["project.period"]) }, at }
      : "pass";
  },
});
