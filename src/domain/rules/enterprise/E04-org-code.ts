import { hasValidOrgCode, isUscc } from "../../identifiers/uscc";
import { defineRule } from "../defineRule";
import { blank } from "../exampleFields";
import { judgeableCode } from "./creditCode";

/** 第 9–17 位 (GB 11714). Where the 18th fails too, E03's message already says so. */
export const E04 = defineRule({
  id: "E04",
  part: "enterprise",
  severity: "warning",
  clause: "GB 11714",
  title: "统一社会信用代码第 9–17 位自身校验通过",
  reads: [],
  inspects: ["enterprise.uscc"],
  policy: [],
  messages: {
    org: "统一社会信用代码“{found}”第 18 位校验通过，而第 9–17 位“{org}”不符合组织机构代码校验：可能是特殊发放的代码，也可能是编造的，请核实",
  },
  remedy: "在国家企业信用信息公示系统查询该代码，与营业执照核对。",
  examples: [
    { given: { "enterprise.uscc": "91320500MA1MKTUJ3D" }, expect: "pass" },
    { given: { "enterprise.uscc": "91320500MA1MKTUK3D" }, expect: "notApplicable" },
    { given: { "enterprise.uscc": "91320500MA1MKTUJ90" }, expect: "org" },
    { given: { "enterprise.uscc": blank }, expect: "notApplicable" },
  ],
  check: (_values, { seen: readings }) => {
    const found = judgeableCode(readings["enterprise.uscc"]);
    if (found === null || !isUscc(found)) return "notApplicable";
    return hasValidOrgCode(found) ? "pass" : { message: "org", data: { found, org: found.slice(8, 17) }, at: ["enterprise.uscc"] };
  },
});
