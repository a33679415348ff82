import { readForms } from "../../../src/domain/form/readWorkbook";
import type { Rect } from "../../../src/domain/sheet/cellRef";
import { SheetSnapshot, type CellValue, type SheetData } from "../../../src/domain/sheet/snapshot";
import { paperForm } from "../../support/paperForm";

/** Counts looks at cells and merged areas: a measure of work that no busy machine can disturb. */
class CountingSnapshot extends SheetSnapshot {
  reads = 0;

  override value(row: number, column: number): CellValue {
    this.reads++;
    return super.value(row, column);
  }

  override mergeAt(row: number, column: number): Rect | null {
    this.reads++;
    return super.mergeAt(row, column);
  }
}

function readsOf(narrativeRows: number): number {
  const form = paperForm({ "narrative.team": null });
  const heading = form.values.findIndex((row) => String(row[0]).startsWith("（四）5G"));
  const grow = <T>(rows: readonly (readonly T[])[], filler: T): (readonly T[])[] => [
    ...rows.slice(0, heading),
    ...Array.from({ length: narrativeRows }, () => rows[0]!.map(() => filler)),
    ...rows.slice(heading),
  ];
  const data: SheetData = { ...form, values: grow<CellValue>(form.values, "团队情况说明。"), formulas: [], numberFormats: [], merges: [] };
  const sheet = new CountingSnapshot(data);
  const { applications } = readForms({ file: "a.xlsx", date1904: false, sheets: [sheet], unreadable: [] }, { callYear: 2022 });
  expect(String(applications[0]?.fields.get("narrative.team")?.value)).toContain("团队情况说明。");
  return sheet.reads;
}

test("ten times the rows cost about ten times the reads", () => {
  const [small, large] = [readsOf(500), readsOf(5000)];
  expect(large / small).toBeLessThan(10);
});
