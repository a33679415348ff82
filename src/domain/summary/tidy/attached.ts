import { columnName, rectToA1, type Rect } from "../../sheet/cellRef";
import type { TidyConflict } from "./plan";
import { followRows, hasRelative, hasRelativeRows, type RowMap } from "./references";
import type { RowOrder } from "./rowOrder";
import type { TidySaid, Torn } from "./words";

/** What hangs on places and not on cells: Excel's sort leaves it where it is. */
export interface Attached {
  /** Names of the workbook and of the table's sheet. */
  readonly names: readonly AttachedName[];
  /** Formats by condition of the table's sheet. */
  readonly formats: readonly PlacedFormat[];
  /** Columns of the body whose cells do not all have the same validation. */
  readonly validations: readonly ColumnRules[];
}

export interface AttachedName {
  readonly name: string;
  /** The sheet that owns it; null = the workbook. */
  readonly scope: string | null;
  readonly formula: string;
  /** One that nobody sees in the name manager can stand in nobody's way. */
  readonly visible: boolean;
}

export interface PlacedFormat {
  /** Sheet coordinates; empty for one that is gone with its rows. */
  readonly areas: readonly Rect[];
  /** Null for a kind that is not told by one formula. */
  readonly formula: string | null;
  /** How it looks and where it ranks, as the adapter writes it down and reads it again. */
  readonly looks: string;
}

export interface ColumnRules {
  readonly column: number;
  /** Per row of the body. */
  readonly rules: readonly ValidationRule[];
}

export interface ValidationRule {
  /** As the adapter writes it down and reads it again; "" = none. */
  readonly text: string;
  readonly formulas: readonly string[];
}

/** What must be put elsewhere, or read otherwise, once the rows have moved. */
export interface AttachedChanges {
  readonly names: readonly NameChange[];
  readonly formats: readonly FormatChange[];
  readonly validations: readonly ValidationChange[];
}

export interface NameChange extends Pick<AttachedName, "name" | "scope"> {
  readonly was: string;
  readonly becomes: string;
}

export interface FormatChange {
  readonly was: PlacedFormat;
  readonly becomes: PlacedFormat;
}

/** A column's validations from the body's first row on, before and after. */
export interface ValidationChange {
  readonly column: number;
  readonly was: readonly RuleRun[];
  readonly becomes: readonly RuleRun[];
}

export interface RuleRun {
  readonly row: number;
  readonly rows: number;
  /** "" = none. */
  readonly text: string;
}

export const NOTHING_ATTACHED: Attached = { names: [], formats: [], validations: [] };
export const NO_ATTACHED_CHANGES: AttachedChanges = { names: [], formats: [], validations: [] };

/** Rows of a sheet: a whole column stays one. */
export const SHEET_ROWS = 1_048_576;
/** Excel refuses longer addresses of several areas; with room for another sheet's name. */
const LONGEST_ADDRESS = 6_000;

/** How the rows move: the table's body in sheet coordinates, and the order that its rows get. */
export interface Moving {
  readonly sheet: string;
  readonly body: Rect;
  readonly order: RowOrder;
  readonly map: RowMap;
}

/** Names as they must read; `lost` says which of them could not be kept. Names that Excel makes for itself keep their place. */
export function followNames(names: readonly AttachedName[], map: RowMap): { readonly changes: readonly NameChange[]; readonly lost: readonly Torn[]; readonly notices: readonly TidySaid[] } {
  const changes: NameChange[] = [];
  const lost: Torn[] = [];
  const notices: TidySaid[] = [];
  for (const { name, scope, formula, visible } of names.filter(({ name: each }) => !OF_EXCEL.test(each))) {
    const followed = followRows(formula, "", map);
    if (followed.kind === "untouched") continue;
    if (hasRelativeRows(formula)) {
      if (visible) notices.push({ id: "nameIsRelative", about: { name, formula } });
    } else if (followed.kind === "rewritten") {
      if (followed.formula !== formula) changes.push({ name, scope, was: formula, becomes: followed.formula });
    } else if (visible) lost.push({ kind: "name", name, reference: followed.reference });
    else changes.push({ name, scope, was: formula, becomes: formula });
  }
  return { changes, lost, notices };
}

const OF_EXCEL = /^(?:_xlnm\.|_FilterDatabase$|Print_Area$|Print_Titles$|Criteria$|Extract$|Database$|Consolidate_Area$)/iu;

