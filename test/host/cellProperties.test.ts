import { useExcel } from "./support/excel";

describe("formats cell by cell", () => {
  const { book } = useExcel();
  book.active.setStyle(0, 0, book.style({ fill: "#FFF2CC", font: { bold: true, color: "#1F3864" }, wrap: true, borders: { left: { style: "medium", color: "#FF0000" } } }));
  book.active.setContent(0, 1, { value: "乙" });

  test("answers what was asked for, and nothing else", async () => {
    const found = await Excel.run(async (context) => {
      const result = context.workbook.worksheets.getItem("甲").getRange("A1:B1").getCellProperties({
        format: { fill: { color: true, pattern: true }, font: { bold: true }, borders: { style: true, weight: true, color: true }, wrapText: true, protection: true },
      });
      await context.sync();
      return result.value;
    });
    const none = { style: "None", weight: "Thin", color: "#000000" };
    const noBorders = { top: none, bottom: none, left: none, right: none, diagonalDown: none, diagonalUp: none };
    expect(found).toEqual([
      [
        {
          format: {
            fill: { color: "#FFF2CC", pattern: "Solid" },
            font: { bold: true },
            borders: { ...noBorders, left: { style: "Continuous", weight: "Medium", color: "#FF0000" } },
            wrapText: true,
            protection: { locked: true, formulaHidden: false },
          },
        },
        { format: { fill: { color: "#FFFFFF", pattern: "None" }, font: { bold: false }, borders: noBorders, wrapText: false, protection: { locked: true, formulaHidden: false } } },
      ],
    ]);
  });

  test.each<[string, Excel.CellPropertiesLoadOptions]>([
    ["what is no format", { hyperlink: true }],
    ["a format that does not exist", { format: { sparkle: true } } as Excel.CellPropertiesLoadOptions],
  ])("refuses %s", async (_, options) => {
    const asked = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("甲").getRange("A1").getCellProperties(options);
      await context.sync();
    });
    await expect(asked).rejects.toThrow();
  });
});
