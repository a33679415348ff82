import { defineRule } from "../defineRule";
import { blank } from "../exampleFields";
import { nameProblem } from "./companyName";

/** 企业名称 in the application table. Same names in the batch are E09's and X01's, earlier awardees X05's. */
export const E01 = defineRule({
  id: "E01",
  part: "enterprise",
  severity: "error",
  clause: "表·企业「企业名称」",
  title: "企业名称为营业执照上的全称",
  requires: ["enterprise.name"],
  reads: ["enterprise.name"],
  policy: [],
  messages: {
    prompt: "企业名称填“{found}”，仍是模板提示或占位符",
    branch: { text: "企业名称“{found}”像是分支机构：申报主体应为企业法人，也可能名称本身如此，请对照营业执照核实", severity: "warning" },
    noLegalForm: { text: "企业名称“{found}”没有“公司”“厂”“集团”等字样，可能是简称，请对照营业执照核实", severity: "warning" },
  },
  remedy: "填写营业执照上的企业全称。",
  examples: [
    { given: { "enterprise.name": "苏州示例装备有限公司" }, expect: "pass" },
    { given: { "enterprise.name": "XX公司" }, expect: "prompt" },
    { given: { "enterprise.name": "示例装备股份有限公司苏州分公司" }, expect: "branch" },
    { given: { "enterprise.name": "苏州示例装备" }, expect: "noLegalForm" },
    { given: { "enterprise.name": blank }, expect: "required" },
  ],
  check: ({ "enterprise.name": name }) => {
    const problem = nameProblem(name);
    return problem === null ? "pass" : { message: problem, data: { found: name.trim() }, at: ["enterprise.name"] };
  },
});
