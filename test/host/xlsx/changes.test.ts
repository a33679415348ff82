import { unzipSync } from "fflate";

import { Book, MAX_COLUMNS, MAX_ROWS, type Sheet } from "../../../src/host/model";
import { loadBook, saveBook } from "../../../src/host/xlsx";
import { parseXml } from "../../../src/host/xlsx/package/xml";
import { PERMISSIONS } from "../../../src/host/xlsx/read/layout";
import { SHEET_ORDER } from "../../../src/host/xlsx/write/sheetOrder";
import { openWorkbook } from "../../support/workbooks";
import { firstSheet, rect } from "./asReview";
import { snapshot } from "./snapshot";

const second = (book: Book): Sheet => {
  const [, sheet] = book.sheets;
  if (!sheet) throw new Error("one sheet only");
  return sheet;
};

const rows = (at: number, count: number): Parameters<Sheet["shift"]>[0] => ({ axis: "row", at, count, from: 0, to: MAX_COLUMNS - 1 });
const columns = (at: number, count: number): Parameters<Sheet["shift"]>[0] => ({ axis: "column", at, count, from: 0, to: MAX_ROWS - 1 });

const CHANGES: readonly (readonly [string, (book: Book, sheet: Sheet) => void])[] = [
  ["texts, numbers, logical values, errors and formulas", (_, s) => {
    s.setContent(2, 1, { value: "改" });
    s.setContent(3, 1, { value: -1.5e-7 });
    s.setContent(40, 30, { value: false });
    s.setContent(41, 0, { value: "#REF!" });
    s.setContent(42, 0, { value: 3, formula: "=1+SUM(B1,2)" });
    s.setContent(43, 0, { value: "a\"<&>\r\n\u0001 ", formula: "=\"a\"&\"<\"" });
    s.setContent(44, 0, { value: "_x000D_\u0007\ttab" });
    s.setContent(45, 0, { value: "'=1", quotePrefix: true });
  }],
  ["a value where a shared formula began", (_, s) => s.setContent(1, 1, { value: 7 })],
  ["styles of every kind", (_, s) => {
    s.setStyle(0, 0, { font: { name: "黑体", size: 9.5, italic: true, underline: "Double", strikethrough: true, color: "#123456" } });
    s.setStyle(1, 1, { fill: "#FFFF00", horizontal: "CenterAcrossSelection", vertical: "Top", wrap: true, indent: 2, rotation: -45 });
    s.setStyle(1, 2, { borders: { left: { style: "double", color: "#FF0000" }, diagonalUp: { style: "hair" } }, shrinkToFit: true, locked: false });
    s.setStyle(30, 3, { formulaHidden: true });
    s.setStyle(1, 0, {});
    s.setNumberFormat(1, 1, "m/d/yyyy");
    s.setNumberFormat(1, 2, '0.00"台";[Red]-0.00');
    s.setNumberFormat(31, 2, "@");
  }],
  ["columns and rows", (_, s) => {
    s.setColumn(1, { width: 33.5 });
    s.setColumn(12, { width: 9, hidden: true, style: { fill: "#00FF00" }, numberFormat: "0%" });
    s.setRow(1, { height: 40 });
    s.setRow(60, { hidden: true, height: 12 });
  }],
  ["merged cells", (_, s) => {
    s.unmerge(rect("A1:A1"));
    s.merge(rect("A30:C31"));
  }],
  ["rules put first, between and last, and taken away", (book, s) => {
    const rule = (formula: string): Parameters<typeof s.conditionalFormats.add>[0] => ({
      id: book.nextId(), areas: [rect("A1:A9"), rect("D4")], type: "Custom", formula, stopIfTrue: true,
      format: { fill: "#FFFF99", bold: true, italic: true, underline: true, strikethrough: true, borders: { top: { style: "thin", color: "#FF0000" } }, numberFormat: "0.0" },
    });
    s.conditionalFormats.add(rule("=LEFT($A1,1)<\"b\""), 0);
    s.conditionalFormats.add(rule("=A1>1"), 2);
    s.conditionalFormats.add(rule("=A1>2"));
    const foreign = s.conditionalFormats.list.find((item) => item.foreign);
    if (foreign) s.conditionalFormats.update(foreign.id, { areas: [rect("Z1:Z5")] });
    const own = s.conditionalFormats.list.find((item) => item.formula === "=B1>31");
    if (own) s.conditionalFormats.remove(own.id);
  }],
  ["validations", (book, s) => {
    const [first] = s.dataValidations.list;
    if (first) s.dataValidations.remove(first.id);
    const base = { id: book.nextId(), areas: [rect("K1:K5"), rect("M2")], inCellDropDown: true, ignoreBlanks: true };
    s.dataValidations.add({ ...base, type: "List", formula1: "甲,\"乙\"", error: { style: "Warning", title: "题", message: "文<>" } });
    s.dataValidations.add({ ...base, id: book.nextId(), type: "Decimal", operator: "NotBetween", formula1: "0.5", formula2: "=B1", prompt: { title: "", message: "说明" } });
    for (const item of s.dataValidations.list) if (item.foreign) s.dataValidations.remove(item.id);
  }],
  ["links", (_, s) => {
    s.setHyperlink(0, 0, { location: "'企业 甲'!A1", screenTip: "提示\"" });
    s.setHyperlink(1, 0, { address: "https://example.com/?q=1&x=\"2\"#z" });
    for (const { row, column } of s.hyperlinks.slice(0, 1)) s.setHyperlink(row, column, null);
  }],
  ["notes", (book, s) => {
    const [first] = s.notes.list;
    if (first) s.notes.update(first.id, { content: "改过的<注释>" });
    s.notes.add({ id: book.nextId(), row: 9, column: 3, content: "新注释\n第二行", author: "核验", visible: true });
    s.notes.add({ id: book.nextId(), row: 10, column: 3, content: "又一条", author: "核验", visible: false });
    if (s.notes.list[1]) s.notes.remove(s.notes.list[1].id);
  }],
  ["threaded comments", (book, s) => {
    const [first] = s.comments.list;
    const reply = { id: book.nextId(), content: "再答 & <复>", author: "李审核", created: "2026-03-02T08:00:00.00" };
    if (first) s.comments.update(first.id, { replies: [...first.replies, reply], resolved: false });
    s.comments.add({ id: book.nextId(), row: 20, column: 2, content: "新批注", author: "李审核", created: "2026-03-03T08:00:00.00", resolved: false, replies: [] });
  }],
  ["threaded comments taken away", (_, s) => {
    for (const { id } of s.comments.list) s.comments.remove(id);
  }],
  ["tables", (book, s) => {
    for (const [column, value] of ["名称", "数量", "名称"].entries()) s.setContent(49, column + 20, { value });
    s.tables.add({
      id: book.nextId(), name: "新表", rect: rect("U50:W53"), hasHeaders: true, hasTotals: false, style: "TableStyleLight1", bandedRows: true,
      bandedColumns: false, firstColumn: true, lastColumn: false, filterButton: true,
    });
  }],
  ["protection, panes, gridlines, colour, filter", (_, s) => {
    const permissions = new Map(Object.keys(PERMISSIONS).map((name, i) => [name, i % 2 === 0]));
    s.protection = { options: { ...Object.fromEntries<boolean>(permissions), selectionMode: "Unlocked" } };
    s.freeze = { rows: 0, columns: 2 };
    s.gridlines = !s.gridlines;
    s.tabColor = "#112233";
    s.autoFilter = rect("A1:C9");
  }],
  ["the page", (_, s) => s.setPageLayout({
    orientation: "Landscape", paperSize: "A3", fitToWidth: 1, fitToHeight: 2, scale: undefined, centerHorizontally: true,
    margins: { left: 1, right: 1, top: 0.5, bottom: 0.5 }, printArea: [rect("A1:B2"), rect("D1:E2")], titleRows: rect("1:1"), titleColumns: rect("A:B"),
  })],
  ["one page wide, as long as it gets", (_, s) => s.setPageLayout({ fitToWidth: 1, fitToHeight: undefined, scale: undefined })],
  ["names", (book, s) => {
    const [first] = book.names.list;
    if (first) book.names.update(first.id, { formula: "=1+2" });
    book.names.add({ id: book.nextId(), name: "新名", formula: `='${s.name}'!$A$1`, scope: s.id, comment: "说明", visible: true });
  }],
  ["a new sheet in front, another moved, one hidden, the chosen tab", (book, s) => {
    const added = book.addSheet("新的 '页'", 0);
    added.setContent(0, 0, { value: "新" });
    book.moveSheet(s, book.sheets.length - 1);
    added.visibility = "Hidden";
    book.active = second(book);
  }],
  ["a sheet's name", (_, s) => void (s.name = "改名 & <后>")],
  ["a deleted sheet", (book) => book.deleteSheet(second(book))],
  ["rows put in", (_, s) => s.shift(rows(2, 3))],
  ["rows taken out", (_, s) => s.shift(rows(1, -2))],
  ["a column put in and rows after it, then values", (_, s) => {
    s.shift(columns(1, 1));
    s.shift(rows(1, 1));
    s.setContent(1, 1, { value: "新行" });
  }],
  ["columns taken out", (_, s) => s.shift(columns(1, -1))],
];

