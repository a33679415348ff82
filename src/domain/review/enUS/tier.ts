import { counted } from "../../wording/enUS/counted";
import { say } from "../../wording/said";
import { firstClauseOf, type ConcludedFinding, type CONCLUSIONS_ZH, type TIER_REASONS_ZH, type TierReason, type WEAKNESSES_ZH } from "../tierWords";
import { findingInEnglish } from "./finding";
import { GATES_EN, shortfallInEnglish, spreadInEnglish, UNDECIDED_EN } from "./gates";
import { listed, quoted, TIERS_EN } from "./words";

const NAMED_AT_MOST = 6;

const TIER_REASONS_EN: typeof TIER_REASONS_ZH = {
  gate: ({ reason }) => say(GATES_EN, reason),
  undecided: ({ why }) => say(UNDECIDED_EN, why),
  sceneFloor: ({ found, required, shortfall }) => `${spreadInEnglish(found)}, required: at least ${spreadInEnglish(required)} (${shortfallInEnglish(shortfall)})`,

  noDirection: () => "「申报方向」 is unclear",
  noSystems: () => "「信息系统和生产系统」 is not filled in or cannot be read",
  wrongFields: ({ labels }) => `errors in ${fieldsInEnglish(labels)}`,
  acrossEnterprises: ({ finding }) => firstClause(finding),

  factoryScenes: ({ found, required }) => `${counted(found, "scenario")}, ${TIERS_EN["工厂级"]} requires at least ${required}`,
  factoryLinks: ({ found, required, open }) => `${counted(found, "stage")}, ${TIERS_EN["工厂级"]} requires ${required} (missing: ${quoted(open)})`,
  workshopSystems: ({ found, required }) => `${counted(found, "interconnected system")}, reference value for ${TIERS_EN["车间级"]} ${required}`,
  workshopLacks: ({ systems }) => `not interconnected: ${listed(systems)}`,
  workshopFiveG: ({ found, required }) => `${counted(found, "5G device")}, reference value for ${TIERS_EN["车间级"]} ${required}`,
  workshopLinks: ({ found, required }) => `${counted(found, "stage")}, reference value for ${TIERS_EN["车间级"]} ${required}`,
};

const WEAKNESSES_EN: typeof WEAKNESSES_ZH = {
  moreScenes: ({ scenes, fiveG }) => `${counted(scenes, "scenario")}, more than the ${counted(fiveG, "5G device")}`,
  narrated: ({ scenes, links }) => `the construction content tells of only ${scenes} of these scenarios in ${counted(links, "stage")}`,
};

export const CONCLUSIONS_EN: typeof CONCLUSIONS_ZH = {
  unmet: ({ failed, toCorrect }) => `Not met: ${reasonsInEnglish(failed)}${toCorrect.length > 0 ? `. Also to correct: ${reasonsInEnglish(toCorrect)}` : ""}`,
  pending: ({ toCorrect }) => `To correct: ${reasonsInEnglish(toCorrect)}`,
  asDeclared: ({ weaknesses }) =>
    `Met, as declared${weaknesses.length > 0 ? `; weak support for ${TIERS_EN["工厂级"]}, worth checking: ${weaknesses.map((weakness) => say(WEAKNESSES_EN, weakness)).join("; ")}` : ""}`,
  lower: ({ tier, lacking }) => `Better declared as ${TIERS_EN[tier]}: ${reasonsInEnglish(lacking)}`,
  towardsWorkshop: ({ systems, fiveG, links }) =>
    `May be guided to declare ${TIERS_EN["车间级"]}: ${listed([counted(systems, "interconnected system"), counted(fiveG, "5G device"), counted(links, "stage")])}`,
  towardsFactory: ({ found, points, systems }) => `May be guided to declare ${TIERS_EN["工厂级"]}: ${spreadInEnglish(found)}, score ${points}, ${counted(systems, "interconnected system")}`,
};

function reasonsInEnglish(reasons: readonly TierReason[]): string {
  return reasons.map((reason) => say(TIER_REASONS_EN, reason)).join("; ");
}

function fieldsInEnglish(labels: readonly string[]): string {
  const named = listed(labels.slice(0, NAMED_AT_MOST).map((label) => `「${label}」`));
  return labels.length > NAMED_AT_MOST ? `${named} and others (${labels.length} in all)` : named;
}

/** Where there is no English of it, in Chinese. */
function firstClause(finding: ConcludedFinding): string {
  return findingInEnglish(finding)?.message.split(/; |\.(?: |$)/, 1).join() ?? firstClauseOf(finding);
}
