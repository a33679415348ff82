import { columnIndex, columnName, parseA1, rectToA1, toA1, type CellRef, type Rect } from "../../sheet/cellRef";
import type { SheetSnapshot } from "../../sheet/snapshot";
import { attachedFrom, attachedLines } from "./attachedText";
import { shownContent } from "./content";
import { TIDY_STEPS, type LayoutChange, type TidyStep } from "./edit";
import { stateFrom, stateTexts } from "./journalText";
import { layoutFrom, layoutName, layoutTexts } from "./layoutText";
import type { CellChange, ColumnSpan, FormulaChange, KeyCell, RowMove } from "./plan";
import { progressFrom, type Progress } from "./progress";
import type { TidyRecord } from "./record";

/** The sheet on which the last tidy stands, readable for people and complete enough to take it back. */
export const JOURNAL_NAME = "整理记录";
export const JOURNAL_COLUMNS = [
  ["序号", 6], ["步骤", 7], ["变动", 12], ["工作表", 16], ["原位置", 12], ["现位置", 14],
  ["改前", 34], ["改前类型", 9], ["改前格式", 12], ["改后", 34], ["改后类型", 9], ["改后格式", 12], ["说明", 40],
] as const;

/** Where the journal tells how far the tidy has come. */
export const PROGRESS_CELL: CellRef = { row: 1, column: JOURNAL_COLUMNS.length - 1 };
/** The first of the three columns of 改前. */
export const BEFORE_COLUMN = 6;

const CHANGE = { cell: "单元格", formula: "公式", body: "表格区域", row: "行", key: "排序借用", merge: "行内合并", layout: "版式", formats: "格式备份", newColumns: "新列" } as const;
const TAKEN_OUT = "移出";

/** Rows of the journal's list, header excluded, and where copies go below it. */
export interface Journal {
  readonly rows: readonly (readonly string[])[];
  /** Where the rows taken out are kept; null when there are none. Sheet coordinates of the journal. */
  readonly takenOut: CellRef | null;
  /** Where the formats are kept; null when none change. */
  readonly formats: CellRef | null;
}

/** Blank rows between the list and the copies. */
const GAP = 2;

/** `firstRow` is the sheet row of the list's first line on the journal sheet. */
export function journalOf(record: TidyRecord, firstRow: number): Journal {
  const lines = linesOf(record);
  const below = firstRow + lines.length + (record.formats === null ? 0 : 1) + GAP;
  const dropped = record.rows?.order.dropped.length ?? 0;
  const takenOut = dropped === 0 ? null : { row: below, column: record.rows?.body.column ?? 0 };
  const formats = record.formats === null ? null : { row: below + dropped + (dropped > 0 ? GAP : 0), column: record.formats.column };
  const all = lines.map((line) => (line.change === CHANGE.body && takenOut !== null ? { ...line, to: toA1(takenOut) } : line));
  if (record.formats !== null && formats !== null) {
    all.push({ change: CHANGE.formats, from: rectToA1(record.formats), to: toA1(formats), why: "改动前的格式存放在本表下方，撤销时用它恢复" });
  }
  return { rows: all.map((line, index) => textsOf(line, record.sheet, index + 1)), takenOut, formats };
}

/** One change in the journal's columns; `was` and `becomes` fill three of them each. */
export interface Line {
  readonly change: string;
  readonly step?: string;
  readonly sheet?: string;
  readonly from?: string;
  readonly to?: string;
  readonly was?: readonly [string, string, string];
  readonly becomes?: readonly [string, string, string];
  readonly why?: string;
}

const EMPTY = ["", "", ""] as const;

function textsOf({ change, step = "", sheet, from = "", to = "", was = EMPTY, becomes = EMPTY, why = "" }: Line, home: string, number: number): string[] {
  return [String(number), step, change, sheet ?? home, from, to, ...was, ...becomes, why];
}

function linesOf({ cells, rows, formulas, newColumns, layout }: TidyRecord): Line[] {
  return [
    ...cells.map(({ step, from, to, was, becomes, why }): Line => ({ change: CHANGE.cell, step, from: toA1(from), to: toA1(to), was: stateTexts(was), becomes: stateTexts(becomes), why })),
    ...(rows === null ? [] : rowLines(rows, cells)),
    ...formulas.map(({ sheet, from, to, was, becomes }): Line => ({ change: CHANGE.formula, sheet, from: toA1(from), to: to === null ? TAKEN_OUT : toA1(to), was: [was, "公式", ""], becomes: [becomes, "公式", ""], why: to === null ? "随行移出" : "行移动后，公式仍指向原来的内容" })),
    ...newColumns.map((rect): Line => ({ change: CHANGE.newColumns, step: "T11", to: rectToA1(rect), why: "新列沿用左侧一列的格式" })),
    ...layout.map((change): Line => ({ change: `${CHANGE.layout}：${layoutName(change)}`, step: change.what === "columnWidth" ? "" : "T12", ...layoutTexts(change) })),
  ];
}

