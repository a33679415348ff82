import { compareDates } from "../../form/partialDate";
import { dateOf } from "../../wording/value";
import { awardIssue, filledAwards } from "../award/awardRows";
import { defineRule, type Issue } from "../defineRule";
import { blank } from "../exampleFields";
import { mentionsReorganisation } from "./reorganisation";

/** 成立时间 ≤ 各奖项获得时间. The project's start is compared by J04. */
export const E12 = defineRule({
  id: "E12",
  part: "enterprise",
  severity: "error",
  clause: "表·企业「成立时间」×表·获奖；常识",
  title: "各奖项获得时间不早于成立时间",
  reads: ["enterprise.founded"],
  inspects: ["narrative.overview"],
  policy: [],
  messages: {
    before: "“{award}”获得时间 {found} 早于企业成立时间 {founded}",
    beforeUnnamed: "第 {row} 项获得时间 {found} 早于企业成立时间 {founded}",
    beforeExplained: {
      text: "“{award}”获得时间 {found} 早于企业成立时间 {founded}；企业概况提到重组或更名，请核实奖项是否由前身获得",
      severity: "warning",
    },
    beforeExplainedUnnamed: {
      text: "第 {row} 项获得时间 {found} 早于企业成立时间 {founded}；企业概况提到重组或更名，请核实奖项是否由前身获得",
      severity: "warning",
    },
  },
  remedy: "核对成立时间和获奖时间；由前身获得的，附更名或重组文件。",
  examples: [
    {
      given: {
        "enterprise.founded": { year: 2012, month: 3, day: 5 },
        "award.1.name": "甲奖",
        "award.1.date": { year: 2020, month: 5, day: null },
      },
      expect: "pass",
    },
    {
      given: {
        "enterprise.founded": { year: 2012, month: 3, day: 5 },
        "award.1.name": "甲奖",
        "award.1.date": { year: 2010, month: 5, day: null },
      },
      expect: "before",
    },
    {
      given: {
        "enterprise.founded": { year: 2012, month: 3, day: 5 },
        "award.1.name": "甲奖",
        "award.1.date": { year: 2010, month: 5, day: null },
        "narrative.overview": "前身为示例机械厂。",
      },
      expect: "beforeExplained",
    },
    { given: { "enterprise.founded": { year: 2012, month: 3, day: 5 }, "award.1.date": { year: 2010, month: 5, day: null } }, expect: "beforeUnnamed" },
    {
      given: {
        "enterprise.founded": { year: 2012, month: 3, day: 5 },
        "award.1.date": { year: 2010, month: 5, day: null },
        "narrative.overview": "前身为示例机械厂。",
      },
      expect: "beforeExplainedUnnamed",
    },
    { given: { "enterprise.founded": { year: 2012, month: 3, day: 5 } }, expect: "notApplicable" },
    { given: { "enterprise.founded": blank, "award.1.date": { year: 2010, month: 5, day: null } }, expect: "notApplicable" },
  ],
  check: ({ "enterprise.founded": founded }, { seen: readings, application }) => {
    const dated = filledAwards(application).filter(({ date }) => date.value !== null);
    if (dated.length === 0) return "notApplicable";
    const message = mentionsReorganisation(readings["narrative.overview"].value) ? "beforeExplained" : "before";
    const issues: Issue<typeof message | `${typeof message}Unnamed`>[] = [];
    for (const row of dated) {
      if (row.date.value === null || compareDates(row.date.value, founded) >= 0) continue;
      const data = { found: dateOf(row.date.value), founded: dateOf(founded) };
      issues.push(awardIssue(row, { message, data, at: [row.date.id, "enterprise.founded"] }));
    }
    return issues.length > 0 ? issues : "pass";
  },
});
