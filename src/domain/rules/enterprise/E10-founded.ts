import { compareDates } from "../../form/partialDate";
import { dateOf } from "../../wording/value";
import { soundCoverDate } from "../cover/coverDate";
import { defineRule } from "../defineRule";
import { blank, seen, unreadable } from "../exampleFields";
import { hasRemark, rawText } from "../remarks";

/** Before the first enterprises of today were founded. */
export const EARLIEST_YEAR = 1949;

/** 成立时间. Its comparison with the licence is on C03's list. */
export const E10 = defineRule({
  id: "E10",
  part: "enterprise",
  severity: "error",
  clause: "表·企业「成立时间」；附件四.1",
  title: "成立时间有效且不晚于申报日期",
  requires: ["enterprise.founded"],
  reads: ["enterprise.founded"],
  inspects: ["enterprise.founded", "cover.date"],
  policy: ["call.year"],
  messages: {
    early: "成立时间 {found} 早于 1949 年",
    late: "成立时间 {found} 晚于申报日期 {other}",
    future: "成立时间 {found} 晚于核验日 {other}，是未来的日期",
    unclear: {
      text: "成立时间填“{raw}”，按 {found} 核验：可能是两位年份，或 10 月被存成 1 月，请写全年月日",
      severity: "warning",
    },
  },
  remedy: "按营业执照填写成立日期，写作“2012年3月5日”。",
  examples: [
    { given: { "enterprise.founded": { year: 2012, month: 3, day: 5 }, "cover.date": { year: 2022, month: 9, day: 15 } }, expect: "pass" },
    { given: { "enterprise.founded": { year: 1912, month: 3, day: 5 } }, expect: "early" },
    { given: { "enterprise.founded": { year: 2022, month: 9, day: 20 }, "cover.date": { year: 2022, month: 9, day: 15 } }, expect: "late" },
    { given: { "enterprise.founded": { year: 2032, month: 3, day: 5 } }, expect: "future" },
    {
      given: {
        "enterprise.founded": seen({
          raw: "2019.1",
          value: { year: 2019, month: 1, day: null },
          remarks: [{ code: "ambiguousDate", detail: "2019.1" }],
        }),
      },
      expect: "unclear",
    },
    { given: { "enterprise.founded": unreadable("2021年2月30日") }, expect: "required" },
    { given: { "enterprise.founded": blank }, expect: "required" },
  ],
  check: ({ "enterprise.founded": founded }, { seen: readings, policy, asOf }) => {
    const at = ["enterprise.founded"] as const;
    const found = dateOf(founded);
    const applied = soundCoverDate(readings["cover.date"], policy["call.year"]);
    if (founded.year < EARLIEST_YEAR) return { message: "early", data: { found }, at };
    if (applied !== null && compareDates(founded, applied) > 0) {
      return { message: "late", data: { found, other: dateOf(applied) }, at: ["enterprise.founded", "cover.date"] };
    }
    if (compareDates(founded, asOf) > 0) return { message: "future", data: { found, other: dateOf(asOf) }, at };
    const reading = readings["enterprise.founded"];
    return hasRemark(reading, "ambiguousDate") ? { message: "unclear", data: { found, raw: rawText(reading) }, at } : "pass";
  },
});
