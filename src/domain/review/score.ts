import type { Application } from "../form/application";
import type { PolicyValues } from "../policy/keys";
import type { Score } from "./report";
import { connectionLines } from "./score/connection";
import { edgeLines } from "./score/edge";
import { effectLines, securityLines } from "./score/effect";
import { investmentLines } from "./score/investment";
import { totalOf, type Line } from "./score/line";
import { MANUAL_ITEMS, NO_MANUAL_SCORES, type ManualScores } from "./score/manualItems";
import { networkLines } from "./score/network";
import { scenesLines } from "./score/scenes";
import { systemsLines } from "./score/systems";

/** What stands in place of a score while the policy has problems: no line, and a maximum of 0. */
export const REFUSED_SCORE: Score = { auto: 0, autoMax: 0, manual: null, manualMax: 0, lines: [] };

/**
 * 辅助评分（非官方评价标准）: the eight items of the policy, each split into its lines. Points are rounded to a tenth per line.
 * Lines that a person scores carry 0 points until then, and `manual` stays null until all of them are scored: the automatic score is never
 * scaled up.
 */
export function scoreOf(application: Application, policy: PolicyValues, manual: ManualScores = NO_MANUAL_SCORES): Score {
  const lines = [
    ...networkLines(application, policy),
    ...connectionLines(application, policy),
    ...systemsLines(application, policy),
    ...scenesLines(application, policy),
    ...edgeLines(application, policy),
    ...investmentLines(application, policy),
    ...securityLines(policy, manual),
    ...effectLines(application, policy, manual),
  ];
  const automatic = lines.filter(({ manual }) => !manual);
  const byHand = lines.filter(({ manual }) => manual);
  return {
    auto: totalOf(automatic.map(({ points }) => points)),
    autoMax: totalOf(automatic.map(({ max }) => max)),
    manual: MANUAL_ITEMS.every(({ key }) => manual.values.has(key)) ? totalOf(byHand.map(({ points }) => points)) : null,
    manualMax: totalOf(byHand.map(({ max }) => max)),
    lines: lines.map(reported),
  };
}

function reported({ item, points, max, found, next, told, clause }: Line): Score["lines"][number] {
  return { item, points, max, found, next, told, clause };
}
