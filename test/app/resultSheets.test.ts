import { findingsSheet } from "../../src/app/findingsSheet";
import { locatedFindings } from "../../src/app/located";
import type { ResultSheet } from "../../src/app/ports";
import { resultSheet } from "../../src/app/resultSheet";
import { SHIPPED_POLICY } from "../../src/domain/policy/shipped";
import { Ledger } from "../../src/domain/record/ledger";
import { application, finding, report, snapshot } from "./support/reports";
import { toldAs } from "../support/told";

const NOTHING_BEFORE = {
  sheets: [],
  ledger: new Ledger([], [], { policy: SHIPPED_POLICY.values, asOf: "2022-09-30" }),
  policy: SHIPPED_POLICY.values,
};

const shown = ({ block }: ResultSheet): unknown[][] =>
  block.cells.map((row) => row.map((cell) => (cell === null || cell.kind === "formula" ? null : cell.kind === "number" ? cell.value : cell.text)));

function column(sheet: ResultSheet, header: string): unknown[] {
  const [, , headers = [], ...rows] = shown(sheet);
  const index = headers.findIndex((each) => String(each).startsWith(header));
  return rows.map((row) => row[index]);
}

describe("核验结果", () => {
  const scope = { file: "a.xlsx", applications: [application({ industries: ["装备制造", "电力"] }), application({ file: "b.xlsx", sheet: "乙", city: "", industries: [] })], checkedAt: "2022-09-30 14:05", unreadable: [{ sheet: "图", reason: toldAs("这是图表") }], ...NOTHING_BEFORE };
  const sheet = resultSheet(report(scope.applications), scope);

  test("says in its head what the score is, on which rules and day it stands", () => {
    expect(shown(sheet)[0]?.[0]).toBe(sheet.title);
    const note = String(shown(sheet)[1]?.[0]);
    for (const part of ["辅助评分（非官方评价标准）", "2022.1", "sha256:abc", "2022-09-30", "1.2.0"]) expect(note).toContain(part);
  });

  test.each([
    ["企业名称", ["甲测试有限公司", "甲测试有限公司", ""]],
    ["设区市", ["苏州市", "未写明", ""]],
    ["行业", ["装备制造、电力", "未写明", ""]],
    ["建议等级", ["未达标", "未达标", ""]],
    ["G1", ["不达标：29.58%，低于 30%", "不达标：29.58%，低于 30%", ""]],
    ["自动评分", [71.5, 71.5, ""]],
    ["人工评分", ["未评", "未评", ""]],
    ["连接·无线联网率", ["6/12；30%；再接入 12 台", "6/12；30%；再接入 12 台", ""]],
    ["工作表", ["企业1", "[b.xlsx]乙", "图"]],
    ["结论", ["未达标：无线联网率 29.58%", "未达标：无线联网率 29.58%", "未能读取：这是图表"]],
  ])("column %s", (header, expected) => {
    expect(column(sheet, header)).toEqual(expected);
  });
});

test("places in Word files are told, not linked, and enterprises in them are named", () => {
  const member = application({ file: "甲.docx", sheet: "甲.docx", shape: "word", enterprise: "甲公司", findings: [finding({ cells: ["甲.docx!表2:第1行第3格"] })] });
  const whole = report([member], { batch: { findings: [finding({ rule: "X01", cells: ["甲.docx!表2:第1行第3格", "'[b.xlsx]乙'!D5"] })], outcomes: {} } });
  const sheet = findingsSheet(whole, { file: "a.xlsx", findings: locatedFindings(whole), checkedAt: "", ...NOTHING_BEFORE });
  expect(column(sheet, "位置")).toEqual(["甲.docx!表2:第1行第3格", "甲.docx!表2:第1行第3格、'[b.xlsx]乙'!D5"]);
  expect(column(sheet, "企业")).toEqual(["甲公司", "甲公司"]);
  expect(sheet.block.cells.flat().filter((cell) => cell?.kind === "link")).toEqual([]);
});

test("问题清单 has a row per finding, with whom, where, what was filled in and its key", () => {
  const whole = report([application()], {
    summary: { file: "a.xlsx", sheet: "汇总表", recommender: "", rows: 1, findings: [finding({ rule: "S01", cells: ["汇总表!B4"], fields: ["summary.row.1.enterprise"] })] },
    batch: { findings: [finding({ rule: "X01", cells: ["企业1!D5", "'[b.xlsx]乙'!D5"] })], outcomes: {} },
  });
  const sheets = [snapshot("汇总表", [[], [], [], ["", "甲公司"]])];
  const sheet = findingsSheet(whole, { file: "a.xlsx", findings: locatedFindings(whole), checkedAt: "", ...NOTHING_BEFORE, sheets });
  expect(column(sheet, "序号")).toEqual([1, 2, 3]);
  expect(column(sheet, "规则")).toEqual(["K16", "S01", "X01"]);
  expect(column(sheet, "企业")).toEqual(["甲测试有限公司", "（汇总表）", "甲测试有限公司"]);
  expect(column(sheet, "填报内容")).toEqual(["29.6%", "甲公司", ""]);
  expect(column(sheet, "位置")).toEqual(["企业1!D61", "汇总表!B4", "企业1!D5、'[b.xlsx]乙'!D5"]);
  expect(column(sheet, "编号")[0]).toBe("K16|connection.rate");
  expect(sheet.block.cells[3]?.find((cell) => cell?.kind === "link")).toMatchObject({ kind: "link", target: "企业1!D61" });
});

test("manual items of all stand behind everything that is wrong", () => {
  const [manual, wrong] = [finding({ rule: "C03", severity: "manual" }), finding({ rule: "K16", severity: "unmet" })];
  const whole = report([application({ findings: [manual] }), application({ findings: [wrong, manual] })], { batch: { findings: [finding({ rule: "X01", severity: "warning" })], outcomes: {} } });
  expect(locatedFindings(whole).map((located) => located.finding.rule)).toEqual(["K16", "X01", "C03", "C03"]);
});
