import { compareDates } from "../../form/partialDate";
import { dateOf } from "../../wording/value";
import { soundCoverDate } from "../cover/coverDate";
import { defineRule, type Issue } from "../defineRule";
import { unreadable } from "../exampleFields";
import { rawText } from "../remarks";
import { awardIssue, filledAwards } from "./awardRows";

type Found = "unreadable" | "late" | "lateAsOf";

/** 获得时间: a date, not after the application. Awards before the founding are E12's, blanks A01's. */
export const A04 = defineRule({
  id: "A04",
  part: "award",
  severity: "error",
  clause: "表·获奖「获得时间」",
  title: "奖项获得时间有效且不晚于申报日期",
  reads: [],
  inspects: ["cover.date"],
  policy: ["call.year"],
  messages: {
    unreadable: "“{award}”获得时间填“{raw}”，不是有效日期",
    unreadableUnnamed: "第 {row} 项获得时间填“{raw}”，不是有效日期",
    late: "“{award}”获得时间 {found} 晚于申报日期 {other}",
    lateUnnamed: "第 {row} 项获得时间 {found} 晚于申报日期 {other}",
    lateAsOf: "“{award}”获得时间 {found} 晚于核验日 {other}",
    lateAsOfUnnamed: "第 {row} 项获得时间 {found} 晚于核验日 {other}",
  },
  remedy: "对照证书填写获得时间，写作“2020年5月”。",
  examples: [
    {
      given: {
        "award.1.name": "甲奖",
        "award.1.date": { year: 2020, month: 5, day: null },
        "cover.date": { year: 2022, month: 9, day: 15 },
      },
      expect: "pass",
    },
    {
      given: {
        "award.1.name": "甲奖",
        "award.1.date": { year: 2022, month: 10, day: null },
        "cover.date": { year: 2022, month: 9, day: 15 },
      },
      expect: "late",
    },
    {
      given: {
        "award.1.level": "省级",
        "award.1.date": { year: 2022, month: 10, day: null },
        "cover.date": { year: 2022, month: 9, day: 15 },
      },
      expect: "lateUnnamed",
    },
    { given: { "award.1.name": "甲奖", "award.1.date": { year: 2023, month: 1, day: null } }, expect: "lateAsOf" },
    { given: { "award.1.date": { year: 2023, month: 1, day: null } }, expect: "lateAsOfUnnamed" },
    { given: { "award.1.name": "甲奖", "award.1.date": unreadable("去年") }, expect: "unreadable" },
    { given: { "award.1.date": unreadable("去年") }, expect: "unreadableUnnamed" },
    { given: { "award.1.name": "甲奖" }, expect: "notApplicable" },
  ],
  check: (_values, { seen: readings, application, policy, asOf }) => {
    const rows = filledAwards(application).filter(({ date }) => date.status === "ok" || date.status === "unreadable");
    if (rows.length === 0) return "notApplicable";
    const applied = soundCoverDate(readings["cover.date"], policy["call.year"]);
    const limit = applied ?? asOf;
    const issues: Issue<Found | `${Found}Unnamed`>[] = [];
    for (const row of rows) {
      const { date } = row;
      if (date.value === null) issues.push(awardIssue(row, { message: "unreadable", data: { raw: rawText(date) }, at: [date.id] }));
      else if (compareDates(date.value, limit) > 0) {
        const data = { found: dateOf(date.value), other: dateOf(limit) };
        issues.push(awardIssue(row, applied ? { message: "late", data, at: [date.id, "cover.date"] } : { message: "lateAsOf", data, at: [date.id] }));
      }
    }
    return issues.length > 0 ? issues : "pass";
  },
});
