import { oneCharacterApart } from "../read/text";
import type { DuplicateSaid } from "./duplicateWords";

/** Names shorter than this are one character apart too easily. */
const SHORTEST_NAME = 4;

/** One row of a list, with its name and code normalised for comparison; "" says nothing. */
export interface ListedEnterprise {
  readonly name: string;
  readonly code: string;
}

export interface DuplicateGroup<T> {
  readonly members: readonly T[];
  /** What they have in common. */
  readonly why: DuplicateSaid;
}

/** Rows that may be one enterprise: the same name, the same code, or names one character apart. */
export function duplicateGroups<T extends ListedEnterprise>(rows: readonly T[]): readonly DuplicateGroup<T>[] {
  const groups = [...same(rows, ({ name }) => name, { id: "sameName" }), ...same(rows, ({ code }) => code, { id: "sameCode" })];
  const isTogether = (a: T, b: T): boolean => groups.some(({ members }) => members.includes(a) && members.includes(b));
  rows.forEach((a, index) => {
    for (const b of rows.slice(index + 1)) {
      if (a.name.length >= SHORTEST_NAME && oneCharacterApart(a.name, b.name) && !isTogether(a, b)) groups.push({ members: [a, b], why: { id: "oneCharacterApart" } });
    }
  });
  return groups;
}

function same<T>(rows: readonly T[], keyOf: (row: T) => string, why: DuplicateSaid): DuplicateGroup<T>[] {
  const byKey = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === "") continue;
    const found = byKey.get(key);
    if (found) found.push(row);
    else byKey.set(key, [row]);
  }
  return [...byKey.values()].filter(({ length }) => length > 1).map((members) => ({ members, why }));
}
