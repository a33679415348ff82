import { locatedFindings } from "../../src/app/located";
import { marksOf } from "../../src/app/marks";
import { application, finding, report } from "./support/reports";

const marked = (...args: Parameters<typeof report>) => marksOf(locatedFindings(report(...args)), "a.xlsx");

test("a cell stands under its most severe finding, and its note tells all of them, worst first", () => {
  const findings = [
    finding({ severity: "warning", rule: "K19", message: "时延偏大", cells: ["企业1!D61", "企业1!D62"] }),
    finding({ severity: "unmet", cells: ["企业1!D61"] }),
  ];
  const [sheet, ...others] = marked([application({ findings })]);
  expect(others).toEqual([]);
  expect(sheet?.cells).toEqual({ unmet: [{ row: 60, column: 3 }], error: [], warning: [{ row: 61, column: 3 }] });
  expect(sheet?.notes[0]?.text).toMatch(/^不达标 K16：5G 联网率[^]*依据：[^]*处理：核对台数\n提醒 K19：时延偏大/);
});

test("manual findings and findings without a cell are not painted", () => {
  expect(marked([application({ findings: [finding({ severity: "manual" }), finding({ cells: [] })] })])).toEqual([]);
});

test("findings of the summary table and across enterprises are painted, those of other files are not", () => {
  const marks = marked([application({ file: "b.xlsx" })], {
    summary: { file: "a.xlsx", sheet: "汇总表", recommender: "", rows: 1, findings: [finding({ severity: "error", cells: ["汇总表!E4"] })] },
    batch: { findings: [finding({ severity: "warning", cells: ["企业1!B3", "'[b.xlsx]企业1'!B3"] })], outcomes: {} },
  });
  expect(marks.map(({ sheet, cells }) => [sheet, cells.error.length, cells.warning.length])).toEqual([["汇总表", 1, 0], ["企业1", 0, 1]]);
});
