import { compareNames, normalName } from "../../identifiers/names";
import { defineRule, type Issue } from "../defineRule";
import { nameProblem } from "../enterprise/companyName";
import { blank } from "../exampleFields";

const PLACES = { "enterprise.name": "申请表企业名称", "cover.applicant": "封面申报单位", "credit.enterprise": "承诺书企业名称" } as const;
type Place = keyof typeof PLACES;
const OWN = Object.keys(PLACES) as readonly Place[];

/** 申报单位: one name in the form's three places, and in the summary. Only-format differences with the summary are S04's. */
export const C02 = defineRule({
  id: "C02",
  part: "cover",
  severity: "error",
  clause: "封面/承诺书/表·企业/汇总表",
  title: "封面、承诺书、申请表、汇总表的企业名称一致",
  reads: [],
  inspects: ["enterprise.name", "cover.applicant", "credit.enterprise", "summary.row.enterprise"],
  policy: [],
  messages: {
    differs: "{place}“{found}”与{otherPlace}“{other}”不一致",
    format: { text: "{place}“{found}”与{otherPlace}“{other}”仅全半角、空格或括号写法不同", severity: "warning" },
    summaryDiffers: "汇总表企业名称“{found}”与{otherPlace}“{other}”不一致",
  },
  remedy: "各处企业名称统一为营业执照上的全称。",
  examples: [
    {
      given: {
        "enterprise.name": "苏州示例装备有限公司",
        "cover.applicant": "苏州示例装备有限公司",
        "credit.enterprise": "苏州示例装备有限公司",
        "summary.row.enterprise": "苏州示例装备有限公司",
      },
      expect: "pass",
    },
    { given: { "enterprise.name": "苏州示例装备有限公司", "cover.applicant": "苏州示范装备有限公司" }, expect: "differs" },
    {
      given: {
        "enterprise.name": "苏州示范装备有限公司",
        "cover.applicant": "苏州示例装备有限公司",
        "credit.enterprise": "苏州示例装备有限公司",
      },
      expect: "differs",
    },
    {
      given: { "enterprise.name": "示例甲有限公司", "cover.applicant": "示例乙有限公司", "credit.enterprise": "示例丙有限公司" },
      expect: ["differs", "differs"],
    },
    { given: { "enterprise.name": "示例装备（苏州）有限公司", "credit.enterprise": "示例装备(苏州)有限公司" }, expect: "format" },
    { given: { "enterprise.name": "苏州示例装备有限公司", "summary.row.enterprise": "苏州示例装备公司" }, expect: "summaryDiffers" },
    { given: { "enterprise.name": "示例装备（苏州）有限公司", "summary.row.enterprise": "示例装备(苏州)有限公司" }, expect: "pass" },
    { given: { "enterprise.name": "苏州示例装备有限公司", "cover.applicant": blank }, expect: "notApplicable" },
    { given: { "enterprise.name": "苏州示例装备有限公司", "cover.applicant": "XX公司" }, expect: "notApplicable" },
  ],
  check: (_values, { seen: readings }) => {
    const names = OWN.flatMap((id) => {
      const { value } = readings[id];
      return value === null || nameProblem(value) === "prompt" ? [] : [{ id, value }];
    });
    const [reference] = [...names].sort((a, b) => votes(names, b.value) - votes(names, a.value));
    const summary = readings["summary.row.enterprise"].value;
    if (reference === undefined || (names.length < 2 && summary === null)) return "notApplicable";
    const other = { otherPlace: PLACES[reference.id], other: reference.value };
    const issues: Issue<"differs" | "format" | "summaryDiffers">[] = [];
    for (const { id, value } of names) {
      const difference = compareNames(value, reference.value);
      if (difference === "same") continue;
      const data = { place: PLACES[id], found: value, ...other };
      issues.push({ message: difference === "format" ? "format" : "differs", data, at: [id, reference.id] });
    }
    if (summary !== null && compareNames(summary, reference.value) === "different") {
      issues.push({ message: "summaryDiffers", data: { found: summary, ...other }, at: ["summary.row.enterprise", reference.id] });
    }
    return issues.length > 0 ? issues : "pass";
  },
});

/** In how many places a name stands: the place in the minority is the one to look at. */
function votes(names: readonly { readonly value: string }[], value: string): number {
  return names.filter((name) => normalName(name.value) === normalName(value)).length;
}
