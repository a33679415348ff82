/** Entries that share a key, for every key that more than one entry has, in order of first appearance. A null key belongs to no group. */
export function groupsOfSeveral<T>(
  entries: readonly T[],
  keyOf: (entry: T) => string | null,
): readonly (readonly [string, readonly T[]])[] {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key === null || key === "") continue;
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups].filter(([, group]) => group.length > 1);
}
