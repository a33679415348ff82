import { Book } from "../../src/host/model";
import { errorOf, useExcel } from "./support/excel";

describe("worksheets", () => {
  const { book } = useExcel();

  test("add, move, colour, hide, activate, rename, delete", async () => {
    const seen = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const sheet = worksheets.add("核验结果");
      sheet.position = 0;
      sheet.tabColor = "#00ff00";
      sheet.visibility = "Hidden";
      sheet.load("name,position,tabColor,visibility");
      await context.sync();
      const hidden = sheet.toJSON();
      sheet.visibility = "Visible";
      sheet.name = "结果";
      sheet.activate();
      const active = worksheets.getActiveWorksheet().load("name");
      await context.sync();
      sheet.delete();
      const count = worksheets.getCount();
      await context.sync();
      return { hidden, active: active.name, count: count.value };
    });
    expect(seen).toMatchObject({
      hidden: { name: "核验结果", position: 0, tabColor: "#00FF00", visibility: "Hidden" }, active: "结果", count: 1,
    });
    expect(book.active.name).toBe("甲");
  });

  test("a missing sheet is a null object, and whatever is done to it is nothing", async () => {
    const isNull = await Excel.run(async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject("无");
      const range = missing.getRange("A1").load("values");
      missing.delete();
      await context.sync();
      return [missing.isNullObject, range.isNullObject];
    });
    expect(isNull).toEqual([true, true]);
  });

  test.each([
    ["甲", "ItemAlreadyExists"],
    ["a/b", "InvalidArgument"],
    ["x".repeat(32), "InvalidArgument"],
  ])("adding a sheet named %s gives %s", async (name, code) => {
    const error = await errorOf(async (context) => {
      context.workbook.worksheets.add(name);
      await context.sync();
    });
    expect(error.code).toBe(code);
  });

  test("the last visible sheet can be neither hidden nor deleted", async () => {
    for (const act of [(sheet: Excel.Worksheet) => sheet.delete(), (sheet: Excel.Worksheet) => { sheet.visibility = "Hidden"; }]) {
      const error = await errorOf(async (context) => {
        act(context.workbook.worksheets.getFirst());
        await context.sync();
      });
      expect(error.code).toBe("GeneralException");
    }
  });

  test("copy and neighbours", async () => {
    const names = await Excel.run(async (context) => {
      const first = context.workbook.worksheets.getItem("甲");
      first.getRange("A1").values = [["x"]];
      const copy = first.copy("After", first);
      copy.load("name");
      const value = copy.getRange("A1").load("values");
      const next = first.getNext().load("name");
      const none = copy.getNextOrNullObject();
      await context.sync();
      const result: unknown[] = [copy.name, value.values[0]?.[0], next.name, none.isNullObject];
      copy.delete();
      await context.sync();
      return result;
    });
    expect(names).toEqual(["甲 (2)", "x", "甲 (2)", true]);
  });

  test("selection", async () => {
    const addresses = await Excel.run(async (context) => {
      const other = context.workbook.worksheets.add("乙");
      other.getRange("B2:C3").select();
      const range = context.workbook.getSelectedRange().load("address");
      const cell = context.workbook.getActiveCell().load("address");
      await context.sync();
      other.delete();
      await context.sync();
      return [range.address, cell.address];
    });
    expect(addresses).toEqual(["乙!B2:C3", "乙!B2"]);
  });

  test("panes and page", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("甲");
      sheet.freezePanes.freezeAt(sheet.getRange("A1:B2"));
      sheet.pageLayout.orientation = "Landscape";
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      sheet.pageLayout.centerHorizontally = true;
      sheet.pageLayout.setPrintTitleRows("1:2");
      sheet.showGridlines = false;
      const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
      sheet.pageLayout.load("zoom,orientation");
      await context.sync();
      expect([frozen.address, sheet.pageLayout.zoom, sheet.pageLayout.orientation]).toEqual([
        "甲!A1:B2", { horizontalFitToPages: 1, verticalFitToPages: null }, "Landscape",
      ]);
      sheet.freezePanes.freezeRows(3);
      await context.sync();
    });
    expect(book.active.freeze).toEqual({ rows: 3, columns: 0 });
    expect(book.active.pageLayout).toMatchObject({ fitToWidth: 1, centerHorizontally: true, titleRows: { row: 0, rows: 2 } });
    expect(book.active.gridlines).toBe(false);
  });
});

describe("sheets from a file", () => {
  const incoming = Book.blank("申报表");
  incoming.active.setContent(0, 0, { value: "某某二厂" });
  incoming.active.merge({ row: 2, column: 0, rows: 1, columns: 2 });
  incoming.addSheet("附页");
  const { book } = useExcel(Book.blank("申报表"), { loadBook: () => Promise.resolve(incoming) });

  test("come in with what is on them, under a free name", async () => {
    await Excel.run(async (context) => {
      const ids = context.workbook.insertWorksheetsFromBase64("UEs=", { sheetNamesToInsert: ["申报表"], positionType: "End" });
      await context.sync();
      const sheet = context.workbook.worksheets.getItem(ids.value[0] ?? "").load("name");
      await context.sync();
      expect(sheet.name).toBe("申报表 (2)");
    });
    expect(book.sheets.map(({ name, merges, cells }) => [name, merges.length, cells.size])).toEqual([["申报表", 0, 0], ["申报表 (2)", 1, 1]]);
  });
});
