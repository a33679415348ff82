import { hasValidOrgCode, usccCheckCharacter } from "../../identifiers/uscc";
import { defineRule } from "../defineRule";
import { blank, unreadable } from "../exampleFields";
import { judgeableCode } from "./creditCode";

/** 第 18 位校验 (GB 32100). Early pilot codes fail it though they are real, so it is an error that a person can waive, never 不达标. */
export const E03 = defineRule({
  id: "E03",
  part: "enterprise",
  severity: "error",
  clause: "GB 32100 第18位校验码",
  title: "统一社会信用代码校验位正确",
  reads: [],
  inspects: ["enterprise.uscc"],
  policy: [],
  messages: {
    inOrgCode: "统一社会信用代码“{found}”第 18 位按前 17 位应为“{expected}”，且第 9–17 位“{org}”自身校验也不通过，错误多半在第 9–17 位",
    elsewhere:
      "统一社会信用代码“{found}”第 18 位按前 17 位应为“{expected}”；第 9–17 位自身校验通过，错误多半在第 1–8 位或第 18 位。个别早期发放的代码也会如此",
  },
  remedy: "请企业对照营业执照逐位核对；与营业执照一致的，核实后可予放行。",
  examples: [
    { given: { "enterprise.uscc": "91320500MA1MKTUJ3D" }, expect: "pass" },
    { given: { "enterprise.uscc": "914403001922038216" }, expect: "pass" },
    { given: { "enterprise.uscc": "91320500MA1MKTUK3D" }, expect: "inOrgCode" },
    { given: { "enterprise.uscc": "91320500MA1MKTUJ3X" }, expect: "elsewhere" },
    { given: { "enterprise.uscc": "91350203M0001QKT19" }, expect: "elsewhere" },
    { given: { "enterprise.uscc": unreadable("914403001922038000", { code: "digitsLost", detail: "" }) }, expect: "notApplicable" },
    { given: { "enterprise.uscc": "91320500MA1MKTUJ3" }, expect: "notApplicable" },
    { given: { "enterprise.uscc": blank }, expect: "notApplicable" },
  ],
  check: (_values, { seen: readings }) => {
    const found = judgeableCode(readings["enterprise.uscc"]);
    if (found === null) return "notApplicable";
    const expected = usccCheckCharacter(found.slice(0, 17)) ?? "";
    if (found.endsWith(expected)) return "pass";
    return {
      message: hasValidOrgCode(found) ? "elsewhere" : "inOrgCode",
      data: { found, expected, org: found.slice(8, 17) },
      at: ["enterprise.uscc"],
    };
  },
});
