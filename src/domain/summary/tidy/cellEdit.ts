import type { CellEdit, TidyEdit, TidyStep } from "./edit";
import { sameState, shownContent, stateAt, type CellState, type Content } from "./content";
import type { TidyTable } from "./table";
import type { TidySaid } from "./words";
import { toA1 } from "../../sheet/cellRef";

export interface Wanted {
  readonly row: number;
  readonly column: number;
  readonly becomes: CellState;
  readonly why: TidySaid;
  readonly needs?: string | null;
}

/** The edit of one cell; none where the cell is as wanted already, or holds a formula of the user's. */
export function cellEdit(step: TidyStep, { sheet }: TidyTable, { row, column, becomes, why, needs = null }: Wanted): readonly CellEdit[] {
  const was = stateAt(sheet, row, column);
  if (was.content.kind === "formula" || sameState(was, becomes) || sheet.isCovered(row, column)) return [];
  const cell = { row, column };
  return [
    {
      kind: "cell",
      id: `${step}:${toA1(cell)}`,
      step,
      cells: [{ sheet: sheet.name, ...cell }],
      before: shownContent(was.content),
      after: shownContent(becomes.content),
      why,
      suggested: true,
      needs,
      row,
      column,
      was,
      becomes,
    },
  ];
}

/** What a cell holds as the steps before leave it. */
export function contentAfter({ sheet }: TidyTable, earlier: readonly TidyEdit[], row: number, column: number): Content {
  const edit = earlier.findLast((each): each is CellEdit => each.kind === "cell" && each.row === row && each.column === column);
  return (edit?.becomes ?? stateAt(sheet, row, column)).content;
}

/** The same as text; null where it is something else than text. */
export function textAfter(table: TidyTable, earlier: readonly TidyEdit[], row: number, column: number): string | null {
  const content = contentAfter(table, earlier, row, column);
  return content.kind === "text" ? content.text : null;
}
