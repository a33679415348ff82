import type { SuggestedTier } from "../../review/report";
import type { OrderEdit } from "./edit";
import { NOTHING, type Step, type TidyInput } from "./input";
import { Recommenders } from "./recommender";
import { obstacleToMoving } from "./rowMoves";
import type { TableRow } from "./table";
import type { TidySaid } from "./words";

const TIERS: readonly SuggestedTier[] = ["工厂级", "车间级", "产线级", "数据待更正", "未达标"];

/** T09: by recommender in the province's usual order, then 建议等级, then score; rows that are equal in all keep their order. */
export const orderRows: Step = (input) => {
  const { table, choices } = input;
  if (choices.order === "asItStands") return NOTHING;
  const rows = table.rows.filter(({ kind }) => kind === "enterprise");
  const keyOf = sortKey(input);
  const sorted = rows.map((row, index) => ({ row, index, key: keyOf(row) })).sort((a, b) => compareKeys(a.key, b.key) || a.index - b.index);
  if (sorted.every(({ index }, position) => index === position)) return NOTHING;
  const obstacle = obstacleToMoving(input);
  if (obstacle !== null) return { edits: [], notices: [obstacle] };
  const column = table.columns.get("summary.row.enterprise") ?? table.left;
  const told = (order: readonly TableRow[]): TidySaid => ({ id: "names", about: { names: order.map(({ row }) => String(table.sheet.value(row, column)).trim()) } });
  const edit: OrderEdit = {
    kind: "order",
    id: "T09:order",
    step: "T09",
    cells: [],
    before: told(rows),
    after: told(sorted.map(({ row }) => row)),
    why: { id: "ordered" },
    suggested: true,
    needs: null,
    rows: sorted.map(({ row }) => row.row),
  };
  return { edits: [edit], notices: [] };
};

function sortKey({ policy, reports }: TidyInput): (row: TableRow) => readonly number[] {
  const recommenders = new Recommenders(policy["call.recommenders"]);
  return ({ row, recommender }) => {
    const report = reports.get(row);
    const tier = report ? TIERS.indexOf(report.suggestedTier) : TIERS.length;
    const score = report ? report.score.auto + (report.score.manual ?? 0) : 0;
    return [recommenders.rankOf(recommender), tier, -score];
  };
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
