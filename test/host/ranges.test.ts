import { errorOf, useExcel } from "./support/excel";

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("甲");

async function addressOf(pick: (sheet: Excel.Worksheet) => Excel.Range | Excel.RangeAreas): Promise<string | null> {
  return Excel.run(async (context) => {
    const range = pick(sheetOf(context));
    range.load("address");
    await context.sync();
    return range.isNullObject ? null : range.address;
  });
}

describe("places", () => {
  const { book } = useExcel();
  book.active.setContent(1, 1, { value: 1 });
  book.active.setContent(2, 1, { value: 2 });
  book.active.setContent(9, 9, { value: 3 });
  book.active.merge({ row: 4, column: 0, rows: 2, columns: 2 });

  test.each<[string, (sheet: Excel.Worksheet) => Excel.Range | Excel.RangeAreas, string | null]>([
    ["indexes", (s) => s.getRangeByIndexes(0, 0, 2, 2), "甲!A1:B2"],
    ["cell", (s) => s.getCell(3, 1), "甲!B4"],
    ["columns", (s) => s.getRange("A:B"), "甲!A:B"],
    ["rows", (s) => s.getRange("3:2"), "甲!2:3"],
    ["resized", (s) => s.getRange("A1").getResizedRange(2, 1), "甲!A1:B3"],
    ["offset", (s) => s.getRange("A1").getOffsetRange(1, 1), "甲!B2"],
    ["bounding", (s) => s.getRange("A1").getBoundingRect("C3"), "甲!A1:C3"],
    ["intersection", (s) => s.getRange("A1:C3").getIntersectionOrNullObject("B2:E5"), "甲!B2:C3"],
    ["no intersection", (s) => s.getRange("A1").getIntersectionOrNullObject("B2"), null],
    ["used", (s) => s.getUsedRange(true), "甲!B2:J10"],
    ["used in part", (s) => s.getRange("A1:C3").getUsedRangeOrNullObject(true), "甲!B2:B3"],
    ["region", (s) => s.getRange("B2").getSurroundingRegion(), "甲!B2:B3"],
    ["areas", (s) => s.getRanges("A1,C3:D4"), "甲!A1,甲!C3:D4"],
    ["constants", (s) => s.getUsedRange().getSpecialCells("Constants"), "甲!B2,甲!B3,甲!J10"],
    ["merged", (s) => s.getRange("A1:C9").getMergedAreasOrNullObject(), "甲!A5:B6"],
    ["merged, first cell outside", (s) => s.getRange("A6:C9").getMergedAreasOrNullObject(), null],
    ["found", (s) => s.getRange("A1:Z99").findOrNullObject("2", { completeMatch: true }), "甲!B3"],
  ])("%s", async (_, pick, address) => expect(await addressOf(pick)).toBe(address));

  test("a kept range follows inserted and deleted rows, and fails once its cells are gone", async () => {
    await Excel.run(async (context) => {
      const sheet = sheetOf(context);
      const range = sheet.getRange("J10").load("address");
      await context.sync();
      sheet.getRange("3:4").insert("Down");
      await context.sync();
      range.load("address,values");
      await context.sync();
      expect([range.address, range.values]).toEqual(["甲!J12", [[3]]]);
      sheet.getRange("3:4").delete("Up");
      range.load("address");
      await context.sync();
      expect(range.address).toBe("甲!J10");
    });
    const error = await errorOf(async (context) => {
      const range = sheetOf(context).getRange("Z9").load("address");
      await context.sync();
      sheetOf(context).getRange("9:9").delete("Up");
      range.load("address");
      await context.sync();
    });
    expect(error.code).toBe("InvalidReference");
  });
});

