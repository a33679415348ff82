import { toA1, type CellRef, type Rect } from "../../sheet/cellRef";
import type { SheetSnapshot, WorkbookSnapshot } from "../../sheet/snapshot";
import { say } from "../../wording/said";
import { followFormats, followNames, followValidations, type Attached, type AttachedChanges, type Moving, type NameChange } from "./attached";
import { sameState, shownContent, stateAt, type CellState, type Content } from "./content";
import type { DropEdit, LayoutChange, TidyEdit, TidyStep } from "./edit";
import { numbersOf } from "./numbering";
import type { TidyProposal } from "./propose";
import { followRows, RowMap } from "./references";
import { isUnchanged, rowOrder, type RowOrder } from "./rowOrder";
import type { SheetLook } from "./look";
import { obstacleToDropping, obstacleToMoving } from "./rowMoves";
import { bodyOf, headerOf, type TidyTable } from "./table";
import { TIDY_ZH, type TidySaid, type Torn } from "./words";

/** Why an edit that was chosen is not done. */
export interface TidyConflict {
  readonly edit: string;
  readonly sheet: string;
  readonly cells: readonly CellRef[];
  readonly reason: TidySaid;
}

/** A cell of the plan: where its row stood, where it stands once the rows have moved, and what it holds before and after. */
export interface CellChange {
  readonly step: TidyStep;
  readonly sheet: string;
  readonly from: CellRef;
  readonly to: CellRef;
  readonly was: CellState;
  readonly becomes: CellState;
  /** In Chinese, as the journal says it. */
  readonly why: string;
}

/** How the rows of the body move. All in original sheet rows. */
export interface RowMove {
  readonly sheet: string;
  readonly body: Rect;
  readonly order: RowOrder;
  /** Column spans that are sorted each for itself: an Excel table, and what stands beside it. */
  readonly spans: readonly ColumnSpan[];
  /** Merged areas within one row of the body: taken apart before the rows move and put together where they went. */
  readonly merges: readonly Rect[];
  /** What the key columns hold, cell by cell in original rows: the sort overwrites it. */
  readonly keys: readonly KeyCell[];
  /** Points per row of the body. */
  readonly heights: readonly number[];
  /** What tells each row apart: the text of this column. */
  readonly nameColumn: number;
  readonly names: ReadonlyMap<number, string>;
  /** Names, formats by condition and validations, which the sort leaves where they are. */
  readonly attached: AttachedChanges;
}

export interface KeyCell extends CellRef {
  readonly state: CellState;
}

export interface ColumnSpan {
  readonly column: number;
  readonly columns: number;
  /** The column that lends its cells to the sort; its contents are written again afterwards. */
  readonly key: number;
}

/** A formula that must read so after the rows have moved. */
export interface FormulaChange {
  readonly sheet: string;
  readonly from: CellRef;
  /** Null in a row that is taken out: only taking the tidy back needs it. */
  readonly to: CellRef | null;
  readonly was: string;
  readonly becomes: string;
}

/** What a choice of edits comes to. Everything in it can be done; what cannot stands under `conflicts`. */
export interface TidyPlan {
  readonly sheet: string;
  readonly edits: readonly TidyEdit[];
  readonly cells: readonly CellChange[];
  readonly rows: RowMove | null;
  readonly formulas: readonly FormulaChange[];
  /** Columns that get the look of the one left of the first of them; a rectangle each. */
  readonly newColumns: readonly Rect[];
  readonly layout: readonly LayoutChange[];
  readonly conflicts: readonly TidyConflict[];
  /** What will not go with its rows. */
  readonly notices: readonly TidySaid[];
}

/**
 * Composes the chosen edits on the workbook as it is now: edits whose cells hold something else by now are conflicts. Cell edits go with
 * their original row; rows are moved at the end, and numbers and references are worked out from where they went.
 */
