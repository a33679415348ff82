import { readingOf } from "../../form/application";
import { FINANCE_ROWS, fieldName, type FieldId, type FinanceRow } from "../../form/fields";
import { numberText } from "../../form/wording";
import { defineRule, type Issue } from "../defineRule";
import { blank, seen } from "../exampleFields";
import { hasRemark } from "../remarks";
import { figuresOf, looksLikeUnitSlip } from "./financeFields";

const MONEY_ROWS = (Object.keys(FINANCE_ROWS) as readonly FinanceRow[]).filter((row) => row !== "debtRatio");

/** 元 or 万元: a figure about 10,000 times its neighbours of the row, the year's assets against revenue, or larger than any enterprise's. */
export const F08 = defineRule({
  id: "F08",
  part: "finance",
  severity: "warning",
  clause: "表·财务表头「（万元）」",
  title: "财务金额以万元为单位",
  reads: [],
  policy: ["call.year", "finance.unitFactor", "finance.revenue.suspicious"],
  messages: {
    slip: "{field} {found} 万元，约为{other} {otherValue} 万元的 {ratio} 倍：可读作 {found} 万元，也可能以元填写，实为 {asYuan} 万元，请核实单位",
    huge: "{field} {found} 万元，超过 {limit} 万元：可读作 {found} 万元，也可能以元填写，实为 {asYuan} 万元，请核实单位",
  },
  remedy: "对照审计报告，统一以万元为单位填写。",
  examples: [
    { given: { "finance.revenue.2019": 8_000, "finance.revenue.2020": 8_600, "finance.assets.2019": 10_000 }, expect: "pass" },
    { given: { "finance.revenue.2019": 8_000, "finance.revenue.2020": 86_000_000 }, expect: "slip" },
    { given: { "finance.assets.2019": 10_000, "finance.revenue.2019": 80_000_000 }, expect: "slip" },
    { given: { "finance.assets.2019": 100_000_000, "finance.revenue.2019": 80_000_000 }, expect: "huge" },
    {
      given: {
        "finance.revenue.2019": 8_000,
        "finance.revenue.2020": seen({ raw: "8600亿元", value: 86_000_000, remarks: [{ code: "unitConverted", detail: "亿元" }] }),
      },
      expect: "pass",
    },
    { given: { "finance.revenue.2019": blank }, expect: "notApplicable" },
  ],
  check: (_values, { application, policy }) => {
    const { "call.year": callYear, "finance.unitFactor": factor, "finance.revenue.suspicious": suspicious } = policy;
    const rows = MONEY_ROWS.map((row) => figuresOf(application, row, callYear));
    if (rows.every((figures) => figures.length === 0)) return "notApplicable";
    const issues: Issue<"slip" | "huge">[] = [];
    const told = new Set<FieldId>();
    const slip = (more: { id: FieldId; value: number }, less: { id: FieldId; value: number }) => {
      // A unit written into the cell leaves no doubt.
      if (told.has(more.id) || hasRemark(readingOf(application, more.id), "unitConverted")) return;
      told.add(more.id);
      const data = {
        field: fieldName(more.id),
        found: numberText(more.value, 4),
        other: fieldName(less.id),
        otherValue: numberText(less.value, 4),
        ratio: numberText(Math.abs(more.value / less.value), 0),
        asYuan: numberText(more.value / factor, 4),
      };
      issues.push({ message: "slip", data, at: [more.id, less.id] });
    };
    for (const figures of rows) {
      const least = [...figures].filter(({ value }) => value !== 0).sort((a, b) => Math.abs(a.value) - Math.abs(b.value))[0];
      for (const figure of figures)
        if (least && figure !== least && looksLikeUnitSlip(figure.value, least.value, factor)) slip(figure, least);
    }
    const assets = figuresOf(application, "assets", callYear);
    const revenue = figuresOf(application, "revenue", callYear);
    for (const figure of revenue) {
      const sameYear = assets.find(({ year }) => year === figure.year);
      if (!sameYear || told.has(figure.id) || told.has(sameYear.id) || !looksLikeUnitSlip(figure.value, sameYear.value, factor)) continue;
      if (figure.value > sameYear.value) slip(figure, sameYear);
      else slip(sameYear, figure);
    }
    for (const { id, value } of revenue) {
      if (value < suspicious || told.has(id) || hasRemark(readingOf(application, id), "unitConverted")) continue;
      const data = {
        field: fieldName(id),
        found: numberText(value, 4),
        limit: numberText(suspicious),
        asYuan: numberText(value / factor, 4),
      };
      issues.push({ message: "huge", data, at: [id] });
    }
    return issues.length > 0 ? issues : "pass";
  },
});
