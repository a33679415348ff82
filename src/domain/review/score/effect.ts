import { valueOf, type Application } from "../../form/application";
import { awardFieldId } from "../../form/fields";
import { POLICY_KEYS, type PolicyValues } from "../../policy/keys";
import { exact } from "../fraction";
import { autoLine, earning, manualLine, type Line } from "./line";
import { MANUAL_ITEMS, type ManualItem, type ManualScores } from "./manualItems";

const [PROTECTION, MANAGEMENT, ASSESSMENT, QUANTIFIED] = MANUAL_ITEMS;

/** 安全: 防护措施、管理制度和责任人、检测评估和应急, all three for a person to score. */
export function securityLines(policy: PolicyValues, manual: ManualScores): Line[] {
  return [PROTECTION, MANAGEMENT, ASSESSMENT].map((item) => manualScoreLine(item, policy, manual));
}

/** 成效与荣誉: the highest award by its level, and the quantified effect for a person to score. */
export function effectLines(application: Application, policy: PolicyValues, manual: ManualScores): Line[] {
  return [awards(application, policy), manualScoreLine(QUANTIFIED, policy, manual)];
}

function manualScoreLine({ key, line }: ManualItem, policy: PolicyValues, { values, by }: ManualScores): Line {
  return manualLine(line, POLICY_KEYS[key].clause, policy[key], values.get(key) ?? null, by);
}

function awards(application: Application, policy: PolicyValues): Line {
  const levels = [
    { level: "national", sign: "国家", points: policy["score.effect.nationalAward"] },
    { level: "provincial", sign: "省", points: policy["score.effect.provincialAward"] },
  ] as const;
  const won = awardLevels(application);
  const best = levels.filter(({ sign }) => won.some((level) => level.includes(sign))).sort((a, b) => b.points - a.points)[0];
  const earned = best?.points ?? 0;
  const better = levels.filter(({ points }) => points > earned).sort((a, b) => a.points - b.points)[0];
  return autoLine({
    item: "awards",
    clause: POLICY_KEYS["score.effect.nationalAward"].clause,
    max: Math.max(...levels.map(({ points }) => points)),
    points: exact(earned),
    found: best ? { id: "award", about: { level: best.level } } : won.length > 0 ? { id: "awardLevels", about: { levels: won } } : { id: "noAward" },
    next: better ? earning(better.points, { id: "award", about: { level: better.level } }) : null,
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
