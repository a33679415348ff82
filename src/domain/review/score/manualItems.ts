/** The lines of the score that a person gives: 安全 in three parts, and 量化成效. The policy value is each line's maximum. */
export const MANUAL_ITEMS = [
  { key: "score.security.protection", line: "protection", item: "安全·防护措施（人工）" },
  { key: "score.security.management", line: "management", item: "安全·管理制度和责任人（人工）" },
  { key: "score.security.assessment", line: "assessment", item: "安全·检测评估和应急（人工）" },
  { key: "score.effect.quantified", line: "quantified", item: "成效·量化成效（人工）" },
] as const;
export type ManualItem = (typeof MANUAL_ITEMS)[number];
export type ManualScoreKey = ManualItem["key"];

/** Points that a person gave to one application. */
export interface ManualScores {
  /** Items without an entry were not scored. */
  readonly values: ReadonlyMap<ManualScoreKey, number>;
  readonly by: string;
}

export const NO_MANUAL_SCORES: ManualScores = { values: new Map(), by: "" };
