import type { FieldReading } from "../../form/application";
import { LINKS, type Tier } from "../../form/options";
import { coveredLinks, declaredTier, formScenes, REQUIRED_SCENES } from "../../review/facts";
import { allOf, quoted, tierOf } from "../../wording/value";
import type { Issue, Message } from "../defineRule";
import { hasRemark } from "../remarks";

/** K22 and K23 say the same sentences about different thresholds. */
export const SCENE_MESSAGES = {
  scenes: "申报{tier}，勾选应用场景 {scenes} 个，不少于 {requiredScenes} 个才达标，差 {missingScenes} 个",
  links: "申报{tier}，应用场景只涵盖 {links} 个环节，须涵盖 {requiredLinks} 个；未涉及：{missingLinks}",
  both: "申报{tier}，勾选应用场景 {scenes} 个、涵盖 {links} 个环节；须不少于 {requiredScenes} 个场景、{requiredLinks} 个环节，未涉及：{missingLinks}",
} as const satisfies Record<string, Message>;

/** Judges ticked scenes against the threshold of the declared tier; undecided while a × leaves it open whether a scene was chosen. */
export function sceneVerdict(
  reading: FieldReading<readonly string[]>,
  directions: readonly string[],
  tiers: readonly Tier[],
): "pass" | "notApplicable" | Issue<keyof typeof SCENE_MESSAGES> {
  const tier = declaredTier(directions);
  if (tier === null || !tiers.includes(tier) || reading.value === null) return "notApplicable";
  const required = REQUIRED_SCENES[tier];
  const scenes = formScenes(reading.value).length;
  const covered = coveredLinks(reading.value);
  const enoughScenes = scenes >= required.scenes;
  const enoughLinks = covered.length >= required.links;
  if (enoughScenes && enoughLinks) return "pass";
  if (hasRemark(reading, "ambiguousTick")) return "notApplicable";
  return {
    message: enoughLinks ? "scenes" : enoughScenes ? "links" : "both",
    data: {
      tier: tierOf(tier),
      scenes,
      links: covered.length,
      requiredScenes: required.scenes,
      requiredLinks: required.links,
      missingScenes: required.scenes - scenes,
      missingLinks: allOf(LINKS.filter((link) => !covered.includes(link)).map(quoted)),
    },
    at: ["scenes", "project.direction"],
  };
}
