import type { ApplicationReport, SuggestedTier } from "../../domain/review/report";

/** 达标 (a tier is suggested) · 未达标 · 待更正. */
export const VERDICTS = ["met", "unmet", "pending"] as const;
export type Verdict = (typeof VERDICTS)[number];

export function verdictOf(tier: SuggestedTier): Verdict {
  switch (tier) {
    case "未达标":
      return "unmet";
    case "数据待更正":
      return "pending";
    case "产线级":
    case "车间级":
    case "工厂级":
      return "met";
  }
}

export type VerdictCounts = Readonly<Record<Verdict, number>>;

export function countVerdicts(applications: readonly ApplicationReport[]): VerdictCounts {
  const counts: Record<Verdict, number> = { met: 0, unmet: 0, pending: 0 };
  for (const { suggestedTier } of applications) counts[verdictOf(suggestedTier)] += 1;
  return counts;
}