describe("changes", () => {
  const { book } = useExcel();
  const cell = (row: number, column: number) => book.active.cell(row, column);

  test("formats, read back as Excel tells them", async () => {
    const read = await Excel.run(async (context) => {
      const range = sheetOf(context).getRange("B2:C3");
      range.format.fill.color = "yellow";
      range.format.font.bold = true;
      range.format.font.color = "#9C0006";
      range.format.wrapText = true;
      range.format.horizontalAlignment = "Center";
      range.format.borders.getItem("EdgeBottom").style = "Continuous";
      range.format.borders.getItem("EdgeBottom").color = "#C00000";
      range.format.columnWidth = 96;
      range.format.rowHeight = 30;
      const wider = sheetOf(context).getRange("A1:C3");
      const paths = "format/fill/color,format/font/bold,format/columnWidth,format/wrapText";
      range.load(paths);
      wider.load(paths);
      const none = sheetOf(context).getRange("Z1").load("format/fill/color");
      await context.sync();
      const pick = ({ format }: Excel.Range) => [format.fill.color, format.font.bold, format.columnWidth, format.wrapText];
      return [pick(range), pick(wider), none.format.fill.color];
    });
    expect(read).toEqual([["#FFFF00", true, 96, true], ["", null, null, null], "#FFFFFF"]);
    expect(cell(2, 1).style.borders).toEqual({ bottom: { style: "thin", color: "#C00000" } });
    expect(cell(1, 1).style.borders).toBeUndefined();
    expect(book.active.column(1).width).toBeCloseTo(18.29, 2);
  });

  test("merge keeps the first content; covered cells take no value; unmerge", async () => {
    await Excel.run(async (context) => {
      const range = sheetOf(context).getRange("E1:F2");
      range.values = [["", "x"], ["y", "z"]];
      range.merge();
      range.values = [["一", "二"], ["三", "四"]];
      await context.sync();
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([["一", ""], ["", ""]]);
      range.unmerge();
      await context.sync();
    });
    expect(book.active.merges).toEqual([]);
  });

  test("sort moves whole rows; copy moves formulas along; clear takes what it says", async () => {
    await Excel.run(async (context) => {
      const sheet = sheetOf(context);
      const range = sheet.getRange("H1:I4");
      range.values = [["键", "值"], [3, "c"], [1, "a"], ["", "z"]];
      range.sort.apply([{ key: 0, ascending: true }], false, true);
      sheet.getRange("K1").formulas = [["=H1&$I$2"]];
      sheet.getRange("K2:K3").copyFrom("K1");
      const copied = sheet.getRange("K2:K3").load("formulas");
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([["键", "值"], [1, "a"], [3, "c"], ["", "z"]]);
      expect(copied.formulas).toEqual([["=H2&$I$2"], ["=H3&$I$2"]]);
      range.format.fill.color = "#FF0000";
      range.clear("Contents");
      await context.sync();
      expect([cell(0, 7).value, cell(0, 7).style.fill]).toEqual(["", "#FF0000"]);
      range.clear();
      await context.sync();
      expect(cell(0, 7).style.fill).toBeUndefined();
    });
  });

  test("a link shows its text and looks like one", async () => {
    await Excel.run(async (context) => {
      const range = sheetOf(context).getRange("M1");
      range.hyperlink = { documentReference: "'甲'!B2", textToDisplay: "B2", screenTip: "去" };
      await context.sync();
      range.load("values,hyperlink,format/font/underline");
      await context.sync();
      expect([range.values[0]?.[0], range.hyperlink, range.format.font.underline]).toEqual([
        "B2", { address: "", documentReference: "'甲'!B2", screenTip: "去", textToDisplay: "B2" }, "Single",
      ]);
      range.clear("Hyperlinks");
      range.load("hyperlink");
      await context.sync();
      expect(range.hyperlink).toBeNull();
    });
  });

  test("autofit and hidden columns", async () => {
    await Excel.run(async (context) => {
      const range = sheetOf(context).getRange("O1");
      range.values = [["很长很长很长的名称"]];
      range.format.autofitColumns();
      sheetOf(context).getRange("P:Q").columnHidden = true;
      await context.sync();
    });
    expect(book.active.column(14).width).toBeGreaterThan(18);
    expect([15, 16, 17].map((column) => book.active.column(column).hidden)).toEqual([true, true, undefined]);
  });
});