export function planTidy(proposal: TidyProposal, selected: ReadonlySet<string>, now: WorkbookSnapshot): TidyPlan {
  const { table, look } = proposal;
  const name = table.sheet.name;
  const sheet = now.sheets.find((each) => each.name === name);
  const chosen = keepOneOfDuplicates(proposal.edits.filter(({ id, needs }) => selected.has(id) && (needs === null || selected.has(needs))));
  const conflicts: TidyConflict[] = [...chosen.conflicts];
  if (!sheet) {
    return nothing(name, [...chosen.edits.map((edit) => conflictOf(edit, name, { id: "sheetGone", about: { sheet: name } }))]);
  }

  const rowEdits = chosen.edits.filter(({ kind }) => kind === "drop" || kind === "lift" || kind === "order" || kind === "number");
  const rowsHold = holdsRows(table, sheet);
  const obstacle = rowsHold ? obstacleTo(rowEdits, { ...table, sheet }, look) : null;
  const blocked: TidySaid | null = !rowsHold ? { id: "rowsChanged" } : obstacle;
  if (blocked !== null) conflicts.push(...rowEdits.map((edit) => conflictOf(edit, name, blocked)));

  const { moving, order, map, formulas, names, left, notices } = movable(table, blocked === null ? rowEdits : [], now, look.attached);
  conflicts.push(...left.map(({ edit, reason }) => conflictOf(edit, name, reason)));

  const cells: CellChange[] = [];
  const applied = new Set(moving.map(({ id }) => id));
  for (const edit of chosen.edits) {
    if (edit.kind !== "cell") continue;
    const to = map.rowOf(edit.row);
    if (to === null) continue;
    const was = stateAt(sheet, edit.row, edit.column);
    if (!sameState(was, edit.was)) conflicts.push(conflictOf(edit, name, { id: "cellChanged" }));
    else {
      cells.push({ step: edit.step, sheet: name, from: edit, to: { row: to, column: edit.column }, was, becomes: edit.becomes, why: say(TIDY_ZH, edit.why) });
      applied.add(edit.id);
    }
  }
  cells.push(...numberCells(table, sheet, order, moving, map));

  const layout = chosen.edits.flatMap((edit) => {
    if (edit.kind !== "layout") return [];
    applied.add(edit.id);
    return [placed(edit.change, table, order)];
  });
  const rows = isUnchanged(order) ? null : rowMove({ ...table, sheet }, order, look);
  const attached = rows && followAttached(look.attached, { sheet: name, body: rows.body, order, map });
  const writtenHeaders = new Set(cells.map(({ step, from }) => `${step}:${toA1(from)}`));
  return {
    sheet: name,
    edits: chosen.edits.filter(({ id }) => applied.has(id)),
    cells,
    rows: rows && attached && { ...rows, attached: { ...attached.changes, names } },
    formulas,
    newColumns: newColumns(chosen.edits, writtenHeaders, table, order),
    layout,
    conflicts,
    notices: attached ? [...notices, ...attached.notices] : [],
  };
}

function followAttached({ formats, validations }: Attached, moving: Moving): { readonly changes: Omit<AttachedChanges, "names">; readonly notices: readonly TidySaid[] } {
  const [placed, ruled] = [followFormats(formats, moving), followValidations(validations, moving)];
  return { changes: { formats: placed.changes, validations: ruled.changes }, notices: [...placed.notices, ...ruled.notices] };
}

/** Whether any change to the workbook comes of the plan. */
export function isEmptyPlan({ cells, rows, layout, newColumns: added }: TidyPlan): boolean {
  return cells.length === 0 && rows === null && layout.length === 0 && added.length === 0;
}

function nothing(sheet: string, conflicts: readonly TidyConflict[]): TidyPlan {
  return { sheet, edits: [], cells: [], rows: null, formulas: [], newColumns: [], layout: [], conflicts, notices: [] };
}

function conflictOf(edit: TidyEdit, sheet: string, reason: TidySaid): TidyConflict {
  return { edit: edit.id, sheet, cells: edit.cells, reason };
}

/** Of rows to decide between at least one stays: where all were chosen, the first is kept and told. */
function keepOneOfDuplicates(edits: readonly TidyEdit[]): { readonly edits: readonly TidyEdit[]; readonly conflicts: readonly TidyConflict[] } {
  const dropped = new Set(edits.flatMap((edit) => (edit.kind === "drop" ? [edit.row] : [])));
  const saved = edits.filter((edit): edit is DropEdit => edit.kind === "drop" && edit.beside[0]?.row === edit.row && edit.beside.every(({ row }) => dropped.has(row)));
  return {
    edits: edits.filter((edit) => !saved.some(({ id }) => id === edit.id)),
    conflicts: saved.map((edit) => conflictOf(edit, edit.cells[0]?.sheet ?? "", { id: "oneDuplicateStays" })),
  };
}

