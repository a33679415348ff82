import { useExcel } from "./support/excel";

const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

describe("events", () => {
  const { book, host } = useExcel();

  test("edits by the add-in and at the grid, with their range; none after removal", async () => {
    const heard: Excel.WorksheetChangedEventArgs[] = [];
    const handle = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("甲").load("id");
      await context.sync();
      const result = sheet.onChanged.add((event) => { heard.push(event); return Promise.resolve(); });
      await context.sync();
      sheet.getRange("A1:B2").values = [[1, 2], [3, 4]];
      await context.sync();
      return result;
    });
    await settle();
    book.active.setContent(4, 4, { value: "人" });
    book.active.shift({ axis: "row", at: 0, count: 1, from: 0, to: 16_383 });
    await settle();
    const told = ({ address, changeType, triggerSource, details }: Excel.WorksheetChangedEventArgs): unknown[] =>
      [address, changeType, triggerSource, details?.valueAfter];
    expect(heard.map(told)).toEqual([
      ["A1:B2", "RangeEdited", "ThisLocalAddin", undefined],
      ["E5", "RangeEdited", "Unknown", "人"],
      ["1:1", "RowInserted", "Unknown", undefined],
    ]);
    await Excel.run(async (context) => {
      const range = heard[0]?.getRange(context).load("values");
      await context.sync();
      expect(range?.values).toEqual([["", ""], [1, 2]]);
    });
    await Excel.run(handle.context, async (context) => {
      handle.remove();
      await context.sync();
    });
    book.active.setContent(0, 0, { value: 9 });
    await settle();
    expect(heard).toHaveLength(3);
  });

  test("another user's edits are told as remote, and not as the add-in's", async () => {
    const heard: unknown[][] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(({ source, triggerSource, address }) => {
        heard.push([source, triggerSource, address]);
        return Promise.resolve();
      });
      await context.sync();
    });
    host.asAnotherUser(() => book.active.setContent(7, 1, { value: "同事" }));
    book.active.setContent(8, 1, { value: "自己" });
    await settle();
    expect(heard).toEqual([["Remote", "Unknown", "B8"], ["Local", "Unknown", "B9"]]);
  });

  test("selection, added, activated, renamed and deleted sheets, through the collection", async () => {
    const heard: unknown[][] = [];
    const note = (...entry: unknown[]) => { heard.push(entry); return Promise.resolve(); };
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onSelectionChanged.add(({ address }) => note("selected", address));
      worksheets.onAdded.add(() => note("added"));
      worksheets.onDeleted.add(() => note("deleted"));
      worksheets.onActivated.add(() => note("activated"));
      worksheets.onNameChanged.add(({ nameBefore, nameAfter }) => note("renamed", nameBefore, nameAfter));
      await context.sync();
      const sheet = worksheets.add("乙");
      sheet.getRange("B2:C3").select();
      sheet.name = "丙";
      await context.sync();
      sheet.delete();
      await context.sync();
    });
    await settle();
    expect(heard).toEqual([["added"], ["activated"], ["selected", "B2:C3"], ["renamed", "乙", "丙"], ["deleted"], ["activated"]]);
  });
});
