/** The application form as a Word file: the same record as from the same form in Excel, whatever drew its ticks. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseXml } from "../../src/cli/parseXml";
import type { Application } from "../../src/domain/form/application";
import { readForms } from "../../src/domain/form/readWorkbook";
import { SHIPPED_POLICY } from "../../src/domain/policy/shipped";
import { review } from "../../src/domain/review/review";
import type { WorkbookSnapshot } from "../../src/domain/sheet/snapshot";
import { readWordFile } from "../../src/word/readWordFile";
import { paperDocument } from "../support/paperDocument";
import { CLEAN_FACTS, paperForm, summarySheet, workbookOf, type FormFacts } from "../support/paperForm";
import { cell, docx, p, r, tbl, tr } from "./support/docx";
import { TICKS, wordBody, wordForm, type Ticks } from "./support/wordForm";

const FILE = "苏州示例.docx";
const document = (bytes: Uint8Array, file = FILE): WorkbookSnapshot => readWordFile(bytes, file, parseXml);
const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(join(__dirname, "../fixtures/word", name)));
const applicationIn = (workbook: WorkbookSnapshot): Application => {
  const { applications } = readForms(workbook, { callYear: 2022 });
  expect(applications).toHaveLength(1);
  return applications[0]!;
};
const record = (application: Application) => Object.fromEntries([...application.fields].map(([id, { status, value }]) => [id, { status, value }]));
const judged = (...workbooks: readonly WorkbookSnapshot[]) =>
  review({ workbooks, policy: SHIPPED_POLICY, asOf: { year: 2022, month: 9, day: 30 }, software: "test" }).report;

const FROM_EXCEL = record(applicationIn(workbookOf([paperForm()])));

const FORMS: readonly (readonly [string, () => Uint8Array])[] = [
  ...(Object.keys(TICKS) as Ticks[]).map((ticks) => [ticks, () => wordForm(ticks)] as const),
  ["saved by LibreOffice from HTML", () => fixture("libreoffice.docx")],
  ["with controls, saved by LibreOffice", () => fixture("libreoffice-controls.docx")],
];

test.each(FORMS)("%s: the record of the same form in Excel, and nothing unmet or wrong", (_, bytes) => {
  const workbook = document(bytes());
  const application = applicationIn(workbook);
  expect(application).toMatchObject({ file: FILE, sheet: FILE, shape: "word" });
  expect(record(application)).toEqual(FROM_EXCEL);
  expect(judged(workbook).totals).toMatchObject({ applications: 1, unmet: 0, errors: 0 });
});

test.each<[string, Partial<FormFacts>]>([
  ["nothing filled in", Object.fromEntries(Object.keys(FROM_EXCEL).map((id) => [id, null]))],
  ["other facts", { "project.direction": ["车间级"], systems: ["OA"], "systems.other": "SCADA", "network.outdoorSites": 1200, "enterprise.name": "甲 & 乙 <丙>" }],
])("%s: the same as in Excel", (_, facts) => {
  expect(record(applicationIn(document(wordForm("content controls", facts))))).toEqual(record(applicationIn(workbookOf([paperForm(facts)]))));
});

test("findings name the place in the document", () => {
  const facts = { "contact.mobile": "1391234567", "narrative.overview": null };
  const paragraphs = paperDocument(facts).flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));
  const [application] = judged(document(wordForm("characters", facts))).applications;
  const [wrongPhone] = application!.findings.filter(({ severity, fields }) => severity === "error" && fields.includes("contact.mobile"));
  expect(wrongPhone!.cells).toEqual([`${FILE}!表2:第14行第4格`]);
  expect(application!.fields.find(({ id }) => id === "narrative.investment")!.cells).toEqual([`${FILE}!第${paragraphs.indexOf("项目总投入 4200 万元。") + 1}段`]);
  expect(application!.fields.flatMap(({ cells }) => cells).filter((cell) => !/^苏州示例\.docx!(表\d+:第\d+行第\d+格|第\d+段)$/u.test(cell))).toEqual([]);
});

test("documents and workbooks are one batch: enterprises are matched with the summary and compared with each other", () => {
  const report = judged(
    workbookOf([summarySheet([{}, { enterprise: "苏州乙乙有限公司" }])], { file: "汇总.xlsx" }),
    document(wordForm("characters"), "甲.docx"),
    document(wordForm("characters", { "enterprise.name": "苏州乙乙有限公司", "cover.applicant": "苏州乙乙有限公司" }), "乙.docx"),
  );
  expect(report.applications.map(({ file, enterprise }) => [file, enterprise])).toEqual([["甲.docx", "苏州示例精密制造有限公司"], ["乙.docx", "苏州乙乙有限公司"]]);
  const duplicate = report.batch.findings.find(({ rule, severity }) => rule === "E09" && severity === "error");
  expect(duplicate?.cells).toEqual(["甲.docx!表2:第1行第3格", "乙.docx!表2:第1行第3格"]);
  expect(report.applications.map(({ suggestedTier }) => suggestedTier)).toEqual(["数据待更正", "数据待更正"]);
});

test("several forms in one document, behind a summary table, are an application each", () => {
  const second = { "enterprise.name": "苏州乙乙有限公司", "enterprise.uscc": "91320500MA1MKTUJ9X" };
  const summary = p(r("各地推荐项目汇总表")) + tbl(tr(...["序号", "企业名称", "项目名称", "联系人", "联系方式"].map((text) => cell(text))), tr(...["1", "苏州乙乙有限公司", "项目", "王示例", "13912345678"].map((text) => cell(text))));
  const bodies = [CLEAN_FACTS, second].map((facts) => wordBody(paperDocument(facts), TICKS.characters));
  const report = judged(document(docx(summary + bodies.join("")), "合订.docx"));
  expect(report.applications.map(({ file, sheet, enterprise }) => [file, sheet, enterprise])).toEqual([
    ["合订.docx", "合订.docx（第2份）", "苏州示例精密制造有限公司"],
    ["合订.docx", "合订.docx（第3份）", "苏州乙乙有限公司"],
  ]);
  expect(report.summary).toMatchObject({ file: "合订.docx", rows: 1 });
  expect(report.applications[1]!.fields.find(({ id }) => id === "enterprise.name")!.cells).toEqual(["合订.docx（第3份）!表6:第1行第3格"]);
  expect(record(applicationIn(document(docx(bodies[0]!))))).toEqual(FROM_EXCEL);
});

test("a document that is no form is left alone", () => {
  const report = judged(document(docx(p(r("关于组织申报的通知")) + p(r("各有关单位："))), "说明.docx"));
  expect(report.applications).toEqual([]);
  expect(report.sources).toEqual([{ file: "说明.docx", status: "read", reason: "没有认出申报书或汇总表" }]);
});
