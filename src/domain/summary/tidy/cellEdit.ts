import type { CellEdit, TidyEdit, TidyStep } from "./edit";
import { sameState, shownContent, stateAt, type CellState } from "./content";
import type { TidyTable } from "./table";
import { toA1 } from "../../sheet/cellRef";

export interface Wanted {
  readonly row: number;
  readonly column: number;
  readonly becomes: CellState;
  readonly why: string;
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

/** The text of a cell as the steps before leave it; null where it holds something else than text. */
export function textAfter({ sheet }: TidyTable, earlier: readonly TidyEdit[], row: number, column: number): string | null {
  const edit = earlier.findLast((each): each is CellEdit => each.kind === "cell" && each.row === row && each.column === column);
  const { content } = edit?.becomes ?? stateAt(sheet, row, column);
  return content.kind === "text" ? content.text : null;
}
