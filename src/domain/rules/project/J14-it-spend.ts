import { financeFieldId } from "../../form/fields";
import { numberText } from "../../form/wording";
import { financeTotal, financeYearsOf } from "../../review/facts";
import { defineRule } from "../defineRule";
import { blank, seen } from "../exampleFields";
import { NUMBER_MESSAGES, numberIssue } from "../remarks";
import { otherUnitOf } from "./investmentUnit";

const REVENUES = { "finance.revenue.2019": 10_000, "finance.revenue.2020": 20_000, "finance.revenue.2021": 30_000 };

/** 近三年企业信息化投入: above 0, not more than the three years' revenue, and able to hold a project of those years. */
export const J14 = defineRule({
  id: "J14",
  part: "project",
  severity: "error",
  clause: "表·项目「近三年企业信息化投入（万元）」",
  title: "近三年信息化投入大于 0 且与收入、项目投入相称",
  requires: ["project.itSpend"],
  reads: ["project.itSpend"],
  inspects: ["project.itSpend", "project.investment.total", "project.period"],
  policy: [
    "call.year",
    "project.itSpend.maxOverrun",
    "finance.unitFactor",
    "project.investment.typicalFrom",
    "project.investment.typicalTo",
  ],
  messages: {
    nonPositive: "近三年信息化投入填 {found} 万元，应大于 0",
    aboveRevenue: "近三年信息化投入 {found} 万元，大于三年主营业务收入合计 {revenue} 万元：可能以元填写，须更正",
    belowProject: {
      text: "项目在近三年内建设，总投入 {total} 万元，超过信息化投入 {found} 万元的 {limit} 倍：项目可能含非信息化投入或跨入申报当年，请核实口径",
      severity: "warning",
    },
    ...NUMBER_MESSAGES,
  },
  remedy: "按近三年信息化软硬件、网络、服务投入合计填写，以万元为单位。",
  examples: [
    { given: { ...REVENUES, "project.itSpend": 1200 }, expect: "pass" },
    { given: { ...REVENUES, "project.itSpend": 0 }, expect: "nonPositive" },
    { given: { ...REVENUES, "project.itSpend": 12_000_000 }, expect: "aboveRevenue" },
    {
      given: {
        ...REVENUES,
        "project.itSpend": 1200,
        "project.investment.total": 3200,
        "project.period": { start: { year: 2020, month: 3, day: null }, end: { year: 2021, month: 12, day: null }, open: false },
      },
      expect: "belowProject",
    },
    {
      given: {
        ...REVENUES,
        "project.itSpend": 1200,
        "project.investment.total": 3200,
        "project.period": { start: { year: 2021, month: 3, day: null }, end: { year: 2022, month: 9, day: null }, open: false },
      },
      expect: "pass",
    },
    {
      given: { ...REVENUES, "project.itSpend": seen({ raw: "0.12亿", value: 1200, remarks: [{ code: "unitConverted", detail: "亿" }] }) },
      expect: "converted",
    },
    {
      given: { ...REVENUES, "project.itSpend": seen({ raw: "约1200", value: 1200, remarks: [{ code: "approximate", detail: "约" }] }) },
      expect: "approximate",
    },
    { given: { ...REVENUES, "project.itSpend": blank }, expect: "required" },
  ],
  check: ({ "project.itSpend": spend }, { seen: readings, application, policy }) => {
    const found = numberText(spend, 4);
    if (spend <= 0) return { message: "nonPositive", data: { found }, at: ["project.itSpend"] };
    const callYear = policy["call.year"];
    const revenue = financeTotal(application, "revenue", callYear);
    if (revenue !== null && revenue > 0 && spend > revenue) {
      const at = ["project.itSpend", ...financeYearsOf(application, callYear).map((year) => financeFieldId("revenue", year))] as const;
      return { message: "aboveRevenue", data: { found, revenue: numberText(revenue, 4) }, at };
    }
    const issue = numberIssue(readings["project.itSpend"]);
    if (issue) return issue;
    const total = readings["project.investment.total"].value;
    const period = readings["project.period"].value;
    const within = period !== null && period.end !== null && period.start.year >= callYear - 3 && period.end.year < callYear;
    if (total === null || !within || otherUnitOf(total, policy) !== null) return "pass";
    const limit = policy["project.itSpend.maxOverrun"];
    if (total <= spend * limit) return "pass";
    return {
      message: "belowProject",
      data: { found, total: numberText(total, 4), limit },
      at: ["project.itSpend", "project.investment.total", "project.period"],
    };
  },
});
