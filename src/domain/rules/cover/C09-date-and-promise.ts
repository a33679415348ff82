import { compareDates, leastDaysBetween } from "../../form/partialDate";
import { dateOf } from "../../wording/value";
import { defineRule } from "../defineRule";
import { blank } from "../exampleFields";

/** 申报日期 × 承诺书日期: the promise comes first, and not long before. */
export const C09 = defineRule({
  id: "C09",
  part: "cover",
  severity: "warning",
  clause: "封面×承诺书；常识",
  title: "申报日期不早于承诺书日期且相隔不久",
  reads: ["cover.date", "credit.signDate"],
  policy: ["call.year", "cover.creditGapDays"],
  messages: {
    before: "申报日期 {found} 早于承诺书日期 {other}：可能先填封面后签承诺，请核实",
    gap: "申报日期 {found} 比承诺书日期 {other} 晚 {days} 天以上：可能沿用旧承诺书，请核实",
  },
  remedy: "核对两处日期；沿用旧承诺书的，重新签署。",
  examples: [
    { given: { "cover.date": { year: 2022, month: 9, day: 15 }, "credit.signDate": { year: 2022, month: 9, day: 15 } }, expect: "pass" },
    { given: { "cover.date": { year: 2022, month: 9, day: 15 }, "credit.signDate": { year: 2022, month: 9, day: 20 } }, expect: "before" },
    { given: { "cover.date": { year: 2022, month: 9, day: 15 }, "credit.signDate": { year: 2022, month: 5, day: 1 } }, expect: "gap" },
    {
      given: { "cover.date": { year: 2012, month: 9, day: 15 }, "credit.signDate": { year: 2022, month: 9, day: 15 } },
      expect: "notApplicable",
    },
    { given: { "cover.date": { year: 2022, month: 9, day: 15 }, "credit.signDate": blank }, expect: "notApplicable" },
  ],
  check: ({ "cover.date": applied, "credit.signDate": signed }, { policy }) => {
    const at = ["cover.date", "credit.signDate"] as const;
    if (applied.year !== policy["call.year"]) return "notApplicable";
    const data = { found: dateOf(applied), other: dateOf(signed) };
    if (compareDates(applied, signed) < 0) return { message: "before", data, at };
    const days = leastDaysBetween(signed, applied);
    return days > policy["cover.creditGapDays"] ? { message: "gap", data: { ...data, days: policy["cover.creditGapDays"] }, at } : "pass";
  },
});
