import { toA1 } from "../../sheet/cellRef";
import { bodyOf } from "./table";
import type { TidyInput } from "./input";
import type { TidySaid } from "./words";

/** What keeps the table's rows where they are; null when they may move. */
export function obstacleToMoving({ table, look }: Pick<TidyInput, "table" | "look">): TidySaid | null {
  const { sheet, left, right } = table;
  const body = bodyOf(table);
  const end = body.row + body.rows;
  if (look.hasHiddenRows) return { id: "rowsHidden" };
  for (const merge of sheet.merges) {
    const touches = merge.row < end && merge.row + merge.rows > body.row && merge.column < right && merge.column + merge.columns > left;
    if (!touches) continue;
    if (merge.rows > 1 || merge.column < left || merge.column + merge.columns > right) {
      return { id: "rowsMerged", about: { at: toA1(merge) } };
    }
  }
  for (const list of look.lists) {
    const touches = list.row < end && list.row + list.rows > body.row && list.column < right && list.column + list.columns > left;
    if (touches && (list.row + 1 > body.row || list.row + list.rows < end || list.column < left || list.column + list.columns > right)) {
      return { id: "rowsPartlyInList" };
    }
  }
  return null;
}

/** What keeps rows from being taken out: whole sheet rows go, so nothing else may stand beside the table. */
export function obstacleToDropping(input: Pick<TidyInput, "table" | "look">): TidySaid | null {
  const moving = obstacleToMoving(input);
  if (moving !== null) return moving;
  const { table } = input;
  const { sheet, left, right } = table;
  for (const { row } of table.rows) {
    for (let column = sheet.left; column < sheet.right; column++) {
      const outside = column < left || column >= right;
      if (outside && (sheet.formula(row, column) !== "" || sheet.isCovered(row, column))) {
        return { id: "somethingBeside", about: { at: toA1({ row, column }) } };
      }
    }
  }
  return null;
}
