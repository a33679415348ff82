import { defineRule } from "../defineRule";
import { missing } from "../exampleFields";
import { promisedFrom } from "./promisedPeriod";

/** 失信记录: looked up by a person. */
export const P10 = defineRule({
  id: "P10",
  part: "credit",
  severity: "manual",
  clause: "承诺书第1、3条",
  title: "查询失信记录",
  reads: [],
  inspects: ["credit.uscc", "enterprise.uscc"],
  policy: ["call.year"],
  messages: { lookUp: "在“信用中国”及公共信用信息系统查询该企业 {since} 年以来有无严重失信记录" },
  remedy: "有严重失信记录的，不予推荐。",
  examples: [
    { given: { "credit.uscc": "91320500MA1MKTUJ3D" }, expect: "lookUp" },
    { given: { "credit.uscc": missing, "enterprise.uscc": missing }, expect: "notApplicable" },
  ],
  check: (_values, { seen: readings, policy }) => {
    const shown = (["credit.uscc", "enterprise.uscc"] as const).filter((id) => readings[id].status !== "missing");
    return shown.length === 0 ? "notApplicable" : { message: "lookUp", data: { since: promisedFrom(policy["call.year"]).year }, at: shown.slice(0, 1) };
  },
});
