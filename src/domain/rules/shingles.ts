/** Characters a shingle spans: long enough that shared phrases of the trade do not count as copying. */
const LENGTH = 10;
/** Of a long text one shingle in so many stands for all. Which ones depends on their text alone, so copies keep the same ones. */
const KEPT_ONE_IN = 8;
const LONG = 400;
/** A shingle in more texts than this pairs neighbours only, so that boilerplate cannot make every text everyone's candidate. */
const MOST_HOLDERS = 12;
/** Texts are compared in full when their samples share this part of what the limit asks for. */
const LEEWAY = 0.5;

/** Hashes of every run of `LENGTH` characters. */
export function shingles(text: string): ReadonlySet<number> {
  const hashes = new Set<number>();
  eachHash(text, (hash) => hashes.add(hash));
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

/** A text to be compared with others, with what is worked out of it once. */
export class ComparedText {
  private known: { shingles?: ReadonlySet<number>; sample?: ReadonlySet<number> } = {};

  constructor(private readonly text: string) {}

  get length(): number {
    return this.text.length;
  }

  get shingles(): ReadonlySet<number> {
    return (this.known.shingles ??= shingles(this.text));
  }

  /** The shingles that stand for the text: all of a short one, so that none of its copies is missed by chance. */
  get sample(): ReadonlySet<number> {
    return (this.known.sample ??= sampleOf(this.text));
  }
}

/** Texts (by index) that are each similar to another one of the group, and the greatest similarity found among them. */
export interface SimilarGroup {
  readonly members: readonly number[];
  readonly greatest: number;
}

/** Groups of texts whose similarity reaches `least`. The work grows with the texts and not with their pairs. */
export function similarGroups(texts: readonly ComparedText[], least: number): readonly SimilarGroup[] {
  const leaders = texts.map((_, index) => index);
  const leaderOf = (index: number): number => {
    let leader = index;
    while (leaders[leader] !== leader) leader = leaders[leader] ?? leader;
    return leader;
  };
  const greatest = new Map<number, number>();
  const fullOf = (index: number): ReadonlySet<number> => texts[index]?.shingles ?? new Set();
  for (const [a, b] of candidates(texts, least)) {
    const found = similarity(fullOf(a), fullOf(b));
    if (found < least) continue;
    const [first, second] = [leaderOf(a), leaderOf(b)].sort((x, y) => x - y) as [number, number];
    leaders[second] = first;
    greatest.set(first, Math.max(found, greatest.get(first) ?? 0, greatest.get(second) ?? 0));
  }
  const groups = new Map<number, number[]>();
  for (const index of texts.keys()) groups.set(leaderOf(index), [...(groups.get(leaderOf(index)) ?? []), index]);
  return [...groups].flatMap(([leader, members]) => (members.length > 1 ? [{ members, greatest: greatest.get(leader) ?? least }] : []));
}

/** Pairs of indices whose samples share enough for the texts to be worth comparing. */
function candidates(texts: readonly ComparedText[], least: number): readonly (readonly [number, number])[] {
  const samples = texts.map(({ sample }) => sample);
  const holders = new Map<number, number[]>();
  for (const [index, hashes] of samples.entries()) {
    for (const hash of hashes) {
      const list = holders.get(hash);
      if (list) list.push(index);
      else holders.set(hash, [index]);
    }
  }
  const shared = new Map<number, number>();
  for (const list of holders.values()) {
    const reach = list.length > MOST_HOLDERS ? 1 : list.length;
    for (let at = 1; at < list.length; at++) {
      for (let before = Math.max(0, at - reach); before < at; before++) {
        const pair = (list[before] ?? 0) * texts.length + (list[at] ?? 0);
        shared.set(pair, (shared.get(pair) ?? 0) + 1);
      }
    }
  }
  return [...shared].flatMap(([pair, count]) => {
    const [a, b] = [Math.floor(pair / texts.length), pair % texts.length];
    const sampled = Math.min(samples[a]?.size ?? 0, samples[b]?.size ?? 0);
    return count >= sampled * least * LEEWAY ? [[a, b] as const] : [];
  });
}

function sampleOf(text: string): ReadonlySet<number> {
  const keep = text.length > LONG ? KEPT_ONE_IN : 1;
  const hashes = new Set<number>();
  eachHash(text, (hash) => {
    if (hash % keep === 0) hashes.add(hash);
  });
  return hashes;
}

const BASE = 0x01000193;
const TOP = Array.from({ length: LENGTH - 1 }).reduce((power: number) => Math.imul(power, BASE), 1);

/** A rolling hash: each run's from the one before it. */
function eachHash(text: string, take: (hash: number) => void): void {
  let hash = 0;
  for (let at = 0; at < text.length; at++) {
    if (at >= LENGTH) hash = (hash - Math.imul(text.charCodeAt(at - LENGTH), TOP)) | 0;
    hash = (Math.imul(hash, BASE) + text.charCodeAt(at)) | 0;
    // The low bits of the sum are those of the last characters: mixed, so that the sample is even.
    if (at >= LENGTH - 1) take((Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) ^ (hash >>> 12)) >>> 0);
  }
}
