import { Book } from "../../src/host/model";
import { errorOf, useExcel } from "./support/excel";

function sample(): Book {
  const book = Book.blank("甲");
  book.silently(() => {
    const sheet = book.active;
    sheet.setContent(0, 0, { value: "名称" });
    sheet.setContent(0, 1, { value: "数" });
    sheet.setContent(1, 0, { value: "某某一厂" });
    sheet.setContent(1, 1, { value: 0.5 });
    sheet.setNumberFormat(1, 1, "0%");
    sheet.setContent(2, 1, { value: 1.5, formula: "=B2*3" });
    book.addSheet("B 空").visibility = "Hidden";
  });
  return book;
}

describe("reading", () => {
  const { host } = useExcel(sample());

  test("the list of sheets", async () => {
    const sheets = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name,items/visibility,items/id,items/protection/protected");
      await context.sync();
      return worksheets.items.map((sheet) => [sheet.name, sheet.visibility, sheet.protection.protected, sheet.id.startsWith("{")]);
    });
    expect(sheets).toEqual([["甲", "Visible", false, true], ["B 空", "Hidden", false, true]]);
    expect(host.traffic.requests).toBe(1);
  });

  test("the used range of every sheet in two round trips", async () => {
    const read = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name");
      await context.sync();
      const used = worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true).load("address,values,numberFormat,formulas,text"));
      await context.sync();
      return used.map((range) => (range.isNullObject ? null : range.toJSON()));
    });
    expect(read).toEqual([
      {
        address: "甲!A1:B3",
        values: [["名称", "数"], ["某某一厂", 0.5], ["", 1.5]],
        numberFormat: [["General", "General"], ["General", "0%"], ["General", "General"]],
        formulas: [["名称", "数"], ["某某一厂", 0.5], ["", "=B2*3"]],
        text: [["名称", "数"], ["某某一厂", "50%"], ["", "1.5"]],
      },
      null,
    ]);
    expect(host.traffic.requests).toBe(2);
  });

  test.each([
    ["worksheets.getItem", (context: Excel.RequestContext) => context.workbook.worksheets.getItem("无").load("name"), "ItemNotFound"],
    ["getRange", (context: Excel.RequestContext) => context.workbook.worksheets.getItem("甲").getRange("A0"), "InvalidArgument"],
    ["unknown member", (context: Excel.RequestContext) => context.workbook.worksheets.getItem("甲").getRange("A1").flashFill(), "ApiNotFound"],
  ])("an error of %s travels with its code", async (_, act, code) => {
    const error = await errorOf(async (context) => {
      act(context);
      await context.sync();
    });
    expect(error.code).toBe(code);
    if (code === "ApiNotFound") expect(error.message).toBe("Host has no method Range.FlashFill");
  });
});

describe("writing", () => {
  const { book } = useExcel();

  type Matrices = Readonly<Record<"values" | "formulas" | "numberFormat" | "types", unknown[][]>>;

  async function write(address: string, values: unknown[][], numberFormat?: string): Promise<Matrices> {
    return Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("甲").getRange(address);
      if (numberFormat) range.numberFormat = [[numberFormat]];
      range.values = values;
      await context.sync();
      range.load("values,formulas,numberFormat,valueTypes");
      await context.sync();
      return { values: range.values, formulas: range.formulas, numberFormat: range.numberFormat, types: range.valueTypes };
    });
  }

  test.each([
    ["5", "General", 5, "Double", "General"],
    ["5", "@", "5", "String", "@"],
    [5, "@", "5", "String", "@"],
    ["'=1+1", "General", "=1+1", "String", "General"],
    ["'00123", "General", "00123", "String", "General"],
    ["true", "General", true, "Boolean", "General"],
    ["29.6%", "General", 0.296, "Double", "0.00%"],
    ["1,234", "General", 1234, "Double", "#,##0"],
    ["2019-3-5", "General", 43529, "Double", "yyyy/m/d"],
    ["2019-13-5", "General", "2019-13-5", "String", "General"],
    ["3 台", "General", "3 台", "String", "General"],
    ["#N/A", "General", "#N/A", "Error", "General"],
    ["", "General", "", "Empty", "General"],
  ])("%j into a cell of format %s", async (input, format, value, type, after) => {
    const read = await write("D4", [[input]], format);
    expect([read.values[0]?.[0], read.types[0]?.[0], read.numberFormat[0]?.[0]]).toEqual([value, type, after]);
  });

  test("a leading = makes a formula; a link shows its text", async () => {
    const read = await write("A1:B1", [["=SUM(C1:C2)", '=HYPERLINK("#甲!A1","去")']]);
    expect(read.formulas).toEqual([["=SUM(C1:C2)", '=HYPERLINK("#甲!A1","去")']]);
    expect(read.values).toEqual([[0, "去"]]);
  });

  test("null leaves a cell alone, an empty text clears it", async () => {
    await write("A5:C5", [[1, 2, 3]]);
    expect((await write("A5:C5", [[null, "", 4]])).values).toEqual([[1, "", 4]]);
  });

  test("a matrix of another size and a broken formula are refused", async () => {
    for (const values of [[[1]], [["=SUM(", 1], [1, 1]]]) {
      const error = await errorOf(async (context) => {
        context.workbook.worksheets.getItem("甲").getRange("A1:B2").values = values;
        await context.sync();
      });
      expect(error.code).toBe("InvalidArgument");
    }
  });

  test("more cells than the client sends in one piece", async () => {
    const matrix = Array.from({ length: 1000 }, (_, i) => [i, `行${i}`, `=A${i + 1}`, null]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("甲").getRangeByIndexes(10, 0, 1000, 4).formulas = matrix;
      await context.sync();
    });
    const row = book.active.cell(1009, 1);
    expect([row.value, book.active.cell(1009, 2).formula, book.active.cell(10, 0).value]).toEqual(["行999", "=A1000", 0]);
  });
});