/** Formats by condition that speak of some of the rows only go with these where it is certain what they mean there. */
export function followFormats(formats: readonly PlacedFormat[], moving: Moving): { readonly changes: readonly FormatChange[]; readonly notices: readonly TidySaid[] } {
  const { body, order } = moving;
  const changes: FormatChange[] = [];
  const stay: PlacedFormat[] = [];
  for (const was of formats) {
    const isPartly = was.areas.some((area) => isPartOf(area, body));
    const areas = was.areas.flatMap((area) => movedArea(area, moving));
    const isMoved = isPartly && (order.dropped.length > 0 || addressOf(areas) !== addressOf(was.areas));
    const after = formulaAfter(was, areas, isPartly, moving);
    if (after && addressOf(areas).length <= LONGEST_ADDRESS) {
      if (isMoved || after.formula !== was.formula) changes.push({ was, becomes: { ...was, areas, ...after } });
    } else if (isMoved || !isPartly) {
      stay.push(was);
      changes.push(...inPlace(was, moving));
    }
  }
  return { changes, notices: stay.map((format) => ({ id: "formatStays", about: { at: `${moving.sheet}!${shortAddress(format)}` } })) };
}

/**
 * A condition that names the same cells wherever it is read goes anywhere; one row's own is read there as a formula in that row. Null where
 * nobody can tell.
 */
function formulaAfter({ areas, formula }: PlacedFormat, after: readonly Rect[], isPartly: boolean, { sheet, body, map }: Moving): Pick<PlacedFormat, "formula"> | null {
  if (formula === null) return isPartly ? null : { formula };
  if (after.length === 0) return { formula };
  const [only, ...more] = areas;
  const isOneArea = only !== undefined && more.length === 0;
  const isFree = (isPartly && isOneArea && only.rows === 1) || !hasRelative(formula);
  // Over the whole table, its relative references mean the same as before.
  const isSteady = !isPartly && isOneArea && only.row <= body.row;
  const followed = followRows(formula, sheet, map, { fixedOnly: !isFree });
  if (followed.kind === "lost" || (isPartly && !isFree)) return null;
  if (followed.kind === "untouched" || followed.formula === formula) return { formula };
  return isFree || isSteady ? { formula: followed.formula } : null;
}

/** Rows that are taken out would leave it broken: it is put back as it reads, over the same places. */
function inPlace(was: PlacedFormat, { body, order }: Moving): readonly FormatChange[] {
  if (was.formula === null || order.dropped.length === 0) return [];
  const areas = was.areas.flatMap((area) => columnPart(area, (row) => rowBeside(row, body, order), body, order));
  const isAtSameStart = areas[0]?.row === was.areas[0]?.row && areas.length === was.areas.length;
  return isAtSameStart || !hasRelative(was.formula) ? [{ was, becomes: { ...was, areas } }] : [];
}

/** Validations of columns in which rows differ, with their rows. */
export function followValidations(columns: readonly ColumnRules[], { sheet, body, order }: Moving): { readonly changes: readonly ValidationChange[]; readonly notices: readonly TidySaid[] } {
  const changes: ValidationChange[] = [];
  const notices: TidySaid[] = [];
  for (const { column, rules } of columns) {
    const was = rules.map(({ text }) => text);
    const becomes = order.kept.map((row) => was[row - body.row] ?? "");
    if (order.dropped.length === 0 && becomes.every((text, index) => text === was[index])) continue;
    if (rules.some(({ formulas }) => formulas.some(hasRelativeRows))) notices.push({ id: "validationStays", about: { at: `${sheet}!${columnName(column)}` } });
    else changes.push({ column, was: runsOf(was, body.row), becomes: runsOf(becomes, body.row) });
  }
  return { changes, notices };
}

/** What of it is taken back: what was changed since the tidy stays as it is. In a tidy that is half done nobody can tell. Names that were changed are obstacles. */
export function attachedBack(changes: AttachedChanges, now: Attached, isHalfway: boolean): AttachedChanges {
  const isThere = (format: PlacedFormat): boolean => format.areas.length === 0 || now.formats.some((each) => samePlaced(each, format));
  const rulesAt = (column: number, row: number): string | undefined => now.validations.find((each) => each.column === column)?.rules[row]?.text;
  const stands = ({ column, becomes }: ValidationChange): boolean => {
    const first = becomes[0]?.row ?? 0;
    const isUniform = becomes.length <= 1 && now.validations.every((each) => each.column !== column);
    return isUniform || becomes.every(({ row, rows, text }) => Array.from({ length: rows }, (_, index) => rulesAt(column, row - first + index)).every((rule) => rule === text));
  };
  return {
    names: changes.names.filter(({ name, scope }) => now.names.some((each) => each.name === name && each.scope === scope)),
    formats: changes.formats.filter(({ becomes }) => isHalfway || isThere(becomes)),
    validations: changes.validations.filter((change) => isHalfway || stands(change)),
  };
}

