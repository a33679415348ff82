import type { Rect } from "../../src/domain/sheet/cellRef";
import type { SheetData } from "../../src/domain/sheet/snapshot";

/** Some rows of a sheet as a sheet of their own, from its first row on. `last` is one past the last. */
export function rowsOf(sheet: SheetData, first: number, last: number, name = sheet.name): SheetData {
  const cut = <T>(rows: readonly T[]): readonly T[] => rows.slice(first, last);
  const from = sheet.top + first;
  const values = cut(sheet.values);
  const merges = sheet.merges.filter(({ row }) => row >= from && row < sheet.top + last).map((merge): Rect => ({ ...merge, row: merge.row - first }));
  return { ...sheet, name, values, formulas: values, numberFormats: cut(sheet.numberFormats), merges };
}

/** A form cut into sheets before the rows that begin with these texts. */
export function spreadSheets(sheet: SheetData, ...beginnings: readonly string[]): readonly SheetData[] {
  const cuts = beginnings.map((text) => {
    const row = sheet.values.findIndex((cells) => cells.some((cell) => String(cell).replace(/\s/gu, "").startsWith(text)));
    if (row < 0) throw new Error(`no row begins with ${text}`);
    return row;
  });
  const edges = [0, ...cuts, sheet.values.length];
  return edges.slice(1).map((last, index) => rowsOf(sheet, edges[index] ?? 0, last, `${sheet.name}（${index + 1}）`));
}

/** Several sheets as one, each below the last with so many blank rows between. */
export function stackSheets(sheets: readonly SheetData[], gap = 2, name = "合并"): SheetData {
  const width = Math.max(...sheets.map(({ values, left }) => left + (values[0]?.length ?? 0)));
  const padded = <T>(rows: readonly (readonly T[])[], left: number, filler: T): readonly (readonly T[])[] =>
    rows.map((cells) => Array.from({ length: width }, (_, column) => cells[column - left] ?? filler));
  let row = 0;
  const tops = sheets.map(({ values }) => {
    const top = row;
    row += values.length + gap;
    return top;
  });
  const blanks = <T>(filler: T): readonly (readonly T[])[] => Array.from({ length: gap }, () => Array<T>(width).fill(filler));
  const values = sheets.flatMap((sheet) => [...padded(sheet.values, sheet.left, ""), ...blanks("")]);
  const merges = sheets.flatMap((sheet, index) => sheet.merges.map((merge): Rect => ({ ...merge, row: merge.row - sheet.top + (tops[index] ?? 0) })));
  const numberFormats = sheets.flatMap((sheet) => [...padded(sheet.numberFormats, sheet.left, "General"), ...blanks("General")]);
  return { name, top: 0, left: 0, values, formulas: values, numberFormats, merges, visible: true };
}
