import { allOf, labelOf } from "../../wording/value";
import { defineRule, type Issue } from "../defineRule";
import { seen } from "../exampleFields";
import { hasRemark } from "../remarks";
import { awardCells, awardRows, filledAwards } from "./awardRows";

const COLUMN_NAMES = { level: "级别", name: "奖项名称", date: "获得时间" } as const;

/** 获奖情况: each row whole or empty, no gaps, and “无” only alone. */
export const A01 = defineRule({
  id: "A01",
  part: "award",
  severity: "error",
  clause: "表·获奖",
  title: "获奖情况各行填写完整、顺序连续",
  reads: [],
  policy: [],
  messages: {
    half: "获奖情况第 {number} 行缺{columns}",
    gap: { text: "获奖情况第 {number} 行之前有空行：可能删去了奖项，也可能漏填，请核实", severity: "warning" },
    noneAndRows: { text: "获奖情况既填了“无”，又填有奖项，请核实并删去“无”", severity: "warning" },
  },
  remedy: "每项奖项填齐级别、名称、获得时间，依次填写；没有奖项的只填“无”。",
  examples: [
    {
      given: { "award.1.level": "省级", "award.1.name": "江苏省智能制造示范车间", "award.1.date": { year: 2020, month: 5, day: null } },
      expect: "pass",
    },
    { given: { "award.1.level": "省级", "award.1.name": "江苏省智能制造示范车间" }, expect: "half" },
    {
      given: { "award.2.level": "省级", "award.2.name": "江苏省智能制造示范车间", "award.2.date": { year: 2020, month: 5, day: null } },
      expect: "gap",
    },
    {
      given: {
        "award.1.level": "省级",
        "award.1.name": "江苏省智能制造示范车间",
        "award.1.date": { year: 2020, month: 5, day: null },
        "award.2.name": seen({ raw: "无", value: null, status: "blank", remarks: [{ code: "saysNone", detail: "无" }] }),
      },
      expect: "noneAndRows",
    },
    { given: {}, expect: "notApplicable" },
  ],
  check: (_values, { application }) => {
    const rows = filledAwards(application);
    if (rows.length === 0) return "notApplicable";
    const issues: Issue<"half" | "gap" | "noneAndRows">[] = [];
    for (const row of rows) {
      const lacking = (["level", "name", "date"] as const).filter(
        (column) => row[column].status === "blank" || row[column].status === "missing",
      );
      const [first] = lacking;
      if (first === undefined) continue;
      const data = { number: row.number, columns: allOf(lacking.map((column) => labelOf(COLUMN_NAMES[column]))) };
      issues.push({ message: "half", data, at: awardCells(row.number, first) });
    }
    const afterGap = rows.find(({ number }, index) => number !== index + 1);
    if (afterGap) issues.push({ message: "gap", data: { number: afterGap.number }, at: awardCells(afterGap.number, "name") });
    const none = awardRows(application)
      .flatMap(({ level, name, date }) => [level, name, date])
      .find((reading) => hasRemark(reading, "saysNone"));
    if (none) issues.push({ message: "noneAndRows", at: [none.id] });
    return issues.length > 0 ? issues : "pass";
  },
});
