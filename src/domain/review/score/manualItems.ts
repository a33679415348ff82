import { POLICY_KEYS, type PolicyKey, type PolicyValues } from "../../policy/keys";
import { manualLine, type Line } from "./line";
import { LINE_ITEMS, type LineItem } from "./scoreWords";

/** The lines of the score that a person gives: 安全 in three parts, and 量化成效. The policy value is each line's maximum. */
const MANUAL_LINES = {
  "score.security.protection": "protection",
  "score.security.management": "management",
  "score.security.assessment": "assessment",
  "score.effect.quantified": "quantified",
} as const satisfies Readonly<Partial<Record<PolicyKey, LineItem>>>;
export type ManualScoreKey = keyof typeof MANUAL_LINES;

export const MANUAL_ITEMS = (Object.keys(MANUAL_LINES) as ManualScoreKey[]).map((key) => ({ key, item: LINE_ITEMS[MANUAL_LINES[key]] }));

/** Points that a person gave to one application. */
export interface ManualScores {
  /** Items without an entry were not scored. */
  readonly values: ReadonlyMap<ManualScoreKey, number>;
  readonly by: string;
}

export const NO_MANUAL_SCORES: ManualScores = { values: new Map(), by: "" };

/** One manual item as a line. */
export function manualScoreLine(key: ManualScoreKey, policy: PolicyValues, { values, by }: ManualScores): Line {
  return manualLine(MANUAL_LINES[key], POLICY_KEYS[key].clause, policy[key], values.get(key) ?? null, by);
}