function rowLines({ body, order, spans, merges, keys, heights, nameColumn, names, attached }: RowMove, cells: readonly CellChange[]): Line[] {
  const place = new Map(order.kept.map((row, index) => [row, body.row + index]));
  const all = [...order.kept, ...order.dropped].sort((a, b) => a - b);
  return [
    { change: CHANGE.body, step: "T09", from: rectToA1(body), was: [spans.map(spanText).join(";"), "", ""], becomes: [columnName(nameColumn), "", ""], why: "行的移动区域；移出的行存放在本表下方" },
    ...all.map((row): Line => {
      const to = place.get(row);
      const name = names.get(row) ?? "";
      return {
        change: CHANGE.row,
        step: to === undefined ? "T03" : "T09",
        from: String(row + 1),
        to: to === undefined ? TAKEN_OUT : String(to + 1),
        was: [name, "", `行高 ${heights[row - body.row] ?? ""}`],
        becomes: [to === undefined ? "" : nameAfter(row, name, cells), "", ""],
        why: to === undefined ? "移出汇总表" : to === row ? "位置不变" : "移动位置",
      };
    }),
    ...merges.map((merge): Line => ({ change: CHANGE.merge, from: rectToA1(merge) })),
    ...keys.map((key): Line => ({ change: CHANGE.key, from: toA1(key), was: stateTexts(key.state), why: "排序时借用此格，排好后恢复" })),
    ...attachedLines(attached),
  ];
}

/** What an edit of the row's name cell made of it. */
function nameAfter(row: number, name: string, cells: readonly CellChange[]): string {
  const edit = cells.find(({ from, was }) => from.row === row && shownContent(was.content) === name && name !== "");
  return edit ? shownContent(edit.becomes.content) : name;
}

function spanText({ column, columns, key }: ColumnSpan): string {
  return `${toA1({ row: 0, column })}+${columns}@${toA1({ row: 0, column: key })}`;
}

function spanFrom(text: string): ColumnSpan | null {
  const match = /^([A-Z]+1)\+(\d+)@([A-Z]+1)$/u.exec(text);
  const [first, key] = [parseA1(match?.[1] ?? ""), parseA1(match?.[3] ?? "")];
  return match && first && key ? { column: first.column, columns: Number(match[2]), key: key.column } : null;
}

/** A journal as it was read back; `nameColumn` values of the rows tell whether they are still where they were put. */
export interface ReadJournal extends Pick<Journal, "takenOut" | "formats"> {
  readonly record: TidyRecord;
  readonly appliedAt: string;
  readonly progress: Progress;
  /** The journal's row of the first key cell; the others follow. Null where there are none. */
  readonly keysAt: number | null;
  /** Names of the kept rows after the tidy, by final row. */
  readonly namesAfter: ReadonlyMap<number, string>;
}

