import { bodyOf } from "./table";
import { NOTHING, type Step } from "./input";
import { obstacleToDropping, obstacleToMoving } from "./rowMoves";
import { rowText, wholeRowCells } from "./rowText";

/** T03: blank rows go, and totals, remarks and repeated headers among the enterprises are moved below the last one. */
export const clearRows: Step = (input) => {
  const { table } = input;
  const isAmong = (row: number): boolean => table.rows.some((each) => each.kind === "enterprise" && each.row > row);
  const blanks = table.rows.filter(({ kind, row }) => kind === "blank" && row >= bodyOf(table).row);
  const strays = table.rows.filter(({ kind, row }) => kind === "stray" && isAmong(row));
  if (blanks.length === 0 && strays.length === 0) return NOTHING;
  const cannotDrop = obstacleToDropping(input);
  const cannotMove = obstacleToMoving(input);
  const drops = cannotDrop !== null ? [] : blanks.map(({ row }) => {
    const before = rowText(table, row);
    const why = before === "" ? "数据中间的空行" : "只有序号、没有企业的行";
    return { kind: "drop", id: `T03:drop:${row + 1}`, step: "T03", cells: wholeRowCells(table, row), before, after: "（删去此行）", why, suggested: true, needs: null, row, beside: [] } as const;
  });
  const lifts = cannotMove !== null ? [] : strays.map(({ row }) => ({
    kind: "lift", id: `T03:lift:${row + 1}`, step: "T03", cells: wholeRowCells(table, row), before: rowText(table, row), after: "（移到最后一家企业之后）",
    why: "这一行不是企业，混在数据中间", suggested: true, needs: null, row,
  } as const));
  const notices = [...(blanks.length > 0 && cannotDrop !== null ? [cannotDrop] : []), ...(strays.length > 0 && cannotMove !== null ? [cannotMove] : [])];
  return { edits: [...drops, ...lifts], notices: [...new Set(notices)] };
};
