import { readingOf } from "../../form/application";
import { defineRule } from "../defineRule";
import { blank, seen } from "../exampleFields";
import { NUMBER_MESSAGES, numberIssue } from "../remarks";
import { financeFields } from "./financeFields";

const FULL = {
  "finance.assets.2019": 10_000,
  "finance.assets.2020": 11_000,
  "finance.assets.2021": 12_500,
  "finance.debtRatio.2019": 0.45,
  "finance.debtRatio.2020": 0.44,
  "finance.debtRatio.2021": 0.42,
  "finance.revenue.2019": 8_000,
  "finance.revenue.2020": 8_600,
  "finance.revenue.2021": 9_900,
  "finance.tax.2019": 400,
  "finance.tax.2020": 420,
  "finance.tax.2021": 500,
  "finance.profit.2019": 600,
  "finance.profit.2020": 640,
  "finance.profit.2021": 800,
} as const;

/** 财务情况: five rows by three years, plain numbers. Years over before the founding are E11's. */
export const F01 = defineRule({
  id: "F01",
  part: "finance",
  severity: "error",
  clause: "表·财务",
  title: "财务情况各年度五项均为数字",
  requires: (policy, application) => financeFields(application, policy["call.year"]),
  reads: [],
  policy: ["call.year"],
  messages: NUMBER_MESSAGES,
  remedy: "按审计报告填写确数，只填数字，金额以万元为单位。",
  examples: [
    { given: FULL, expect: "pass" },
    {
      given: {
        ...FULL,
        "finance.revenue.2020": seen({ raw: "约0.86亿元", value: 8600, remarks: [{ code: "approximate", detail: "约" }] }),
      },
      expect: "approximate",
    },
    {
      given: {
        ...FULL,
        "finance.revenue.2020": seen({ raw: "0.86亿元", value: 8600, remarks: [{ code: "unitConverted", detail: "亿元" }] }),
      },
      expect: "converted",
    },
    { given: { ...FULL, "finance.tax.2019": blank }, expect: "required" },
    {
      given: {
        ...FULL,
        "enterprise.founded": { year: 2020, month: 3, day: null },
        "finance.assets.2019": blank,
        "finance.debtRatio.2019": blank,
        "finance.revenue.2019": blank,
        "finance.tax.2019": blank,
        "finance.profit.2019": blank,
      },
      expect: "pass",
    },
  ],
  check: (_values, { application, policy }) => {
    const issues = financeFields(application, policy["call.year"]).flatMap((id) => numberIssue(readingOf(application, id)) ?? []);
    return issues.length > 0 ? issues : "pass";
  },
});
