import type { CellRef, Rect } from "../domain/sheet/cellRef";
import type { SheetSnapshot } from "../domain/sheet/snapshot";
import { stateAt, type CellState } from "../domain/summary/tidy/content";
import type { LayoutChange } from "../domain/summary/tidy/edit";
import type { Journal, ReadJournal } from "../domain/summary/tidy/journal";
import type { FormulaChange, RowMove } from "../domain/summary/tidy/plan";
import type { TidyRecord } from "../domain/summary/tidy/record";
import type { SheetChange, StateAt } from "./sheetChanges";

/** The steps that put a record into effect. `sheet` is the summary sheet as it is now, `journalSheet` the name of the journal's. */
export function applyChanges(record: TidyRecord, { takenOut, formats }: Journal, sheet: SheetSnapshot, journalSheet: string): SheetChange[] {
  const { sheet: name, cells, rows, formulas, newColumns, layout } = record;
  const changes: SheetChange[] = [];
  if (rows !== null) changes.push(...moveRows(rows, sheet, takenOut && { ...takenOut, sheet: journalSheet }));
  changes.push(...formulaChanges(formulas.flatMap(({ sheet: home, to, becomes }) => (to === null ? [] : [{ sheet: home, at: to, formula: becomes }]))));
  if (record.formats !== null && formats !== null) {
    changes.push({ kind: "copy", what: "formats", sheet: name, rect: record.formats, to: { ...formats, sheet: journalSheet } });
  }
  changes.push(...layout.filter(isLook).map((change) => layoutStep(name, change, "becomes")));
  changes.push(...likeLeftNeighbour(name, newColumns));
  changes.push(...writes(name, cells.map(({ to, becomes }) => ({ ...at(to), state: becomes }))));
  changes.push(...layout.filter((change) => !isLook(change)).map((change) => layoutStep(name, change, "becomes")));
  return changes;
}

/** The steps that take a record back, from the last to the first. `sheet` and `journalSheet` are as they are now. */
export function undoChanges({ record, takenOut, formats }: ReadJournal, sheet: SheetSnapshot, journalSheet: SheetSnapshot): SheetChange[] {
  const { sheet: name, cells, rows, formulas, layout } = record;
  const changes: SheetChange[] = layout.filter((change) => !isLook(change)).map((change) => layoutStep(name, change, "was"));
  if (record.formats !== null && formats !== null) {
    const { rows: height, columns } = record.formats;
    changes.push({ kind: "copy", what: "formats", sheet: journalSheet.name, rect: { ...formats, rows: height, columns }, to: { ...at(record.formats), sheet: name } });
  }
  changes.push(...writes(name, cells.map(({ to, was }) => ({ ...at(to), state: was }))));
  if (rows !== null) changes.push(...moveRowsBack(rows, record, sheet, journalSheet, takenOut));
  changes.push(...formulaChanges(formulas.map(({ sheet: home, from, was }) => ({ sheet: home, at: from, formula: was }))));
  changes.push({ kind: "deleteSheet", sheet: journalSheet.name });
  return changes;
}

function at({ row, column }: CellRef): CellRef {
  return { row, column };
}

function writes(sheet: string, cells: readonly StateAt[]): SheetChange[] {
  return cells.length === 0 ? [] : [{ kind: "write", sheet, cells }];
}

function moveRows({ sheet: name, body, order, spans, merges, heights }: RowMove, sheet: SheetSnapshot, kept: (CellRef & { readonly sheet: string }) | null): SheetChange[] {
  const all = [...order.kept, ...order.dropped];
  const place = new Map(all.map((row, index) => [row, body.row + index]));
  const original = Array.from({ length: body.rows }, (_, index) => body.row + index);
  const ranks = original.map((row) => place.get(row) ?? row);
  const states = (key: number): StateAt[] => original.map((row) => ({ row: place.get(row) ?? row, column: key, state: stateAt(sheet, row, key) }));
  const end: Rect = { ...body, row: body.row + order.kept.length, rows: order.dropped.length };
  const moved = merges.flatMap((merge) => (order.dropped.includes(merge.row) ? [] : [{ ...merge, row: place.get(merge.row) ?? merge.row }]));
  return [
    ...mergeStep("unmerge", name, merges),
    ...spans.flatMap(({ column, columns, key }): SheetChange[] => [
      { kind: "sort", sheet: name, rect: { ...body, column, columns }, key, ranks },
      { kind: "write", sheet: name, cells: states(key) },
    ]),
    ...(kept === null || end.rows === 0 ? [] : [{ kind: "copy", what: "all", sheet: name, rect: end, to: kept } as const]),
    ...(end.rows === 0 ? [] : [{ kind: "deleteRows", sheet: name, row: end.row, rows: end.rows } as const]),
    ...mergeStep("merge", name, moved),
    { kind: "heights", sheet: name, row: body.row, heights: order.kept.map((row) => heights[row - body.row] ?? 0) },
  ];
}

