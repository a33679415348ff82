import { valueOf } from "../../form/application";
import { normalName } from "../../identifiers/names";
import { areApart } from "../apart";
import { duplicateGroups } from "../duplicateGroups";
import type { DuplicateSaid } from "../duplicateWords";
import { textAfter } from "./cellEdit";
import { cleanCode } from "./names";
import type { ApartGroup, DropEdit, TidyEdit } from "./edit";
import { NOTHING, type Step, type TidyInput } from "./input";
import { obstacleToDropping } from "./rowMoves";
import { rowText, rowTexts, wholeRowCells } from "./rowText";

interface AlikeGroup extends ApartGroup {
  readonly why: DuplicateSaid;
}

/**
 * T08: rows of the same code, the same name, or names one character apart, side by side. A person decides which of them stay, or that they
 * are different enterprises, and is then not asked again.
 */
export const duplicates: Step = (input, earlier) => {
  const all = groupsOf(input, earlier);
  if (all.length === 0) return NOTHING;
  const apart = all.filter(({ rows }) => areApart(input.apart, rows.map(({ who }) => who)));
  const groups = all.filter((group) => !apart.includes(group));
  const obstacle = groups.length === 0 ? null : obstacleToDropping(input);
  if (obstacle !== null) return { edits: [], notices: [...groups.map(({ why, rows }) => ({ id: "duplicateRows", about: { why, rows: rows.map(({ row }) => row + 1) } }) as const), obstacle], apart };
  const seen = new Set<number>();
  return { edits: groups.flatMap((group) => dropsOf(input, group)).filter(({ row }) => !seen.has(row) && seen.add(row)), notices: [], apart };
};

function dropsOf({ table }: TidyInput, { rows, why }: ApartGroup): readonly DropEdit[] {
  return rows.map(({ row }) => ({
    kind: "drop",
    id: `T08:drop:${row + 1}`,
    step: "T08",
    cells: wholeRowCells(table, row),
    before: rowText(table, row),
    after: { id: "rowGoes" },
    why,
    suggested: false,
    needs: null,
    row,
    beside: rows,
  }));
}

function groupsOf({ table }: TidyInput, earlier: readonly TidyEdit[]): readonly AlikeGroup[] {
  const nameColumn = table.columns.get("summary.row.enterprise");
  const rows = table.rows.filter(({ kind }) => kind === "enterprise").map(({ row, application }) => {
    const written = table.codeColumn === null ? "" : cleanCode(String(table.sheet.value(row, table.codeColumn)));
    const enterprise = nameColumn === undefined ? "" : (textAfter(table, earlier, row, nameColumn) ?? "");
    const code = written !== "" ? written : cleanCode((application && valueOf(application, "enterprise.uscc")) ?? "");
    return { name: normalName(enterprise), code, compared: { row, texts: rowTexts(table, row), who: { name: enterprise, code } } };
  });
  return duplicateGroups(rows).map(({ members, why }) => ({ rows: members.map(({ compared }) => compared), why }));
}
