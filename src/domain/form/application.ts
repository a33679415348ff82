import type { SheetCell } from "../sheet/cellRef";
import type { FieldId, FieldValue } from "./fields";

/** ok: a typed value · blank: the place was found and is empty · unreadable: something stands there that is no value · missing: no such label. */
export type FieldStatus = "ok" | "blank" | "unreadable" | "missing";

/** What a reader noticed on the way from raw text to value. Rules decide what it means. */
export type RemarkCode =
  /** Full-width characters, spaces or case were normalised. */
  | "normalised"
  /** A number cell holds a code with more digits than Excel keeps: the last ones are lost. */
  | "digitsLost"
  /** A number cell holds a phone or code: a leading 0 may be lost. */
  | "typedAsNumber"
  /** Scientific notation as text. */
  | "scientific"
  /** The value carried another unit and was converted ("0.3亿" → 3000 万元). */
  | "unitConverted"
  /** The value carried its own unit ("12台"). */
  | "unitTyped"
  /** "约", "≥", "以上" stood with the number. */
  | "approximate"
  /** A range was given where one number is asked. */
  | "range"
  /** 0 < x ≤ 1 without a percent sign or percent format: 0.45 or 45%? */
  | "ambiguousPercent"
  /** × stands by an option: it can mean yes or no. */
  | "ambiguousTick"
  /** The form's prompt text was left in place. */
  | "promptLeft"
  /** Several values stand in the cell. */
  | "several"
  /** The cell holds an Excel error such as #REF!. */
  | "cellError"
  /** A two-digit year, or a number like 2019.1 that may be 2019.10. */
  | "ambiguousDate"
  /** "无", "/", "—" stood there: answered with nothing, not left blank. */
  | "saysNone"
  /** A fraction or a negative number where a count is asked. */
  | "notWhole"
  /** Digits like a date's that are no day of the calendar: 2024-02-30. */
  | "noSuchDate"
  /** Words in 所属地区 that are no Jiangsu division or zone. */
  | "unknownPart"
  /** The options stand there as printed, without a mark by any of them. */
  | "noTicks"
  /** The box before 其他 is ticked; on `systems.other`. */
  | "otherTicked"
  /** On a missing field: the text on the sheet that is most like its label. */
  | "nearText"
  /** On a missing field: the field that it stands beside on paper, which was found. */
  | "nearLabel"
  /** A ledger without a column for the field: what it never asked for is nobody's fault. On a missing field. */
  | "noColumn";

export interface Remark {
  readonly code: RemarkCode;
  /** What was seen, for the message. */
  readonly detail: string;
}

export interface FieldReading<V> {
  readonly id: FieldId;
  readonly status: FieldStatus;
  /** The text as it stands on the sheet, several cells joined with a line break. */
  readonly raw: string;
  /** Null unless `status` is "ok". */
  readonly value: V | null;
  /** Where the value stands, or would stand; for a missing field the nearest label, or nothing. Most telling cell first. */
  readonly cells: readonly SheetCell[];
  readonly remarks: readonly Remark[];
}

/** True for a field that a ledger has no column for. */
export function lacksColumn({ status, remarks }: FieldReading<unknown>): boolean {
  return status === "missing" && remarks.some(({ code }) => code === "noColumn");
}

export type ReadingOf<Id extends FieldId> = FieldReading<FieldValue<Id>>;

export type Shape = "template" | "pasted" | "ledger" | "word";

/** What is to be seen on a form's sheets besides its fields. */
export interface SheetState {
  /** First used cell of each hidden sheet, of each with hidden rows among those in use, of each with hidden columns. */
  readonly hidden: readonly SheetCell[];
  readonly hiddenRows: readonly SheetCell[];
  readonly hiddenColumns: readonly SheetCell[];
  /** Cells that show an Excel error, those of fields among them; `text` is the error, "#REF!". */
  readonly errors: readonly { readonly cell: SheetCell; readonly text: string }[];
  /** Cells whose formula refers to another workbook; `file` is its name as the formula has it. */
  readonly links: readonly { readonly cell: SheetCell; readonly file: string }[];
}

/** One enterprise's application as rules see it, whatever shape it came in. */
export interface Application {
  readonly file: string;
  readonly sheet: string;
  readonly shape: Shape;
  /** Further sheets that parts of it stand on. */
  readonly otherSheets?: readonly string[];
  /** Rows of the sheet that it stands in, where others stand on the same sheet. `last` is included; both count from 0. */
  readonly rows?: { readonly first: number; readonly last: number };
  /** Absent for a document, and for a row of a ledger. */
  readonly sheetState?: SheetState;
  /** Every field of the catalogue is present, at least as `missing`. Award rows as many as the form shows. */
  readonly fields: ReadonlyMap<FieldId, FieldReading<unknown>>;
}

/** The reading of one field, typed by its id. Throws for an id the application was not read with: a programming error. */
export function readingOf<Id extends FieldId>(application: Application, id: Id): ReadingOf<Id> {
  const reading = application.fields.get(id);
  if (!reading) throw new Error(`the application record lacks ${id}`);
  return reading as ReadingOf<Id>;
}

/** The value of one field, or null where it could not be read. */
export function valueOf<Id extends FieldId>(application: Application, id: Id): FieldValue<Id> | null {
  return readingOf(application, id).value;
}

/** Fields of the summary table's row that belongs to an application. */
export type SummaryRowFieldId = Extract<FieldId, `summary.row.${string}`>;

export interface SummaryRow {
  /** 1 for the first data row. Position only: never part of a finding's key. */
  readonly number: number;
  readonly fields: ReadonlyMap<SummaryRowFieldId, FieldReading<unknown>>;
}

/** The recommendation table (附件 3) of one workbook. */
export interface SummaryTable {
  readonly file: string;
  readonly sheet: string;
  readonly recommender: ReadingOf<"summary.recommender">;
  readonly rows: readonly SummaryRow[];
  /** Sheet coordinates of the header row and its columns; rows in sheet coordinates follow. */
  readonly layout: SummaryLayout;
}

export interface SummaryLayout {
  readonly headerRow: number;
  /** First and last row that hold data (sheet coordinates); `lastRow < firstRow` for an empty table. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** Column per field (sheet coordinate); absent when the header was not found. */
  readonly columns: ReadonlyMap<SummaryRowFieldId, number>;
  /** Sheet row of each entry of `rows`. */
  readonly sheetRows: readonly number[];
  /** One past the last column with a header text that is not one of the review's own. */
  readonly endColumn: number;
  /** Columns of the review's own headers found from an earlier run, by header text. */
  readonly resultColumns: ReadonlyMap<string, number>;
}
