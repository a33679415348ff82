/** A finding before its key is settled: `path` are the parts that may tell it apart, the first one always used. */
export interface Keyable {
  readonly rule: string;
  readonly path: readonly string[];
  /** The part used when the whole path is not enough. */
  readonly last: string;
}

/**
 * Stable keys for one rule's findings: rule and first part; where two would be equal, each of them takes the next part as well, then `last`,
 * then "~2", "~3" in order. Nothing but rule, field, subject and message names goes in, so keys survive moved rows and reworded messages.
 */
export function settleKeys(items: readonly Keyable[]): string[] {
  let growing = items.map(({ rule, path, last }) => {
    const [first = last, ...rest] = path;
    return { key: `${rule}|${first}`, rest: [...rest, last] };
  });
  for (;;) {
    const twice = repeated(growing.map(({ key }) => key));
    if (!growing.some(({ key, rest }) => twice.has(key) && rest.length > 0)) return numbered(growing.map(({ key }) => key));
    growing = growing.map((item) => {
      const [next, ...rest] = item.rest;
      return next !== undefined && twice.has(item.key) ? { key: `${item.key}|${next}`, rest } : item;
    });
  }
}

/** The rule that a key belongs to. */
export function ruleOfKey(key: string): string {
  return key.split("|", 1).join();
}

function repeated(keys: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(keys.filter((key) => seen.size === seen.add(key).size));
}

function numbered(keys: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return keys.map((key) => {
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key}~${count}`;
  });
}
