/**
 * Finds for each wanted item the found one that it is: by the first of the `keys` that agrees, so that an item whose place alone changed is
 * still known. Every found item is given away once; undefined = new.
 */
export function match<W, F>(wanted: readonly W[], found: readonly F[], keys: readonly ((item: W | F) => string)[]): Map<W, F> {
  const free = new Set(found);
  const pairs = new Map<W, F>();
  for (const key of keys) {
    const byKey = new Map<string, F[]>();
    for (const item of free) byKey.set(key(item), [...(byKey.get(key(item)) ?? []), item]);
    for (const item of wanted) {
      if (pairs.has(item)) continue;
      const candidate = byKey.get(key(item))?.shift();
      if (candidate === undefined) continue;
      pairs.set(item, candidate);
      free.delete(candidate);
    }
  }
  return pairs;
}
