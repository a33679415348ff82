import { BooleanNumber, CellValueType, RANGE_TYPE } from "@univerjs/core";
import { Book, MAX_ROWS, rectOf } from "../../../src/host/model";
import { gridContent } from "../../../src/workbench/grid/toGrid/cell";
import { gridSelection, hostSelection } from "../../../src/workbench/grid/toGrid/range";
import { rowsToFit } from "../../../src/workbench/grid/toGrid/rowsToFit";
import { columnPixels, columnWidth, rowPixels, rowPoints } from "../../../src/workbench/grid/toGrid/size";
import { gridWorkbook } from "../../../src/workbench/grid/toGrid/workbook";
import { hostContent } from "../../../src/workbench/grid/toHost/content";

const cell = (value: string | number | boolean, formula?: string) => ({ value, numberFormat: "General", style: {}, ...(formula !== undefined && { formula }) });

test.each([
  ["text that looks like a number stays text", cell("0123"), { v: "0123", t: CellValueType.STRING }],
  ["a number", cell(0.2958), { v: 0.2958, t: CellValueType.NUMBER }],
  ["a truth value", cell(true), { v: 1, t: CellValueType.BOOLEAN }],
  ["a formula with its last result", cell(3, "=1+2"), { v: 3, t: CellValueType.NUMBER, f: "=1+2" }],
  ["a blank", cell(""), {}],
])("%s goes to the grid and comes back", (_, given, expected) => {
  expect(gridContent(given)).toEqual(expected);
  const { value, formula } = given as { value: unknown; formula?: string };
  expect(hostContent(expected, formula ?? null)).toEqual({ value, ...(formula !== undefined && { formula }) });
});

test("the text of a cell with several formats is read whole", () => {
  expect(hostContent({ p: { id: "", documentStyle: {}, body: { dataStream: "甲\r乙\r\n" } } }, null)).toEqual({ value: "甲\n乙" });
});

test.each([
  [9.140625, 64],
  [8.43, 59],
  [20, 140],
])("a column of %p characters is %p pixels wide", (width, pixels) => {
  expect(columnPixels(width)).toBe(pixels);
  expect(columnPixels(columnWidth(pixels))).toBe(pixels);
});

test("rows are measured in points", () => {
  expect([rowPixels(15), rowPoints(20)]).toEqual([20, 15]);
});

test("a whole column selected in the grid is one in the workbook", () => {
  expect(hostSelection({ startRow: 0, endRow: 99, startColumn: 2, endColumn: 2, rangeType: RANGE_TYPE.COLUMN })).toEqual(rectOf(0, 2, MAX_ROWS, 1));
});

test("a selected cell of a merged area shows the area as selected", () => {
  const book = Book.blank();
  book.active.merge(rectOf(4, 1, 2, 3));
  const { range, primary } = gridSelection(rectOf(4, 1), book.active, { rows: 100, columns: 26 });
  expect(range).toMatchObject({ startRow: 4, endRow: 5, startColumn: 1, endColumn: 3 });
  expect(primary).toMatchObject({ actualRow: 4, actualColumn: 1, isMergedMainCell: true });
});

test("rows without a height fit themselves to text that wraps or is large, but not to merged cells", () => {
  const book = Book.blank();
  const sheet = book.active;
  const write = (row: number, style: object): void => sheet.setCell(row, 0, { value: "很长的一句话", numberFormat: "General", style });
  write(0, { wrap: true });
  write(1, {});
  write(2, { font: { size: 18 } });
  write(3, { wrap: true });
  sheet.setRow(3, { height: 40 });
  write(4, { wrap: true });
  sheet.merge(rectOf(4, 0, 1, 2));
  expect(rowsToFit(sheet)).toEqual([0, 2]);
});

test("a book becomes the grid's workbook with everything that hangs on its sheets", () => {
  const book = Book.blank("汇总表");
  const sheet = book.active;
  const fill = { fill: "#FFFF00" };
  sheet.setCell(0, 0, { value: "企业名称", numberFormat: "General", style: fill });
  sheet.setCell(0, 1, { value: "得分", numberFormat: "General", style: fill });
  sheet.merge(rectOf(2, 0, 1, 3));
  sheet.setColumn(0, { width: 20, hidden: true });
  sheet.setRow(1, { height: 30 });
  sheet.freeze = { rows: 1, columns: 2 };
  sheet.conditionalFormats.add({
    id: "cf", areas: [rectOf(1, 0)], type: "Custom", formula: "=TRUE", format: { fill: "#FFC7CE" }, stopIfTrue: false,
  });
  sheet.notes.add({ id: "n", row: 1, column: 0, content: "请核对", author: "核验", visible: false });
  sheet.dataValidations.add({ id: "v", areas: [rectOf(5, 0)], type: "List", formula1: "甲,乙", inCellDropDown: true, ignoreBlanks: true });
  book.addSheet("隐藏").visibility = "Hidden";

  const data = gridWorkbook(book, "u", "a.xlsx");
  const [shown, hidden] = data.sheetOrder.map((id) => data.sheets[id]);
  expect(shown).toMatchObject({
    name: "汇总表",
    freeze: { xSplit: 2, ySplit: 1, startRow: 1, startColumn: 2 },
    mergeData: [{ startRow: 2, endRow: 2, startColumn: 0, endColumn: 2 }],
    columnData: { 0: { w: 140, hd: BooleanNumber.TRUE } },
    rowData: { 1: { h: 40 } },
  });
  // One style for both cells.
  expect(shown?.cellData?.[0]?.[0]?.s).toBe(shown?.cellData?.[0]?.[1]?.s);
  expect(Object.values(data.styles)).toEqual([{ bg: { rgb: "#FFFF00" } }]);
  expect(hidden?.hidden).toBe(BooleanNumber.TRUE);
  const resource = (name: string): unknown => JSON.parse(data.resources?.find((item) => item.name === name)?.data ?? "null");
  expect(resource("SHEET_CONDITIONAL_FORMATTING_PLUGIN")).toMatchObject({ [sheet.id]: [{ cfId: "cf", rule: { value: "=TRUE", style: { bg: { rgb: "#FFC7CE" } } } }] });
  expect(resource("SHEET_NOTE_PLUGIN")).toMatchObject({ [sheet.id]: { 1: { 0: { note: "请核对" } } } });
  expect(resource("SHEET_DATA_VALIDATION_PLUGIN")).toMatchObject({ [sheet.id]: [{ uid: "v", type: "list", formula1: "甲,乙" }] });
});
