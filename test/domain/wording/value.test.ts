import { allOf, dateOf, labelOf, listOf, placeOf, placesOf, quoted, tierOf, valueInChinese, type MessageValue } from "../../../src/domain/wording/value";
import { valueInEnglish } from "../../../src/domain/wording/enUS/value";

const SHARED = { sheet: "台账", rows: { first: 4, last: 4 } };
const change = (field: string, before: string, after: string): MessageValue => ({ kind: "change", field, before, after });

test.each<readonly [string, MessageValue, string, string]>([
  ["text", "甲、乙", "甲、乙", "甲、乙"],
  ["a number", 1.5, "1.5", "1.5"],
  ["one item", listOf([quoted("甲公司")]), "甲公司", "“甲公司”"],
  ["a list", listOf([2019, 2020, 2021]), "2019、2020、2021", "2019, 2020 and 2021"],
  ["a cut list", listOf(["A1", "B2", "C3", "D4"], 2, "格"), "A1、B2等 4 格", "A1, B2 and 2 more"],
  ["a cut list without its count", listOf(["甲", "乙", "丙"], 2, null), "甲、乙等", "甲, 乙 and 1 more"],
  ["a list that is never cut", allOf(["1", "2", "3", "4", "5", "6", "7", "8"]), "1、2、3、4、5、6、7、8", "1, 2, 3, 4, 5, 6, 7 and 8"],
  ["items with an “and” of their own", allOf(["R and D", "ERP"]), "R and D、ERP", "R and D, ERP"],
  ["quoted items with one", allOf([quoted("R and D, 甲"), quoted("乙")]), "R and D, 甲、乙", "“R and D, 甲” and “乙”"],
  ["a day", dateOf({ year: 2022, month: 9, day: 1 }), "2022年9月1日", "1 September 2022"],
  ["a month", dateOf({ year: 2022, month: 9, day: null }), "2022年9月", "September 2022"],
  ["a year", dateOf({ year: 2022, month: null, day: null }), "2022年", "2022"],
  ["a tier", tierOf("工厂级"), "工厂级", "Factory (工厂级)"],
  ["a label", labelOf("联系人"), "联系人", "「联系人」"],
  ["a label with its figure", labelOf("5G 室外站", 3), "5G 室外站 3", "「5G 室外站」 3"],
  ["a sheet", placeOf({ sheet: "企业1" }), "工作表“企业1”", "sheet “企业1”"],
  ["a row", placeOf(SHARED), "工作表“台账”第 5 行", "sheet “台账”, row 5"],
  ["rows", placeOf({ ...SHARED, rows: { first: 4, last: 6 } }), "工作表“台账”第 5–7 行", "sheet “台账”, rows 5–7"],
  [
    "places of one file",
    placesOf([
      { file: "a.xlsx", ...SHARED },
      { file: "a.xlsx", sheet: "企业1" },
    ]),
    "工作表“台账”第 5 行、工作表“企业1”",
    "sheet “台账”, row 5 and sheet “企业1”",
  ],
  [
    "places of several files",
    placesOf([
      { file: "a.xlsx", sheet: "企业1" },
      { file: "b.xlsx", sheet: "企业1" },
    ]),
    "“a.xlsx”工作表“企业1”、“b.xlsx”工作表“企业1”",
    "“a.xlsx”, sheet “企业1” and “b.xlsx”, sheet “企业1”",
  ],
  ["groups", { kind: "groups", groups: [allOf(["MES", "ERP"]), allOf(["WMS"])] }, "MES、ERP；WMS", "MES and ERP; WMS"],
  ["a change", change("联系人", "张三", ""), "「联系人」“张三”→（空）", "「联系人」 “张三” → (blank)"],
  ["a version that is the same", { kind: "version", number: 2, changes: listOf([]) }, "第 2 份与前一份内容相同", "number 2 is the same as the one before"],
  [
    "a version that differs",
    { kind: "version", number: 3, changes: listOf([change("联系人", "张三", "李四"), change("职务", "", "经理")], 1, null) },
    "第 3 份与前一份有 2 处不同：「联系人」“张三”→“李四”等",
    "number 3 differs from the one before in 2 fields, namely 「联系人」 “张三” → “李四” and 1 more",
  ],
])("%s in Chinese and in English", (_what, value, chinese, english) => {
  expect(valueInChinese(value)).toBe(chinese);
  expect(valueInEnglish(value)).toBe(english);
});
