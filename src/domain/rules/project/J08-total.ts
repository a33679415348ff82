import { numberText } from "../../form/wording";
import { defineRule } from "../defineRule";
import { blank, seen } from "../exampleFields";
import { NUMBER_MESSAGES, numberIssue } from "../remarks";

/** 项目总投入: a number above 0. */
export const J08 = defineRule({
  id: "J08",
  part: "project",
  severity: "error",
  clause: "表·项目「项目总投入（万元）」",
  title: "项目总投入为大于 0 的数字",
  requires: ["project.investment.total"],
  reads: ["project.investment.total"],
  inspects: ["project.investment.total"],
  policy: [],
  messages: { nonPositive: "项目总投入填 {found} 万元，应大于 0", ...NUMBER_MESSAGES },
  remedy: "填写项目总投入的确数，只填数字，以万元为单位。",
  examples: [
    { given: { "project.investment.total": 3200 }, expect: "pass" },
    { given: { "project.investment.total": 0 }, expect: "nonPositive" },
    {
      given: { "project.investment.total": seen({ raw: "0.32亿", value: 3200, remarks: [{ code: "unitConverted", detail: "亿" }] }) },
      expect: "converted",
    },
    {
      given: { "project.investment.total": seen({ raw: "3200左右", value: 3200, remarks: [{ code: "approximate", detail: "左右" }] }) },
      expect: "approximate",
    },
    { given: { "project.investment.total": blank }, expect: "required" },
  ],
  check: ({ "project.investment.total": total }, { seen: readings }) => {
    if (total <= 0) return { message: "nonPositive", data: { found: numberText(total, 4) }, at: ["project.investment.total"] };
    return numberIssue(readings["project.investment.total"]) ?? "pass";
  },
});
