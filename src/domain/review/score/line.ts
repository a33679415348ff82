import { fieldName, type FieldId } from "../../form/fields";
import { add, compare, exact, rounded, type Fraction } from "../fraction";
import { POLICY_KEYS, type Band, type PolicyKey, type PolicyValues } from "../../policy/keys";
import { say } from "../../wording/said";
import type { ScoreLine } from "../report";
import { FOUND_ZH, LINE_ITEMS, NEXT_ZH, type FoundSaid, type LineItem, type NextSaid, type StepSaid } from "./scoreWords";

/** A score line before its manual mark is dropped. */
export interface Line extends Required<ScoreLine> {
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

interface Given {
  readonly item: LineItem;
  readonly clause: string;
  readonly max: number;
  readonly points: Fraction;
  readonly found: FoundSaid | null;
  readonly next: NextSaid | null;
}

/** A line scored from cells. */
export function autoLine({ points, ...line }: Given): Line {
  return told({ ...line, points: rounded(points, POINT_DECIMALS), manual: false });
}

/** A line that nothing could be read for. `next` names what to put right. */
export function unreadLine(item: LineItem, clause: string, max: number, next: NextSaid): Line {
  return autoLine({ item, clause, max, points: exact(0), found: null, next });
}

/** Fields by their labels, for `unreadLine`. */
export function unreadFields(ids: readonly FieldId[]): NextSaid {
  return { id: "unread", about: { labels: ids.map(fieldName) } };
}

/** The step that earns so many points. */
export function earning(points: number, step: StepSaid): NextSaid {
  return { id: "points", about: { step, points } };
}

/** A line that a person scores; `given` is null until then. */
export function manualLine(item: LineItem, clause: string, max: number, given: number | null, by: string): Line {
  return told({ item, clause, max, points: given ?? 0, found: given === null ? { id: "notGiven" } : { id: "given", about: { by } }, next: null, manual: true });
}

function told({ item, found, next, ...line }: Omit<Given, "points"> & Pick<Line, "points" | "manual">): Line {
  return {
    ...line,
    item: LINE_ITEMS[item],
    found: found && say(FOUND_ZH, found),
    next: next && say(NEXT_ZH, next),
    told: { item, found, next },
  };
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
  readonly item: LineItem;
  readonly key: BandKey;
  readonly policy: PolicyValues;
  readonly value: Fraction;
  readonly found: FoundSaid;
  readonly step: (from: number) => StepSaid;
}): Line {
  const { item, key, policy, value, found, step } = line;
  const bands = policy[key];
  const { clause, direction = "atLeast" } = POLICY_KEYS[key];
  const { points, next } = placeInBands(bands, value, direction);
  return autoLine({ item, clause, max: bandMax(bands), points: exact(points), found, next: next && earning(next.points, step(next.from)) });
}
