import { percentText } from "../../form/wording";
import { defineRule, type Issue } from "../defineRule";
import { blank, seen } from "../exampleFields";
import { hasRemark, rawText } from "../remarks";
import { figuresOf } from "./financeFields";

type Found = "negative" | "ambiguous" | "insolvent" | "jump";

/** 负债率 of each year: a percentage from 0 to 100, without a leap between years. */
export const F04 = defineRule({
  id: "F04",
  part: "finance",
  severity: "error",
  clause: "表·财务「负债率」",
  title: "负债率在 0–100% 之间且各年相近",
  reads: [],
  policy: ["call.year", "finance.debtRatio.jump"],
  messages: {
    negative: "{year} 年负债率填 {found}，不应小于 0",
    ambiguous: {
      text: "{year} 年负债率填“{raw}”，可读作 {asFraction}，也可读作 {asPercent}，疑把百分数写成小数，请写明百分号",
      severity: "warning",
    },
    insolvent: {
      text: "{year} 年负债率 {found}，高于 100% 即资不抵债：可能属实，也可能小数点有误，请对照审计报告核实",
      severity: "warning",
    },
    jump: {
      text: "{year} 年负债率 {found}，与 {otherYear} 年的 {other} 相差 {gap} 个百分点：可能有重组、增资，也可能填错，请核实",
      severity: "warning",
    },
  },
  remedy: "按审计报告资产负债率填写百分数，如 45%。",
  examples: [
    { given: { "finance.debtRatio.2019": 0.45, "finance.debtRatio.2020": 0.44, "finance.debtRatio.2021": 0.84 }, expect: "pass" },
    { given: { "finance.debtRatio.2019": 0.45, "finance.debtRatio.2020": 0.44, "finance.debtRatio.2021": 1 }, expect: "jump" },
    { given: { "finance.debtRatio.2019": 0.45, "finance.debtRatio.2020": -0.1, "finance.debtRatio.2021": 0.42 }, expect: "negative" },
    { given: { "finance.debtRatio.2019": 0.45, "finance.debtRatio.2020": 1.2, "finance.debtRatio.2021": 0.42 }, expect: "insolvent" },
    {
      given: {
        "finance.debtRatio.2019": 0.45,
        "finance.debtRatio.2020": seen({ raw: "0.44", value: 0.44, remarks: [{ code: "ambiguousPercent", detail: "0.44" }] }),
        "finance.debtRatio.2021": 0.42,
      },
      expect: "ambiguous",
    },
    {
      given: { "finance.debtRatio.2019": blank, "finance.debtRatio.2020": blank, "finance.debtRatio.2021": blank },
      expect: "notApplicable",
    },
  ],
  check: (_values, { application, policy }) => {
    const figures = figuresOf(application, "debtRatio", policy["call.year"]);
    if (figures.length === 0) return "notApplicable";
    const issues: Issue<Found>[] = [];
    const sound: (typeof figures)[number][] = [];
    for (const figure of figures) {
      const { year, value, reading, id } = figure;
      const at = [id];
      const found = percentText(value);
      if (value < 0) issues.push({ message: "negative", data: { year, found }, at });
      else if (hasRemark(reading, "ambiguousPercent")) {
        issues.push({
          message: "ambiguous",
          data: { year, raw: rawText(reading), asFraction: found, asPercent: percentText(value / 100) },
          at,
        });
      } else if (value > 1) issues.push({ message: "insolvent", data: { year, found }, at });
      else sound.push(figure);
    }
    for (const [index, { year, value, id }] of sound.entries()) {
      const before = sound[index - 1];
      const gap = before === undefined ? 0 : Math.abs(value - before.value);
      if (before === undefined || gap <= policy["finance.debtRatio.jump"] + 1e-9) continue;
      const data = {
        year,
        found: percentText(value),
        otherYear: before.year,
        other: percentText(before.value),
        gap: percentText(gap).slice(0, -1),
      };
      issues.push({ message: "jump", data, at: [id, before.id] });
    }
    return issues.length > 0 ? issues : "pass";
  },
});
