import { Book, rectOf } from "../../src/host/model";
import { errorOf, useExcel } from "./support/excel";

const MARK = '=LEN("标记")>0';

function sample(): Book {
  const book = Book.blank("甲");
  book.silently(() => {
    book.active.conditionalFormats.add({
      id: book.nextId(), areas: [rectOf(0, 0, 9, 9)], type: "ColorScale", format: {}, stopIfTrue: false, foreign: true,
    });
  });
  return book;
}

describe("conditional formats", () => {
  const { book } = useExcel(sample());

  test("one over many areas, with its looks", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("甲");
      const format = sheet.getRanges("B2:B4,D6,F8:G9").conditionalFormats.add(Excel.ConditionalFormatType.custom);
      format.custom.rule.formula = MARK;
      format.custom.format.fill.color = "#FFC7CE";
      format.custom.format.font.color = "#9C0006";
      format.custom.format.font.bold = true;
      format.custom.format.borders.getItem("EdgeTop").style = "Continuous";
      format.custom.format.borders.getItem("EdgeTop").color = "#C00000";
      format.stopIfTrue = false;
      await context.sync();
    });
    expect(book.active.conditionalFormats.list[0]).toMatchObject({
      type: "Custom",
      formula: MARK,
      areas: [rectOf(1, 1, 3, 1), rectOf(5, 3), rectOf(7, 5, 2, 2)],
      format: { fill: "#FFC7CE", fontColor: "#9C0006", bold: true, borders: { top: { style: "thin", color: "#C00000" } } },
    });
  });

  test("found again by their formula over the whole sheet, and deleted without touching the user's", async () => {
    await Excel.run(async (context) => {
      const formats = context.workbook.worksheets.getItem("甲").getRange().conditionalFormats;
      formats.load("items/type,items/priority,items/id");
      await context.sync();
      const custom = formats.items.filter(({ type }) => type === "Custom");
      custom.forEach((format) => format.load("custom/rule/formula"));
      const areas = custom.map((format) => format.getRanges().load("address"));
      await context.sync();
      expect(formats.items.map(({ type, priority }) => [type, priority])).toEqual([["Custom", 0], ["ColorScale", 1]]);
      expect(custom.map((format) => format.custom.rule.formula)).toEqual([MARK]);
      expect(areas[0]?.address).toBe("甲!B2:B4,甲!D6,甲!F8:G9");
      custom.forEach((format) => format.delete());
      await context.sync();
    });
    expect(book.active.conditionalFormats.list.map(({ type }) => type)).toEqual(["ColorScale"]);
  });

  test("the formula is loaded with the list, where other kinds have none", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("甲");
      sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = MARK;
      const formats = sheet.getRange().conditionalFormats;
      formats.load("items/customOrNullObject/rule/formula");
      await context.sync();
      const formulas = formats.items.map(({ customOrNullObject: custom }) => (custom.isNullObject ? null : custom.rule.formula));
      expect(formulas).toEqual([MARK, null]);
    });
    const error = await errorOf(async (context) => {
      context.workbook.worksheets.getItem("甲").getRange().conditionalFormats.load("items/custom/rule/formula");
      await context.sync();
    });
    expect(error.code).toBe("InvalidOperation");
  });

  test("clearing formats of a part cuts the part out", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("甲").getRange("A1:A9").clear("Formats");
      await context.sync();
    });
    expect(book.active.conditionalFormats.list.map(({ areas }) => areas)).toEqual([[rectOf(0, 1, 9, 8)]]);
  });

  test("they follow inserted columns", () => {
    book.active.shift({ axis: "column", at: 0, count: 2, from: 0, to: 1_048_575 });
    expect(book.active.conditionalFormats.list[0]?.areas).toEqual([rectOf(0, 3, 9, 8)]);
  });
});
