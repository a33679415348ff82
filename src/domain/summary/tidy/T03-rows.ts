import { bodyOf } from "./table";
import type { DropEdit, LiftEdit } from "./edit";
import { NOTHING, type Step } from "./input";
import { obstacleToDropping, obstacleToMoving } from "./rowMoves";
import { rowText, wholeRowCells } from "./rowText";
import { eachOnce } from "./words";

/** T03: blank rows go, and totals, remarks and repeated headers among the enterprises are moved below the last one. */
export const clearRows: Step = (input) => {
  const { table } = input;
  const isAmong = (row: number): boolean => table.rows.some((each) => each.kind === "enterprise" && each.row > row);
  const blanks = table.rows.filter(({ kind, row }) => kind === "blank" && row >= bodyOf(table).row);
  const strays = table.rows.filter(({ kind, row }) => kind === "stray" && isAmong(row));
  if (blanks.length === 0 && strays.length === 0) return NOTHING;
  const cannotDrop = obstacleToDropping(input);
  const cannotMove = obstacleToMoving(input);
  const drops = cannotDrop !== null ? [] : blanks.map(({ row }): DropEdit => {
    const before = rowText(table, row);
    const why = { id: before === "" ? "blankRow" : "numberedBlankRow" } as const;
    return { kind: "drop", id: `T03:drop:${row + 1}`, step: "T03", cells: wholeRowCells(table, row), before, after: { id: "rowGoes" }, why, suggested: true, needs: null, row, beside: [] };
  });
  const lifts = cannotMove !== null ? [] : strays.map(({ row }): LiftEdit => ({
    kind: "lift", id: `T03:lift:${row + 1}`, step: "T03", cells: wholeRowCells(table, row), before: rowText(table, row), after: { id: "rowToEnd" },
    why: { id: "strayRow" }, suggested: true, needs: null, row,
  }));
  const notices = [...(blanks.length > 0 && cannotDrop !== null ? [cannotDrop] : []), ...(strays.length > 0 && cannotMove !== null ? [cannotMove] : [])];
  return { edits: [...drops, ...lifts], notices: eachOnce(notices) };
};
