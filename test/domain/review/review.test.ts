import { SHIPPED_POLICY } from "../../../src/domain/policy/shipped";
import type { Policy } from "../../../src/domain/policy/keys";
import { reportJson } from "../../../src/domain/review/reportJson";
import { review, reviewSteps, type ReviewInput } from "../../../src/domain/review/review";
import { defineRule } from "../../../src/domain/rules/defineRule";
import { BATCH_RULES, RULES } from "../../../src/domain/rules/index";
import type { WorkbookSnapshot } from "../../../src/domain/sheet/snapshot";
import { paperForm, summarySheet, workbookOf, type FormFacts } from "../../support/paperForm";
import { policyWith } from "../../support/policy";
import { toldAs } from "../../support/told";

const named = (name: string, code: string): Partial<FormFacts> => ({
  "cover.applicant": name,
  "credit.enterprise": name,
  "credit.uscc": code,
  "enterprise.name": name,
  "enterprise.uscc": code,
});
const FIRST = named("苏州示例精密制造有限公司", "91320500MA1MKTUJ90");
const SECOND = { ...named("苏州示例智能装备有限公司", "9132070070404786XB"), "contact.mobile": "13812345678" };

function inputOf(workbooks: readonly WorkbookSnapshot[], policy: Policy = SHIPPED_POLICY): ReviewInput {
  return { workbooks, policy, asOf: { year: 2022, month: 9, day: 30 }, software: "1.0.0" };
}

const oneFile = () =>
  workbookOf(
    [
      summarySheet([{ enterprise: "苏州示例智能装备有限公司", phone: "13812345678" }, {}, { enterprise: "苏州示例缺席有限公司" }]),
      paperForm({ ...FIRST, "connection.fiveG": 89, "connection.rate": 0.2967 }, { name: "甲" }),
      paperForm(SECOND, { name: "乙" }),
    ],
    { file: "a.xlsx" },
  );

test("a workbook of a summary and two forms", () => {
  const { report, members, summary, judged, crashes, policyProblems } = review(inputOf([oneFile()]));
  expect(report).toMatchObject({
    schema: 1,
    software: "1.0.0",
    policy: { version: "2022.1", changedFromShipped: 0, hash: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) as string },
    asOf: "2022-09-30",
    sources: [{ file: "a.xlsx", status: "read", reason: null }],
    applications: [
      {
        file: "a.xlsx",
        sheet: "甲",
        enterprise: "苏州示例精密制造有限公司",
        uscc: "91320500MA1MKTUJ90",
        recommender: "苏州市工业和信息化局",
        declaredTier: "工厂级",
        suggestedTier: "未达标",
        score: { autoMax: 91, manualMax: 9 },
      },
      { sheet: "乙", suggestedTier: "工厂级" },
    ],
    summary: { file: "a.xlsx", sheet: "汇总表", rows: 3 },
  });
  const [first, second] = report.applications;
  expect(first?.conclusion).toContain("未达标：5G 联网 89 台 ÷ 无线联网 300 台 = 29.66%，低于 30%，还差 1 台");
  expect(first?.findings[0]).toMatchObject({ rule: "K16", severity: "unmet", key: "K16|connection.fiveG" });
  expect(first?.findings[0]?.cells[0]).toMatch(/^甲![A-Z]+\d+$/);
  expect(second?.findings.filter(({ severity }) => severity === "unmet" || severity === "error")).toEqual([]);
  expect(Object.keys(first?.outcomes ?? {})).toEqual(RULES.map(({ id }) => id));
  expect(Object.keys(report.batch.outcomes).sort()).toEqual(BATCH_RULES.map(({ id }) => id).sort());
  expect(report.summary?.findings.map(({ key }) => key)).toEqual(["S05|summary.row.enterprise|苏州示例缺席有限公司", "S07|summary.recommender|盖章"]);

  expect(summary?.rows).toHaveLength(3);
  expect(members.map(({ summaryRow }) => summaryRow?.number)).toEqual([2, 1]);
  expect(judged.map((judgement) => judgement?.sheet ?? null)).toEqual(["乙", "甲", null]);
  expect(crashes).toEqual([]);
  expect(policyProblems).toEqual([]);

  const all = [...report.applications.flatMap(({ findings }) => findings), ...report.batch.findings, ...(report.summary?.findings ?? [])];
  const count = (severity: string) => all.filter((finding) => finding.severity === severity).length;
  expect(report.totals).toEqual({ applications: 2, unmet: count("unmet"), errors: count("error"), warnings: count("warning"), manual: count("manual"), waived: 0 });
});

test("same input, same bytes; keys are unique within an application", () => {
  const { report } = review(inputOf([oneFile()]));
  expect(reportJson(review(inputOf([oneFile()])).report)).toBe(reportJson(report));
  for (const { findings } of report.applications) expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length);
});

