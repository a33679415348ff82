import { useExcel } from "../support/excel";

const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

describe("formulas under the real client", () => {
  const { book } = useExcel();

  beforeAll(() => Excel.run(async (context) => {
    context.workbook.worksheets.getItem("甲").getRange("A1:B4").values = [["市", "得分"], ["苏州", 50], ["苏州", 60], ["南京", 70]];
    context.workbook.worksheets.add("统计");
    await context.sync();
  }));

  test("come to their results at once, in the same request too", async () => {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const counts = worksheets.getItem("统计").getRange("A1:C1");
      counts.formulas = [['=COUNTIFS(甲!A2:A9,"苏州",甲!B2:B9,">=60")', "=AVERAGE(甲!B:B)", "=1/A2"]];
      counts.numberFormat = [["0", "0.0", "General"]];
      counts.load("values,text,formulas,valueTypes");
      await context.sync();
      expect(counts.values).toEqual([[1, 60, "#DIV/0!"]]);
      expect(counts.text).toEqual([["1", "60.0", "#DIV/0!"]]);
      expect(counts.valueTypes).toEqual([["Double", "Double", "Error"]]);
      expect(counts.formulas[0]?.[0]).toBe('=COUNTIFS(甲!A2:A9,"苏州",甲!B2:B9,">=60")');
      worksheets.getItem("甲").getRange("B2").values = [[90]];
      counts.load("values");
      await context.sync();
      expect(counts.values).toEqual([[2, (90 + 60 + 70) / 3, "#DIV/0!"]]);
    });
  });

  test("are found, sorted and copied by what they come to", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("统计");
      sheet.getRange("E1:E3").formulas = [["=9-1"], ["=3*1"], ["=1+4"]];
      const found = sheet.findAllOrNullObject("8", { completeMatch: true }).load("address");
      await context.sync();
      expect(found.address).toBe("统计!E1");
      sheet.getRange("E1:E3").sort.apply([{ key: 0, ascending: true }]);
      sheet.getRange("F1").copyFrom("E1:E3", Excel.RangeCopyType.values);
      const read = sheet.getRange("E1:F3").load("values");
      await context.sync();
      expect(read.values).toEqual([[3, 3], [5, 5], [8, 8]]);
    });
  });

  test("onCalculated names each sheet with a changed result; onChanged tells of what was written alone", async () => {
    const calculated: string[] = [];
    const changed: unknown[][] = [];
    const handlers = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const statistics = worksheets.getItem("统计");
      const added = [
        statistics.onCalculated.add(({ address, type }) => { calculated.push(`${type} 统计!${address}`); return Promise.resolve(); }),
        worksheets.onCalculated.add(({ worksheetId, address }) => {
          calculated.push(`${book.sheet(worksheetId)?.name} ${address}`);
          return Promise.resolve();
        }),
        worksheets.onChanged.add(({ worksheetId, address, details }) => {
          changed.push([book.sheet(worksheetId)?.name, address, details?.valueBefore, details?.valueAfter]);
          return Promise.resolve();
        }),
      ];
      await context.sync();
      worksheets.getItem("甲").getRange("B3").values = [[10]];
      await context.sync();
      worksheets.getItem("甲").getRange("C9").values = [["与公式无关"]];
      statistics.getRange("H1").formulas = [["=2*21"]];
      await context.sync();
      return added;
    });
    await settle();
    expect(calculated).toEqual(["WorksheetCalculated 统计!A1:B1", "统计 A1:B1", "WorksheetCalculated 统计!H1", "统计 H1"]);
    expect(changed).toEqual([["甲", "B3", 60, 10], ["甲", "C9", "", "与公式无关"], ["统计", "H1", "", 42]]);
    await Excel.run(handlers[0]!.context, async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
  });

  test("follow the workbook's rows and sheets", async () => {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const counts = worksheets.getItem("统计").getRange("A1:B1");
      worksheets.getItem("甲").getRange("2:2").delete(Excel.DeleteShiftDirection.up);
      worksheets.getItem("甲").name = "企业 甲";
      counts.load("values,formulas");
      await context.sync();
      expect(counts.values).toEqual([[0, 40]]);
      expect(counts.formulas[0]?.[0]).toBe("=COUNTIFS('企业 甲'!A2:A8,\"苏州\",'企业 甲'!B2:B8,\">=60\")");
      worksheets.getItem("企业 甲").delete();
      counts.load("values");
      await context.sync();
      expect(counts.values).toEqual([["#REF!", "#REF!"]]);
    });
  });
});
