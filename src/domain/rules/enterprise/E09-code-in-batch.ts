import { readingOf } from "../../form/application";
import { normalName } from "../../identifiers/names";
import { allOf, placesOf, quoted, type MessageValue } from "../../wording/value";
import { defineBatchRule, type BatchIssue, type BatchMember } from "../defineRule";
import { groupsOfSeveral } from "../groups";
import { changesBetween, versionsOf } from "../versions";
import { judgeableCode } from "./creditCode";

/** Two forms that differ, two that are alike, more than two. */
type SameCode = "sameCode" | "sameCodeAlike" | "sameCodeMore";

/** 同批重复: one enterprise is one application. Other duplicates are X01's. */
export const E09 = defineBatchRule({
  id: "E09",
  scope: "batch",
  part: "enterprise",
  severity: "error",
  clause: "表·企业「统一社会信用代码」；常识（每主体一项）",
  title: "同批申报书的统一社会信用代码不重复，与企业名称一一对应",
  policy: [],
  messages: {
    sameCode: "同一企业有 {count} 份申报书：{names}，统一社会信用代码均为“{code}”；两份有 {different} 处不同：{differences}",
    sameCodeAlike: "同一企业有 {count} 份申报书：{names}，统一社会信用代码均为“{code}”；两份内容相同",
    sameCodeMore: "同一企业有 {count} 份申报书：{names}，统一社会信用代码均为“{code}”；{differences}",
    sameCodeOtherName: "统一社会信用代码“{code}”出现在不同企业名下：{names}",
    sameNameOtherCode: "企业名称均为“{name}”，统一社会信用代码却不同：{codes}",
  },
  remedy: "对照营业执照更正填错的一份；确为同一企业重复申报的，由企业选定一份，退回其余。",
  examples: [
    {
      given: {
        applications: [
          { "enterprise.name": "甲装备有限公司", "enterprise.uscc": "91320500MA1MKTUJ3D" },
          { "enterprise.name": "乙纺织有限公司", "enterprise.uscc": "91110108551385082Q" },
        ],
      },
      expect: "pass",
    },
    {
      given: {
        applications: [
          { "enterprise.name": "甲装备（苏州）有限公司", "enterprise.uscc": "91320500MA1MKTUJ3D" },
          { "enterprise.name": "甲装备(苏州)有限公司", "enterprise.uscc": "91320500MA1MKTUJ3D" },
        ],
      },
      expect: "sameCode",
    },
    {
      given: {
        applications: [
          { "enterprise.name": "甲装备有限公司", "enterprise.uscc": "91320500MA1MKTUJ3D" },
          { "enterprise.name": "甲装备有限公司", "enterprise.uscc": "91320500MA1MKTUJ3D" },
        ],
      },
      expect: "sameCodeAlike",
    },
    {
      given: {
        applications: [
          { "enterprise.name": "甲装备有限公司", "enterprise.uscc": "91320500MA1MKTUJ3D" },
          { "enterprise.name": "甲装备有限公司", "enterprise.uscc": "91320500MA1MKTUJ3D" },
          { "enterprise.name": "甲装备有限公司", "enterprise.uscc": "91320500MA1MKTUJ3D" },
        ],
      },
      expect: "sameCodeMore",
    },
    {
      given: {
        applications: [
          { "enterprise.name": "甲装备有限公司", "enterprise.uscc": "91320500MA1MKTUJ3D" },
          { "enterprise.name": "乙纺织有限公司", "enterprise.uscc": "91320500MA1MKTUJ3D" },
        ],
      },
      expect: "sameCodeOtherName",
    },
    {
      given: {
        applications: [
          { "enterprise.name": "甲装备有限公司", "enterprise.uscc": "91320500MA1MKTUJ3D" },
          { "enterprise.name": "甲装备有限公司", "enterprise.uscc": "91110108551385082Q" },
        ],
      },
      expect: "sameNameOtherCode",
    },
    {
      given: { applications: [{ "enterprise.name": "甲装备有限公司", "enterprise.uscc": "91320500MA1MKTUJ3D" }] },
      expect: "notApplicable",
    },
  ],
  check: ({ members }) => {
    if (members.length < 2) return "notApplicable";
    const issues: BatchIssue<SameCode | "sameCodeOtherName" | "sameNameOtherCode">[] = [];
    for (const [code, group] of groupsOfSeveral(members, codeOf)) {
      const names = new Set(group.map(nameKey));
      const several = names.size > 1;
      const { message, data } = several ? ({ message: "sameCodeOtherName", data: { names: distinctNames(group) } } as const) : compared(group);
      issues.push({
        message,
        data: { ...data, code },
        subject: code,
        at: group.map(({ application }) => readingOf(application, several ? "enterprise.name" : "enterprise.uscc")),
      });
    }
    for (const [name, group] of groupsOfSeveral(members, nameKey)) {
      const codes = new Set(group.map(codeOf).filter((code) => code !== null));
      if (codes.size < 2) continue;
      issues.push({
        message: "sameNameOtherCode",
        data: { name: distinctNames(group.slice(0, 1)), codes: allOf([...codes]) },
        subject: name,
        at: group.map(({ application }) => readingOf(application, "enterprise.uscc")),
      });
    }
    return issues;
  },
});

/** Forms of one enterprise: what tells them apart, for whoever must choose. */
function compared(group: readonly BatchMember[]): Pick<BatchIssue<SameCode>, "message" | "data"> {
  const applications = group.map(({ application }) => application);
  const shared = { count: group.length, names: placesOf(applications) };
  const [first, second, ...others] = applications;
  if (first === undefined || second === undefined || others.length > 0) {
    return { message: "sameCodeMore", data: { ...shared, differences: versionsOf(applications) } };
  }
  const differences = changesBetween(first, second);
  const different = differences.items.length;
  return different === 0 ? { message: "sameCodeAlike", data: shared } : { message: "sameCode", data: { ...shared, different, differences } };
}

function codeOf({ application }: BatchMember): string | null {
  return judgeableCode(readingOf(application, "enterprise.uscc"));
}

function nameKey({ application }: BatchMember): string | null {
  const { value } = readingOf(application, "enterprise.name");
  return value === null ? null : normalName(value);
}

function distinctNames(group: readonly BatchMember[]): MessageValue {
  const names = new Set(group.map(({ application }) => readingOf(application, "enterprise.name").value ?? application.sheet));
  return allOf([...names].map(quoted));
}
