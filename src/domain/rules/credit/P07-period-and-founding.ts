import { compareDates } from "../../form/partialDate";
import { dateOf } from "../../wording/value";
import { defineRule } from "../defineRule";
import { blank } from "../exampleFields";
import { promisedFrom } from "./promisedPeriod";

/** 承诺期间 × 成立时间: an enterprise founded later cannot promise for the whole period. */
export const P07 = defineRule({
  id: "P07",
  part: "credit",
  severity: "warning",
  clause: "承诺书第1条×成立时间",
  title: "承诺期间与成立时间口径相符",
  reads: ["enterprise.founded"],
  inspects: ["credit.periodEnd"],
  policy: ["call.year"],
  messages: {
    younger: "企业成立于 {founded}，晚于承诺期间起始日 {start}：可能承继前身信用，请企业说明承诺自成立之日起算",
  },
  remedy: "请企业在承诺书或概况中说明承诺期间自成立之日起算。",
  examples: [
    { given: { "enterprise.founded": { year: 2012, month: 3, day: 5 } }, expect: "pass" },
    { given: { "enterprise.founded": { year: 2019, month: null, day: null } }, expect: "pass" },
    { given: { "enterprise.founded": { year: 2020, month: 3, day: 5 } }, expect: "younger" },
    { given: { "enterprise.founded": { year: 2020, month: 3, day: 5 } }, policy: { "call.year": 2024 }, expect: "pass" },
    { given: { "enterprise.founded": blank }, expect: "notApplicable" },
  ],
  check: ({ "enterprise.founded": founded }, { seen: readings, policy }) => {
    const start = promisedFrom(policy["call.year"]);
    if (compareDates(founded, start) <= 0) return "pass";
    const place = readings["credit.periodEnd"].status === "missing" ? [] : (["credit.periodEnd"] as const);
    return { message: "younger", data: { founded: dateOf(founded), start: dateOf(start) }, at: [...place, "enterprise.founded"] };
  },
});
