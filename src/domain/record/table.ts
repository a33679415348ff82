import { toIsoDay } from "../form/partialDate";
import { readDate } from "../read/date";
import type { CellValue, SheetSnapshot } from "../sheet/snapshot";

/** A table of ours that officials write into: columns are known by their headers, so moved, added or removed ones do no harm. */
export interface OwnTable {
  /** Sheet rows below the header. */
  readonly rows: readonly number[];
  value(row: number, header: string): CellValue;
  /** Trimmed. */
  text(row: number, header: string): string;
  /** The column whose header is this text, or begins with it before a line break; null where there is none. */
  column(header: string): number | null;
}

/** The table whose header row has these headers; null where there is none. */
export function findOwnTable(sheet: SheetSnapshot, required: readonly string[]): OwnTable | null {
  for (let row = sheet.top; row < sheet.bottom; row++) {
    const columns = new Map<string, number>();
    for (let column = sheet.left; column < sheet.right; column++) {
      const header = headerText(sheet.value(row, column));
      if (header !== "" && !columns.has(header)) columns.set(header, column);
    }
    if (!required.every((header) => columns.has(header))) continue;
    const value = (at: number, header: string): CellValue => {
      const column = columns.get(header);
      return column === undefined ? "" : sheet.value(at, column);
    };
    return {
      rows: Array.from({ length: sheet.bottom - row - 1 }, (_, index) => row + 1 + index),
      value,
      text: (at, header) => String(value(at, header)).trim(),
      column: (header) => columns.get(header) ?? null,
    };
  }
  return null;
}

/** The first line of a header: what follows explains it. */
function headerText(value: CellValue): string {
  return (String(value).split("\n")[0] ?? "").trim();
}

/** A day as YYYY-MM-DD where the cell holds a full date in any notation, otherwise its text. */
export function dayText(value: CellValue, format: string, date1904: boolean): string {
  const { value: date } = readDate({ value, format }, { date1904 });
  if (date === null || date.month === null || date.day === null) return String(value).trim();
  return toIsoDay(date);
}
