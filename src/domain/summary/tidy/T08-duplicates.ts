import { valueOf } from "../../form/application";
import { normalName } from "../../identifiers/names";
import { oneCharacterApart } from "../../read/text";
import { textAfter } from "./cellEdit";
import { cleanCode } from "./names";
import type { DropEdit, TidyEdit } from "./edit";
import { NOTHING, type Step, type TidyInput } from "./input";
import { obstacleToDropping } from "./rowMoves";
import { rowText, rowTexts, wholeRowCells } from "./rowText";
import type { TableRow } from "./table";

/** Names shorter than this are one character apart too easily. */
const SHORTEST_NAME = 4;

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

function groupsOf(input: TidyInput, earlier: readonly TidyEdit[]): readonly Group[] {
  const { table } = input;
  const rows = table.rows.filter(({ kind }) => kind === "enterprise");
  const nameColumn = table.columns.get("summary.row.enterprise");
  const nameOf = ({ row }: TableRow): string => (nameColumn === undefined ? "" : normalName(textAfter(table, earlier, row, nameColumn) ?? ""));
  const codeOf = (row: TableRow): string => {
    const written = table.codeColumn === null ? "" : cleanCode(String(table.sheet.value(row.row, table.codeColumn)));
    return written !== "" ? written : cleanCode((row.application && valueOf(row.application, "enterprise.uscc")) ?? "");
  };
  const groups: Group[] = [...sameGroups(rows, nameOf, "企业名称相同"), ...sameGroups(rows, codeOf, "统一社会信用代码相同")];
  const isTogether = (a: number, b: number): boolean => groups.some((group) => group.rows.includes(a) && group.rows.includes(b));
  rows.forEach((a, index) => {
    for (const b of rows.slice(index + 1)) {
      const [left, right] = [nameOf(a), nameOf(b)];
      if (left.length >= SHORTEST_NAME && right !== left && oneCharacterApart(left, right) && !isTogether(a.row, b.row)) {
        groups.push({ rows: [a.row, b.row], why: "企业名称只差一个字" });
      }
    }
  });
  return groups;
}

function sameGroups(rows: readonly TableRow[], keyOf: (row: TableRow) => string, why: string): readonly Group[] {
  const byKey = new Map<string, number[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key !== "") byKey.set(key, [...(byKey.get(key) ?? []), row.row]);
  }
  return [...byKey.values()].filter(({ length }) => length > 1).map((same) => ({ rows: same, why }));
}
