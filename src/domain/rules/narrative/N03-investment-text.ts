import { numberText } from "../../form/wording";
import { defineRule } from "../defineRule";
import { blank } from "../exampleFields";
import { otherUnitOf } from "../project/investmentUnit";
import { sumsAfter } from "./sections";

const ROUNDING = 0.005;
const LOOSE = 0.05;

/** 二(二) × 表·项目: the total that the text states. */
export const N03 = defineRule({
  id: "N03",
  part: "narrative",
  severity: "error",
  clause: "二(二)×表·项目「项目总投入」",
  title: "正文投入总额与表中项目总投入一致",
  reads: ["narrative.investment", "project.investment.total"],
  policy: ["finance.unitFactor", "project.investment.typicalFrom", "project.investment.typicalTo"],
  messages: {
    differs: "二（二）写项目总投入 {found}，与表中 {total} 万元不一致",
    rounded: { text: "二（二）写项目总投入 {found}，与表中 {total} 万元略有出入：可能为取整，请核实", severity: "warning" },
  },
  remedy: "核对投入明细，正文与表格改为一致。",
  examples: [
    { given: { "narrative.investment": "项目总投入3200万元，其中网络800万元。", "project.investment.total": 3200 }, expect: "pass" },
    { given: { "narrative.investment": "总投资约0.33亿元。", "project.investment.total": 3200 }, expect: "pass" },
    { given: { "narrative.investment": "项目总投资5000万元。", "project.investment.total": 3200 }, expect: "differs" },
    { given: { "narrative.investment": "项目总投资3300万元。", "project.investment.total": 3200 }, expect: "rounded" },
    { given: { "narrative.investment": "项目总投入3200万元。", "project.investment.total": 32_000_000 }, expect: "notApplicable" },
    { given: { "narrative.investment": "分两期建设。", "project.investment.total": 3200 }, expect: "notApplicable" },
    { given: { "narrative.investment": blank, "project.investment.total": 3200 }, expect: "notApplicable" },
  ],
  check: ({ "narrative.investment": text, "project.investment.total": total }, { policy }) => {
    const sums = sumsAfter(/项目总投[入资]|总投[入资]额?|投[入资]总额|累计投[入资]|共投[入资]|合计投[入资]/, text);
    const [first] = sums;
    // A total in another unit is J16's.
    if (first === undefined || total <= 0 || otherUnitOf(total, policy) !== null) return "notApplicable";
    const off = Math.min(
      ...sums.map(({ value, approximate }) => (approximate ? Math.max(0, gap(value, total) - LOOSE) : gap(value, total))),
    );
    if (off <= ROUNDING) return "pass";
    const message = off <= LOOSE ? "rounded" : "differs";
    return { message, data: { found: first.text, total: numberText(total, 4) }, at: ["narrative.investment", "project.investment.total"] };
  },
});

function gap(value: number, total: number): number {
  return Math.abs(value - total) / total;
}
