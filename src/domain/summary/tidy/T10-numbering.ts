import { shownContent, stateAt } from "./content";
import type { NumberEdit } from "./edit";
import { NOTHING, type Step } from "./input";
import { numbersOf } from "./numbering";
import { rowOrder } from "./rowOrder";

/** T10: 序号 1…n of the rows as they finally stand, through or per recommender. A column of formulas stays the user's. */
export const numbering: Step = ({ table, choices }, earlier) => {
  const column = table.columns.get("summary.row.seq");
  const enterprises = table.rows.filter(({ kind }) => kind === "enterprise");
  if (column === undefined || enterprises.length === 0) return NOTHING;
  const states = new Map(enterprises.map(({ row }) => [row, stateAt(table.sheet, row, column).content]));
  if ([...states.values()].some(({ kind }) => kind === "formula")) {
    return { edits: [], notices: [{ id: "numbersAreFormulas" }] };
  }
  const { kept } = rowOrder(table, earlier.filter(({ suggested }) => suggested));
  const order = kept.filter((row) => states.has(row));
  const restartBy = choices.numbering === "perRecommender" ? new Map(enterprises.map(({ row, recommender }) => [row, recommender])) : null;
  const numbers = numbersOf(order, restartBy);
  const shown = order.map((row) => shownContent(states.get(row) ?? { kind: "blank" }));
  const isRight = order.every((row) => {
    const content = states.get(row);
    return content?.kind === "number" && content.value === numbers.get(row);
  });
  if (isRight) return NOTHING;
  const edit: NumberEdit = {
    kind: "number",
    id: "T10:number",
    step: "T10",
    cells: order.map((row) => ({ sheet: table.sheet.name, row, column })),
    before: { id: "numbers", about: { numbers: shown } },
    after: { id: "numbers", about: { numbers: order.map((row) => String(numbers.get(row) ?? "")) } },
    why: { id: restartBy === null ? "numberedThrough" : "numberedPerRecommender" },
    suggested: true,
    needs: null,
    restartBy,
  };
  return { edits: [edit], notices: [] };
};
