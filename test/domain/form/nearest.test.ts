import { readForms } from "../../../src/domain/form/readWorkbook";
import { SHIPPED_POLICY } from "../../../src/domain/policy/shipped";
import { review } from "../../../src/domain/review/review";
import type { CellValue, SheetData } from "../../../src/domain/sheet/snapshot";
import { gridSheet, paperForm, workbookOf } from "../../support/paperForm";

/** The printed form with one label's text replaced. */
function relabelled(label: string, text: string): SheetData {
  const form = paperForm();
  const values = form.values.map((row) => row.map((value): CellValue => (String(value).replace(/\s/gu, "") === label ? text : value)));
  return { ...form, values, formulas: values };
}
const about = (sheet: SheetData, label: string) => {
  const { report } = review({ workbooks: [workbookOf([sheet])], policy: SHIPPED_POLICY, asOf: { year: 2022, month: 9, day: 30 }, software: "test" });
  return report.applications[0]!.findings.filter(({ message }) => message.startsWith(`表中找不到「${label}」`)).map(({ message, cells }) => [message, ...cells]);
};

test.each([
  ["详细地址", "具体地址", "详细地址", "表中找不到「详细地址」一栏，最接近的文字是“具体地址”", "申报书!B19"],
  ["移动电话", "移动通讯号", "移动电话", "表中找不到「移动电话」一栏，最接近的文字是“移动通讯号”", "申报书!C30"],
  ["成立时间", "", "成立时间", "表中找不到「成立时间」一栏，它应在「统一社会信用代码」旁边", "申报书!C18"],
  ["项目名称", "", "项目名称", "表中找不到「项目名称」一栏，它应在「起止时间」旁边", "申报书!G39"],
])("without %s, with %p in its place", (label, text, name, message, cell) => {
  expect(about(relabelled(label, text), name)).toEqual([[message, cell]]);
});

test("a sheet that is no form is left alone", () => {
  const { applications, others } = readForms(workbookOf([gridSheet([["填表说明"], ["企业名称", "按营业执照填写"], ["项目名称", "不超过 30 字"], ["详细地址", "写到门牌"]])]), { callYear: 2022 });
  expect([applications, others]).toEqual([[], ["Sheet1"]]);
});