/** Reads the list below the header row; null where it is incomplete: such a tidy cannot be taken back. */
export function readJournal(sheet: SheetSnapshot, firstRow: number): ReadJournal | null {
  const lines: string[][] = [];
  for (let row = firstRow; sheet.value(row, 2) !== ""; row++) lines.push(JOURNAL_COLUMNS.map((_, column) => String(sheet.value(row, column))));
  const appliedAt = /整理时间 (\d{4}-\d\d-\d\d \d\d:\d\d)/u.exec(String(sheet.value(1, 0)))?.[1] ?? "";
  const home = /汇总表：(.+?)；整理时间/u.exec(String(sheet.value(1, 0)))?.[1];
  if (lines.length === 0 || home === undefined) return null;

  const cells: CellChange[] = [];
  const formulas: FormulaChange[] = [];
  const layout: LayoutChange[] = [];
  let formats: { readonly rect: Rect; readonly kept: CellRef } | null = null;
  const newColumns: Rect[] = [];
  for (const line of lines) {
    const [, step = "", change = "", sheetName = "", from = "", to = "", was = "", wasKind = "", wasFormat = "", becomes = "", becomesKind = "", becomesFormat = "", why = ""] = line;
    if (change === CHANGE.cell) {
      const [a, b] = [parseA1(from), parseA1(to)];
      const [before, after] = [stateFrom(was, wasKind, wasFormat), stateFrom(becomes, becomesKind, becomesFormat)];
      if (!a || !b || !before || !after || !isStep(step)) return null;
      cells.push({ step, sheet: sheetName, from: { row: a.row, column: a.column }, to: { row: b.row, column: b.column }, was: before, becomes: after, why });
    } else if (change === CHANGE.formula) {
      const [a, b] = [parseA1(from), parseA1(to)];
      if (!a || (!b && to !== TAKEN_OUT)) return null;
      formulas.push({ sheet: sheetName, from: { row: a.row, column: a.column }, to: b && { row: b.row, column: b.column }, was, becomes });
    } else if (change.startsWith(CHANGE.layout)) {
      const read = layoutFrom(change.slice(CHANGE.layout.length + 1), from, was, becomes);
      if (!read) return null;
      layout.push(read);
    } else if (change === CHANGE.formats) {
      const [rect, kept] = [parseA1(from), parseA1(to)];
      if (!rect || !kept) return null;
      formats = { rect, kept };
    } else if (change === CHANGE.newColumns) newColumns.push(...[parseA1(to)].filter((rect) => rect !== null));
  }
  const moved = readRows(lines, home);
  const progress = progressFrom(String(sheet.value(PROGRESS_CELL.row, PROGRESS_CELL.column)));
  const firstKey = lines.findIndex(([, , change]) => change === CHANGE.key);
  if (moved === "incomplete" || (progress.kind === "halfway" && moved !== null && firstKey < 0)) return null;
  return {
    record: { sheet: home, cells, rows: moved?.rows ?? null, formulas, newColumns, layout, formats: formats?.rect ?? null },
    appliedAt,
    progress,
    keysAt: firstKey < 0 ? null : firstRow + firstKey,
    takenOut: moved?.takenOut ?? null,
    formats: formats?.kept ?? null,
    namesAfter: moved?.namesAfter ?? new Map<number, string>(),
  };
}

interface ReadRows {
  readonly rows: RowMove;
  readonly takenOut: CellRef | null;
  readonly namesAfter: ReadonlyMap<number, string>;
}

function readRows(lines: readonly (readonly string[])[], sheet: string): ReadRows | null | "incomplete" {
  const area = lines.find(([, , change]) => change === CHANGE.body);
  if (!area) return null;
  const [, , , , from = "", to = "", spanTexts = "", , , nameColumn = ""] = area;
  const body = parseA1(from);
  const spans = spanTexts.split(";").map(spanFrom);
  if (!body || spans.includes(null)) return "incomplete";
  const rowLines = lines.filter(([, , change]) => change === CHANGE.row);
  if (rowLines.length !== body.rows) return "incomplete";
  const kept: (readonly [number, number])[] = [];
  const dropped: number[] = [];
  const names = new Map<number, string>();
  const namesAfter = new Map<number, string>();
  const heights: number[] = [];
  for (const [, , , , original = "", now = "", name = "", , height = "", after = ""] of rowLines) {
    const row = Number(original) - 1;
    names.set(row, name);
    heights[row - body.row] = Number(height.replace(/^行高 /u, ""));
    if (now === TAKEN_OUT) dropped.push(row);
    else {
      kept.push([row, Number(now) - 1]);
      namesAfter.set(Number(now) - 1, after);
    }
  }
  const merges = lines.flatMap(([, , change, , place = ""]) => (change === CHANGE.merge ? (parseA1(place) ?? []) : []));
  const keys = lines.flatMap(([, , change, , place = "", , text = "", kind = "", format = ""]): readonly (KeyCell | null)[] => {
    if (change !== CHANGE.key) return [];
    const [cell, state] = [parseA1(place), stateFrom(text, kind, format)];
    return [cell && state && { row: cell.row, column: cell.column, state }];
  });
  const attached = attachedFrom(lines);
  if (keys.includes(null) || attached === null) return "incomplete";
  const order = { kept: [...kept].sort(([, a], [, b]) => a - b).map(([row]) => row), dropped };
  const rows: RowMove = { sheet, body, order, spans: spans.filter((span) => span !== null), merges, keys: keys.filter((key) => key !== null), heights, nameColumn: columnIndex(nameColumn), names, attached };
  return { rows, takenOut: parseA1(to), namesAfter };
}

function isStep(text: string): text is TidyStep {
  return (TIDY_STEPS as readonly string[]).includes(text);
}