test("every field is reported in the form's order, with its cells and what stands there", () => {
  const fields = review(inputOf([oneFile()])).report.applications[0]?.fields ?? [];
  expect(fields[0]).toMatchObject({ id: "cover.applicant", raw: "苏州示例精密制造有限公司", status: "ok" });
  const ids: readonly string[] = fields.map(({ id }) => id);
  expect(ids.indexOf("finance.assets.2019")).toBeLessThan(ids.indexOf("finance.assets.2020"));
  expect(ids.indexOf("enterprise.cluster")).toBeLessThan(ids.indexOf("finance.assets.2019"));
  expect(fields.find(({ id }) => id === "connection.fiveG")).toMatchObject({ value: 89, status: "ok" });
});

test("in a batch of several files, findings across enterprises name the file and count for the tier of those they touch", () => {
  const files = [
    workbookOf([paperForm(FIRST, { name: "企业1" }), summarySheet([{}])], { file: "a.xlsx" }),
    workbookOf([paperForm({ ...SECOND, "enterprise.uscc": "91320500MA1MKTUJ90", "credit.uscc": "91320500MA1MKTUJ90" }, { name: "企业1" })], { file: "b.xlsx" }),
    workbookOf([paperForm({ ...named("苏州示例新材料有限公司", "91110108551385082Q"), "contact.mobile": "13712345678" }, { name: "企业1" })], { file: "c.xlsx" }),
  ];
  const { report } = review(inputOf(files));
  const twice = report.batch.findings.find(({ rule }) => rule === "E09");
  expect(twice?.cells.map((address) => address.split("!")[0])).toEqual(["'[a.xlsx]企业1'", "'[b.xlsx]企业1'"]);
  expect(report.applications.map(({ suggestedTier }) => suggestedTier)).toEqual(["数据待更正", "数据待更正", "工厂级"]);
  expect(report.applications.flatMap(({ findings }) => findings.flatMap(({ cells }) => cells)).filter((cell) => cell.includes("c.xlsx"))).toEqual([]);
});

test("files that cannot be opened, sheets that cannot be read, workbooks of something else, and a second summary table are told", () => {
  const other = { ...workbookOf([], { file: "b.xlsx" }), unreadable: [{ sheet: "加密", reason: toldAs("工作表受保护") }] };
  const second = workbookOf([summarySheet([{}, {}]), summarySheet([{}], { name: "另一张" })], { file: "c.xlsx" });
  const { report } = review({ ...inputOf([oneFile(), other, second]), unreadable: [{ file: "d.xlsx", reason: "文件已损坏" }] });
  expect(report.sources).toEqual([
    { file: "a.xlsx", status: "read", reason: null },
    { file: "b.xlsx", status: "read", reason: "工作表“加密”未能读取：工作表受保护；没有认出申报书或汇总表" },
    { file: "c.xlsx", status: "read", reason: "工作表“汇总表”是另一张汇总表，未采用；工作表“另一张”是另一张汇总表，未采用" },
    { file: "d.xlsx", status: "unreadable", reason: "文件已损坏" },
  ]);
});

test("steps report every sheet for reading, checking and scoring, and end at the total", () => {
  const steps = [...reviewSteps(inputOf([oneFile()]))];
  expect(steps.map(({ sheet, done, total }) => [sheet, done, total])).toEqual([
    ["汇总表", 1, 9],
    ["甲", 2, 9],
    ["乙", 3, 9],
    ["甲", 5, 9],
    ["乙", 6, 9],
    ["甲", 8, 9],
    ["乙", 9, 9],
  ]);
});

test("a policy with problems refuses the score, and leaves out the rules that use the bad value only", () => {
  const { report, policyProblems } = review(inputOf([oneFile()], policyWith({ "connection.rate.tolerance": 2 })));
  expect(policyProblems.map(({ key }) => key)).toEqual(["connection.rate.tolerance"]);
  expect(report.policy.changedFromShipped).toBe(1);
  expect(report.applications[0]).toMatchObject({
    score: { auto: 0, autoMax: 0, manual: null, lines: [] },
    outcomes: { K15: "notApplicable", K16: "fail" },
    suggestedTier: "未达标",
  });
});

test("a rule that throws is crashed for every application, and the rest goes on", () => {
  const broken = defineRule({
    id: "T1",
    part: "cover",
    severity: "error",
    clause: "常识",
    title: "broken",
    reads: [],
    policy: [],
    messages: { never: "从不" },
    remedy: "",
    examples: [
      { given: {}, expect: "pass" },
      { given: {}, expect: "pass" },
    ],
    check: () => {
      throw new Error("broken");
    },
  });
  const { report, crashes } = review({ ...inputOf([oneFile()]), rules: [broken, ...RULES] });
  expect(report.applications.map(({ outcomes }) => outcomes["T1"])).toEqual(["crashed", "crashed"]);
  expect(crashes.map(({ rule, where }) => [rule, where])).toEqual([
    ["T1", "a.xlsx 甲"],
    ["T1", "a.xlsx 乙"],
  ]);
  expect(report.applications[0]?.findings[0]?.rule).toBe("K16");
});
