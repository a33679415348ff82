import { compareNames } from "../../identifiers/names";
import { defineRule, type Issue } from "../defineRule";
import { nameProblem } from "../enterprise/companyName";
import { blank } from "../exampleFields";

/** 申报单位 = 营业执照: only a person can compare with the licence; a branch on the cover alone is pointed out. */
export const C03 = defineRule({
  id: "C03",
  part: "cover",
  severity: "manual",
  clause: "附件四.1 营业执照；常识",
  title: "申报单位、代码、成立时间与营业执照一致",
  reads: ["cover.applicant"],
  inspects: ["enterprise.name"],
  policy: [],
  messages: {
    licence: "对照营业执照复印件核对：单位名称“{found}”、统一社会信用代码、成立时间是否一致",
    branch: {
      text: "封面申报单位“{found}”像是分支机构：申报主体应为企业法人，也可能名称本身如此，请对照营业执照核实",
      severity: "warning",
    },
  },
  remedy: "与营业执照不一致的，退回企业更正。",
  examples: [
    { given: { "cover.applicant": "苏州示例装备有限公司" }, expect: "licence" },
    { given: { "cover.applicant": "示例装备有限公司苏州分公司", "enterprise.name": "示例装备有限公司" }, expect: ["licence", "branch"] },
    { given: { "cover.applicant": blank }, expect: "notApplicable" },
  ],
  check: ({ "cover.applicant": name }, { seen: readings }) => {
    const data = { found: name.trim() };
    const issues: Issue<"licence" | "branch">[] = [{ message: "licence", data, at: ["cover.applicant", "enterprise.name"] }];
    const listed = readings["enterprise.name"].value;
    const toldByE01 = listed !== null && compareNames(name, listed) !== "different";
    if (nameProblem(name) === "branch" && !toldByE01) issues.push({ message: "branch", data, at: ["cover.applicant"] });
    return issues;
  },
});
