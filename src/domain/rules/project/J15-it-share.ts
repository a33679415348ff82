import { readingOf, type Application } from "../../form/application";
import { financeFieldId, financeYears } from "../../form/fields";
import { numberText, percentText } from "../../form/wording";
import { financeTotal, financeYearsOf } from "../../review/facts";
import { figuresOf, unitInDoubt } from "../finance/financeFields";
import { defineRule } from "../defineRule";
import { blank, seen } from "../exampleFields";
import { hasRemark, rawText } from "../remarks";

const REVENUES = { "finance.revenue.2019": 10_000, "finance.revenue.2020": 20_000, "finance.revenue.2021": 30_000 };

/**
 * 近三年信息化投入占收入比重（平均）, recomputed. “平均” can mean spend ÷ revenue of the three years together, or the mean of three yearly shares;
 * the second lies between spend ÷ (3 × greatest revenue) and spend ÷ (3 × least revenue). Only what fits neither is an error.
 */
export const J15 = defineRule({
  id: "J15",
  part: "project",
  severity: "error",
  clause: "表·项目「近三年信息化投入占收入比重（平均）」",
  title: "信息化投入占收入比重与复算值相符",
  requires: ["project.itSpendShare"],
  reads: ["project.itSpendShare", "project.itSpend"],
  inspects: ["project.itSpendShare"],
  policy: [
    "call.year",
    "project.itSpendShare.tolerance",
    "project.itSpendShare.relativeTolerance",
    "project.itSpendShare.suspicious",
    "finance.unitFactor",
    "finance.revenue.suspicious",
  ],
  messages: {
    differs:
      "填报占比 {found}；按信息化投入 {spend} 万元 ÷ {years} 年主营业务收入合计 {revenue} 万元应为 {expected}，按各年占比平均也不可能得到",
    yearlyMean: {
      text: "填报占比 {found}；按三年合计计算为 {expected}，若取各年占比的平均值，则可能在 {low}–{high} 之间，请核实采用的口径",
      severity: "warning",
    },
    annualSpend: {
      text: "填报占比 {found}；按三年合计计算为 {expected}，若信息化投入 {spend} 万元是年均数则为 {asAnnual}，请核实该栏应为三年合计",
      severity: "warning",
    },
    ambiguous: {
      text: "填报占比“{raw}”可读作 {asFraction}，也可读作 {asPercent}；按复算应为 {expected}，请改填百分数",
      severity: "warning",
    },
    high: { text: "信息化投入占收入比重 {found}，高于 {limit}：可能含项目一次性投入，也可能口径有误，请核实", severity: "warning" },
  },
  remedy: "按“近三年信息化投入合计 ÷ 近三年主营业务收入合计”填写百分数，或说明所用口径。",
  examples: [
    { given: { ...REVENUES, "project.itSpend": 1200, "project.itSpendShare": 0.02 }, expect: "pass" },
    { given: { ...REVENUES, "project.itSpend": 1200, "project.itSpendShare": 0.024 }, expect: "pass" },
    { given: { ...REVENUES, "project.itSpend": 1200, "project.itSpendShare": 0.1 }, expect: "differs" },
    {
      given: { ...REVENUES, "enterprise.founded": { year: 2021, month: 3, day: 5 }, "project.itSpend": 1200, "project.itSpendShare": 0.02 },
      expect: "pass",
    },
    { given: { ...REVENUES, "project.itSpend": 1200, "project.itSpendShare": 0.035 }, expect: "yearlyMean" },
    { given: { ...REVENUES, "project.itSpend": 1200, "project.itSpendShare": 0.06 }, expect: "annualSpend" },
    {
      given: {
        ...REVENUES,
        "project.itSpend": 600,
        "project.itSpendShare": seen({ raw: "1", value: 1, remarks: [{ code: "ambiguousPercent", detail: "1" }] }),
      },
      expect: "ambiguous",
    },
    { given: { ...REVENUES, "project.itSpend": 24_000, "project.itSpendShare": 0.4 }, expect: "high" },
    { given: { "project.itSpend": 1200, "project.itSpendShare": 0.02 }, expect: "notApplicable" },
    { given: { ...REVENUES, "project.itSpend": 12_000_000, "project.itSpendShare": 0.02 }, expect: "notApplicable" },
    {
      given: { ...REVENUES, "finance.revenue.2021": 300_000_000, "project.itSpend": 1200, "project.itSpendShare": 0.02 },
      expect: "notApplicable",
    },
    { given: { ...REVENUES, "finance.revenue.2020": -20_000, "project.itSpend": 1200, "project.itSpendShare": 0.02 }, expect: "notApplicable" },
    { given: { ...REVENUES, "project.itSpend": blank, "project.itSpendShare": 0.02 }, expect: "notApplicable" },
    { given: { ...REVENUES, "project.itSpend": 1200, "project.itSpendShare": blank }, expect: "required" },
  ],
  check: ({ "project.itSpendShare": share, "project.itSpend": spend }, { seen: readings, application, policy }) => {
    const callYear = policy["call.year"];
    const revenue = financeTotal(application, "revenue", callYear);
    if (revenue === null || revenue <= 0 || spend <= 0) return "notApplicable";
    // More spent than earned is J14's complaint, revenue below zero F05's, in another unit F08's; a share of it says nothing.
    if (figuresOf(application, "revenue", callYear).some(({ value }) => value < 0)) return "notApplicable";
    if (spend > revenue || unitInDoubt(application, "revenue", policy)) return "notApplicable";
    const years = financeYearsOf(application, callYear);
    const expected = spend / revenue;
    const agrees = (value: number, with_: number) =>
      Math.abs(value - with_) <= policy["project.itSpendShare.tolerance"] + 1e-9 ||
      Math.abs(value - with_) <= with_ * policy["project.itSpendShare.relativeTolerance"] + 1e-9;
    const data = {
      found: percentText(share),
      spend: numberText(spend, 4),
      revenue: numberText(revenue, 4),
      years: years.length,
      expected: percentText(expected),
    };
    const at = ["project.itSpendShare", "project.itSpend", ...years.map((year) => financeFieldId("revenue", year))] as const;
    const reading = readings["project.itSpendShare"];
    if (hasRemark(reading, "ambiguousPercent") && agrees(share, expected) !== agrees(share / 100, expected)) {
      const asPercent = percentText(share / 100);
      return { message: "ambiguous", data: { ...data, raw: rawText(reading), asFraction: data.found, asPercent }, at };
    }
    if (agrees(share, expected)) {
      const limit = policy["project.itSpendShare.suspicious"];
      return share > limit ? { message: "high", data: { ...data, limit: percentText(limit) }, at } : "pass";
    }
    if (agrees(share, spend / revenueAsFilled(application, callYear))) return "pass";
    const annual = expected * years.length;
    if (agrees(share, annual)) return { message: "annualSpend", data: { ...data, asAnnual: percentText(annual) }, at };
    const revenues = figuresOf(application, "revenue", callYear).map(({ value }) => value);
    const least = Math.min(...revenues);
    const low = spend / years.length / Math.max(...revenues);
    const high = least > 0 ? spend / years.length / least : Infinity;
    if (share >= low && share <= high) {
      return { message: "yearlyMean", data: { ...data, low: percentText(low), high: high === Infinity ? "100%" : percentText(high) }, at };
    }
    return { message: "differs", data, at };
  },
});

/** All three years as filled in. Figures of a year before the founding are E11's question; a share that counts them is right by itself. */
function revenueAsFilled(application: Application, callYear: number): number {
  return financeYears(callYear).reduce((sum, year) => sum + (readingOf(application, financeFieldId("revenue", year)).value ?? 0), 0);
}
