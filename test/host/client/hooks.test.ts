import { Bridge } from "../../../src/host/client/bridge";
import {
  awaitCleanup, connectBridge, disconnectBridge, enforceRequirementSets, isClientLoaded, replaceOffice,
} from "../../../src/host/client/hooks";
import { loadClient } from "../../../src/host/client/node";
import { Book, ExcelHost } from "../../../src/host";

/** One test per undocumented thing that the host uses of the client: a newer client that changes one fails here, by name. */
describe("hooks into the client", () => {
  beforeAll(() => loadClient());

  test("the client's file runs once and defines Excel", () => {
    expect(isClientLoaded()).toBe(true);
    const before = Excel;
    loadClient();
    expect(Excel).toBe(before);
  });

  test("HostBridge.init sends plain Excel.run to the bridge, until disconnected", async () => {
    const bodies: string[] = [];
    connectBridge(new Bridge(({ body }) => {
      bodies.push(body);
      return Promise.resolve('{"Results":[],"TraceIds":[],"Error":null}');
    }));
    await Excel.run(async (context) => {
      context.workbook.load("name");
      await context.sync();
    });
    expect(bodies).toHaveLength(1);
    expect(bodies[0]).toContain('"Select":["name"]');
    disconnectBridge();
    await expect(Excel.run(async (context) => {
      context.workbook.load("name");
      await context.sync();
    })).rejects.toThrow("executeRichApiRequestAsync");
    expect(bodies).toHaveLength(1);
  });

  test("_synchronousCleanup: Excel.run waits until its references are given back", async () => {
    awaitCleanup();
    const host = ExcelHost.create(Book.blank("甲"));
    const detach = host.attach();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("甲").getRange("A1").load("values");
      await context.sync();
    });
    expect(host.traffic.cleanups).toBe(1);
    detach();
  });

  test("_doApiNotSupportedCheck with the global Office: the client refuses what is not reported", () => {
    enforceRequirementSets();
    const restore = replaceOffice(() => ({ context: { requirements: { isSetSupported: () => false } } }));
    const host = ExcelHost.create(Book.blank("甲"), { apiVersion: "1.1" });
    const detach = host.attach();
    const context = new Excel.RequestContext();
    expect(() => context.workbook.worksheets.getItem("甲").getRanges("A1")).toThrow(/ExcelApi 1.9/);
    detach();
    restore();
  });

  test("only one host at a time, and Office comes back when it leaves", () => {
    const before = Office;
    const detach = ExcelHost.create(Book.blank()).attach();
    expect(Office.context.displayLanguage).toBe("zh-CN");
    expect(() => ExcelHost.create(Book.blank()).attach()).toThrow("Another host is attached");
    detach();
    expect(Office).toBe(before);
    ExcelHost.create(Book.blank()).attach()();
  });
});

describe("notes, which this client does not have (BatchApiHelper, ClientObject)", () => {
  beforeAll(() => loadClient());

  test("add, list, read, change, delete", async () => {
    const book = Book.blank("甲");
    const detach = ExcelHost.create(book).attach();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("甲");
      sheet.notes.add("B2", "请核对");
      sheet.notes.add(sheet.getRange("C3"), "第二条");
      const note = sheet.notes.getItem("B2").load("content,authorName");
      const missing = context.workbook.notes.getItemOrNullObject("甲!Z9");
      const all = context.workbook.notes.load("items/content");
      const count = sheet.notes.getCount();
      const place = note.getLocation().load("address");
      await context.sync();
      expect([note.content, missing.isNullObject, count.value, place.address]).toEqual(["请核对", true, 2, "甲!B2"]);
      expect(all.items.map(({ content }) => content)).toEqual(["请核对", "第二条"]);
      note.content = "已核对";
      all.items[1]?.delete();
      await context.sync();
    });
    expect(book.active.notes.list).toMatchObject([{ row: 1, column: 1, content: "已核对" }]);
    detach();
  });

  test("are absent below ExcelApi 1.18 and after the host has left", async () => {
    const detach = ExcelHost.create(Book.blank("甲"), { apiVersion: "1.17" }).attach();
    await Excel.run((context) => {
      expect(context.workbook.worksheets.getFirst()).not.toHaveProperty("notes");
      return context.sync();
    });
    detach();
    ExcelHost.create(Book.blank("甲")).attach()();
    expect("notes" in Excel.Worksheet.prototype).toBe(false);
  });
});
