import type { TidyEdit } from "./edit";
import type { TidyTable } from "./table";

/** How the body's rows end up. Rows are original sheet rows. */
export interface RowOrder {
  /** Rows that stay, from the body's first row on. */
  readonly kept: readonly number[];
  /** Rows taken out, in their original order. */
  readonly dropped: readonly number[];
}

/**
 * Where every row of the body goes under a choice of edits. Rows that no edit speaks of keep their place among the rows that stay;
 * the enterprises fill the other places in the wanted order; lifted rows follow the last enterprise.
 */
export function rowOrder({ rows }: TidyTable, edits: readonly TidyEdit[]): RowOrder {
  const dropped = new Set(edits.flatMap((edit) => (edit.kind === "drop" ? [edit.row] : [])));
  const lifted = new Set(edits.flatMap((edit) => (edit.kind === "lift" ? [edit.row] : [])).filter((row) => !dropped.has(row)));
  const kindOf = new Map(rows.map(({ row, kind }) => [row, kind]));
  const order = edits.find((edit) => edit.kind === "order");
  const wanted = (order?.rows ?? rows.map(({ row }) => row)).filter((row) => kindOf.get(row) === "enterprise" && !dropped.has(row));
  const places = rows.map(({ row }) => row).filter((row) => !dropped.has(row) && !lifted.has(row));
  const next = wanted[Symbol.iterator]();
  const filled = places.map((row) => (kindOf.get(row) === "enterprise" ? (next.next().value ?? row) : row));
  const lastEnterprise = filled.findLastIndex((row) => kindOf.get(row) === "enterprise");
  const kept = [...filled.slice(0, lastEnterprise + 1), ...lifted, ...filled.slice(lastEnterprise + 1)];
  return { kept, dropped: rows.map(({ row }) => row).filter((row) => dropped.has(row)) };
}

export function isUnchanged({ kept, dropped }: RowOrder): boolean {
  return dropped.length === 0 && kept.every((row, index) => index === 0 || row > (kept[index - 1] ?? row));
}

/** The rows as they stand once they are sorted: those to be taken out lie before the last one that stays, so that areas over the whole table shrink and grow with them. */
export function standingRows({ kept, dropped }: RowOrder): readonly number[] {
  return [...kept.slice(0, -1), ...dropped, ...kept.slice(-1)];
}
