import { compareDates, leastDaysBetween } from "../../form/partialDate";
import { dateOf } from "../../wording/value";
import { soundCoverDate } from "../cover/coverDate";
import { defineRule } from "../defineRule";
import { blank } from "../exampleFields";
import { promisedFrom } from "./promisedPeriod";

/** 承诺书第1条「自2019年1月1日至2022年＿月＿日」: a full day, not after the promise or the application, and not long before it. */
export const P06 = defineRule({
  id: "P06",
  part: "credit",
  severity: "error",
  clause: "承诺书第1条",
  title: "承诺期间止日填写完整且不晚于承诺、申报日期",
  requires: ["credit.periodEnd"],
  reads: ["credit.periodEnd"],
  inspects: ["credit.signDate", "cover.date"],
  policy: ["call.year", "credit.periodLagDays"],
  messages: {
    incomplete: "承诺期间止日只填到{found}，月、日两空均须填写",
    beforeStart: "承诺期间止日 {found} 早于起始日 {start}",
    afterSigning: "承诺期间止日 {found} 晚于承诺书签署日期 {other}",
    afterApplication: "承诺期间止日 {found} 晚于申报日期 {other}",
    early: {
      text: "承诺期间止日 {found} 比申报日期 {other} 早 {days} 天，承诺未覆盖到申报前，请核实是否沿用旧承诺书",
      severity: "warning",
    },
  },
  remedy: "承诺期间止日填至签署承诺书当日或之前不久，重新签署。",
  examples: [
    {
      given: {
        "credit.periodEnd": { year: 2022, month: 9, day: 10 },
        "credit.signDate": { year: 2022, month: 9, day: 10 },
        "cover.date": { year: 2022, month: 9, day: 15 },
      },
      expect: "pass",
    },
    { given: { "credit.periodEnd": { year: 2022, month: 9, day: 10 } }, expect: "pass" },
    { given: { "credit.periodEnd": { year: 2022, month: 9, day: null } }, expect: "incomplete" },
    { given: { "credit.periodEnd": { year: 2018, month: 9, day: 10 } }, expect: "beforeStart" },
    { given: { "credit.periodEnd": { year: 2020, month: 9, day: 10 } }, policy: { "call.year": 2024 }, expect: "beforeStart" },
    {
      given: { "credit.periodEnd": { year: 2022, month: 9, day: 12 }, "credit.signDate": { year: 2022, month: 9, day: 10 } },
      expect: "afterSigning",
    },
    {
      given: { "credit.periodEnd": { year: 2022, month: 10, day: 1 }, "cover.date": { year: 2022, month: 9, day: 15 } },
      expect: "afterApplication",
    },
    { given: { "credit.periodEnd": { year: 2022, month: 6, day: 1 }, "cover.date": { year: 2022, month: 9, day: 15 } }, expect: "early" },
    { given: { "credit.periodEnd": blank }, expect: "required" },
  ],
  check: ({ "credit.periodEnd": end }, { seen: { "credit.signDate": signed, "cover.date": applied }, policy }) => {
    const found = dateOf(end);
    if (end.month === null || end.day === null) return { message: "incomplete", data: { found }, at: ["credit.periodEnd"] };
    const start = promisedFrom(policy["call.year"]);
    if (compareDates(end, start) < 0) return { message: "beforeStart", data: { found, start: dateOf(start) }, at: ["credit.periodEnd"] };
    if (signed.value !== null && compareDates(end, signed.value) > 0) {
      return { message: "afterSigning", data: { found, other: dateOf(signed.value) }, at: ["credit.periodEnd", "credit.signDate"] };
    }
    const application = soundCoverDate(applied, policy["call.year"]);
    if (application === null) return "pass";
    const data = { found, other: dateOf(application) };
    if (compareDates(end, application) > 0) return { message: "afterApplication", data, at: ["credit.periodEnd", "cover.date"] };
    const days = leastDaysBetween(end, application);
    if (days > policy["credit.periodLagDays"]) return { message: "early", data: { ...data, days }, at: ["credit.periodEnd", "cover.date"] };
    return "pass";
  },
});
