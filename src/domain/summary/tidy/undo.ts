import type { CellRef } from "../../sheet/cellRef";
import type { WorkbookSnapshot } from "../../sheet/snapshot";
import { sameState, shownContent, stateAt } from "./content";
import type { ReadJournal } from "./journal";
import type { TidyConflict } from "./plan";

const CHANGED = "整理之后，这里又有改动。撤销会覆盖这些改动，因此没有撤销；请先改回，或保留现状。";
const MOVED = "整理之后，表中的行有增删或移动，无法原样恢复，因此没有撤销。";

/** What stands in the way of taking a tidy back: cells that no longer hold what the tidy wrote. Empty = it can be taken back exactly. */
export function undoObstacles({ record, namesAfter }: ReadJournal, workbook: WorkbookSnapshot): readonly TidyConflict[] {
  const sheet = workbook.sheets.find(({ name }) => name === record.sheet);
  if (!sheet) return [{ edit: "undo", sheet: record.sheet, cells: [], reason: `工作表“${record.sheet}”已不在或已改名，无法撤销。` }];
  const changed: CellRef[] = record.cells.filter(({ to, becomes }) => !sameState(stateAt(sheet, to.row, to.column), becomes)).map(({ to }) => to);
  const conflicts: TidyConflict[] = changed.length === 0 ? [] : [{ edit: "undo", sheet: sheet.name, cells: changed, reason: CHANGED }];
  const { rows } = record;
  if (rows !== null) {
    const moved = [...namesAfter].filter(([row, name]) => shownContent(stateAt(sheet, row, rows.nameColumn).content) !== name);
    if (moved.length > 0) conflicts.push({ edit: "undo", sheet: sheet.name, cells: moved.map(([row]) => ({ row, column: rows.nameColumn })), reason: MOVED });
  }
  for (const home of workbook.sheets) {
    const cells = record.formulas.filter(({ sheet: name, to, becomes }) => name === home.name && to !== null && home.formula(to.row, to.column) !== becomes);
    if (cells.length > 0) conflicts.push({ edit: "undo", sheet: home.name, cells: cells.flatMap(({ to }) => to ?? []), reason: CHANGED });
  }
  return conflicts;
}
