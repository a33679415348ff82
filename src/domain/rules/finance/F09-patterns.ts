import { FINANCE_ROWS, type FinanceRow } from "../../form/fields";
import { labelOf, listOf } from "../../wording/value";
import { defineRule, type Issue } from "../defineRule";
import { blank } from "../exampleFields";
import { figuresOf } from "./financeFields";

const MONEY_ROWS = (Object.keys(FINANCE_ROWS) as readonly FinanceRow[]).filter((row) => row !== "debtRatio");
/** 万元 below which equal figures of three years can well be true (a small tax bill). */
const WORTH_ASKING = 100;
const ROUND = 10_000;

/** Figures too regular to have been measured: equal in all three years, in arithmetic or geometric progression, or round throughout. */
export const F09 = defineRule({
  id: "F09",
  part: "finance",
  severity: "warning",
  clause: "表·财务；常识",
  title: "三年财务数据没有雷同或规律递增",
  reads: [],
  policy: ["call.year"],
  messages: {
    equal: "{rows}三年数值完全相同：可能复制了上一年，请对照审计报告核实",
    progression: "{rows}三年数值成等差或等比：可能巧合，也可能为推算值，请对照审计报告核实",
    round: "财务金额全为整万（{count} 个数都是 10,000 万元的整数倍）：可能取了约数，请对照审计报告核实",
  },
  remedy: "按审计报告填写各年实际数。",
  examples: [
    { given: { "finance.revenue.2019": 8_012, "finance.revenue.2020": 8_645, "finance.revenue.2021": 9_930 }, expect: "pass" },
    { given: { "finance.revenue.2019": 8_012, "finance.revenue.2020": 8_012, "finance.revenue.2021": 8_012 }, expect: "equal" },
    { given: { "finance.revenue.2019": 8_000, "finance.revenue.2020": 8_800, "finance.revenue.2021": 9_600 }, expect: "progression" },
    { given: { "finance.revenue.2019": 8_000, "finance.revenue.2020": 8_800, "finance.revenue.2021": 9_680 }, expect: "progression" },
    {
      given: {
        "finance.assets.2019": 50_000,
        "finance.assets.2020": 70_000,
        "finance.assets.2021": 80_000,
        "finance.revenue.2019": 20_000,
        "finance.revenue.2020": 50_000,
        "finance.revenue.2021": 60_000,
      },
      expect: "round",
    },
    { given: { "finance.revenue.2019": 8_012, "finance.revenue.2020": blank, "finance.revenue.2021": 9_930 }, expect: "notApplicable" },
  ],
  check: (_values, { application, policy }) => {
    const complete = MONEY_ROWS.map((row) => ({ row, figures: figuresOf(application, row, policy["call.year"]) })).filter(
      ({ figures }) => figures.length === 3,
    );
    if (complete.length === 0) return "notApplicable";
    const issues: Issue<"equal" | "progression" | "round">[] = [];
    const amounts = complete.flatMap(({ figures }) => figures);
    const numbers = amounts.map(({ value }) => value);
    if (amounts.length >= 6 && numbers.every((value) => value !== 0 && value % ROUND === 0)) {
      issues.push({ message: "round", data: { count: numbers.length }, at: amounts.map(({ id }) => id) });
    }
    for (const [message, test] of [
      ["equal", isConstant],
      ["progression", isProgression],
    ] as const) {
      const found = complete.filter(({ figures }) => test(figures.map(({ value }) => value)));
      if (found.length === 0 || (message === "progression" && issues.length > 0)) continue;
      const rows = listOf(found.map(({ row }) => labelOf(FINANCE_ROWS[row].label.replace("（万元）", ""))));
      issues.push({ message, data: { rows }, at: found.flatMap(({ figures }) => figures.map(({ id }) => id)) });
    }
    return issues.length > 0 ? issues : "pass";
  },
});

function isConstant([a = 0, b = 0, c = 0]: readonly number[]): boolean {
  return a === b && b === c && Math.abs(a) >= WORTH_ASKING;
}

function isProgression([a = 0, b = 0, c = 0]: readonly number[]): boolean {
  if (a === b || Math.min(Math.abs(a), Math.abs(b), Math.abs(c)) < WORTH_ASKING) return false;
  return Math.abs(b - a - (c - b)) < 1e-6 || Math.abs(a * c - b * b) < 1e-6 * b * b;
}
