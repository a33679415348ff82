import { externalFile } from "../../../src/domain/sheet/externalLink";

test.each<[string, string | null]>([
  ["=[other.xlsx]Sheet1!A1", "other.xlsx"],
  ["=SUM(1,[台账 2022.xlsx]表1!$A$1:$B$2)", "台账 2022.xlsx"],
  ["=SUM([a.xlsx]表1:表3!A1)", "a.xlsx"],
  ["='D:\\报送\\[x.xlsx]表 1'!A1", "x.xlsx"],
  ["='https://a.cn/b/[甲''乙.xlsx]表'!A1+1", "甲'乙.xlsx"],
  ["=[1]Sheet1!A1", "1"],
  ["=[a.xlsx]!总收入", "a.xlsx"],
  ["=企业1!A1", null],
  ["='企业 1'!A1", null],
  ["=SUM(表1[收入])+Sheet2!B1", null],
  ["=SUM(表1[[#This Row],[收入]])&Sheet2!B1", null],
  ["=表1[收入]:Sheet2!B1", null],
  ['="[a.xlsx]表1!A1"', null],
  ['="说""[a.xlsx]表1!""明"', null],
])("%s → %s", (formula, file) => expect(externalFile(formula)).toBe(file));
