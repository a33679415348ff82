import { percentText } from "../../form/wording";
import { listOf } from "../../wording/value";
import { defineRule, type Issue } from "../defineRule";
import { blank } from "../exampleFields";

const QUANTIFIED =
  /\d+(?:\.\d+)?\s*(?:%|‰|倍|个百分点|万元|亿元|元|人|台|套|件|吨|小时|分钟|秒|天|项|次)|百分之|[一二三四五六七八九十两]成/u;
const IMPROVEMENT = /(?:提升|提高|增长|增加|改善|降低|下降|减少|缩短|节约|节省)了?(?:约|近|超过?|达到?)?\s*(\d+(?:\.\d+)?)\s*%/gu;
const FULL_TEXT = "生产效率提升25%，不良率下降30%，年节约成本300万元。";

/** 三(一)(二): effects in figures, none beyond belief. */
export const N06 = defineRule({
  id: "N06",
  part: "narrative",
  severity: "warning",
  clause: "三(一)(二)；常识（杜绝虚构夸大）",
  title: "成效有量化数据且幅度可信",
  reads: ["narrative.effects"],
  inspects: ["narrative.innovation"],
  policy: ["narrative.maxImprovement"],
  messages: {
    noFigures: "三（一）、三（二）没有量化成效（百分比、金额、数量）：可能尚在统计，请核实并补充",
    exaggerated: "成效写有 {found}，超过 {limit}：可能基数很小，也可能夸大，请核实计算口径",
  },
  remedy: "用建设前后对比数据说明成效，注明统计口径。",
  examples: [
    { given: { "narrative.effects": FULL_TEXT }, expect: "pass" },
    { given: { "narrative.effects": "效果显著。", "narrative.innovation": "取得专利12项。" }, expect: "pass" },
    { given: { "narrative.effects": "效果显著。" }, expect: "noFigures" },
    { given: { "narrative.effects": "生产效率提升了300%。" }, expect: "exaggerated" },
    { given: { "narrative.effects": blank }, expect: "notApplicable" },
  ],
  check: ({ "narrative.effects": effects }, { seen: readings, policy }) => {
    const text = `${effects}\n${readings["narrative.innovation"].value ?? ""}`.normalize("NFKC");
    const at = ["narrative.effects", "narrative.innovation"] as const;
    const issues: Issue<"noFigures" | "exaggerated">[] = [];
    if (!QUANTIFIED.test(text)) issues.push({ message: "noFigures", at });
    const limit = policy["narrative.maxImprovement"];
    const beyond = [...text.matchAll(IMPROVEMENT)].filter((match) => Number(match[1]) > limit * 100).map(([written]) => `“${written}”`);
    if (beyond.length > 0) issues.push({ message: "exaggerated", data: { found: listOf(beyond), limit: percentText(limit) }, at });
    return issues.length > 0 ? issues : "pass";
  },
});