export function changedNames(sheet: string, { names }: AttachedChanges, now: Attached): readonly TidyConflict[] {
  return names.flatMap(({ name, scope, becomes }): readonly TidyConflict[] => {
    const current = now.names.find((each) => each.name === name && each.scope === scope);
    if (!current || current.formula === becomes) return [];
    return [{ edit: "undo", sheet, cells: [], reason: { id: "nameChangedSince", about: { name, formula: becomes } } }];
  });
}

/** Whether the two are one format: the same condition on the same cells. */
export function samePlaced(a: PlacedFormat, b: PlacedFormat): boolean {
  return a.formula === b.formula && addressOf(a.areas) === addressOf(b.areas);
}

function addressOf(areas: readonly Rect[]): string {
  return areas.map(rectToA1).sort().join(",");
}

const AREAS_SHOWN = 3;

function shortAddress({ areas }: PlacedFormat): string {
  return areas.slice(0, AREAS_SHOWN).map(rectToA1).join(",") + (areas.length > AREAS_SHOWN ? "…" : "");
}

/** Whether an area covers some of the body's rows and not all of them. */
function isPartOf(area: Rect, body: Rect): boolean {
  const rows = Math.min(area.row + area.rows, body.row + body.rows) - Math.max(area.row, body.row);
  const columns = Math.min(area.column + area.columns, body.column + body.columns) - Math.max(area.column, body.column);
  return rows > 0 && columns > 0 && rows < body.rows;
}

/** Where an area is once the rows have moved: one row's own goes with it, columns beside the table only lose the rows that are taken out. */
function movedArea(area: Rect, { body, order, map }: Moving): readonly Rect[] {
  if (area.rows === 1 && isPartOf(area, body)) return columnPart(area, (row) => map.rowOf(row), body, order);
  const left = Math.max(area.column, body.column);
  const right = Math.min(area.column + area.columns, body.column + body.columns);
  if (left >= right) return columnPart(area, (row) => rowBeside(row, body, order), body, order);
  const beside: Rect[] = [
    { ...area, columns: left - area.column },
    { ...area, column: right, columns: area.column + area.columns - right },
  ].filter(({ columns }) => columns > 0);
  const inside = columnPart({ ...area, column: left, columns: right - left }, (row) => map.rowOf(row), body, order);
  const others = beside.map((part) => columnPart(part, (row) => rowBeside(row, body, order), body, order));
  const rowsOf = (rects: readonly Rect[]): string => rects.map(({ row, rows }) => `${row}+${rows}`).join();
  if (others.every((rects) => rowsOf(rects) === rowsOf(inside))) return inside.map((rect) => ({ ...rect, column: area.column, columns: area.columns }));
  return [...inside, ...others.flat()];
}

function rowBeside(row: number, body: Rect, { kept, dropped }: RowOrder): number | null {
  const gap = body.row + Math.max(0, kept.length - 1);
  if (row < gap) return row;
  return row < gap + dropped.length ? null : row - dropped.length;
}

/** The part's rows above, in and below the body, joined where they are neighbours again. */
function columnPart(part: Rect, rowOf: (row: number) => number | null, body: Rect, { dropped }: RowOrder): readonly Rect[] {
  const [end, bodyEnd] = [part.row + part.rows, body.row + body.rows];
  const spans: [number, number][] = [];
  if (part.row < body.row) spans.push([part.row, Math.min(end, body.row)]);
  for (let row = Math.max(part.row, body.row); row < Math.min(end, bodyEnd); row++) {
    const target = rowOf(row);
    if (target !== null) spans.push([target, target + 1]);
  }
  if (end > bodyEnd) spans.push([Math.max(part.row, bodyEnd) - dropped.length, end === SHEET_ROWS ? end : end - dropped.length]);
  const joined: [number, number][] = [];
  for (const [from, to] of spans.sort(([a], [b]) => a - b)) {
    const last = joined.at(-1);
    if (last?.[1] === from) last[1] = to;
    else joined.push([from, to]);
  }
  return joined.map(([from, to]) => ({ row: from, column: part.column, rows: to - from, columns: part.columns }));
}

function runsOf(texts: readonly string[], first: number): readonly RuleRun[] {
  const runs: { row: number; rows: number; text: string }[] = [];
  texts.forEach((text, index) => {
    const last = runs.at(-1);
    if (last?.text === text) last.rows++;
    else runs.push({ row: first + index, rows: 1, text });
  });
  return runs;
}
