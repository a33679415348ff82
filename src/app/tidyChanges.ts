import type { CellRef, Rect } from "../domain/sheet/cellRef";
import type { SheetSnapshot } from "../domain/sheet/snapshot";
import { attachedBack, NO_ATTACHED_CHANGES, type Attached, type AttachedChanges, type PlacedFormat } from "../domain/summary/tidy/attached";
import { sameState, stateAt, textState, type CellState } from "../domain/summary/tidy/content";
import type { LayoutChange } from "../domain/summary/tidy/edit";
import { BEFORE_COLUMN, PROGRESS_CELL, type Journal, type ReadJournal } from "../domain/summary/tidy/journal";
import { stateTexts } from "../domain/summary/tidy/journalText";
import type { FormulaChange, KeyCell, RowMove } from "../domain/summary/tidy/plan";
import { progressText, type Progress } from "../domain/summary/tidy/progress";
import type { TidyRecord } from "../domain/summary/tidy/record";
import { standingRows, type RowOrder } from "../domain/summary/tidy/rowOrder";
import { lastStep, sortBackStep, UNDO_STEPS } from "../domain/summary/tidy/undoSteps";
import { JOURNAL_SHEET } from "./journalSheet";
import type { SheetChange, StateAt } from "./sheetChanges";

/** The changes that put a record into effect, with marks on the journal that tell where taking back would begin. */
export function applyChanges(record: TidyRecord, { takenOut, formats }: Journal, journalSheet: string): SheetChange[] {
  const { sheet: name, cells, rows, formulas, newColumns, layout } = record;
  return [
    ...(rows === null ? [] : moveRows(rows, journalSheet, takenOut)),
    ...formulaChanges(formulas.flatMap(({ sheet: home, to, becomes }) => (to === null ? [] : [{ sheet: home, at: to, formula: becomes }]))),
    ...(record.formats === null || formats === null ? [] : [{ kind: "copy", what: "formats", sheet: name, rect: record.formats, to: { ...formats, sheet: journalSheet } } as const]),
    halfway(journalSheet, UNDO_STEPS.contents),
    ...layout.filter(isLook).map((change) => layoutStep(name, change, "becomes")),
    ...likeLeftNeighbour(name, newColumns),
    ...writes(name, cells.map(({ to, becomes }) => ({ ...at(to), state: becomes }))),
    ...layout.filter((change) => !isLook(change)).map((change) => layoutStep(name, change, "becomes")),
    markOf(journalSheet, { kind: "done" }),
  ];
}

/**
 * The changes that take back what was done, from wherever the marks say that it broke off. `sheet`, `journalSheet` and `now` are as they
 * are now. The journal goes last.
 */
export function undoChanges(journal: ReadJournal, sheet: SheetSnapshot, journalSheet: SheetSnapshot, now: Attached): SheetChange[] {
  const { record, progress, keysAt } = journal;
  const { rows, formulas } = record;
  const done: SheetChange = { kind: "deleteSheet", sheet: journalSheet.name };
  if (progress.kind === "notBegun") return [done];
  const keys = rows === null ? [] : progress.kind === "halfway" ? rows.keys : keysNow(rows, journal, sheet, journalSheet);
  const from = progress.kind === "halfway" ? progress.from : UNDO_STEPS.contents;
  const attached = rows === null ? NO_ATTACHED_CHANGES : attachedBack(rows.attached, now, progress.kind === "halfway");
  const steps = [
    contentsBack(journal, journalSheet.name),
    ...(rows === null ? [[], [], []] : rowsBack(rows, attached, journal.takenOut, keys, journalSheet.name)),
    [
      ...(rows === null ? [] : structureBack(rows)),
      ...formulaChanges(formulas.map(({ sheet: home, from: place, was }) => ({ sheet: home, at: place, formula: was }))),
      ...attachedSteps(record.sheet, attached, "was"),
    ],
  ];
  return [
    ...(rows === null || keysAt === null || progress.kind === "halfway" ? [] : noteKeys(rows, keys, journalSheet.name, keysAt)),
    halfway(journalSheet.name, from),
    ...steps.slice(from).flatMap((step, index) => (step.length === 0 ? [] : [...step, halfway(journalSheet.name, from + index + 1)])).slice(0, -1),
    done,
  ];
}