/** The body's own columns must hold what they held: row edits speak of whole rows. */
function holdsRows({ sheet: before, rows, columns, codeColumn }: TidyTable, now: SheetSnapshot): boolean {
  const watched = [...columns.values(), ...(codeColumn === null ? [] : [codeColumn])];
  const sameRow = (row: number): boolean => watched.every((column) => sameState(stateAt(before, row, column), stateAt(now, row, column)));
  const next = (rows.at(-1)?.row ?? 0) + 1;
  return rows.every(({ row }) => sameRow(row)) && sameRow(next);
}

function mapOf(table: TidyTable, order: RowOrder): RowMap {
  return new RowMap(table.sheet.name, bodyOf(table).row, order, table.left, table.right);
}

/** A filter or a merged area that came after the preview. Numbers alone need no row to move. */
function obstacleTo(edits: readonly TidyEdit[], table: TidyTable, look: SheetLook): TidySaid | null {
  if (edits.some(({ kind }) => kind === "drop")) return obstacleToDropping({ table, look });
  return edits.some(({ kind }) => kind === "lift" || kind === "order") ? obstacleToMoving({ table, look }) : null;
}

interface Movable {
  readonly moving: readonly TidyEdit[];
  readonly order: RowOrder;
  readonly map: RowMap;
  readonly formulas: readonly FormulaChange[];
  readonly names: readonly NameChange[];
  /** Row edits that formulas or names do not allow. */
  readonly left: readonly { readonly edit: TidyEdit; readonly reason: TidySaid }[];
  readonly notices: readonly TidySaid[];
}

/** As many of the row edits as leave every formula and name its facts: without the new order, then without lifted rows, then with none. */
function movable(table: TidyTable, edits: readonly TidyEdit[], workbook: WorkbookSnapshot, attached: Attached): Movable {
  const choices: readonly ((edit: TidyEdit) => boolean)[] = [
    () => true,
    ({ kind }) => kind !== "order",
    ({ kind }) => kind !== "order" && kind !== "lift",
    ({ kind }) => kind === "number",
  ];
  let torn: readonly Torn[] = [];
  for (const allows of choices) {
    const moving = edits.filter(allows);
    const order = rowOrder(table, moving);
    const map = mapOf(table, order);
    const { formulas, lost } = isUnchanged(order) ? { formulas: [], lost: [] } : followFormulas(workbook, map);
    const { changes: names, lost: astray, notices } = followNames(isUnchanged(order) ? [] : attached.names, map);
    if (lost.length + astray.length === 0) {
      const reason = { id: "wouldTear", about: { torn } } as const;
      return { moving, order, map, formulas, names, notices, left: edits.filter((edit) => !allows(edit)).map((edit) => ({ edit, reason })) };
    }
    torn = [...lost, ...astray];
  }
  throw new Error("without row edits no formula is lost");
}

/** Formulas of the whole workbook that speak of the body, and those that stand in rows that move. `lost` says which cannot be kept. */
function followFormulas(workbook: WorkbookSnapshot, map: RowMap): { readonly formulas: readonly FormulaChange[]; readonly lost: readonly Torn[] } {
  const formulas: FormulaChange[] = [];
  const lost: Torn[] = [];
  for (const sheet of workbook.sheets) {
    const isHome = sheet.name === map.sheet;
    for (let row = sheet.top; row < sheet.bottom; row++) {
      for (let column = sheet.left; column < sheet.right; column++) {
        const { content } = stateAt(sheet, row, column);
        if (content.kind !== "formula") continue;
        const inBody = isHome && map.touches(row, row, column, column);
        const target = isHome ? (inBody || row > map.last ? map.rowOf(row) : row) : row;
        if (target === null) {
          formulas.push({ sheet: sheet.name, from: { row, column }, to: null, was: content.formula, becomes: "" });
          continue;
        }
        const result = followRows(content.formula, sheet.name, map);
        if (result.kind === "lost") lost.push({ kind: "formula", at: `${sheet.name}!${toA1({ row, column })}`, reference: result.reference });
        else if (result.kind === "rewritten" || (inBody && target !== row)) {
          formulas.push({ sheet: sheet.name, from: { row, column }, to: { row: target, column }, was: content.formula, becomes: result.kind === "rewritten" ? result.formula : content.formula });
        }
      }
    }
  }
  return { formulas, lost };
}

