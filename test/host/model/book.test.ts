import { BLANK, Book, type Change, formatAddress, parseAddress, rectOf, type Shift } from "../../../src/host/model";

const rows = (at: number, count: number): Shift => ({ axis: "row", at, count, from: 0, to: 16383 });
const at = (address: string) => parseAddress(address) ?? rectOf(0, 0);

function small() {
  const book = Book.blank("甲");
  const sheet = book.active;
  const put = (address: string, value: string | number, formula?: string) => {
    const { row, column } = at(address);
    sheet.setContent(row, column, { value, ...(formula && { formula }) });
  };
  const get = (address: string) => sheet.cell(at(address).row, at(address).column);
  return { book, sheet, put, get };
}

describe("journal", () => {
  test("lists changes in order with what was before and after, and skips writes that change nothing", () => {
    const { book, sheet, put } = small();
    put("A1", 1);
    put("A1", 1);
    sheet.setNumberFormat(0, 0, "0%");
    sheet.setStyle(0, 0, { fill: "#FF0000" });
    expect(book.journal.map((change) => change.kind)).toEqual(["value", "numberFormat", "style"]);
    expect(book.journal[0]).toMatchObject({ row: 0, column: 0, before: { value: "" }, after: { value: 1, numberFormat: "General" } });
  });

  test("a batch reaches a listener in one call; silent work reaches nobody", () => {
    const { book, put } = small();
    const heard: number[] = [];
    const stop = book.onChange((changes) => heard.push(changes.length));
    book.batch(() => { put("A1", 1); put("A2", 2); });
    put("A3", 3);
    book.silently(() => put("A4", 4));
    stop();
    put("A5", 5);
    expect(heard).toEqual([2, 1]);
    expect(book.journal).toHaveLength(4);
  });
});

describe("cells", () => {
  test("styles with the same members are one object, and clearing brings the blank cell back", () => {
    const { sheet } = small();
    sheet.setStyle(0, 0, { fill: "#FF0000", font: { bold: true } });
    sheet.setStyle(1, 0, { font: { bold: true }, fill: "#FF0000" });
    expect(sheet.cell(0, 0).style).toBe(sheet.cell(1, 0).style);
    sheet.setStyle(0, 0, {});
    expect(sheet.cell(0, 0)).toBe(BLANK);
    expect(sheet.cells.size).toBe(1);
  });

  test("a column's format shows in cells that are not there", () => {
    const { sheet, put, get } = small();
    put("B2", 1);
    sheet.reformat(at("B:B"), "@");
    sheet.restyle(at("B:B"), () => ({ wrap: true }));
    expect([get("B2").numberFormat, get("B9").numberFormat, get("C9").numberFormat]).toEqual(["@", "@", "General"]);
    expect(get("B2").style).toBe(get("B9").style);
  });

  test("the used block counts formats and merges only when asked", () => {
    const { sheet, put } = small();
    put("B2", 1);
    sheet.setStyle(4, 4, { fill: "#00FF00" });
    sheet.merge(at("G1:H1"));
    const used = (valuesOnly: boolean) => { const r = sheet.usedRect(valuesOnly); return r && formatAddress(r); };
    expect([used(true), used(false)]).toEqual(["B2", "B1:H5"]);
  });

  test("merging keeps the first content", () => {
    const { sheet, put, get } = small();
    put("B1", "x");
    put("A2", "y");
    sheet.merge(at("A1:B2"));
    expect([get("A1").value, get("B1").value, get("A2").value]).toEqual(["x", "", ""]);
    expect(sheet.isCovered(1, 1)).toBe(true);
  });
});

describe("moving cells", () => {
  test.each([
    [rows(0, 2), { cell: "A5", merge: "B6:C7", formula: "=SUM(A5:A6)+乙!A3" }],
    [rows(3, 1), { cell: "A3", merge: "B5:C6", formula: "=SUM(A3:A5)+乙!A3" }],
    [rows(0, -2), { cell: "A1", merge: "B2:C3", formula: "=SUM(A1:A2)+乙!A3" }],
    [rows(2, -1), { cell: null, merge: "B3:C4", formula: "=SUM(A3:A3)+乙!A3" }],
  ])("%j", (shift, expected) => {
    const { book, sheet, put } = small();
    const other = book.addSheet("乙");
    put("A3", "here");
    sheet.merge(at("B4:C5"));
    other.setContent(0, 0, { value: 0, formula: "=SUM(甲!A3:A4)" });
    put("F20", 0, "=SUM(A3:A4)+乙!A3");
    sheet.shift(shift);
    const found: string[] = [];
    let formula = "";
    sheet.cells.forEach((cell, row, column) => {
      if (cell.value === "here") found.push(formatAddress(rectOf(row, column)));
      formula = cell.formula ?? formula;
    });
    expect({ cell: found[0] ?? null, merge: sheet.merges.map(formatAddress).join(), formula }).toEqual(expected);
    expect(other.cell(0, 0).formula).toBe(formula.replace("=SUM(", "=SUM(甲!").replace("+乙!A3", ""));
  });

  test("part of the rows: cells one by one, in the journal too", () => {
    const { book, sheet, put, get } = small();
    put("A2", "a");
    put("B2", "b");
    book.clearJournal();
    sheet.shift({ axis: "row", at: 0, count: 1, from: 0, to: 0 });
    expect([get("A3").value, get("A2").value, get("B2").value]).toEqual(["a", "", "b"]);
    expect(book.journal.map((change: Change) => change.kind)).toEqual(["value", "value"]);
  });
});

test("formulas and names follow a renamed and a deleted sheet", () => {
  const { book, sheet, put, get } = small();
  const other = book.addSheet("乙");
  put("A1", 0, '=乙!B2&"乙!B2"');
  book.names.add({ id: book.nextId(), name: "n", formula: "=乙!$A$1", scope: null, comment: "", visible: true });
  other.name = "B 空";
  expect([get("A1").formula, book.name("N", null)?.formula]).toEqual([`='B 空'!B2&"乙!B2"`, "='B 空'!$A$1"]);
  book.active = other;
  book.deleteSheet(other);
  expect([get("A1").formula, book.active]).toEqual(['=#REF!&"乙!B2"', sheet]);
});

test("650 sheets of 300 cells are made in well under two seconds", () => {
  const start = performance.now();
  const book = new Book();
  book.silently(() => {
    for (let n = 0; n < 650; n++) {
      const sheet = book.addSheet(`表${n}`);
      for (let i = 0; i < 300; i++) sheet.setContent(Math.floor(i / 6), i % 6, { value: i });
    }
  });
  expect(performance.now() - start).toBeLessThan(2000);
  expect(book.journal).toEqual([]);
});