/** The changes after which the journal stands under its own name and title, in place of the one before it. */
export function finishChanges(unfinished: string, earlier: string | null, name: string): SheetChange[] {
  return [
    ...(earlier === null ? [] : [{ kind: "deleteSheet", sheet: earlier } as const]),
    { kind: "rename", sheet: unfinished, to: name },
    ...writes(name, [{ row: 0, column: 0, state: textState(JOURNAL_SHEET.title, "General") }]),
  ];
}

function markOf(sheet: string, progress: Progress): SheetChange {
  return { kind: "mark", sheet, at: PROGRESS_CELL, text: progressText(progress) };
}

function halfway(sheet: string, from: number): SheetChange {
  return markOf(sheet, { kind: "halfway", from });
}

function at({ row, column }: CellRef): CellRef {
  return { row, column };
}

function writes(sheet: string, cells: readonly StateAt[]): SheetChange[] {
  return cells.length === 0 ? [] : [{ kind: "write", sheet, cells }];
}

function moveRows({ sheet: name, body, order, spans, merges, keys, heights, attached }: RowMove, journalSheet: string, takenOut: CellRef | null): SheetChange[] {
  const standing = standingRows(order);
  const place = new Map(standing.map((row, index) => [row, body.row + index]));
  const ranks = Array.from({ length: body.rows }, (_, index) => place.get(body.row + index) ?? body.row + index);
  const out = roomOf(body, order);
  const moved = mergesOf(merges, order, body.row);
  return [
    halfway(journalSheet, lastStep(spans.length)),
    ...dropFormats(name, attached.formats.map(({ was }) => was)),
    ...mergeStep("unmerge", name, merges),
    ...spans.flatMap(({ column, columns, key }, index): SheetChange[] => [
      halfway(journalSheet, sortBackStep(index, spans.length) + 1),
      { kind: "sort", sheet: name, rect: { ...body, column, columns }, key, ranks },
      halfway(journalSheet, sortBackStep(index, spans.length)),
      { kind: "write", sheet: name, cells: keys.filter((cell) => cell.column === key).map((cell) => ({ ...cell, row: place.get(cell.row) ?? cell.row })) },
    ]),
    ...(takenOut === null ? [] : [{ kind: "copy", what: "all", sheet: name, rect: out, to: { ...takenOut, sheet: journalSheet } } as const]),
    ...(out.rows === 0 ? [] : [{ kind: "deleteRows", sheet: name, row: out.row, rows: out.rows } as const]),
    halfway(journalSheet, UNDO_STEPS.unmerge),
    ...mergeStep("merge", name, moved),
    { kind: "heights", sheet: name, row: body.row, heights: order.kept.map((row) => heights[row - body.row] ?? 0) },
    ...attachedSteps(name, attached, "becomes"),
  ];
}

/** Formats are taken away before the rows move: Excel would take those away for good that only cover rows which go. */
function dropFormats(sheet: string, formats: readonly PlacedFormat[]): SheetChange[] {
  return formats.length === 0 ? [] : [{ kind: "dropFormats", sheet, formats }];
}

function attachedSteps(sheet: string, { names, formats, validations }: AttachedChanges, side: "was" | "becomes"): SheetChange[] {
  return [
    ...names.map(({ name, scope, ...change }): SheetChange => ({ kind: "name", sheet, scope, name, formula: change[side] })),
    ...(formats.length === 0 ? [] : [{ kind: "addFormats", sheet, formats: formats.map((change) => change[side]) } as const]),
    ...validations.map(({ column, ...change }): SheetChange => ({ kind: "validations", sheet, column, runs: change[side] })),
  ];
}

/** Where the rows to be taken out lie once all are sorted. */
function roomOf(body: Rect, { kept, dropped }: RowOrder): Rect {
  return { ...body, row: body.row + Math.max(0, kept.length - 1), rows: dropped.length };
}

