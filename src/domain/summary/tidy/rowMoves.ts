import { toA1 } from "../../sheet/cellRef";
import { bodyOf } from "./table";
import type { TidyInput } from "./input";

/** What keeps the table's rows where they are; null when they may move. Each is a Chinese sentence for the user. */
export function obstacleToMoving({ table, look }: Pick<TidyInput, "table" | "look">): string | null {
  const { sheet, left, right } = table;
  const body = bodyOf(table);
  const end = body.row + body.rows;
  if (look.hasHiddenRows) return "表中有隐藏或被筛选掉的行，未提出移动、删除行。请先清除筛选、取消隐藏，再整理一次。";
  for (const merge of sheet.merges) {
    const touches = merge.row < end && merge.row + merge.rows > body.row && merge.column < right && merge.column + merge.columns > left;
    if (!touches) continue;
    if (merge.rows > 1 || merge.column < left || merge.column + merge.columns > right) {
      return `${toA1(merge)} 处有跨行的合并单元格，未提出移动、删除行。请先取消合并，再整理一次。`;
    }
  }
  for (const list of look.lists) {
    const touches = list.row < end && list.row + list.rows > body.row && list.column < right && list.column + list.columns > left;
    if (touches && (list.row + 1 > body.row || list.row + list.rows < end || list.column < left || list.column + list.columns > right)) {
      return "表中的行一部分在 Excel 表格（插入的“表格”）之内、一部分在外，未提出移动、删除行。请先调整表格的大小。";
    }
  }
  return null;
}

/** What keeps rows from being taken out: whole sheet rows go, so nothing else may stand beside the table. */
export function obstacleToDropping(input: Pick<TidyInput, "table" | "look">): string | null {
  const moving = obstacleToMoving(input);
  if (moving !== null) return moving;
  const { table } = input;
  const { sheet, left, right } = table;
  for (const { row } of table.rows) {
    for (let column = sheet.left; column < sheet.right; column++) {
      const outside = column < left || column >= right;
      if (outside && (sheet.formula(row, column) !== "" || sheet.isCovered(row, column))) {
        return `汇总表旁边的 ${toA1({ row, column })} 另有内容，未提出删除行，以免一并删去。`;
      }
    }
  }
  return null;
}
