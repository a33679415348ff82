/** Where things stand: the grid that the form's locator reads, and the places that an official finds again in Word. */
import { cell, docx, p, placesOf, r, sheetOf, tbl, tc, tr } from "./support/docx";

const places = (body: string) => placesOf(sheetOf(docx(body)));
const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;
const RESTART = '<w:vMerge w:val="restart"/>';
const CONTINUE = "<w:vMerge/>";

test("paragraphs run across the sheet, tables stand on their columns, empty paragraphs count and leave no row", () => {
  const sheet = sheetOf(docx(p(r("申报书")) + p() + tbl(tr(cell("企业名称"), cell("某某公司"), cell("成立时间"), cell("2010年"))) + p(r("二、项目建设情况")) + tbl(tr(cell("甲")))));
  expect(placesOf(sheet)).toEqual([
    ["第1段 申报书"],
    ["表1:第1行第1格 企业名称", "表1:第1行第2格 某某公司", "表1:第1行第3格 成立时间", "表1:第1行第4格 2010年"],
    ["第3段 二、项目建设情况"],
    ["表2:第1行第1格 甲"],
  ]);
  expect(sheet.mergeAt(0, 3)).toEqual({ row: 0, column: 0, rows: 1, columns: 4 });
  expect(sheet.mergeAt(1, 0)).toBeNull();
  expect(sheet.isDocument).toBe(true);
});

test("cells merged across and down", () => {
  const sheet = sheetOf(
    docx(
      tbl(
        tr(cell("企业", RESTART), cell("名称"), cell("某某", span(2))),
        tr(cell("", CONTINUE), cell("代码"), cell("9132"), cell("成立")),
        tr(cell("项目"), cell("备注", span(3))),
      ),
    ),
  );
  expect(placesOf(sheet)).toEqual([
    ["表1:第1行第1格 企业", "表1:第1行第2格 名称", "表1:第1行第3格 某某"],
    ["表1:第2行第2格 代码", "表1:第2行第3格 9132", "表1:第2行第4格 成立"],
    ["表1:第3行第1格 项目", "表1:第3行第2格 备注"],
  ]);
  expect(sheet.merges).toEqual([
    { row: 0, column: 0, rows: 2, columns: 1 },
    { row: 0, column: 2, rows: 1, columns: 2 },
    { row: 2, column: 1, rows: 1, columns: 3 },
  ]);
});

test.each([
  ["a cell that goes on from one of another width stands for itself", tbl(tr(cell("甲", RESTART + span(2)), cell("乙")), tr(cell("丙", CONTINUE), cell("丁"), cell("戊"))), [["甲", "乙"], ["丙", "丁", "戊"]]],
  ["a short row reaches the table's edge", tbl(tr(cell("甲"), cell("乙"), cell("丙")), tr(cell("丁"), cell("戊"))), [["甲", "乙", "丙"], ["丁", "戊"]]],
  ["cells left out at the row's start", tbl(tr(cell("甲"), cell("乙")), `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell("丙")}</w:tr>`), [["甲", "乙"], ["", "丙"]]],
  ["cells merged as old Word wrote it", tbl(tr(cell("甲", '<w:hMerge w:val="restart"/>'), cell("", "<w:hMerge/>"), cell("乙")), tr(cell("1"), cell("2"), cell("3"))), [["甲", "乙"], ["1", "2", "3"]]],
  ["a deleted row and a deleted cell", tbl(`<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell("旧")}</w:tr>`, tr(cell("甲"), cell("旧", '<w:cellDel w:id="2"/>'), cell("乙"))), [["甲", "乙"]]],
  ["an inserted row", tbl(`<w:tr><w:trPr><w:ins w:id="1"/></w:trPr>${cell("新")}</w:tr>`), [["新"]]],
  ["rows and cells in content controls", tbl(`<w:sdt><w:sdtContent>${tr(cell("甲"), `<w:sdt><w:sdtContent>${cell("乙")}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>`), [["甲", "乙"]]],
  ["several paragraphs in a cell are its lines", tbl(tr(tc(p(r("5G 室外站")) + p() + p(r("5G 室分系统")) + p()))), [["5G 室外站\n\n5G 室分系统"]]],
])("%s", (_, body, expected) => {
  expect(places(body).map((row) => row.map((text) => text.replace(/^\S+ /u, "")))).toEqual(expected);
});

test("a nested table is laid out inside the place of its cell", () => {
  const inner = tbl(tr(cell("环节"), cell("场景")), tr(cell("研发"), cell("☑ 协同")));
  const sheet = sheetOf(docx(tbl(tr(cell("应用场景"), tc(p(r("按实填写")) + inner + p())), tr(cell("备注"), cell("无")))));
  expect(placesOf(sheet)).toEqual([
    ["表1:第1行第1格 应用场景", "表1:第1行第2格 按实填写"],
    ["表1:第1行第2格/表1:第1行第1格 环节", "表1:第1行第2格/表1:第1行第2格 场景"],
    ["表1:第1行第2格/表1:第2行第1格 研发", "表1:第1行第2格/表1:第2行第2格 ☑ 协同"],
    ["表1:第2行第1格 备注", "表1:第2行第2格 无"],
  ]);
  expect(sheet.merges).toEqual([
    { row: 0, column: 0, rows: 3, columns: 1 },
    { row: 0, column: 1, rows: 1, columns: 2 },
    { row: 3, column: 1, rows: 1, columns: 2 },
  ]);
});

test("places outside what is written are those of the nearest cell", () => {
  const sheet = sheetOf(docx(tbl(tr(cell("甲"), cell("乙")))));
  expect(sheet.place(0, 9)).toBe("表1:第1行第2格");
  expect(sheet.place(9, 0)).toBe("表1:第1行第1格");
});
