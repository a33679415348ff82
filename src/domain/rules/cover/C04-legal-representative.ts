import { personNameProblem } from "../contact/personName";
import { defineRule } from "../defineRule";
import { blank } from "../exampleFields";

/** 法人代表: one person's name. */
export const C04 = defineRule({
  id: "C04",
  part: "cover",
  severity: "error",
  clause: "封面「法人代表」",
  title: "封面法人代表为人名",
  requires: ["cover.legalRepresentative"],
  reads: ["cover.legalRepresentative"],
  policy: [],
  messages: {
    company: "封面法人代表填“{found}”，是单位名称，应填法定代表人姓名",
    title: { text: "封面法人代表填“{found}”，带有职务或称谓，请只填姓名", severity: "warning" },
    shape: { text: "封面法人代表填“{found}”，不像一个人的姓名：可能姓名少见，也可能填错，请对照营业执照核实", severity: "warning" },
  },
  remedy: "填写营业执照上法定代表人的姓名。",
  examples: [
    { given: { "cover.legalRepresentative": "张三" }, expect: "pass" },
    { given: { "cover.legalRepresentative": "阿卜杜拉·买买提" }, expect: "pass" },
    { given: { "cover.legalRepresentative": "John Smith" }, expect: "pass" },
    { given: { "cover.legalRepresentative": "苏州示例装备有限公司" }, expect: "company" },
    { given: { "cover.legalRepresentative": "张三总经理" }, expect: "title" },
    { given: { "cover.legalRepresentative": "张" }, expect: "shape" },
    { given: { "cover.legalRepresentative": blank }, expect: "required" },
  ],
  check: ({ "cover.legalRepresentative": name }) => {
    const problem = personNameProblem(name);
    return problem === null ? "pass" : { message: problem, data: { found: name.trim() }, at: ["cover.legalRepresentative"] };
  },
});
