import type { Book, Sheet } from "../../../src/host/model";
import { parseAddress } from "../../../src/host/model";
import type { ForeignRule } from "../../../src/host/xlsx";
import { openWorkbook } from "../../support/workbooks";

function at(book: Book, name: string): (address: string) => ReturnType<Sheet["cell"]> {
  const sheet = book.sheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return (address) => {
    const rect = parseAddress(address);
    if (!rect) throw new Error(address);
    return sheet.cell(rect.row, rect.column);
  };
}

describe("a workbook as Excel writes it", () => {
  let book: Book;
  let first: Sheet;
  beforeAll(async () => {
    book = await openWorkbook("excel.xlsx");
    first = book.sheets[0] as Sheet;
  });

  it.each([
    ["A1", "指标", undefined, "General"],
    ["B1", 30, undefined, "General"],
    ["C1", "30", undefined, "@"],
    ["D1", 46094, undefined, "m/d/yyyy"],
    ["E1", true, undefined, "General"],
    ["F1", "#DIV/0!", undefined, "General"],
    ["A2", 0.296, undefined, "0.0%"],
    ["C2", 0.3, undefined, "0%"],
    ["D2", 0.2955, undefined, "0.00%"],
    ["E2", 46094, undefined, 'yyyy"年"m"月"d"日"'],
    ["C3", "文本", '="文"&"本"', "General"],
    ["D3", 62, "=B2:B3*2", "General"],
    ["E7", "", undefined, "@"],
  ])("%s holds %p", (address, value, formula, numberFormat) => {
    expect(at(book, "Sheet1")(address)).toMatchObject({ value, numberFormat, ...(formula !== undefined && { formula }) });
    expect(at(book, "Sheet1")(address).formula).toBe(formula);
  });

  it("spells out shared formulas", () => {
    expect(["B2", "B3", "B5"].map((address) => at(book, "Sheet1")(address).formula)).toEqual(["=B1+$C$8", "=B2+$C$8", "=B4+$C$8"]);
  });

  it("reads rich text as plain text and knows a leading apostrophe", () => {
    expect(at(book, "第二页")("A1").value).toBe("富文本");
    expect(at(book, "Sheet1")("C1").quotePrefix).toBe(true);
  });

  it("draws theme colours, gradients, stacked text and differences from the standard font", () => {
    const { style } = at(book, "Sheet1")("A2");
    expect(style).toMatchObject({ fill: "#FFFFFF", rotation: 180, vertical: "Center", borders: { left: { style: "thin" }, diagonalDown: { style: "thin" } } });
    expect(style.font).toEqual({ bold: true, color: "#366092" });
    expect(at(book, "Sheet1")("E2").style.locked).toBe(false);
  });

  it("knows layout, protection and view", () => {
    expect(first.tabColor).toBe("#F79646");
    expect(first.column(1)).toMatchObject({ width: 18.625 });
    expect(first.row(1).height).toBe(28.5);
    expect(first.row(7).hidden).toBe(true);
    expect(first.protection?.options).toMatchObject({ allowFormatCells: true, allowSort: false, allowEditObjects: false, selectionMode: "Normal" });
    expect(first.protection?.password).toBeDefined();
    expect(first.pageLayout).toMatchObject({ orientation: "Portrait", paperSize: "A4", printArea: [{ row: 0, column: 0, rows: 8, columns: 6 }] });
    expect(book.sheet("第二页")?.freeze).toEqual({ rows: 2, columns: 1 });
    expect(book.sheet("第二页")?.selection).toEqual([{ row: 3, column: 2, rows: 2, columns: 2 }]);
  });

  it("lists rules by priority, and foreign ones with what is needed to draw them", () => {
    const [custom, bar] = first.conditionalFormats.list;
    expect(custom).toMatchObject({
      type: "Custom", formula: "=B1>31", stopIfTrue: true, format: { fill: "#C6EFCE", fontColor: "#006100" },
      areas: [{ row: 0, column: 1, rows: 5, columns: 1 }],
    });
    expect(bar).toMatchObject({ type: "DataBar", foreign: true });
    expect(bar?.details as ForeignRule).toMatchObject({ kind: "dataBar", colors: ["#638EC6"], thresholds: [{ type: "min" }, { type: "max" }] });
  });

  it("reads validations of both generations", () => {
    expect(first.dataValidations.list).toMatchObject([
      { type: "List", formula1: "=$B$1:$B$3", ignoreBlanks: true, inCellDropDown: true },
      { type: "List", formula1: "=第二页!$A$1:$A$3", foreign: true },
    ]);
  });

  it("tells notes from threaded comments", () => {
    expect(first.notes.list).toMatchObject([{ row: 0, column: 1, author: "审核人", content: "审核人:\n总数含备件", visible: true }]);
    expect(first.comments.list).toMatchObject([{ row: 1, column: 1, content: "请核实", author: "王审核", resolved: true, replies: [{ content: "已核实" }] }]);
  });

  it("leaves chart sheets and Excel's own names out of the model", () => {
    expect(book.sheets.map((sheet) => sheet.name)).toEqual(["Sheet1", "第二页"]);
    expect(book.names.list).toMatchObject([
      { name: "总数", formula: "=Sheet1!$B$1", scope: null, visible: true },
      { name: "局部", scope: book.sheets[1]?.id, visible: false },
    ]);
  });

  it("starts with an empty journal", () => expect(book.journal).toEqual([]));
});

