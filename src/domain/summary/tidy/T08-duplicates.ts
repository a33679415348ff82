import { valueOf } from "../../form/application";
import { normalName } from "../../identifiers/names";
import { duplicateGroups } from "../duplicateGroups";
import { textAfter } from "./cellEdit";
import { cleanCode } from "./names";
import type { DropEdit, TidyEdit } from "./edit";
import { NOTHING, type Step, type TidyInput } from "./input";
import { obstacleToDropping } from "./rowMoves";
import { rowText, rowTexts, wholeRowCells } from "./rowText";

interface Group {
  readonly rows: readonly number[];
  readonly why: string;
}

/** T08: rows of the same code, the same name, or names one character apart, side by side. A person decides which of them stay. */
export const duplicates: Step = (input, earlier) => {
  const groups = groupsOf(input, earlier);
  if (groups.length === 0) return NOTHING;
  const obstacle = obstacleToDropping(input);
  if (obstacle !== null) return { edits: [], notices: [...groups.map((group) => `${group.why}：第 ${group.rows.map((row) => row + 1).join("、")} 行。`), obstacle] };
  const seen = new Set<number>();
  return { edits: groups.flatMap((group) => dropsOf(input, group)).filter(({ row }) => !seen.has(row) && seen.add(row)), notices: [] };
};

function dropsOf({ table }: TidyInput, { rows, why }: Group): readonly DropEdit[] {
  const beside = rows.map((row) => ({ row, texts: rowTexts(table, row) }));
  return rows.map((row) => ({
    kind: "drop",
    id: `T08:drop:${row + 1}`,
    step: "T08",
    cells: wholeRowCells(table, row),
    before: rowText(table, row),
    after: "（删去此行）",
    why,
    suggested: false,
    needs: null,
    row,
    beside,
  }));
}

function groupsOf({ table }: TidyInput, earlier: readonly TidyEdit[]): readonly Group[] {
  const nameColumn = table.columns.get("summary.row.enterprise");
  const rows = table.rows.filter(({ kind }) => kind === "enterprise").map(({ row, application }) => {
    const written = table.codeColumn === null ? "" : cleanCode(String(table.sheet.value(row, table.codeColumn)));
    return {
      row,
      name: nameColumn === undefined ? "" : normalName(textAfter(table, earlier, row, nameColumn) ?? ""),
      code: written !== "" ? written : cleanCode((application && valueOf(application, "enterprise.uscc")) ?? ""),
    };
  });
  return duplicateGroups(rows).map(({ members, why }) => ({ rows: members.map(({ row }) => row), why }));
}
