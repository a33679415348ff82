import { READERS, type SingleKind } from "../read/readers";
import type { RawValue, Read, ReadOptions } from "../read/reading";
import { dateFormatPrecision, serialToDate } from "../read/serial";
import type { SheetCell } from "../sheet/cellRef";
import type { CellValue } from "../sheet/snapshot";
import type { FieldReading } from "./application";
import { fieldSpec, type FieldId } from "./fields";
import type { SheetIndex, Slot } from "./sheetIndex";

/** What the steps of reading one sheet share. */
export interface ReadingScope {
  readonly index: SheetIndex;
  readonly date1904: boolean;
  /** Columns in which this sheet keeps values right next to their labels: a blank there is an unfilled value, not a gap to look beyond. */
  readonly valueColumns: ReadonlySet<number>;
}

export function cellOf(scope: ReadingScope, slot: Slot): SheetCell {
  const { sheet } = scope.index;
  const { row, column } = slot.rect;
  const place = sheet.place(row, column);
  return place === undefined ? { sheet: sheet.name, row, column } : { sheet: sheet.name, row, column, place };
}

export function rawOf(scope: ReadingScope, slot: Slot): RawValue {
  return { value: slot.value, format: scope.index.sheet.numberFormat(slot.rect.row, slot.rect.column) };
}

export function textValue(text: string): RawValue {
  return { value: text, format: "General" };
}

/** Reads what stands in one place, or in a piece of its text, as the field's kind. */
export function readAt(scope: ReadingScope, id: FieldId, slot: Slot, raw: RawValue, unit?: string): FieldReading<unknown> {
  return fieldReading(id, readAs(scope, id, raw, unit), shownText(raw, scope.date1904), [cellOf(scope, slot)]);
}

export function readAs(scope: ReadingScope, id: FieldId, raw: RawValue, unit?: string): Read<unknown> {
  const { kind } = fieldSpec(id);
  if (kind === "one" || kind === "many") throw new Error(`${id} is read from several cells`);
  const reader: (raw: RawValue, options: ReadOptions) => Read<unknown> = READERS[kind satisfies SingleKind];
  return reader(raw, unit === undefined ? { date1904: scope.date1904 } : { date1904: scope.date1904, unit });
}

export function fieldReading(id: FieldId, read: Read<unknown>, raw: string, cells: readonly SheetCell[]): FieldReading<unknown> {
  return { id, status: read.status, raw, value: read.value, cells, remarks: read.remarks };
}

export function missing(id: FieldId, near: readonly SheetCell[] = []): FieldReading<unknown> {
  return { id, status: "missing", raw: "", value: null, cells: near, remarks: [] };
}

/** The text of a cell as a person sees it, for percents and dates; other numbers in full, so that no digit hides behind a format. */
export function shownText(raw: RawValue, date1904: boolean): string {
  return typeof raw.value === "number" ? shownNumber(raw.value, raw.format, date1904) : shownOther(raw.value);
}

function shownNumber(number: number, format: string, date1904: boolean): string {
  if (format.includes("%")) {
    const decimals = /\.([0#?]+)%/u.exec(format)?.[1]?.length ?? 0;
    return `${(number * 100).toFixed(decimals)}%`;
  }
  const precision = dateFormatPrecision(format);
  const date = precision === null ? null : serialToDate(number, date1904);
  if (!date || precision === null) return String(number);
  const parts = [date.year, date.month, date.day].slice(0, precision === "day" ? 3 : precision === "month" ? 2 : 1);
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}

function shownOther(value: Exclude<CellValue, number>): string {
  return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : value;
}
