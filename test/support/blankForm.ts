import { type BlankSheet, fieldRangeName } from "../../src/domain/form/template/blankSheet";
import type { CellValue, SheetData } from "../../src/domain/sheet/snapshot";
import { toA1, type CellRef } from "../../src/domain/sheet/cellRef";
import type { FieldId } from "../../src/domain/form/fields";
import { CLEAN_FACTS } from "./paperForm";

/** A value to stand in one cell of a blank sheet. */
export interface Filled extends CellRef {
  readonly value: CellValue;
}

/** A blank sheet with some cells filled, as the office adapter would read it. */
export function filledSheet(sheet: BlankSheet, filled: readonly Filled[] = [], name = sheet.name): SheetData {
  const grid = <T>(first: T): T[][] => sheet.rowHeights.map(() => sheet.columnWidths.map(() => first));
  const values = grid<CellValue>("");
  const numberFormats = grid("General");
  for (const { row, column, text, entry } of sheet.cells) {
    values[row]![column] = text;
    if (entry) numberFormats[row]![column] = entry.format;
  }
  for (const { row, column, value } of filled) values[row]![column] = value;
  const merges = sheet.cells.filter(({ rows, columns }) => rows * columns > 1).map(({ row, column, rows, columns }) => ({ row, column, rows, columns }));
  return { name, top: 0, left: 0, values, numberFormats, formulas: values, merges, visible: true };
}

/** Where the values of the facts go: the one cell of a field, or the tick cells before the chosen options. */
export function fill(sheet: BlankSheet, facts: Readonly<Partial<Record<FieldId, CellValue | readonly string[]>>>): Filled[] {
  return (Object.entries(facts) as [FieldId, CellValue | readonly string[]][]).flatMap(([field, fact]) => {
    const place = sheet.names.find((name) => name.field === field)?.rect;
    if (!place) throw new Error(`the blank sheet has no ${fieldRangeName(field)}`);
    if (!Array.isArray(fact)) return [{ row: place.row, column: place.column, value: fact as CellValue }];
    return (fact as readonly string[]).map((option) => {
      const at = sheet.cells.find(({ role, text, row, column }) => role === "option" && text === option && row >= place.row && row < place.row + place.rows && column >= place.column);
      if (!at) throw new Error(`${field} has no option ${option} near ${toA1(place)}`);
      return { row: at.row, column: at.column - 1, value: "☑" };
    });
  });
}

/** The sheet with a blank row before `at`; an area merged across it grows. */
export function withRowInserted(sheet: SheetData, at: number): SheetData {
  const grown = <T>(rows: readonly (readonly T[])[], filler: T): (readonly T[])[] => [...rows.slice(0, at), (rows[0] ?? []).map(() => filler), ...rows.slice(at)];
  const values = grown<CellValue>(sheet.values, "");
  const merges = sheet.merges.map((merge) => {
    if (merge.row >= at) return { ...merge, row: merge.row + 1 };
    return merge.row + merge.rows > at ? { ...merge, rows: merge.rows + 1 } : merge;
  });
  return { ...sheet, values, formulas: values, numberFormats: grown(sheet.numberFormats, "General"), merges };
}

/** `CLEAN_FACTS` as they are entered into the blank form: a direction is chosen from its list, days are serials. */
export function cleanEntries(): Readonly<Partial<Record<FieldId, CellValue | readonly string[]>>> {
  type Entered = [FieldId, CellValue | readonly string[]];
  return Object.fromEntries(
    (Object.entries(CLEAN_FACTS) as [FieldId, CellValue | readonly string[] | null][]).flatMap(([field, fact]): Entered[] => {
      if (fact === null) return [];
      if (field === "project.direction") return [[field, String(fact)]];
      const [, year, month, day] = (typeof fact === "string" && /^(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日$/u.exec(fact)) || [];
      return [[field, year === undefined ? fact : Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 + 25_569]];
    }),
  );
}
