import { readForms } from "../../../src/domain/form/readWorkbook";
import { SHIPPED_POLICY } from "../../../src/domain/policy/shipped";
import { review } from "../../../src/domain/review/review";
import type { SheetData } from "../../../src/domain/sheet/snapshot";
import { spreadSheets, stackSheets } from "../../support/formShapes";
import { gridSheet, paperForm, workbookOf, type FormFacts } from "../../support/paperForm";

const applicationsIn = (...sheets: readonly SheetData[]) => readForms(workbookOf(sheets), { callYear: 2022 });
const company = (name: string): Partial<FormFacts> => ({ "enterprise.name": name, "cover.applicant": name, "credit.enterprise": name, "contact.name": `${name}联系人` });
const form = (name: string) => paperForm(company(name), { name });
/** [cover and commitment, table and narratives] */
const halves = (name: string) => spreadSheets(form(name), "一、5G") as readonly [SheetData, SheetData];
const shown = (sheets: readonly SheetData[]) =>
  applicationsIn(...sheets).applications.map(({ sheet, otherSheets = [], fields }) => [
    sheet,
    otherSheets.join(),
    fields.get("cover.applicant")?.value ?? null,
    fields.get("contact.name")?.value ?? null,
    [...new Set(fields.get("narrative.effects")?.cells.map((cell) => cell.sheet))].join(),
  ]);

const [a1, a2] = halves("甲公司");
const [b1, b2] = halves("乙公司");
const joined = (name: string) => [`${name}（2）`, `${name}（1）`, name, `${name}联系人`, `${name}（2）`];

test.each<[string, readonly SheetData[], readonly unknown[]]>([
  ["one behind the other", [a1, a2, b1, b2], [joined("甲公司"), joined("乙公司")]],
  ["all covers first", [a1, b1, a2, b2], [joined("甲公司"), joined("乙公司")]],
  ["tables first", [b2, a2, b1, a1], [joined("乙公司"), joined("甲公司")]],
  ["a whole form between", [a1, form("丙公司"), a2], [["丙公司", "", "丙公司", "丙公司联系人", "丙公司"], joined("甲公司")]],
  ["halves of two enterprises", [a1, b2], [["甲公司（1）", "", "甲公司", null, ""], ["乙公司（2）", "", null, "乙公司联系人", "乙公司（2）"]]],
])("%s", (_, sheets, expected) => {
  expect(shown(sheets)).toEqual(expected);
});

test("a cover with a slip in the name goes to its neighbour, and the rule tells the slip", () => {
  const [cover] = spreadSheets(paperForm({ ...company("苏州示例精密制造有限公司"), "cover.applicant": "苏州示列精密制造有限公司", "credit.enterprise": "苏州示列精密制造有限公司" }, { name: "甲" }), "一、5G");
  const [, table] = spreadSheets(paperForm({}, { name: "甲" }), "一、5G");
  const { report } = review({ workbooks: [workbookOf([cover!, table!])], policy: SHIPPED_POLICY, asOf: { year: 2022, month: 9, day: 30 }, software: "test" });
  expect(report.applications).toHaveLength(1);
  const findings = report.applications[0]!.findings.filter(({ severity }) => severity === "error");
  expect(findings.some(({ cells }) => cells.some((cell) => cell.startsWith("'甲（1）'")) && cells.some((cell) => cell.startsWith("'甲（2）'")))).toBe(true);
});

test("narratives and attachments on sheets of their own belong to the form before them; alone they are nothing", () => {
  const parts = spreadSheets(form("甲公司"), "二、项目建设", "四、相关附件");
  expect(applicationsIn(...parts).applications.map(({ fields }) => [fields.get("narrative.team")?.status, fields.get("attachment.audits")?.value])).toEqual([["ok", "已附"]]);
  expect([applicationsIn(...parts.slice(1)).applications, applicationsIn(...parts.slice(1)).others]).toEqual([[], ["甲公司（2）", "甲公司（3）"]]);
});

describe("several forms on one sheet", () => {
  test.each([2, 3])("%i of them, each with its rows", (count) => {
    const names = ["甲公司", "乙公司", "丙公司"].slice(0, count);
    const { applications } = applicationsIn(stackSheets(names.map((name) => paperForm(company(name), { left: 1, merges: false }))));
    expect(applications.map(({ fields }) => [fields.get("cover.applicant")?.value, fields.get("contact.name")?.value])).toEqual(names.map((name) => [name, `${name}联系人`]));
    expect(applications.map(({ rows }, index) => (rows?.last ?? 0) < (applications[index + 1]?.rows?.first ?? Infinity))).toEqual(Array(count).fill(true));
  });

  test("tables without their covers", () => {
    const tables = ["甲公司", "乙公司"].map((name) => spreadSheets(form(name), "一、5G", "二、项目建设")[1]!);
    expect(applicationsIn(stackSheets(tables)).applications.map(({ fields }) => fields.get("enterprise.name")?.value)).toEqual(["甲公司", "乙公司"]);
  });

  test("a head that each printed page repeats makes no second form", () => {
    const sheet = gridSheet([
      ["一、项目申请表"],
      ["企业名称", "甲公司", "成立时间", "2016.5"],
      ["详细地址", "某路"],
      ["项目名称", "某项目"],
      ["企业名称", "甲公司", "成立时间", "2016.5"],
      ["申报方向", "工厂级"],
      ["邮箱", "a@b.cn"],
    ]);
    expect(applicationsIn(sheet).applications.map(({ rows }) => rows)).toEqual([undefined]);
  });
});
