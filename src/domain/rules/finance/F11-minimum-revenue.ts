import { numberText } from "../../form/wording";
import { defineRule } from "../defineRule";
import { blank } from "../exampleFields";
import { figuresOf } from "./financeFields";

/** 规模门槛: off unless the bureau sets one. The latest year counts. */
export const F11 = defineRule({
  id: "F11",
  part: "finance",
  severity: "warning",
  clause: "政策项",
  title: "主营业务收入达到规模门槛",
  reads: [],
  policy: ["call.year", "finance.revenue.minimum"],
  messages: { below: "{year} 年主营业务收入 {found} 万元，低于本批规模门槛 {limit} 万元：可能以集团口径申报，请核实是否符合申报条件" },
  remedy: "不符合规模条件的，按本批政策处理。",
  examples: [
    { given: { "finance.revenue.2021": 2500 }, policy: { "finance.revenue.minimum": 2000 }, expect: "pass" },
    { given: { "finance.revenue.2021": 1500 }, policy: { "finance.revenue.minimum": 2000 }, expect: "below" },
    { given: { "finance.revenue.2021": 1500 }, expect: "notApplicable" },
    { given: { "finance.revenue.2021": blank }, policy: { "finance.revenue.minimum": 2000 }, expect: "notApplicable" },
  ],
  check: (_values, { application, policy }) => {
    const limit = policy["finance.revenue.minimum"];
    const latest = figuresOf(application, "revenue", policy["call.year"]).find(({ year }) => year === policy["call.year"] - 1);
    if (limit <= 0 || latest === undefined) return "notApplicable";
    if (latest.value >= limit) return "pass";
    return {
      message: "below",
      data: { year: latest.year, found: numberText(latest.value, 4), limit: numberText(limit, 4) },
      at: [latest.id],
    };
  },
});
