import type { CellRef } from "../../sheet/cellRef";
import type { SheetSnapshot, WorkbookSnapshot } from "../../sheet/snapshot";
import { sameContent, sameState, shownContent, stateAt } from "./content";
import { changedNames, type Attached } from "./attached";
import type { ReadJournal } from "./journal";
import type { RowMove, TidyConflict } from "./plan";
import { standingRows } from "./rowOrder";
import { sortBackStep, UNDO_STEPS } from "./undoSteps";
import type { TidySaid } from "./words";

const CHANGED: TidySaid = { id: "cellChangedSince" };
const MOVED: TidySaid = { id: "rowsMovedSince" };

/** What stands in the way of taking a tidy back: cells and names that no longer hold what the tidy wrote. Empty = it can be taken back exactly. */
export function undoObstacles(journal: ReadJournal, workbook: WorkbookSnapshot, attached: Attached): readonly TidyConflict[] {
  const { record, progress } = journal;
  const sheet = workbook.sheets.find(({ name }) => name === record.sheet);
  if (!sheet) return [{ edit: "undo", sheet: record.sheet, cells: [], reason: { id: "sheetGoneSince", about: { sheet: record.sheet } } }];
  switch (progress.kind) {
    case "notBegun":
      return [];
    case "done":
      return [...changedCells(journal, sheet), ...movedRows(sheet, record.rows, namesAfter(journal)), ...changedFormulas(journal, workbook), ...(record.rows === null ? [] : changedNames(sheet.name, record.rows.attached, attached))];
    case "halfway":
      return [...(progress.from > UNDO_STEPS.contents ? [] : changedCells(journal, sheet)), ...movedRows(sheet, record.rows, namesHalfway(journal, progress.from))];
  }
}

/** Where a tidy broke off, a cell may still hold what it held before, and in a format of its own. */
function changedCells({ record, progress }: ReadJournal, sheet: SheetSnapshot): readonly TidyConflict[] {
  const changed = record.cells.filter(({ to, was, becomes }) => {
    const now = stateAt(sheet, to.row, to.column);
    return progress.kind === "halfway" ? !sameContent(now.content, becomes.content) && !sameContent(now.content, was.content) : !sameState(now, becomes);
  });
  return conflictAt(sheet.name, changed.map(({ to }) => to), CHANGED);
}

/** Row → names, any of which may stand there. */
type Names = ReadonlyMap<number, readonly string[]>;

function movedRows(sheet: SheetSnapshot, rows: RowMove | null, names: Names): readonly TidyConflict[] {
  if (rows === null) return [];
  const { nameColumn: column } = rows;
  const moved = [...names].filter(([row, texts]) => !texts.includes(shownContent(stateAt(sheet, row, column).content)));
  return conflictAt(sheet.name, moved.map(([row]) => ({ row, column })), MOVED);
}

function changedFormulas({ record }: ReadJournal, workbook: WorkbookSnapshot): readonly TidyConflict[] {
  return workbook.sheets.flatMap((home) => {
    const changed = record.formulas.filter(({ sheet, to, becomes }) => sheet === home.name && to !== null && home.formula(to.row, to.column) !== becomes);
    return conflictAt(home.name, changed.flatMap(({ to }) => to ?? []), CHANGED);
  });
}

function conflictAt(sheet: string, cells: readonly CellRef[], reason: TidySaid): readonly TidyConflict[] {
  return cells.length === 0 ? [] : [{ edit: "undo", sheet, cells, reason }];
}

function namesAfter({ namesAfter: names }: ReadJournal): Names {
  return new Map([...names].map(([row, name]) => [row, [name]]));
}

/** Where the rows stand when so many steps of taking back are done; empty where the sort has the names in its hands. */
function namesHalfway({ record: { rows }, namesAfter: names }: ReadJournal, from: number): Names {
  if (rows === null) return new Map();
  const { body, order, spans, nameColumn } = rows;
  const span = spans.findIndex(({ column, columns }) => nameColumn >= column && nameColumn < column + columns);
  const sorting = sortBackStep(span, spans.length);
  if (from > UNDO_STEPS.insert && spans[span]?.key === nameColumn) return new Map();
  const standing = from <= UNDO_STEPS.insert ? order.kept : from <= sorting ? standingRows(order) : [...standingRows(order)].sort((a, b) => a - b);
  return new Map(
    standing.map((row, index) => {
      const at = body.row + index;
      const isBeingFilled = from === UNDO_STEPS.fill && order.dropped.includes(row);
      return [at, [rows.names.get(row) ?? "", ...(from === UNDO_STEPS.contents ? [names.get(at) ?? ""] : []), ...(isBeingFilled ? [""] : [])]];
    }),
  );
}
