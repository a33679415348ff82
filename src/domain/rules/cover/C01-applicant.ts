import { compareNames } from "../../identifiers/names";
import { defineRule } from "../defineRule";
import { nameProblem } from "../enterprise/companyName";
import { blank } from "../exampleFields";

/** 申报单位 on the cover. A name that stands in the application table too is judged there, by E01; branches are C03's. */
export const C01 = defineRule({
  id: "C01",
  part: "cover",
  severity: "error",
  clause: "封面「申报单位（盖章）」",
  title: "封面申报单位已填写单位全称",
  requires: ["cover.applicant"],
  reads: ["cover.applicant"],
  inspects: ["enterprise.name"],
  policy: [],
  messages: {
    prompt: "封面申报单位填“{found}”，仍是模板提示或占位符",
    noLegalForm: { text: "封面申报单位“{found}”没有“公司”“厂”“集团”等字样，可能是简称，请对照营业执照核实", severity: "warning" },
  },
  remedy: "填写营业执照上的单位全称。",
  examples: [
    { given: { "cover.applicant": "苏州示例装备有限公司", "enterprise.name": "苏州示例装备有限公司" }, expect: "pass" },
    { given: { "cover.applicant": "苏州示例装备", "enterprise.name": "苏州示例装备" }, expect: "pass" },
    { given: { "cover.applicant": "苏州示例装备", "enterprise.name": "苏州示例装备有限公司" }, expect: "noLegalForm" },
    { given: { "cover.applicant": "XX公司（盖章）" }, expect: "prompt" },
    { given: { "cover.applicant": blank }, expect: "required" },
  ],
  check: ({ "cover.applicant": name }, { seen: readings }) => {
    const listed = readings["enterprise.name"].value;
    if (listed !== null && compareNames(name, listed) !== "different") return "pass";
    const problem = nameProblem(name);
    if (problem === null || problem === "branch") return "pass";
    return { message: problem, data: { found: name.trim() }, at: ["cover.applicant"] };
  },
});