/**
 * Rows taken out are put in again before the last row that stayed, so that ranges over the whole table grow with them; then all rows are
 * sorted into their original order.
 */
function moveRowsBack({ sheet: name, body, order, spans, merges, heights }: RowMove, record: TidyRecord, sheet: SheetSnapshot, journalSheet: SheetSnapshot, takenOut: CellRef | null): SheetChange[] {
  const { kept, dropped } = order;
  const gap = body.row + Math.max(0, kept.length - 1);
  const standing = [...kept.slice(0, Math.max(0, kept.length - 1)), ...dropped, ...kept.slice(Math.max(0, kept.length - 1))];
  const now = merges.flatMap((merge) => (dropped.includes(merge.row) ? [] : [{ ...merge, row: body.row + standing.indexOf(merge.row) }]));
  const back: Rect | null = takenOut && { ...takenOut, rows: dropped.length, columns: body.columns };
  const stateOf = (row: number, key: number): CellState => {
    const out = dropped.indexOf(row);
    if (out >= 0 && takenOut) return stateAt(journalSheet, takenOut.row + out, key - body.column + takenOut.column);
    const changed = record.cells.find(({ from }) => from.row === row && from.column === key);
    return changed?.was ?? stateAt(sheet, body.row + kept.indexOf(row), key);
  };
  return [
    ...(back === null
      ? []
      : [
          { kind: "insertRows", sheet: name, row: gap, rows: dropped.length } as const,
          { kind: "copy", what: "all", sheet: journalSheet.name, rect: back, to: { row: gap, column: body.column, sheet: name } } as const,
        ]),
    ...mergeStep("unmerge", name, now),
    ...spans.flatMap(({ column, columns, key }): SheetChange[] => [
      { kind: "sort", sheet: name, rect: { ...body, column, columns }, key, ranks: standing },
      { kind: "write", sheet: name, cells: [...standing].sort((a, b) => a - b).map((row) => ({ row, column: key, state: stateOf(row, key) })) },
    ]),
    ...mergeStep("merge", name, merges),
    { kind: "heights", sheet: name, row: body.row, heights },
  ];
}

function mergeStep(kind: "merge" | "unmerge", sheet: string, rects: readonly Rect[]): SheetChange[] {
  return rects.length === 0 ? [] : [{ kind, sheet, rects }];
}

interface PlacedFormula {
  readonly sheet: FormulaChange["sheet"];
  readonly at: CellRef;
  readonly formula: string;
}

function formulaChanges(formulas: readonly PlacedFormula[]): SheetChange[] {
  const bySheet = new Map<string, (CellRef & { readonly formula: string })[]>();
  for (const { sheet, at: place, formula } of formulas) bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), { ...at(place), formula }]);
  return [...bySheet].map(([sheet, cells]) => ({ kind: "formulas", sheet, cells }));
}

/** Changes of which a copy of the formats is kept. */
function isLook({ what }: LayoutChange): boolean {
  return what === "borders" || what === "font";
}

function layoutStep(sheet: string, change: LayoutChange, side: "was" | "becomes"): SheetChange {
  switch (change.what) {
    case "titleRows":
      return { kind: "titleRows", sheet, rows: change[side] };
    case "orientation":
    case "paper":
      return { kind: change.what, sheet, value: change[side] };
    case "zoom":
      return { kind: "zoom", sheet, zoom: change[side] };
    case "columnWidth":
      return { kind: "width", sheet, column: change.column, width: change[side] };
    case "borders":
      return { kind: "borders", sheet, rect: change.rect };
    case "font":
      return { kind: "font", sheet, rect: change.rect, name: change.name };
  }
}

function likeLeftNeighbour(sheet: string, rects: readonly Rect[]): SheetChange[] {
  const [first] = rects;
  if (!first || first.column === 0) return [];
  const model: Rect = { ...first, column: first.column - 1 };
  return rects.map(({ row, column }) => ({ kind: "copy", what: "formats", sheet, rect: model, to: { sheet, row, column } }) as const);
}
