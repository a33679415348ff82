import { financeYears } from "../../form/fields";
import { numberText } from "../../form/wording";
import { allOf, listOf } from "../../wording/value";
import { figuresOf, unitInDoubt } from "../finance/financeFields";
import { defineRule, type Issue } from "../defineRule";
import { blank } from "../exampleFields";
import { sumsAfter } from "./sections";

/** A figure in running text is a round one: so much may it differ from the table's. */
const ROUNDING = 0.05;
const FOUNDED =
  /(\d{4})\s*年(?:\d{1,2}月(?:\d{1,2}日)?)?[^。；;，,\d]{0,6}(?:成立|创立|创建|注册|设立)|(?:成立|创立|创建|注册|设立)(?:时间)?(?:于|为|:|：)?\s*(\d{4})\s*年/gu;

/** 企业概况 × 表: founding year, assets and revenue. Any of the three years will do, as the text need not say which one it means. */
export const N02 = defineRule({
  id: "N02",
  part: "narrative",
  severity: "warning",
  clause: "二(一)×表·企业、表·财务",
  title: "企业概况中的成立时间、资产、收入与表格一致",
  reads: ["narrative.overview"],
  inspects: ["enterprise.founded"],
  policy: ["call.year", "finance.unitFactor", "finance.revenue.suspicious"],
  messages: {
    founded: "企业概况写成立于 {found} 年，表中成立时间为 {other} 年：可能指前身或改制，请核实",
    assets: "企业概况写总资产 {found}，与表中三年总资产（{other} 万元）均不符：可能取其他时点或合并口径，请核实",
    revenue: "企业概况写营业收入 {found}，与表中三年主营业务收入（{other} 万元）均不符：可能取其他时点或合并口径，请核实",
  },
  remedy: "核对正文与表格，改为一致或注明口径。",
  examples: [
    {
      given: {
        "narrative.overview": "公司成立于2012年，2021年总资产1.25亿元，营业收入约1亿元。",
        "enterprise.founded": { year: 2012, month: 3, day: 5 },
        "finance.assets.2021": 12_500,
        "finance.revenue.2021": 9_900,
      },
      expect: "pass",
    },
    { given: { "narrative.overview": "公司成立于2002年。", "enterprise.founded": { year: 2012, month: 3, day: 5 } }, expect: "founded" },
    {
      given: {
        "narrative.overview": "2012年3月注册成立，总资产5亿元。",
        "enterprise.founded": { year: 2012, month: 3, day: 5 },
        "finance.assets.2021": 12_500,
      },
      expect: "assets",
    },
    { given: { "narrative.overview": "营业收入3亿元。", "finance.revenue.2021": 9_900 }, expect: "revenue" },
    { given: { "narrative.overview": blank }, expect: "notApplicable" },
  ],
  check: ({ "narrative.overview": text }, { seen: readings, application, policy }) => {
    const issues: Issue<"founded" | "assets" | "revenue">[] = [];
    const founded = readings["enterprise.founded"].value;
    const years = [...text.normalize("NFKC").matchAll(FOUNDED)].map((match) => Number(match[1] ?? match[2]));
    if (founded !== null && years.length > 0 && !years.includes(founded.year)) {
      issues.push({
        message: "founded",
        data: { found: listOf([...new Set(years)]), other: founded.year },
        at: ["narrative.overview", "enterprise.founded"],
      });
    }
    const callYear = policy["call.year"];
    for (const [message, words] of [
      ["assets", /总资产|资产总额|资产规模/],
      ["revenue", /主营业务收入|营业收入|销售收入|营收/],
    ] as const) {
      const figures = figuresOf(application, message, callYear).filter(({ year }) => financeYears(callYear).includes(year));
      const sums = sumsAfter(words, text);
      const [first] = sums;
      const agree = sums.some((sum) => figures.some(({ value }) => Math.abs(sum.value - value) <= Math.abs(value) * ROUNDING));
      if (figures.length === 0 || first === undefined || agree || unitInDoubt(application, message, policy)) continue;
      const other = allOf(figures.map(({ value }) => numberText(value, 4)));
      issues.push({ message, data: { found: first.text, other }, at: ["narrative.overview", ...figures.map(({ id }) => id)] });
    }
    return issues.length > 0 ? issues : "pass";
  },
});
