import type { FieldReading } from "../../form/application";
import { fieldName } from "../../form/fields";
import { numberText } from "../../form/wording";
import { labelOf, listOf } from "../../wording/value";
import { defineRule, type Issue } from "../defineRule";
import { blank, seen, unreadable } from "../exampleFields";
import { hasRemark, NUMBER_MESSAGES, numberIssue, rawText } from "../remarks";
import { INVESTMENT_PARTS } from "./investmentParts";
import { otherUnitOf } from "./investmentUnit";

const PARTS_OF_3200 = {
  "project.investment.network": 800,
  "project.investment.platform": 600,
  "project.investment.equipment": 1000,
  "project.investment.software": 500,
  "project.investment.services": 300,
};

type Found = "unfilled" | "unreadable" | "negative" | "tooMuch" | "tooLittle" | keyof typeof NUMBER_MESSAGES;

/** 五个“其中”: none negative, together the total. A part left blank counts as 0 and is asked about once; “其中” need not exhaust the total. */
export const J09 = defineRule({
  id: "J09",
  part: "project",
  severity: "error",
  clause: "表·项目「其中」",
  title: "投入五个分项之和与项目总投入相符",
  reads: [],
  inspects: ["project.investment.total", ...INVESTMENT_PARTS],
  policy: [
    "project.investment.toleranceAmount",
    "project.investment.toleranceShare",
    "finance.unitFactor",
    "project.investment.typicalFrom",
    "project.investment.typicalTo",
  ],
  messages: {
    unfilled: { text: "投入分项中 {fields} 未填，按 0 核验：没有投入请填 0", severity: "warning" },
    unreadable: "{field}填“{raw}”，无法识别为金额",
    negative: "{field}填 {found} 万元，不应小于 0",
    tooMuch: "五个分项合计 {sum} 万元，大于项目总投入 {total} 万元，多 {gap} 万元",
    tooLittle: {
      text: "五个分项合计 {sum} 万元，小于项目总投入 {total} 万元，差 {gap} 万元：可能另有未列入“其中”的投入，也可能漏填，请核实",
      severity: "warning",
    },
    ...NUMBER_MESSAGES,
  },
  remedy: "按投入明细逐项核对，使分项与总投入相符；没有投入的分项填 0。",
  examples: [
    { given: { "project.investment.total": 3200, ...PARTS_OF_3200 }, expect: "pass" },
    { given: { "project.investment.total": 3216, ...PARTS_OF_3200 }, expect: "pass" },
    { given: { "project.investment.total": 3199, ...PARTS_OF_3200 }, expect: "pass" },
    { given: { "project.investment.total": 3000, ...PARTS_OF_3200 }, expect: "tooMuch" },
    { given: { "project.investment.total": 3400, ...PARTS_OF_3200 }, expect: "tooLittle" },
    { given: { "project.investment.total": 2900, ...PARTS_OF_3200, "project.investment.services": blank }, expect: "unfilled" },
    { given: { "project.investment.total": 3200, ...PARTS_OF_3200, "project.investment.services": blank }, expect: "unfilled" },
    { given: { "project.investment.total": 32_000_000, ...PARTS_OF_3200 }, expect: "pass" },
    {
      given: {
        "project.investment.total": 2900,
        ...PARTS_OF_3200,
        "project.investment.services": seen({ raw: "无", value: null, status: "blank", remarks: [{ code: "saysNone", detail: "无" }] }),
      },
      expect: "pass",
    },
    {
      given: { "project.investment.total": 3200, ...PARTS_OF_3200, "project.investment.services": unreadable("若干") },
      expect: "unreadable",
    },
    { given: { "project.investment.total": 2880, ...PARTS_OF_3200, "project.investment.services": -20 }, expect: "negative" },
    {
      given: {
        "project.investment.total": 3200,
        ...PARTS_OF_3200,
        "project.investment.network": seen({ raw: "8000000元", value: 800, remarks: [{ code: "unitConverted", detail: "元" }] }),
      },
      expect: "converted",
    },
    {
      given: {
        "project.investment.total": 3200,
        ...PARTS_OF_3200,
        "project.investment.network": seen({ raw: "约800", value: 800, remarks: [{ code: "approximate", detail: "约" }] }),
      },
      expect: "approximate",
    },
    { given: { "project.investment.total": blank, ...PARTS_OF_3200 }, expect: "notApplicable" },
  ],
  check: (_values, { seen: readings, policy }) => {
    const issues: Issue<Found>[] = [];
    const unfilled = INVESTMENT_PARTS.filter((id) => isUnfilled(readings[id]));
    if (unfilled.length > 0) issues.push({ message: "unfilled", data: { fields: listOf(unfilled.map((id) => labelOf(fieldName(id)))) }, at: unfilled });
    let broken = false;
    for (const id of INVESTMENT_PARTS) {
      const reading = readings[id];
      const field = fieldName(id);
      if (reading.status === "unreadable") issues.push({ message: "unreadable", data: { field, raw: rawText(reading) }, at: [id] });
      else if (reading.value !== null && reading.value < 0)
        issues.push({ message: "negative", data: { field, found: numberText(reading.value, 4) }, at: [id] });
      else {
        const issue = numberIssue(reading);
        if (issue) issues.push(issue);
        continue;
      }
      broken = true;
    }
    const total = readings["project.investment.total"].value;
    const filled = INVESTMENT_PARTS.length - unfilled.length;
    // A total in another unit is J16's.
    if (total !== null && total > 0 && !broken && filled > 0 && otherUnitOf(total, policy) === null) {
      const sum = INVESTMENT_PARTS.reduce((amount, id) => amount + (readings[id].value ?? 0), 0);
      const gap = sum - total;
      const tolerance = Math.max(policy["project.investment.toleranceAmount"], total * policy["project.investment.toleranceShare"]);
      // What an unfilled part may explain has been asked already.
      if (Math.abs(gap) > tolerance + 1e-6 && (gap > 0 || unfilled.length === 0)) {
        const data = { sum: numberText(sum, 4), total: numberText(total, 4), gap: numberText(Math.abs(gap), 4) };
        issues.push({ message: gap > 0 ? "tooMuch" : "tooLittle", data, at: ["project.investment.total", ...INVESTMENT_PARTS] });
      }
    }
    if (issues.length > 0) return issues;
    return total === null ? "notApplicable" : "pass";
  },
});

/** Blank or without a place on the form; “无” and “/” are answers. */
function isUnfilled(reading: FieldReading<number>): boolean {
  return reading.status === "missing" || (reading.status === "blank" && !hasRemark(reading, "saysNone"));
}
