import { isUscc } from "../../identifiers/uscc";
import { compareDates } from "../../form/partialDate";
import { dateOf } from "../../wording/value";
import { defineRule } from "../defineRule";
import { blank } from "../exampleFields";
import { judgeableCode } from "./creditCode";
import { EARLIEST_YEAR } from "./E10-founded";

/** “MA” codes were issued from the autumn of 2015 on; older enterprises kept their numeric organisation codes. */
const FIRST_MA = { year: 2015, month: 10, day: 1 };
const LAST_NUMERIC = { year: 2016, month: 12, day: 31 };

export const E08 = defineRule({
  id: "E08",
  part: "enterprise",
  severity: "warning",
  clause: "常识（2015年10月起发放 MA 段）",
  title: "统一社会信用代码的号段与成立时间相符",
  reads: ["enterprise.founded"],
  inspects: ["enterprise.uscc"],
  policy: [],
  messages: {
    maTooEarly:
      "统一社会信用代码第 9–10 位为 MA（2015 年 10 月起发放），成立时间却为 {founded}：可能换发过代码，也可能成立时间有误，请核实",
    numericTooLate: "成立时间 {founded}，统一社会信用代码第 9–17 位却是 2016 年前的号段“{org}”：可能由原企业改制而来，也可能填错，请核实",
  },
  remedy: "对照营业执照核对代码和成立时间。",
  examples: [
    { given: { "enterprise.uscc": "91320500MA1MKTUJ3D", "enterprise.founded": { year: 2017, month: 3, day: 5 } }, expect: "pass" },
    { given: { "enterprise.uscc": "91320500762815396F", "enterprise.founded": { year: 2004, month: 3, day: 5 } }, expect: "pass" },
    { given: { "enterprise.uscc": "91320500MA1MKTUJ3D", "enterprise.founded": { year: 2004, month: 3, day: 5 } }, expect: "maTooEarly" },
    {
      given: { "enterprise.uscc": "91320500762815396F", "enterprise.founded": { year: 2018, month: 3, day: 5 } },
      expect: "numericTooLate",
    },
    { given: { "enterprise.uscc": "91320500MA1MKTUJ3X", "enterprise.founded": { year: 2004, month: 3, day: 5 } }, expect: "notApplicable" },
    { given: { "enterprise.uscc": "91320500MA1MKTUJ3D", "enterprise.founded": { year: 1912, month: 3, day: 5 } }, expect: "notApplicable" },
    { given: { "enterprise.uscc": "91320500MA1MKTUJ3D", "enterprise.founded": blank }, expect: "notApplicable" },
  ],
  check: ({ "enterprise.founded": founded }, { seen: readings }) => {
    const code = judgeableCode(readings["enterprise.uscc"]);
    if (code === null || !isUscc(code) || founded.year < EARLIEST_YEAR) return "notApplicable";
    const org = code.slice(8, 17);
    const at = ["enterprise.founded", "enterprise.uscc"] as const;
    const data = { founded: dateOf(founded), org };
    if (org.startsWith("MA")) return compareDates(founded, FIRST_MA) < 0 ? { message: "maTooEarly", data, at } : "pass";
    return /^\d{8}/.test(org) && compareDates(founded, LAST_NUMERIC) > 0 ? { message: "numericTooLate", data, at } : "pass";
  },
});