describe.each(["openpyxl.xlsx", "excel.xlsx", "libreoffice.xlsx"])("saved %s holds", (file) => {
  it.each(CHANGES)("%s", async (_, change) => {
    const book = await openWorkbook(file);
    change(book, firstSheet(book));
    // A formula inside a foreign rule is the loader's own copy: it moves in the file alone.
    const plain = (state: object): unknown => JSON.parse(JSON.stringify(state, (key, value: unknown) => (key === "details" ? undefined : value)));
    expect(plain(snapshot(await loadBook(await saveBook(book))))).toEqual(plain(snapshot(book)));
  });
});

it("writes foreign rules on a copy of their sheet", async () => {
  const book = await openWorkbook("openpyxl.xlsx");
  const copy = book.addSheet("副本");
  for (const item of firstSheet(book).conditionalFormats.list) copy.conditionalFormats.add({ ...item, id: book.nextId() });
  const rules = (sheet: Sheet | null): unknown[] => sheet?.conditionalFormats.list.map(({ type, areas, format }) => [type, areas, format]) ?? [];
  expect(rules((await loadBook(await saveBook(book))).sheet("副本"))).toEqual(rules(firstSheet(book)));
});

it("saves a book that no file brought", async () => {
  const book = Book.blank("表");
  for (const [, change] of CHANGES.slice(0, 3)) change(book, firstSheet(book));
  expect(snapshot(await loadBook(await saveBook(book)))).toEqual(snapshot(book));
});

