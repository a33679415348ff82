import { GATE_IDS, SUGGESTED_TIERS, type ApplicationReport, type Gate, type GateId, type Report, type Score, type SuggestedTier } from "./report";

/** What a count is called where the form says nothing that could be read. */
export const NOT_STATED = "未写明";

/** Bands of 自动评分, from the top: each takes what is below the one before it and not below `from`. */
export const SCORE_BANDS = [
  { name: "90 分及以上", from: 90 },
  { name: "80 至 90 分", from: 80 },
  { name: "70 至 80 分", from: 70 },
  { name: "60 至 70 分", from: 60 },
  { name: "60 分以下", from: 0 },
] as const;

export type ScoreBand = (typeof SCORE_BANDS)[number]["name"];

export type TierCounts = Readonly<Record<SuggestedTier, number>>;

/** The applications of one city or industry. */
export interface GroupCounts {
  readonly name: string;
  readonly applications: number;
  readonly tiers: TierCounts;
  /** Mean of 自动评分, unrounded; null where none was scored. */
  readonly meanScore: number | null;
}

export interface GateCounts {
  readonly id: GateId;
  readonly title: string;
  readonly pass: number;
  readonly fail: number;
  readonly unknown: number;
}

/** A batch in numbers. Every list is complete: a count of nothing is 0. */
export interface Statistics {
  readonly applications: number;
  readonly tiers: TierCounts;
  /** As of a group. */
  readonly meanScore: number | null;
  /** Applications per band of `SCORE_BANDS`, in its order; a refused score stands in none. */
  readonly scoreBands: readonly { readonly name: ScoreBand; readonly applications: number }[];
  readonly gates: readonly GateCounts[];
  /** The most applications first; `NOT_STATED` last. An application of several industries counts in each of them. */
  readonly cities: readonly GroupCounts[];
  readonly industries: readonly GroupCounts[];
}

export function statisticsOf({ applications }: Pick<Report, "applications">): Statistics {
  return {
    applications: applications.length,
    tiers: tierCounts(applications),
    meanScore: mean(applications),
    scoreBands: SCORE_BANDS.map(({ name }) => ({ name, applications: applications.filter(({ score }) => scoreBandOf(score) === name).length })),
    gates: GATE_IDS.map((id) => gateCounts(id, applications.flatMap(({ gates }) => gates.filter((gate) => gate.id === id)))),
    cities: groups(applications, (application) => [cityNameOf(application)]),
    industries: groups(applications, industryNamesOf),
  };
}

/** Null for a refused score. */
export function scoreBandOf({ auto, autoMax }: Pick<Score, "auto" | "autoMax">): ScoreBand | null {
  return autoMax > 0 ? (SCORE_BANDS.find(({ from }) => auto >= from)?.name ?? null) : null;
}

/** The city that an application counts in. */
export function cityNameOf({ city }: Pick<ApplicationReport, "city">): string {
  return city || NOT_STATED;
}

/** The industries that an application counts in, at least one. */
export function industryNamesOf({ industries }: Pick<ApplicationReport, "industries">): readonly string[] {
  return industries.length > 0 ? industries : [NOT_STATED];
}

function tierCounts(applications: readonly ApplicationReport[]): TierCounts {
  const counts = Object.fromEntries(SUGGESTED_TIERS.map((tier) => [tier, 0])) as Record<SuggestedTier, number>;
  for (const { suggestedTier } of applications) counts[suggestedTier]++;
  return counts;
}

function gateCounts(id: GateId, gates: readonly Gate[]): GateCounts {
  const count = (status: Gate["status"]): number => gates.filter((gate) => gate.status === status).length;
  return { id, title: gates[0]?.title ?? id, pass: count("pass"), fail: count("fail"), unknown: count("unknown") };
}

function groups(applications: readonly ApplicationReport[], namesOf: (application: ApplicationReport) => readonly string[]): GroupCounts[] {
  const members = new Map<string, ApplicationReport[]>();
  for (const application of applications) {
    for (const name of namesOf(application)) {
      members.set(name, [...(members.get(name) ?? []), application]);
    }
  }
  const last = ({ name }: GroupCounts): number => (name === NOT_STATED ? 1 : 0);
  return [...members]
    .map(([name, own]): GroupCounts => ({ name, applications: own.length, tiers: tierCounts(own), meanScore: mean(own) }))
    .sort((a, b) => last(a) - last(b) || b.applications - a.applications);
}

function mean(applications: readonly ApplicationReport[]): number | null {
  const scores = applications.filter(({ score }) => score.autoMax > 0).map(({ score }) => score.auto);
  return scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}
