import type { Link, Tier } from "../form/options";
import { listText } from "../form/wording";
import { say, type SaidIn } from "../wording/said";
import { GATES_ZH, shortfallText, spreadText, UNDECIDED_ZH, type GateSaid, type SceneShortfall, type Spread, type UndecidedSaid } from "./gateWords";
import type { Finding } from "./report";

/** What a tier misses, or what must be put right before one can be judged. */
export const TIER_REASONS_ZH = {
  gate: ({ reason }: { readonly reason: GateSaid }) => say(GATES_ZH, reason),
  undecided: ({ why }: { readonly why: UndecidedSaid }) => say(UNDECIDED_ZH, why),
  sceneFloor: ({ found, required, shortfall }: { readonly found: Spread; readonly required: Spread; readonly shortfall: SceneShortfall }) =>
    `${spreadText(found)}，至少须 ${spreadText(required)}（${shortfallText(shortfall)}）`,

  noDirection: () => "「申报方向」未明确",
  noSystems: () => "「信息系统和生产系统」未填写或无法识别",
  wrongFields: ({ labels }: { readonly labels: readonly string[] }) => `${listText(labels.map((label) => `「${label}」`))}有错误`,
  /** A finding across enterprises, in the first of its own words. */
  acrossEnterprises: ({ finding }: { readonly finding: ConcludedFinding }) => firstClauseOf(finding),

  factoryScenes: ({ found, required }: Measured) => `场景 ${found} 个，工厂级须不少于 ${required} 个`,
  factoryLinks: ({ found, required, open }: Measured & { readonly open: readonly Link[] }) => `环节 ${found} 个，工厂级须 ${required} 个（缺${open.join("、")}）`,
  workshopSystems: ({ found, required }: Measured) => `互通系统 ${found} 个，车间级参考值 ${required} 个`,
  workshopLacks: ({ systems }: { readonly systems: readonly string[] }) => `未互通 ${systems.join("、")}`,
  workshopFiveG: ({ found, required }: Measured) => `5G 联网 ${found} 台，车间级参考值 ${required} 台`,
  workshopLinks: ({ found, required }: Measured) => `环节 ${found} 个，车间级参考值 ${required} 个`,
};
export type TierReason = SaidIn<typeof TIER_REASONS_ZH>;

/** A finding as far as a conclusion tells it. */
export type ConcludedFinding = Pick<Finding, "rule" | "message" | "told" | "check">;

export function firstClauseOf({ message }: ConcludedFinding): string {
  return message.split("；", 1).join();
}

interface Measured {
  readonly found: number;
  readonly required: number;
}

/** Why a 工厂级 that is met stands on weak ground. */
export const WEAKNESSES_ZH = {
  moreScenes: ({ scenes, fiveG }: { readonly scenes: number; readonly fiveG: number }) => `场景 ${scenes} 个多于 5G 联网设备 ${fiveG} 台`,
  narrated: ({ scenes, links }: Spread) => `建设内容只写到其中 ${scenes} 个场景、${links} 个环节`,
};
export type Weakness = SaidIn<typeof WEAKNESSES_ZH>;

/** The conclusion on one application, in one sentence. */
export const CONCLUSIONS_ZH = {
  unmet: ({ failed, toCorrect }: { readonly failed: readonly TierReason[]; readonly toCorrect: readonly TierReason[] }) =>
    `未达标：${reasonsText(failed)}${toCorrect.length > 0 ? `。另有待更正：${reasonsText(toCorrect)}` : ""}`,
  pending: ({ toCorrect }: { readonly toCorrect: readonly TierReason[] }) => `数据待更正：${reasonsText(toCorrect)}`,
  asDeclared: ({ weaknesses }: { readonly weaknesses: readonly Weakness[] }) =>
    `达标（同申报）${weaknesses.length > 0 ? `；工厂级支撑不足，建议核查：${weaknesses.map((weakness) => say(WEAKNESSES_ZH, weakness)).join("，")}` : ""}`,
  lower: ({ tier, lacking }: { readonly tier: Tier; readonly lacking: readonly TierReason[] }) => `建议改报${tier}：${reasonsText(lacking)}`,
  towardsWorkshop: ({ systems, fiveG, links }: { readonly systems: number; readonly fiveG: number; readonly links: number }) =>
    `可引导申报车间级：互通系统 ${systems} 个，5G 联网 ${fiveG} 台，${links} 个环节`,
  towardsFactory: ({ found, points, systems }: { readonly found: Spread; readonly points: string; readonly systems: number }) =>
    `可引导申报工厂级：${spreadText(found)}，评分 ${points}，互通系统 ${systems} 个`,
};
export type ConclusionSaid = SaidIn<typeof CONCLUSIONS_ZH>;

function reasonsText(reasons: readonly TierReason[]): string {
  return reasons.map((reason) => say(TIER_REASONS_ZH, reason)).join("；");
}