function numberCells(table: TidyTable, sheet: SheetSnapshot, order: RowOrder, moving: readonly TidyEdit[], map: RowMap): readonly CellChange[] {
  const edit = moving.find((each) => each.kind === "number");
  const column = table.columns.get("summary.row.seq");
  if (!edit || column === undefined) return [];
  const isEnterprise = new Set(table.rows.flatMap(({ row, kind }) => (kind === "enterprise" ? [row] : [])));
  const numbers = numbersOf(order.kept.filter((row) => isEnterprise.has(row)), edit.restartBy);
  return [...numbers].flatMap(([row, number]): readonly CellChange[] => {
    const to = map.rowOf(row);
    const was = stateAt(sheet, row, column);
    const content: Content = { kind: "number", value: number };
    if (to === null || shownContent(was.content) === String(number) && was.content.kind === "number" || sheet.isCovered(row, column)) return [];
    const becomes = { content, numberFormat: was.numberFormat === "@" ? "General" : was.numberFormat };
    return [{ step: "T10", sheet: sheet.name, from: { row, column }, to: { row: to, column }, was, becomes, why: say(TIDY_ZH, edit.why) }];
  });
}

function rowMove(table: TidyTable, order: RowOrder, { lists, rowHeights: heights }: SheetLook): Omit<RowMove, "attached"> {
  const body = bodyOf(table);
  const { sheet } = table;
  const within = (merge: Rect): boolean => merge.row >= body.row && merge.row < body.row + body.rows && merge.column >= body.column && merge.column < body.column + body.columns;
  const nameColumn = table.columns.get("summary.row.enterprise") ?? table.left;
  const spans = spansOf(table, body, lists);
  return {
    sheet: sheet.name,
    body,
    order,
    spans,
    merges: sheet.merges.filter(within),
    keys: spans.flatMap(({ key: column }) => table.rows.map(({ row }) => ({ row, column, state: stateAt(sheet, row, column) }))),
    heights,
    nameColumn,
    names: new Map(table.rows.map(({ row }) => [row, shownContent(stateAt(sheet, row, nameColumn).content)])),
  };
}

/** An Excel table is sorted for itself: Excel refuses to sort across its edge. */
function spansOf(table: TidyTable, body: Rect, lists: readonly Rect[]): readonly ColumnSpan[] {
  const edges = new Set([body.column, body.column + body.columns]);
  for (const list of lists) {
    const touches = list.row < body.row + body.rows && list.row + list.rows > body.row;
    for (const edge of [list.column, list.column + list.columns]) if (touches && edge > body.column && edge < body.column + body.columns) edges.add(edge);
  }
  const sorted = [...edges].sort((a, b) => a - b);
  const seq = table.columns.get("summary.row.seq");
  return sorted.slice(0, -1).map((column, index) => {
    const columns = (sorted[index + 1] ?? column) - column;
    return { column, columns, key: seq !== undefined && seq >= column && seq < column + columns ? seq : column };
  });
}

/** Ranges of the layout over the body as long as it finally is. */
function placed(change: LayoutChange, table: TidyTable, { dropped }: RowOrder): LayoutChange {
  if (change.what !== "borders" && change.what !== "font") return change;
  const end = bodyOf(table).row + bodyOf(table).rows;
  const reaches = change.rect.row + change.rect.rows === end;
  return reaches ? { ...change, rect: { ...change.rect, rows: Math.max(1, change.rect.rows - dropped.length) } } : change;
}

function newColumns(edits: readonly TidyEdit[], written: ReadonlySet<string>, table: TidyTable, { kept }: RowOrder): readonly Rect[] {
  const header = headerOf(table);
  const headers = edits.filter((edit) => edit.kind === "cell" && edit.step === "T11" && edit.row === header.row && edit.column >= table.right && written.has(edit.id));
  return headers.flatMap((edit) => (edit.kind === "cell" ? [{ row: header.row, column: edit.column, rows: header.rows + kept.length, columns: 1 }] : []));
}