describe.each(["openpyxl.xlsx", "libreoffice.xlsx"])("%s", (file) => {
  let book: Book;
  beforeAll(async () => void (book = await openWorkbook(file)));

  it("has its sheets with their states", () => {
    expect(book.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["汇总表", "Visible"], ["企业甲", "Visible"], ["图表", "Visible"], ["清单", "Visible"], ["隐藏", "Hidden"],
      // LibreOffice knows one kind of hidden only.
      ["深藏", file === "openpyxl.xlsx" ? "VeryHidden" : "Hidden"],
    ]);
  });

  it("types cells by what the file says, not by what they look like", () => {
    const summary = at(book, "汇总表");
    expect(summary("F3")).toMatchObject({ value: "30", numberFormat: "@" });
    expect(summary("F4").value).toBe(true);
    expect(summary("F6").value).toBe(" 前后有空格 \n第二行 <&>");
    expect(summary("D3")).toMatchObject({ value: 0.296, numberFormat: "0%" });
    expect(summary("E3").value).toBe(46082);
    expect(summary("C7").formula).toBe("=SUM(C3:C6)");
    expect(at(book, "清单")("E1").value).toBe("重 点");
  });

  it("has merges, sizes, panes, filters and colours", () => {
    const summary = book.sheet("汇总表") as Sheet;
    expect(summary.merges).toEqual([{ row: 0, column: 0, rows: 1, columns: 6 }]);
    expect(summary.row(0).height).toBeCloseTo(36, 0);
    expect(summary.column(1).width).toBeCloseTo(30, 0);
    expect(summary.column(6).hidden).toBe(true);
    // LibreOffice without a window writes no views.
    expect(summary.freeze).toEqual(file === "openpyxl.xlsx" ? { rows: 2, columns: 2 } : null);
    expect(summary.autoFilter).toEqual({ row: 1, column: 0, rows: 6, columns: 6 });
    expect(summary.tabColor).toBe("#00B050");
    expect(at(book, "汇总表")("A2").style).toMatchObject({ fill: file === "openpyxl.xlsx" ? "#B8CCE4" : "#B9CDE5", wrap: true, borders: { bottom: { style: "medium" } } });
    expect(at(book, "汇总表")("A1").style.font).toMatchObject({ bold: true, size: 18, name: "方正小标宋简体" });
    expect(summary.pageLayout).toMatchObject({ orientation: "Landscape", titleRows: { row: 0, rows: 2 }, fitToWidth: 1 });
  });

  it("has rules, validations, notes, links and tables", () => {
    const summary = book.sheet("汇总表") as Sheet;
    expect(summary.conditionalFormats.list.map(({ type }) => type).sort()).toEqual(["CellValue", "ColorScale", "Custom", "Custom", "DataBar", "IconSet"]);
    expect(summary.hyperlinks).toMatchObject([{ row: 2, column: 1, address: "https://example.com/?a=1&b=2" }, { row: 3, column: 1 }]);
    const company = book.sheet("企业甲") as Sheet;
    expect(company.dataValidations.list.find(({ type }) => type === "List")).toMatchObject({ formula1: "是,否", error: { title: "填写有误" } });
    expect(company.dataValidations.list.find(({ type }) => type === "WholeNumber")).toMatchObject({ operator: "Between", formula1: "0", formula2: "=$B$3" });
    expect(company.notes.list.map(({ row, content }) => [row, content])).toEqual([[2, "含生产、检测与物流设备"], [3, "以台账为准\n第二行"]]);
    expect(company.gridlines).toBe(file !== "openpyxl.xlsx");
    expect(company.protection).not.toBeNull();
    expect(book.sheet("清单")?.tables.list).toMatchObject([{ name: "设备表", hasHeaders: true, rect: { rows: 3, columns: 3 } }]);
  });
});

it("reads a workbook in the spelling of other programs: prefixes, no addresses, inline strings, ISO dates, UTF-16, dates from 1904", async () => {
  const book = await openWorkbook("prefixed.xlsx");
  const cell = at(book, "数据");
  expect(book.date1904).toBe(true);
  expect(["A1", "B1", "A2", "B2"].map((address) => cell(address).value)).toEqual(["标签", 30, "富文本", 60]);
  expect(cell("C1")).toMatchObject({ value: 46082 - 1462, numberFormat: "m/d/yyyy" });
  expect(cell("B2").formula).toBe("=B1*2");
  expect(book.sheets[0]?.merges).toEqual([{ row: 1, column: 0, rows: 2, columns: 1 }]);
});
