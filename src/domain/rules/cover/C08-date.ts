import { compareDates, parseIsoDay } from "../../form/partialDate";
import { dateOf } from "../../wording/value";
import { defineRule } from "../defineRule";
import { blank, unreadable } from "../exampleFields";

/** 申报日期: a full day of the call's year, not in the future, not after the deadline. */
export const C08 = defineRule({
  id: "C08",
  part: "cover",
  severity: "error",
  clause: "封面「申报日期」",
  title: "申报日期完整，在申报年度内且不晚于截止日",
  requires: ["cover.date"],
  reads: ["cover.date"],
  policy: ["call.year", "call.deadline"],
  messages: {
    incomplete: "申报日期只填到{found}，年、月、日均须填写",
    otherYear: "申报日期 {found} 不在申报年度 {year} 年内",
    future: "申报日期 {found} 晚于核验日 {today}，是未来的日期",
    late: "申报日期 {found} 晚于申报截止日 {deadline}",
  },
  remedy: "填写实际申报日期，年月日齐全。",
  examples: [
    { given: { "cover.date": { year: 2022, month: 9, day: 15 } }, expect: "pass" },
    { given: { "cover.date": { year: 2022, month: 9, day: null } }, expect: "incomplete" },
    { given: { "cover.date": { year: 2021, month: 9, day: 15 } }, expect: "otherYear" },
    { given: { "cover.date": { year: 2022, month: 12, day: 15 } }, expect: "future" },
    { given: { "cover.date": { year: 2022, month: 9, day: 25 } }, policy: { "call.deadline": "2022-09-20" }, expect: "late" },
    { given: { "cover.date": unreadable("2022年9月31日") }, expect: "required" },
    { given: { "cover.date": blank }, expect: "required" },
  ],
  check: ({ "cover.date": date }, { policy, asOf }) => {
    const at = ["cover.date"] as const;
    const found = dateOf(date);
    if (date.year !== policy["call.year"]) return { message: "otherYear", data: { found, year: policy["call.year"] }, at };
    if (date.month === null || date.day === null) return { message: "incomplete", data: { found }, at };
    if (compareDates(date, asOf) > 0) return { message: "future", data: { found, today: dateOf(asOf) }, at };
    const deadline = parseIsoDay(policy["call.deadline"]);
    if (deadline !== null && compareDates(date, deadline) > 0)
      return { message: "late", data: { found, deadline: dateOf(deadline) }, at };
    return "pass";
  },
});
