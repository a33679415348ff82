import { SheetIndex } from "../../../src/domain/form/sheetIndex";
import { toA1 } from "../../../src/domain/sheet/cellRef";
import { SheetSnapshot, type CellValue, type SheetData } from "../../../src/domain/sheet/snapshot";
import { findSummaryHeader } from "../../../src/domain/summary/header";
import { readSummary } from "../../../src/domain/summary/readSummary";
import { gridSheet, summarySheet } from "../../support/paperForm";

const read = (sheet: SheetData) => {
  const header = findSummaryHeader(new SheetIndex(new SheetSnapshot(sheet)));
  if (!header) throw new Error("no header found");
  return readSummary(header, "a.xlsx", false);
};
const names = (sheet: SheetData) => read(sheet).rows.map(({ fields }) => fields.get("summary.row.enterprise")?.value ?? null);

test("the table as printed, wherever it starts", () => {
  const table = read(summarySheet([{}, { enterprise: "乙公司", phone: 13912345678 }], { top: 3, left: 2 }));
  expect(table.layout).toEqual({
    headerRow: 6,
    firstRow: 7,
    lastRow: 8,
    sheetRows: [7, 8],
    endColumn: 7,
    resultColumns: new Map(),
    columns: new Map([
      ["summary.row.seq", 2],
      ["summary.row.enterprise", 3],
      ["summary.row.project", 4],
      ["summary.row.contact", 5],
      ["summary.row.phone", 6],
    ]),
  });
  expect([table.recommender.value, table.recommender.cells.map(toA1)]).toEqual(["苏州市工业和信息化局", ["C6"]]);
  expect(table.rows.map(({ number }) => number)).toEqual([1, 2]);
  const phone = table.rows[1]?.fields.get("summary.row.phone");
  expect([phone?.value, phone?.cells.map(toA1), phone?.remarks.map(({ code }) => code)]).toEqual([
    "13912345678",
    ["G9"],
    ["typedAsNumber"],
  ]);
});

test("rows that are no data: totals, notes, signatures, the printed numbers of an empty tail", () => {
  const tail: CellValue[][] = [
    ["合计", "2 家"],
    ["", "", "", "", ""],
    ["备注：以上企业均已核实"],
    ["填表人：张三", "", "", "联系电话：0512-65123456"],
  ];
  expect(names(summarySheet([{ enterprise: "甲公司" }, { enterprise: "乙公司" }], { tail }))).toEqual(["甲公司", "乙公司"]);
  expect(names(summarySheet([{ enterprise: "甲公司" }], { tail: [[2], [3], ["", "", "", "", ""]] }))).toEqual(["甲公司"]);
  expect(names(summarySheet([], { tail: [[1], [2], [3]] }))).toEqual([]);
});

test("a blank row counts where data follows, a total among the data does not", () => {
  const table = read(summarySheet([{ enterprise: "甲公司" }], { tail: [[2], ["小计", "1"], [3, "丙公司"]] }));
  expect(table.rows.map(({ fields }) => fields.get("summary.row.enterprise")?.value ?? null)).toEqual(["甲公司", null, "丙公司"]);
  expect(table.layout.sheetRows).toEqual([4, 5, 7]);
});

test("other headers, columns of the city's own, and the review's columns of an earlier run", () => {
  const sheet = summarySheet([{ extra: ["昆山", "工厂级", 88] }], {
    headers: ["序 号", "单位名称", "申报项目\n名称", "联系人姓名", "联系电话"],
    extraHeaders: ["所属地区", "建议等级", "评分"],
  });
  const { layout } = read(sheet);
  expect([layout.columns.size, layout.endColumn, [...layout.resultColumns]]).toEqual([
    5,
    6,
    [
      ["建议等级", 6],
      ["评分", 7],
    ],
  ]);
});

test.each<[string, CellValue[], unknown]>([
  ["in one cell", ["推荐单位（盖章）：苏州市工业和信息化局"], ["苏州市工业和信息化局", "A2"]],
  ["in the next cell", ["推荐单位（盖章）：", "", "苏州市工业和信息化局"], ["苏州市工业和信息化局", "C2"]],
  ["with a date behind it", ["推荐单位(盖章): 苏州市工业和信息化局      日期：2022年9月"], ["苏州市工业和信息化局", "A2"]],
  ["as printed", ["推荐单位（盖章）：XX 工信局"], ["blank", "A2"]],
  ["left blank", ["推荐单位（盖章）："], ["blank", "B2"]],
  ["absent", ["2022 年"], ["missing", "A3"]],
])("推荐单位 %s", (_, line, expected) => {
  const { recommender } = read(
    gridSheet([["各地推荐项目汇总表"], line, ["序号", "企业名称", "项目名称", "联系人", "联系方式"], [1, "甲公司", "", "", ""]]),
  );
  expect([recommender.status === "ok" ? recommender.value : recommender.status, recommender.cells.map(toA1).join(" ")]).toEqual(expected);
});

test("a column that is not there is missing in every row", () => {
  const table = read(
    gridSheet([
      ["企业名称", "联系人", "联系方式"],
      ["甲公司", "张三", "13912345678"],
    ]),
  );
  expect(["summary.row.seq", "summary.row.project"].map((id) => table.rows[0]?.fields.get(id as "summary.row.seq")?.status)).toEqual([
    "missing",
    "missing",
  ]);
});
