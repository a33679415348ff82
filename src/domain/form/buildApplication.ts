import type { Application, FieldReading, FieldStatus, Remark, Shape, SheetState, SummaryRow, SummaryRowFieldId, SummaryTable } from "./application";
import { AWARD_COLUMNS, awardFieldId, FIELDS, FINANCE_ROWS, financeFieldId, financeYears, type AwardColumn, type FieldId, type FinanceRow, type SingleFieldId } from "./fields";

/** What an example or a test says of one field. */
export interface GivenReading {
  readonly status: FieldStatus;
  readonly value: unknown;
  readonly raw: string;
  readonly remarks?: readonly Remark[];
}

export type GivenReadings = Readonly<Partial<Record<FieldId, GivenReading>>>;

export interface BuildOptions {
  readonly file?: string;
  readonly sheet?: string;
  readonly shape?: Shape;
  readonly callYear?: number;
  /** Award rows that the form shows; more where a given field asks for them. */
  readonly awardRows?: number;
  readonly sheetState?: SheetState;
}

const BLANK: GivenReading = { status: "blank", value: null, raw: "" };
const VALUE_COLUMN = 3;

/** A clean reading of a typed value. */
export function clean(value: unknown): GivenReading {
  return { status: "ok", value, raw: typeof value === "string" ? value : Array.isArray(value) ? value.join("、") : JSON.stringify(value) };
}

/** Ids of every field of an application in form order, the summary table's left out. */
export function applicationFieldIds(callYear: number, awardRows: number): FieldId[] {
  const single = (Object.keys(FIELDS) as SingleFieldId[]).filter((id) => FIELDS[id].part !== "summary");
  const beforeFinance = single.indexOf("contact.name");
  const beforeAwards = single.indexOf("project.name");
  const finance = (Object.keys(FINANCE_ROWS) as FinanceRow[]).flatMap((row) => financeYears(callYear).map((year) => financeFieldId(row, year)));
  const awards = Array.from({ length: awardRows }, (_, index) => (Object.keys(AWARD_COLUMNS) as AwardColumn[]).map((column) => awardFieldId(index + 1, column)));
  return [...single.slice(0, beforeFinance), ...finance, ...single.slice(beforeFinance, beforeAwards), ...awards.flat(), ...single.slice(beforeAwards)];
}

/**
 * An application record out of given readings, every other field blank. Each field stands in column D, one row a field in form order;
 * a field given as missing has no cell. Summary fields among `given` are left out: they belong to `buildSummaryRow`.
 */
export function buildApplication(given: GivenReadings, options: BuildOptions = {}): Application {
  const { file = "a.xlsx", sheet = "企业1", shape = "template", callYear = 2022, awardRows = 3, sheetState } = options;
  const givenIds = (Object.keys(given) as FieldId[]).filter((id) => !id.startsWith("summary."));
  const shownAwards = Math.max(awardRows, ...givenIds.map((id) => (id.startsWith("award.") ? Number(id.split(".")[1]) : 0)));
  const ids = [...new Set([...applicationFieldIds(callYear, shownAwards), ...givenIds])];
  const fields = new Map(ids.map((id, row) => [id, reading(id, given[id] ?? BLANK, sheet, row, VALUE_COLUMN)]));
  return { file, sheet, shape, fields, ...(sheetState && { sheetState }) };
}

const SUMMARY_COLUMNS: readonly SummaryRowFieldId[] = ["summary.row.seq", "summary.row.enterprise", "summary.row.project", "summary.row.contact", "summary.row.phone"];
const SUMMARY_HEADER_ROW = 2;

/** Row `number` (from 1) of a summary table, on the sheet's row below the header. Fields not given are blank. */
export function buildSummaryRow(given: GivenReadings, number: number, sheet = "汇总表"): SummaryRow {
  const row = SUMMARY_HEADER_ROW + number;
  return { number, fields: new Map(SUMMARY_COLUMNS.map((id, column) => [id, reading(id, given[id] ?? BLANK, sheet, row, column)])) };
}

/** A summary table: recommender in A2, header in row 3, its rows below. */
export function buildSummary(recommender: GivenReading, rows: readonly GivenReadings[], options: { readonly file?: string; readonly sheet?: string } = {}): SummaryTable {
  const { file = "a.xlsx", sheet = "汇总表" } = options;
  const firstRow = SUMMARY_HEADER_ROW + 1;
  return {
    file,
    sheet,
    recommender: reading("summary.recommender", recommender, sheet, 1, 0) as FieldReading<string>,
    rows: rows.map((given, index) => buildSummaryRow(given, index + 1, sheet)),
    layout: {
      headerRow: SUMMARY_HEADER_ROW,
      firstRow,
      lastRow: firstRow + rows.length - 1,
      columns: new Map(SUMMARY_COLUMNS.map((id, column) => [id, column])),
      sheetRows: rows.map((_, index) => firstRow + index),
      endColumn: SUMMARY_COLUMNS.length,
      resultColumns: new Map(),
    },
  };
}

function reading(id: FieldId, given: GivenReading, sheet: string, row: number, column: number): FieldReading<unknown> {
  const { status, value, raw, remarks = [] } = given;
  return { id, status, value: status === "ok" ? value : null, raw, remarks, cells: status === "missing" ? [] : [{ sheet, row, column }] };
}
