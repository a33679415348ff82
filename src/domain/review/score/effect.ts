import { valueOf, type Application } from "../../form/application";
import { awardFieldId } from "../../form/fields";
import { POLICY_KEYS, type PolicyValues } from "../../policy/keys";
import { exact } from "../fraction";
import { autoLine, type Line } from "./line";
import { manualScoreLine, type ManualScores } from "./manualItems";

/** 安全: 防护措施、管理制度和责任人、检测评估和应急, all three for a person to score. */
export function securityLines(policy: PolicyValues, manual: ManualScores): Line[] {
  return (["score.security.protection", "score.security.management", "score.security.assessment"] as const).map((key) => manualScoreLine(key, policy, manual));
}

/** 成效与荣誉: the highest award by its level, and the quantified effect for a person to score. */
export function effectLines(application: Application, policy: PolicyValues, manual: ManualScores): Line[] {
  return [awards(application, policy), manualScoreLine("score.effect.quantified", policy, manual)];
}

function awards(application: Application, policy: PolicyValues): Line {
  const levels = [
    { level: "国家级", sign: "国家", points: policy["score.effect.nationalAward"] },
    { level: "省级", sign: "省", points: policy["score.effect.provincialAward"] },
  ];
  const won = awardLevels(application);
  const best = levels.filter(({ sign }) => won.some((level) => level.includes(sign))).sort((a, b) => b.points - a.points)[0];
  const earned = best?.points ?? 0;
  const better = levels.filter(({ points }) => points > earned).sort((a, b) => a.points - b.points)[0];
  return autoLine({
    item: "成效·荣誉",
    clause: POLICY_KEYS["score.effect.nationalAward"].clause,
    max: Math.max(...levels.map(({ points }) => points)),
    points: exact(earned),
    found: best ? `有${best.level}奖项` : won.length > 0 ? `奖项级别：${won.join("、")}` : "未填奖项",
    next: better ? `获${better.level}奖项 → ${better.points} 分` : null,
  });
}

/** Levels of the rows that name an award. */
function awardLevels(application: Application): readonly string[] {
  const levels: string[] = [];
  for (let row = 1; application.fields.has(awardFieldId(row, "level")); row++) {
    const level = valueOf(application, awardFieldId(row, "level"));
    if (level !== null && valueOf(application, awardFieldId(row, "name")) !== null) levels.push(level.trim());
  }
  return levels;
}
