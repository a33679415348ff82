import { Book, rectOf } from "../../src/host/model";
import { errorOf, useExcel } from "./support/excel";

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("甲");
const bigMatrix = Array.from({ length: 100 }, () => new Array<string>(20).fill("二十个汉字二十个汉字二十个汉字"));

describe("traffic", () => {
  const { host } = useExcel();

  test("counts what the add-in waits for, names it, and leaves the giving back of references aside", async () => {
    await Excel.run(async (context) => {
      const range = sheetOf(context).getRange("A1").load("values");
      await context.sync();
      range.values = [["甲"]];
      await context.sync();
    });
    expect(host.traffic.requests).toBe(2);
    expect(host.traffic.cleanups).toBe(1);
    expect(host.traffic.log.map(({ names, writes }) => [names, writes])).toEqual([
      [["getRange", "load values"], false],
      [["values="], true],
      [["_RemoveReference"], false],
    ]);
    expect(host.traffic.requestBytes).toBeGreaterThan(500);
    expect(host.traffic.responseBytes).toBeGreaterThan(200);
  });

  test("650 sheets are read in three round trips", async () => {
    const { worksheets } = await Excel.run(async (context) => {
      const added = [];
      for (let n = 0; n < 649; n++) added.push(context.workbook.worksheets.add(`表${n}`).getRange("A1:J30"));
      for (const range of added) range.values = Array.from({ length: 30 }, (_, i) => new Array<string>(10).fill(`值${i}`));
      await context.sync();
      host.traffic.reset();
      const start = performance.now();
      const sheets = context.workbook.worksheets;
      sheets.load("items/name");
      await context.sync();
      const used = sheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true).load("address"));
      await context.sync();
      const read = used.map((range) => range.load("values,numberFormat,formulas"));
      await context.sync();
      expect(performance.now() - start).toBeLessThan(5000);
      return { worksheets: read.filter((range) => !range.isNullObject && range.values.length === 30).length };
    });
    expect([worksheets, host.traffic.requests]).toEqual([649, 3]);
  });
});

describe("size limits", () => {
  const { book, host } = useExcel(Book.blank("甲"), { requestLimit: 50_000, responseLimit: 50_000 });

  test("a request beyond the limit has no effect", async () => {
    const error = await errorOf(async (context) => {
      sheetOf(context).getRange("A1").values = [[1]];
      sheetOf(context).getRangeByIndexes(1, 0, 100, 20).values = bigMatrix;
      await context.sync();
    });
    expect([error.code, book.active.cells.size]).toEqual(["RequestPayloadSizeLimitExceeded", 0]);
  });

  test("a response beyond the limit fails after the effects", async () => {
    const error = await errorOf(async (context) => {
      sheetOf(context).getRange("A1").values = [["x"]];
      sheetOf(context).getRange("A1:Z999").load("values");
      await context.sync();
    });
    expect([error.code, book.active.cell(0, 0).value]).toEqual(["ResponsePayloadSizeLimitExceeded", "x"]);
    expect(host.traffic.log[0]?.error).toBe("ResponsePayloadSizeLimitExceeded");
  });
});

describe("Excel's own limits", () => {
  const { book } = useExcel();

  test.each<[string, (sheet: Excel.Worksheet) => void, string | null]>([
    ["addresses of 8,192 characters", (s) => { s.getRanges("A10,".repeat(2048).slice(0, -1)).load("areaCount"); }, null],
    ["longer addresses", (s) => { s.getRanges("A10,".repeat(2049).slice(0, -1)).load("areaCount"); }, "InvalidArgument"],
    ["five million cells", (s) => { s.getRange("A1:CV60000").load("values"); }, "RangeExceedsLimit"],
    ["more than 512 merged areas", (s) => { s.getRange().getMergedAreasOrNullObject().load("address"); }, "GeneralException"],
  ])("%s", async (_, act, code) => {
    for (let row = 0; row < 513; row++) book.active.merge(rectOf(row, 0, 1, 2));
    const run = Excel.run(async (context) => {
      act(sheetOf(context));
      await context.sync();
    });
    if (code === null) await run;
    else await expect(run).rejects.toMatchObject({ code });
  });

  test("whole columns have no list of values", async () => {
    await Excel.run(async (context) => {
      const range = sheetOf(context).getRange("A:B").load("values");
      await context.sync();
      expect(range.values).toBeNull();
    });
  });
});

describe("faults", () => {
  const { book, host } = useExcel();
  afterEach(() => host.faults.clear());

  const write = (value: number) =>
    Excel.run(async (context) => {
      sheetOf(context).getRange("A1").values = [[value]];
      await context.sync();
    });

  test("the next request fails, without effect, and the one after works", async () => {
    host.faults.failNext("GeneralException");
    await expect(write(1)).rejects.toMatchObject({ code: "GeneralException" });
    expect(book.active.cell(0, 0).value).toBe("");
    await write(2);
    expect(book.active.cell(0, 0).value).toBe(2);
  });

  test("the third request fails", async () => {
    host.faults.failOn(3, "AccessDenied");
    await write(3);
    await write(4);
    await expect(write(5)).rejects.toMatchObject({ code: "AccessDenied" });
    expect(book.active.cell(0, 0).value).toBe(4);
  });

  test("every request of a kind fails until cleared, after its effect if so wished", async () => {
    host.faults.failOn(({ names }) => names.includes("values="), "ResponsePayloadSizeLimitExceeded", { when: "after" });
    await expect(write(6)).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
    await expect(write(7)).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
    expect(book.active.cell(0, 0).value).toBe(7);
  });

  test("a request that hangs never settles and does not hold up others", async () => {
    host.faults.hangOn(1);
    let settled = false;
    void write(8).finally(() => { settled = true; });
    await write(9);
    expect([settled, book.active.cell(0, 0).value]).toEqual([false, 9]);
  });

  test("delay", async () => {
    host.faults.delay(30);
    const start = performance.now();
    await write(10);
    expect(performance.now() - start).toBeGreaterThan(28);
  });
});

describe.each([["1.8", false], ["1.13", true]])("as Excel with ExcelApi %s", (apiVersion, hasRangeAreas) => {
  useExcel(Book.blank("甲"), { apiVersion });

  test("the gate and the client agree", async () => {
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.9")).toBe(hasRangeAreas);
    expect(Office.context.requirements.isSetSupported("ExcelApi", apiVersion)).toBe(true);
    const run = Excel.run(async (context) => {
      sheetOf(context).getRanges("A1,B2").format.fill.color = "red";
      await context.sync();
    });
    if (hasRangeAreas) await run;
    else await expect(run).rejects.toMatchObject({ code: "ApiNotFound" });
  });
});

describe("while a user edits a cell", () => {
  const { book, host } = useExcel();
  afterEach(() => host.faults.clear());

  test("a plain run fails, one that agreed to wait goes on afterwards", async () => {
    host.faults.cellEditing = true;
    const write = async (context: Excel.RequestContext) => {
      sheetOf(context).getRange("A1").values = [[1]];
      await context.sync();
    };
    await expect(Excel.run(write)).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
    const waiting = Excel.run({ delayForCellEdit: true }, write);
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(book.active.cell(0, 0).value).toBe("");
    host.faults.cellEditing = false;
    await waiting;
    expect(book.active.cell(0, 0).value).toBe(1);
  });
});
