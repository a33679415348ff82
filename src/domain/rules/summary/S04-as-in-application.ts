import { compareNames } from "../../identifiers/names";
import { defineRule, type Issue } from "../defineRule";
import { blank } from "../exampleFields";

const NAMES = [
  ["summary.row.enterprise", "enterprise.name", "企业名称"],
  ["summary.row.project", "project.name", "项目名称"],
  ["summary.row.contact", "contact.name", "联系人"],
] as const;

/** 汇总表×申报书: project names agree. Real differences of the enterprise are C02's, of contact and phone L04's; of format all are here. */
export const S04 = defineRule({
  id: "S04",
  part: "summary",
  severity: "error",
  clause: "汇总表×申报书",
  title: "汇总表项目名称与申报书一致，各栏写法一致",
  reads: [],
  inspects: ["summary.row.enterprise", "summary.row.project", "summary.row.contact", "enterprise.name", "project.name", "contact.name"],
  policy: [],
  messages: {
    project: "汇总表项目名称“{found}”与申请表项目名称“{other}”不一致",
    format: { text: "汇总表{column}“{found}”与申请表“{other}”仅全半角、空格或括号写法不同", severity: "warning" },
  },
  remedy: "以申请表为准核对汇总表，改为完全一致。",
  examples: [
    {
      given: {
        "summary.row.enterprise": "甲公司",
        "enterprise.name": "甲公司",
        "summary.row.project": "甲 5G 工厂",
        "project.name": "甲 5G 工厂",
      },
      expect: "pass",
    },
    { given: { "summary.row.project": "甲 5G 工厂", "project.name": "甲 5G 车间" }, expect: "project" },
    { given: { "summary.row.enterprise": "甲(苏州)公司", "enterprise.name": "甲（苏州）公司" }, expect: "format" },
    { given: { "summary.row.enterprise": "甲公司", "enterprise.name": "乙公司" }, expect: "pass" },
    { given: { "summary.row.project": "甲 5G 工厂", "project.name": blank }, expect: "notApplicable" },
    { given: { "enterprise.name": "甲公司", "project.name": "甲 5G 工厂" }, expect: "notApplicable" },
  ],
  check: (_values, { seen: readings }) => {
    const issues: Issue<"project" | "format">[] = [];
    let compared = 0;
    for (const [listedId, ownId, column] of NAMES) {
      const { value: listed } = readings[listedId];
      const { value: own } = readings[ownId];
      if (listed === null || own === null) continue;
      compared++;
      const difference = compareNames(listed.trim(), own.trim());
      const data = { column, found: listed.trim(), other: own.trim() };
      const at = [listedId, ownId] as const;
      if (difference === "format") issues.push({ message: "format", data, at, fix: own.trim() });
      else if (difference === "different" && listedId === "summary.row.project") issues.push({ message: "project", data, at });
    }
    if (compared === 0) return "notApplicable";
    return issues.length > 0 ? issues : "pass";
  },
});