it("keeps the schema's order of a new sheet's elements, whatever was written first", async () => {
  const book = Book.blank("表");
  for (const [what, change] of CHANGES) if (!/sheet|name|rows|column/.test(what)) change(book, book.active);
  const elements = parseXml(partText(await saveBook(book), "xl/worksheets/sheet1.xml")).children.map(({ name }) => name);
  expect(elements).toEqual(expect.arrayContaining(["sheetPr", "sheetProtection", "pageSetup", "legacyDrawing", "tableParts"]));
  expect(elements).toEqual([...elements].sort((a, b) => SHEET_ORDER.indexOf(a) - SHEET_ORDER.indexOf(b)));
});

const partText = (file: Uint8Array, name: string): string => new TextDecoder().decode(unzipSync(file)[name]);

it("moves drawings and the ranges of charts with the cells", async () => {
  const book = await openWorkbook("openpyxl.xlsx");
  book.sheet("图表")?.shift(rows(1, 2));
  const saved = await saveBook(book);
  expect(partText(saved, "xl/charts/chart1.xml")).toContain("'图表'!$B$4:$B$6");
  expect([...partText(saved, "xl/drawings/drawing1.xml").matchAll(/<(?:xdr:)?row>(\d+)</g)].map((m) => m[1])).toEqual(["3", "19", "9"]);
});

it("asks Excel to calculate when a value changed beside formulas, and only then", async () => {
  const book = await openWorkbook("excel.xlsx");
  firstSheet(book).setColumn(1, { width: 5 });
  expect(partText(await saveBook(book), "xl/workbook.xml")).not.toContain("fullCalcOnLoad");
  firstSheet(book).setContent(0, 1, { value: 99 });
  expect(partText(await saveBook(book), "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
});

it("takes a deleted sheet's own parts with it, and no others", async () => {
  const book = await openWorkbook("excel.xlsx");
  book.deleteSheet(firstSheet(book));
  const names = Object.keys(unzipSync(await saveBook(book)));
  expect(names).not.toContain("xl/worksheets/sheet1.xml");
  expect(names).not.toContain("xl/comments1.xml");
  expect(names).toEqual(expect.arrayContaining(["xl/chartsheets/sheet1.xml", "xl/charts/chart1.xml", "xl/persons/person.xml", "customXml/item1.xml"]));
});
