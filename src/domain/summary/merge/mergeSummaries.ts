import { valueOf, type Application, type SummaryRowFieldId } from "../../form/application";
import { normalName } from "../../identifiers/names";
import { keyOf } from "../../read/text";
import { duplicateGroups, type DuplicateGroup } from "../duplicateGroups";
import { BLANK, shownContent, stateAt, type CellState } from "../tidy/content";
import { cleanCode } from "../tidy/names";
import type { Recommenders } from "../tidy/recommender";
import { rowText } from "../tidy/rowText";
import type { TidyTable } from "../tidy/table";
import type { LeftOutRow } from "./leftOutRow";

/** One city's table, as it was found. */
export interface MergeSource {
  readonly file: string;
  readonly table: TidyTable;
}

export interface MergedRow {
  readonly file: string;
  readonly sheet: string;
  /** Row in the city's own table. */
  readonly row: number;
  /** "苏州"; "" when nobody says. */
  readonly place: string;
  readonly enterprise: string;
  readonly name: string;
  readonly code: string;
  /** In the order of `MergedTable.headers`. */
  readonly cells: readonly CellState[];
}

export interface MergedTable {
  readonly headers: readonly string[];
  readonly rows: readonly MergedRow[];
  /** Across cities and within one. Every row of them stands in the table: a person decides. */
  readonly duplicates: readonly DuplicateGroup<MergedRow>[];
  /** Rows of the cities' tables that are no enterprise and stay where they are. */
  readonly leftOut: readonly LeftOutRow[];
}

const CORE: readonly (readonly [SummaryRowFieldId, string])[] = [
  ["summary.row.enterprise", "企业名称"],
  ["summary.row.project", "项目名称"],
  ["summary.row.contact", "联系人"],
  ["summary.row.phone", "联系方式"],
];

/** All enterprises of all tables in the province's usual city order, each with all that its city wrote about it. */
export function mergeSummaries(sources: readonly MergeSource[], recommenders: Recommenders): MergedTable {
  const extras = new Map<string, string>();
  for (const { table } of sources) for (const { key, header } of extraColumns(table)) if (!extras.has(key)) extras.set(key, header);
  const rows = sources.flatMap(({ file, table }) => table.rows.filter(({ kind }) => kind === "enterprise").map(({ row, recommender, application }) => mergedRow(file, table, row, recommender, application, [...extras.keys()], recommenders)));
  const sorted = rows.map((row, index) => ({ row, index })).sort((a, b) => recommenders.rankOf(a.row.place) - recommenders.rankOf(b.row.place) || a.index - b.index);
  const ordered = sorted.map(({ row }, index) => ({ ...row, cells: [numberState(index + 1), ...row.cells.slice(1)] }));
  return {
    headers: ["序号", "推荐单位", ...CORE.map(([, header]) => header), ...extras.values(), SOURCE_HEADER],
    rows: ordered,
    duplicates: duplicateGroups(ordered),
    leftOut: sources.flatMap(({ file, table }) =>
      table.rows
        .filter(({ kind, row }) => kind === "stray" || (kind === "blank" && rowText(table, row) !== ""))
        .map(({ kind, row }) => ({ file, sheet: table.sheet.name, row, text: rowText(table, row), why: { id: kind === "stray" ? "stray" : "noEnterprise" } as const })),
    ),
  };
}

export const SOURCE_HEADER = "来源文件";

function mergedRow(file: string, table: TidyTable, row: number, place: string, application: Application | null, extras: readonly string[], recommenders: Recommenders): MergedRow {
  const { sheet, columns, codeColumn } = table;
  const at = (column: number | undefined): CellState => (column === undefined ? { content: BLANK, numberFormat: "General" } : valueAt(table, row, column));
  const nameColumn = columns.get("summary.row.enterprise");
  const enterprise = nameColumn === undefined ? "" : String(sheet.value(row, nameColumn)).trim();
  const own = new Map(extraColumns(table).map(({ key, column }) => [key, column]));
  const written = codeColumn === null ? "" : cleanCode(String(sheet.value(row, codeColumn)));
  return {
    file,
    sheet: sheet.name,
    row,
    place,
    enterprise,
    name: normalName(enterprise),
    code: written !== "" ? written : cleanCode((application && valueOf(application, "enterprise.uscc")) ?? ""),
    cells: [
      numberState(0),
      textCell(place === "" ? (table.recommenderColumn === null ? "" : shownContent(valueAt(table, row, table.recommenderColumn).content)) : recommenders.bureauOf(place)),
      ...CORE.map(([id]) => at(columns.get(id))),
      ...extras.map((key) => at(own.get(key))),
      textCell(file),
    ],
  };
}

/** A formula speaks of its own sheet: in another one only its result is the same. */
function valueAt({ sheet }: TidyTable, row: number, column: number): CellState {
  const state = stateAt(sheet, row, column);
  if (state.content.kind !== "formula") return state;
  const value = sheet.value(row, column);
  const content = typeof value === "number" ? ({ kind: "number", value } as const) : value === "" ? BLANK : ({ kind: "text", text: String(value) } as const);
  return { ...state, content };
}

/** Columns that a city added, by their headers; the review's own are written again by the next review. */
function extraColumns({ sheet, summary, columns, recommenderColumn, left, right }: TidyTable): readonly { readonly key: string; readonly header: string; readonly column: number }[] {
  const known = new Set([...columns.values(), ...summary.layout.resultColumns.values(), ...(recommenderColumn === null ? [] : [recommenderColumn])]);
  return Array.from({ length: right - left }, (_, index) => left + index).flatMap((column) => {
    const header = String(sheet.value(summary.layout.headerRow, column)).trim();
    return known.has(column) || header === "" || header === SOURCE_HEADER ? [] : [{ key: keyOf(header), header, column }];
  });
}

function numberState(value: number): CellState {
  return { content: { kind: "number", value }, numberFormat: "General" };
}

function textCell(text: string): CellState {
  return { content: text === "" ? BLANK : { kind: "text", text }, numberFormat: "General" };
}

