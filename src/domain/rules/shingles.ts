/** Characters a shingle spans: long enough that shared phrases of the trade do not count as copying. */
const LENGTH = 10;
/** Of a long text one shingle in so many names candidates. Which ones depends on their text alone, so copies name each other. */
const KEPT_ONE_IN = 8;
const LONG = 400;
/** A shingle in more texts than this pairs neighbours only, so that boilerplate cannot make every text everyone's candidate. */
const MOST_HOLDERS = 12;

/** Hashes of every run of `LENGTH` characters. */
export function shingles(text: string): ReadonlySet<number> {
  const hashes = new Set<number>();
  for (let at = 0; at + LENGTH <= text.length; at++) hashes.add(hashOf(text, at));
  return hashes;
}

/** Share of common shingles among all of two texts (Jaccard), from 0 to 1. */
export function similarity(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let common = 0;
  for (const hash of small) if (large.has(hash)) common++;
  const all = a.size + b.size - common;
  return all === 0 ? 0 : common / all;
}

/** Texts (by index) that are each similar to another one of the group, and the greatest similarity found among them. */
export interface SimilarGroup {
  readonly members: readonly number[];
  readonly greatest: number;
}

/** Groups of texts whose similarity reaches `least`. The work grows with the texts and not with their pairs. */
export function similarGroups(texts: readonly string[], least: number): readonly SimilarGroup[] {
  const sets = texts.map(shingles);
  const leaders = texts.map((_, index) => index);
  const leaderOf = (index: number): number => {
    let leader = index;
    while (leaders[leader] !== leader) leader = leaders[leader] ?? leader;
    return leader;
  };
  const greatest = new Map<number, number>();
  for (const pair of candidates(sets)) {
    const [a, b] = [Math.floor(pair / texts.length), pair % texts.length];
    const found = similarity(sets[a] ?? new Set(), sets[b] ?? new Set());
    if (found < least) continue;
    const [first, second] = [leaderOf(a), leaderOf(b)].sort((x, y) => x - y) as [number, number];
    leaders[second] = first;
    greatest.set(first, Math.max(found, greatest.get(first) ?? 0, greatest.get(second) ?? 0));
  }
  const groups = new Map<number, number[]>();
  for (const index of texts.keys()) groups.set(leaderOf(index), [...(groups.get(leaderOf(index)) ?? []), index]);
  return [...groups].flatMap(([leader, members]) => (members.length > 1 ? [{ members, greatest: greatest.get(leader) ?? least }] : []));
}

/** Pairs (a × count + b, a < b) that share a sampled shingle. */
function candidates(sets: readonly ReadonlySet<number>[]): ReadonlySet<number> {
  const holders = new Map<number, number[]>();
  for (const [index, set] of sets.entries()) {
    for (const hash of set) {
      if (set.size > LONG && hash % KEPT_ONE_IN !== 0) continue;
      const list = holders.get(hash);
      if (list) list.push(index);
      else holders.set(hash, [index]);
    }
  }
  const pairs = new Set<number>();
  for (const list of holders.values()) {
    for (const [position, b] of list.entries()) {
      const before = list.length > MOST_HOLDERS ? list.slice(Math.max(0, position - 1), position) : list.slice(0, position);
      for (const a of before) pairs.add(a * sets.length + b);
    }
  }
  return pairs;
}

/** FNV-1a over one shingle's characters. */
function hashOf(text: string, at: number): number {
  let hash = 0x811c9dc5;
  for (let index = at; index < at + LENGTH; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
