import { add, compare, exact, rounded, type Fraction } from "../fraction";
import { POLICY_KEYS, type Band, type PolicyKey, type PolicyValues } from "../../policy/keys";
import type { ScoreLine } from "../report";

/** A score line before its manual mark is dropped. */
export interface Line extends ScoreLine {
  readonly manual: boolean;
}

/** Points are kept to a tenth, so that the lines shown add up to the score shown. */
export const POINT_DECIMALS = 1;

export function totalOf(values: readonly number[]): number {
  return rounded(
    values.map(exact).reduce(add, exact(0)),
    POINT_DECIMALS,
  );
}

/** A line scored from cells. */
export function autoLine(line: {
  readonly item: string;
  readonly clause: string;
  readonly max: number;
  readonly points: Fraction;
  readonly found: string | null;
  readonly next: string | null;
}): Line {
  return { ...line, points: rounded(line.points, POINT_DECIMALS), manual: false };
}

/** A line that nothing could be read for. `what` names the fields to put right. */
export function unreadLine(item: string, clause: string, max: number, what: string): Line {
  return autoLine({ item, clause, max, points: exact(0), found: null, next: `${what}填写完整、可识别后评分` });
}

/** A line that a person scores; `given` is null until then. */
export function manualLine(item: string, clause: string, max: number, given: number | null, by: string): Line {
  const found = given === null ? "人工评分，尚未评定" : `人工评分${by === "" ? "" : `（${by}）`}`;
  return { item, clause, max, points: given ?? 0, found, next: null, manual: true };
}

export type BandKey = { [K in PolicyKey]: PolicyValues[K] extends readonly Band[] ? K : never }[PolicyKey];

export function bandMax(bands: readonly Band[]): number {
  return Math.max(0, ...bands.map(({ points }) => points));
}

/** Where a value stands among bands: its points, and the nearest band that earns more. */
export function placeInBands(bands: readonly Band[], value: Fraction, direction: "atLeast" | "atMost"): { readonly points: number; readonly next: Band | null } {
  const reached = bands.filter((band) => reaches(value, band.from, direction));
  const points = bandMax(reached);
  const better = bands.filter((band) => band.points > points);
  return { points, next: (direction === "atLeast" ? better[0] : better.at(-1)) ?? null };
}

function reaches(value: Fraction, from: number, direction: "atLeast" | "atMost"): boolean {
  if (value.n <= 0n) return false;
  const order = compare(value, exact(from));
  return direction === "atLeast" ? order >= 0 : order <= 0;
}

/** A line scored by bands. `step` says what reaching a band's threshold would need. */
export function bandLine(line: {
  readonly item: string;
  readonly key: BandKey;
  readonly policy: PolicyValues;
  readonly value: Fraction;
  readonly found: string;
  readonly step: (from: number) => string;
}): Line {
  const { item, key, policy, value, found, step } = line;
  const bands = policy[key];
  const { clause, direction = "atLeast" } = POLICY_KEYS[key];
  const { points, next } = placeInBands(bands, value, direction);
  return autoLine({ item, clause, max: bandMax(bands), points: exact(points), found, next: next && `${step(next.from)} → ${next.points} 分` });
}
