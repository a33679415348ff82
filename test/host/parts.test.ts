import { Book, rectOf } from "../../src/host/model";
import { errorOf, useExcel } from "./support/excel";

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("甲");

describe("data validation", () => {
  const { book } = useExcel();

  test("a list from a range, its prompt and its alert", async () => {
    await Excel.run(async (context) => {
      const sheet = sheetOf(context);
      const validation = sheet.getRange("B2:B9").dataValidation;
      validation.rule = { list: { inCellDropDown: true, source: sheet.getRange("H1:H3") } };
      validation.prompt = { showPrompt: true, title: "行业", message: "从列表中选" };
      validation.errorAlert = { showAlert: true, style: "Warning", title: "", message: "不在列表中" };
      await context.sync();
      const read = sheet.getRange("B3").dataValidation.load("type,rule,prompt");
      const mixed = sheet.getRange("A1:B3").dataValidation.load("type");
      await context.sync();
      expect([read.type, read.rule.list?.source, read.prompt.title, mixed.type]).toEqual(["List", "=甲!$H$1:$H$3", "行业", "Inconsistent"]);
    });
    expect(book.active.dataValidations.list).toMatchObject([{ areas: [rectOf(1, 1, 8, 1)], error: { style: "Warning" } }]);
  });

  test("another rule over a part takes the part out of the first", async () => {
    await Excel.run(async (context) => {
      sheetOf(context).getRange("B2:B3").dataValidation.rule = { wholeNumber: { formula1: 0, formula2: 100, operator: "Between" } };
      await context.sync();
      const read = sheetOf(context).getRange("B2").dataValidation.load("rule,type");
      await context.sync();
      expect(read.rule.wholeNumber).toEqual({ formula1: 0, formula2: 100, operator: "Between" });
    });
    expect(book.active.dataValidations.list.map(({ areas }) => areas)).toEqual([[rectOf(3, 1, 6, 1)], [rectOf(1, 1, 2, 1)]]);
  });
});

describe("names and comments", () => {
  useExcel();

  test("names: add, find, resolve, follow, delete", async () => {
    const names = await Excel.run(async (context) => {
      const { names: all } = context.workbook;
      const name = all.add("汇总", sheetOf(context).getRange("B2:C3"), "汇总表");
      name.load("name,formula,type,scope,comment");
      await context.sync();
      sheetOf(context).getRange("1:1").insert("Down");
      const range = all.getItem("汇总").getRange().load("address");
      const through = sheetOf(context).getRange("汇总").load("address");
      const missing = all.getItemOrNullObject("无");
      await context.sync();
      const result: unknown[] = [name.toJSON().formula, range.address, through.address, missing.isNullObject];
      name.delete();
      const count = all.getCount();
      await context.sync();
      return [...result, count.value];
    });
    expect(names).toEqual(["=甲!$B$2:$C$3", "甲!B3:C4", "甲!B3:C4", true, 0]);
  });

  test("comments: add, find by cell, answer, delete", async () => {
    await Excel.run(async (context) => {
      const { comments } = context.workbook;
      const comment = comments.add("甲!B2", "请核对");
      comment.replies.add("已核对");
      comment.load("content,authorName");
      const found = sheetOf(context).comments.getItemByCell("B2");
      found.replies.load("items/content");
      const place = comment.getLocation().load("address");
      await context.sync();
      expect([comment.content, found.replies.items.map(({ content }) => content), place.address]).toEqual(["请核对", ["已核对"], "甲!B2"]);
      found.delete();
      const count = comments.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
  });
});

describe("tables", () => {
  useExcel();

  test("made from headers, filled, grown, loaded by name", async () => {
    await Excel.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("A1:B2").values = [["名称", "数"], ["一", 1]];
      const table = sheet.tables.add("A1:B2", true);
      table.name = "汇总表";
      table.rows.add(undefined, [["二", 2], ["三", 3]]);
      await context.sync();
      const again = context.workbook.tables.getItem("汇总表");
      again.load("name,showHeaders");
      again.columns.load("items/name");
      again.rows.load("count");
      const body = again.getDataBodyRange().load("address,values");
      const header = again.getHeaderRowRange().load("values");
      await context.sync();
      expect(again.columns.items.map(({ name }) => name)).toEqual(["名称", "数"]);
      expect([body.address, body.values, header.values, again.rows.count]).toEqual([
        "甲!A2:B4", [["一", 1], ["二", 2], ["三", 3]], [["名称", "数"]], 3,
      ]);
      again.rows.getItemAt(1).delete();
      body.load("values");
      const rest = again.getDataBodyRange().load("values");
      await context.sync();
      expect(rest.values).toEqual([["一", 1], ["三", 3]]);
    });
  });

  test("none over another", async () => {
    const error = await errorOf(async (context) => {
      sheetOf(context).tables.add("B2:C3", true);
      await context.sync();
    });
    expect(error.code).toBe("InvalidArgument");
  });
});

describe("protection", () => {
  const protectedBook = Book.blank("甲");
  protectedBook.silently(() => {
    protectedBook.active.setStyle(0, 0, { locked: false });
    protectedBook.active.protection = { options: { allowFormatColumns: true } };
  });
  useExcel(protectedBook);

  test.each<[string, (sheet: Excel.Worksheet) => void, string | null]>([
    ["writing a locked cell", (s) => { s.getRange("A2").values = [[1]]; }, "AccessDenied"],
    ["writing an unlocked cell", (s) => { s.getRange("A1").values = [[1]]; }, null],
    ["writing a block with one locked cell", (s) => { s.getRange("A1:B1").values = [[1, 1]]; }, "AccessDenied"],
    ["a fill", (s) => { s.getRange("A1").format.fill.color = "red"; }, "AccessDenied"],
    ["a column width, which is allowed", (s) => { s.getRange("A1").format.columnWidth = 50; }, null],
    ["a conditional format", (s) => { s.getRange("A1").conditionalFormats.add("Custom"); }, "AccessDenied"],
    ["inserting rows", (s) => { s.getRange("1:1").insert("Down"); }, "AccessDenied"],
    ["merging", (s) => s.getRange("A1:B1").merge(), "AccessDenied"],
    ["reading", (s) => { s.getRange("A1").load("values"); }, null],
    ["protecting again", (s) => s.protection.protect(), "InvalidOperation"],
  ])("%s", async (_, act, code) => {
    const run = Excel.run(async (context) => {
      act(sheetOf(context));
      await context.sync();
    });
    if (code === null) await run;
    else await expect(run).rejects.toMatchObject({ code });
  });

  test("a password", async () => {
    await Excel.run(async (context) => {
      const { protection } = sheetOf(context);
      protection.unprotect();
      protection.protect({ allowSort: true }, "密");
      protection.load("protected,options");
      await context.sync();
      expect([protection.protected, protection.options.allowSort, protection.options.allowFormatCells]).toEqual([true, true, false]);
    });
    await expect(errorOf(async (context) => {
      sheetOf(context).protection.unprotect("错");
      await context.sync();
    })).resolves.toMatchObject({ code: "AccessDenied" });
    await Excel.run(async (context) => {
      sheetOf(context).protection.unprotect("密");
      await context.sync();
    });
    expect(protectedBook.active.protection).toBeNull();
  });
});
