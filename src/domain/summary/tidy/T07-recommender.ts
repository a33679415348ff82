import { cellEdit, textAfter } from "./cellEdit";
import { stateAt, textState } from "./content";
import type { Step } from "./input";
import { Recommenders } from "./recommender";

/** T07: the bureau's full name, in the line 推荐单位 above or below the table and in a column of its own. */
export const recommenderNames: Step = ({ table, policy }, earlier) => {
  const recommenders = new Recommenders(policy["call.recommenders"]);
  const line = table.summary.recommender.cells.filter(() => table.summary.recommender.status === "ok");
  const { recommenderColumn } = table;
  const cells = [
    ...line.filter(({ row }) => row < table.headerTop || row > (table.rows.at(-1)?.row ?? table.headerBottom)),
    ...(recommenderColumn === null ? [] : table.rows.filter(({ kind }) => kind === "enterprise").map(({ row }) => ({ row, column: recommenderColumn }))),
  ];
  return {
    edits: cells.flatMap(({ row, column }) => {
      const text = textAfter(table, earlier, row, column);
      const full = text === null ? null : fullName(text, recommenders);
      if (full === null || full === text) return [];
      const { numberFormat } = stateAt(table.sheet, row, column);
      return cellEdit("T07", table, { row, column, becomes: textState(full, numberFormat), why: { id: "fullName" } });
    }),
    notices: [],
  };
};

/** The label in front of the name stays as it was typed. */
function fullName(text: string, recommenders: Recommenders): string | null {
  const [, label = "", name = text] = /^(\s*推\s*荐\s*单\s*位[^：:]*[：:]\s*)(.*)$/su.exec(text) ?? [];
  const [, core = name, rest = ""] = /^(.*?)(\s{3,}.*)?$/su.exec(name) ?? [];
  const full = recommenders.withFullName(core);
  return full === null ? null : label + full + rest;
}