/** Merged areas of the rows that stay, where these finally stand. */
function mergesOf(merges: readonly Rect[], { kept }: RowOrder, first: number): Rect[] {
  return merges.flatMap((merge) => (kept.includes(merge.row) ? [{ ...merge, row: first + kept.indexOf(merge.row) }] : []));
}

function contentsBack({ record, formats }: ReadJournal, journalSheet: string): SheetChange[] {
  const { sheet: name, cells, layout } = record;
  const page = layout.filter((change) => !isLook(change)).map((change) => layoutStep(name, change, "was"));
  const copied: SheetChange[] =
    record.formats === null || formats === null
      ? []
      : [{ kind: "copy", what: "formats", sheet: journalSheet, rect: { ...record.formats, ...at(formats) }, to: { ...at(record.formats), sheet: name } }];
  return [...page, ...copied, ...writes(name, cells.map(({ to, was }) => ({ ...at(to), state: was })))];
}

/** A step each: merged areas apart, room for the rows taken out, their cells, and every span sorted back and its key column filled again. */
function rowsBack({ sheet: name, body, order, spans, merges }: RowMove, { formats }: AttachedChanges, takenOut: CellRef | null, keys: readonly KeyCell[], journalSheet: string): readonly SheetChange[][] {
  const room = roomOf(body, order);
  const isOut = takenOut !== null && room.rows > 0;
  return [
    [...dropFormats(name, formats.map(({ becomes }) => becomes)), ...mergeStep("unmerge", name, mergesOf(merges, order, body.row))],
    isOut ? [{ kind: "insertRows", sheet: name, row: room.row, rows: room.rows }] : [],
    isOut ? [{ kind: "copy", what: "all", sheet: journalSheet, rect: { ...room, ...at(takenOut) }, to: { ...at(room), sheet: name } }] : [],
    ...[...spans].reverse().flatMap(({ column, columns, key }): SheetChange[][] => [
      [{ kind: "sort", sheet: name, rect: { ...body, column, columns }, key, ranks: standingRows(order) }],
      writes(name, keys.filter((cell) => cell.column === key)),
    ]),
  ];
}

function structureBack({ sheet: name, body, merges, heights }: RowMove): SheetChange[] {
  return [...mergeStep("merge", name, merges), { kind: "heights", sheet: name, row: body.row, heights }];
}

/** What the key columns are to hold in the end: what a person wrote there since the tidy goes with its row. */
function keysNow({ body, order, spans, keys }: RowMove, { record, takenOut }: ReadJournal, sheet: SheetSnapshot, journalSheet: SheetSnapshot): readonly KeyCell[] {
  const noted = new Map(keys.map(({ row, column, state }) => [`${row},${column}`, state]));
  const stateOf = (row: number, column: number): CellState => {
    const out = order.dropped.indexOf(row);
    if (out >= 0 && takenOut) return noted.get(`${row},${column}`) ?? stateAt(journalSheet, takenOut.row + out, column - body.column + takenOut.column);
    const changed = record.cells.find(({ from }) => from.row === row && from.column === column);
    return changed?.was ?? stateAt(sheet, body.row + order.kept.indexOf(row), column);
  };
  return spans.flatMap(({ key: column }) => Array.from({ length: body.rows }, (_, index) => ({ row: body.row + index, column, state: stateOf(body.row + index, column) })));
}

/** The sort that takes back overwrites the key columns as well: the journal must know what they hold by now. */
function noteKeys({ keys }: RowMove, now: readonly KeyCell[], journalSheet: string, keysAt: number): SheetChange[] {
  const states = new Map(now.map(({ row, column, state }) => [`${row},${column}`, state]));
  const cells = keys.flatMap(({ row, column, state }, index) => {
    const current = states.get(`${row},${column}`);
    if (current === undefined || sameState(current, state)) return [];
    return stateTexts(current).map((text, part) => ({ row: keysAt + index, column: BEFORE_COLUMN + part, state: textState(text, "General") }));
  });
  return writes(journalSheet, cells);
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
