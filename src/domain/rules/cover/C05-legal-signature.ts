import { normalName } from "../../identifiers/names";
import { looksLikeName, personNameProblem } from "../contact/personName";
import { defineRule, type Issue } from "../defineRule";
import { blank } from "../exampleFields";

const REGISTERED = /^(?:已|有|是|签|盖|未|没|无|否|缺)/u;

/** 法人代表 = 承诺书法定代表人签字: a signature is for a person to compare; a typed name that differs is pointed out. */
export const C05 = defineRule({
  id: "C05",
  part: "cover",
  severity: "manual",
  clause: "封面×承诺书",
  title: "封面法人代表与承诺书法定代表人签字一致",
  reads: ["cover.legalRepresentative"],
  inspects: ["credit.signedLegal"],
  policy: [],
  messages: {
    signature: "核对承诺书法定代表人签字是否为封面法人代表“{found}”",
    differs: { text: "承诺书法定代表人签字处写“{signed}”，封面法人代表为“{found}”：可能授权代签，也可能填错，请核实", severity: "warning" },
  },
  remedy: "不一致的，由企业更正或附授权书。",
  examples: [
    { given: { "cover.legalRepresentative": "张三" }, expect: "signature" },
    { given: { "cover.legalRepresentative": "张三", "credit.signedLegal": "已签" }, expect: "signature" },
    { given: { "cover.legalRepresentative": "张三", "credit.signedLegal": "李四" }, expect: ["signature", "differs"] },
    { given: { "cover.legalRepresentative": "张三总经理", "credit.signedLegal": "张三" }, expect: "signature" },
    { given: { "cover.legalRepresentative": blank }, expect: "notApplicable" },
  ],
  check: ({ "cover.legalRepresentative": name }, { seen: readings }) => {
    const data = { found: name.trim() };
    const issues: Issue<"signature" | "differs">[] = [
      { message: "signature", data, at: ["cover.legalRepresentative", "credit.signedLegal"] },
    ];
    // What stands on the cover and is no name is C04's: comparing it would say the same twice.
    if (personNameProblem(name) !== null) return issues;
    const signed = readings["credit.signedLegal"].value?.trim() ?? "";
    if (looksLikeName(signed) && !REGISTERED.test(signed) && normalName(signed) !== normalName(name)) {
      issues.push({ message: "differs", data: { ...data, signed }, at: ["credit.signedLegal", "cover.legalRepresentative"] });
    }
    return issues;
  },
});
