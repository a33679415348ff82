import { valueOf, type Application } from "../form/application";
import { fieldName, type FieldId } from "../form/fields";
import { LINKS, type Tier } from "../form/options";
import { numberText } from "../form/wording";
import type { PolicyValues } from "../policy/keys";
import { say } from "../wording/said";
import { coveredLinks, declaredTierOf, REQUIRED_SCENES, scenesOf, systemsOf, type LinkedSystems, type TickedScenes } from "./facts";
import { sceneShortfall, type GateResult } from "./gates";
import type { GateSaid } from "./gateWords";
import { isOpen, type Finding, type Score, type SuggestedTier } from "./report";
import { narratedScenes } from "./sceneWords";
import { CONCLUSIONS_ZH, TIER_REASONS_ZH, type ConclusionSaid, type TierReason, type Weakness } from "./tierWords";

export interface TierSuggestion {
  readonly suggestedTier: SuggestedTier;
  /** One sentence: 达标（同申报） / 建议改报… / 可引导申报… / 未达标：… / 数据待更正：…. */
  readonly conclusion: string;
  /** The conclusion apart from its language. */
  readonly told: ConclusionSaid;
}

export interface TierInput {
  readonly application: Application;
  readonly policy: PolicyValues;
  readonly gates: readonly GateResult[];
  /** Null while the policy's problems refuse a score. */
  readonly score: Score | null;
  /** The application's own findings. */
  readonly findings: readonly Finding[];
  /** Findings across enterprises that touch it. */
  readonly shared: readonly Finding[];
}

const IDENTITY: readonly FieldId[] = ["enterprise.name", "enterprise.uscc", "credit.enterprise", "credit.uscc", "cover.applicant"];

/**
 * Suggests a tier (scoring.md "Tier suggestion", rules 1 to 6). The order in which the rules win:
 * 1. A hard gate (G1, G3, G4, G5, or fewer than 3 links / 8 scenes) that fails for certain: the fields that decided it are readable and no
 *    open error touches them. Then 未达标, whatever else is wrong; every failing gate is listed and what is still to be corrected is mentioned.
 * 2. Otherwise a gate that cannot be decided, an open error in a cell of identity or of a gate, or no single declared direction: 数据待更正.
 *    A gate that fails on doubtful cells belongs here too.
 * 3. Otherwise the tiers are compared. Between 产线级 and 车间级 the form gives no number, so the policy's proxies decide.
 * Findings that a waiver takes out of the conclusion are not open.
 */
export function suggestTier(input: TierInput): TierSuggestion {
  const own = openErrors(input.findings);
  const shared = openErrors(input.shared);
  const doubted = (fields: readonly FieldId[]) => [...own, ...shared].some((finding) => touchesAny(finding, fields));

  const failed = hardConditions(input).filter((condition) => condition.status === "fail");
  const pending = toCorrect(input, own, shared);
  if (failed.some(({ decidedBy }) => !doubted(decidedBy))) {
    return concluded("未达标", { id: "unmet", about: { failed: failed.map(({ reason }) => reason), toCorrect: pending } });
  }
  const declared = declaredTierOf(input.application);
  const ticked = scenesOf(input.application);
  if (pending.length > 0 || declared === null || ticked === null) return concluded("数据待更正", { id: "pending", about: { toCorrect: pending } });
  return compareTiers({ ...input, declared, ticked, openErrors: own.length + shared.length });
}

function concluded(suggestedTier: SuggestedTier, told: ConclusionSaid): TierSuggestion {
  return { suggestedTier, conclusion: say(CONCLUSIONS_ZH, told), told };
}

function openErrors(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => finding.severity === "error" && isOpen(finding));
}

function touchesAny(finding: Finding, fields: readonly FieldId[]): boolean {
  return finding.fields.some((id) => (fields as readonly string[]).includes(id));
}

/** A gate, or the least of scenes that any tier asks for, as rule 1 needs it. */
type Condition = { readonly status: "fail"; readonly reason: TierReason; readonly decidedBy: readonly FieldId[] } | { readonly status: "pass" | "unknown" };

function hardConditions({ application, gates }: TierInput): readonly Condition[] {
  const others = gates.filter(({ gate }) => !gate.soft && gate.id !== "G2").map(({ gate, decidedBy }): Condition => {
    return gate.status === "fail" ? { status: gate.status, reason: { id: "gate", about: { reason: gate.told } }, decidedBy } : { status: gate.status };
  });
  return [...others, sceneFloor(application)];
}

/** Where ticks are doubtful or unread, G2 says so: its requirement is never below this one. */
function sceneFloor(application: Application): Condition {
  const required = REQUIRED_SCENES["产线级"];
  const ticked = scenesOf(application);
  if (ticked === null) return { status: "unknown" };
  const found = { links: ticked.links.length, scenes: ticked.scenes.length };
  if (found.links >= required.links && found.scenes >= required.scenes) return { status: "pass" };
  if (!ticked.certain) return { status: "unknown" };
  const shortfall = sceneShortfall(ticked.links, found.scenes, "产线级");
  return { status: "fail", reason: { id: "sceneFloor", about: { found, required, shortfall } }, decidedBy: ["scenes"] };
}

/** What must be put right before a tier can be judged, in a few words each. */
function toCorrect({ application, gates }: TierInput, own: readonly Finding[], shared: readonly Finding[]): readonly TierReason[] {
  const unknown = gates.filter(({ gate }) => !gate.soft && gate.status === "unknown").map(({ gate }) => undecided(gate.told));
  const involved: readonly FieldId[] = [...IDENTITY, ...gates.filter(({ gate }) => !gate.soft).flatMap(({ inputs }) => inputs), ...(needsSystems(application) ? SYSTEMS : [])];
  const wrong = involved.filter((id) => own.some((finding) => touchesAny(finding, [id])));
  const said = unknown.map((reason) => say(TIER_REASONS_ZH, reason)).join();
  const labels = [...new Set(wrong.map(fieldName))].filter((label) => !said.includes(`「${label}」`));
  const acrossEnterprises = shared.filter((finding) => touchesAny(finding, involved)).map(acrossEnterprisesReason);
  const direction: readonly TierReason[] = declaredTierOf(application) === null && !wrong.includes("project.direction") ? [{ id: "noDirection" }] : [];
  const systems: readonly TierReason[] = needsSystems(application) && systemsOf(application) === null && !wrong.includes("systems") ? [{ id: "noSystems" }] : [];
  const mistaken: readonly TierReason[] = labels.length > 0 ? [{ id: "wrongFields", about: { labels } }] : [];
  return [...unknown, ...direction, ...systems, ...mistaken, ...acrossEnterprises];
}

/** In a conclusion that something is to be corrected, a gate need not say that it cannot be decided. */
function undecided(reason: GateSaid): TierReason {
  return reason.id === "undecided" ? reason : { id: "gate", about: { reason } };
}

function acrossEnterprisesReason({ rule, message, told, check }: Finding): TierReason {
  return { id: "acrossEnterprises", about: { finding: { rule, message, check, ...(told && { told }) } } };
}

const SYSTEMS: readonly FieldId[] = ["systems", "systems.other"];

/** Whether the choice between 产线级 and 车间级 rests on the interconnected systems. */
function needsSystems(application: Application): boolean {
  const declared = declaredTierOf(application);
  const ticked = scenesOf(application);
  return declared !== null && declared !== "产线级" && ticked !== null && !meetsFactory(ticked);
}

function meetsFactory({ links, scenes }: Pick<TickedScenes, "links" | "scenes">): boolean {
  const required = REQUIRED_SCENES["工厂级"];
  return links.length >= required.links && scenes.length >= required.scenes;
}

interface Comparison extends TierInput {
  readonly declared: Tier;
  readonly ticked: TickedScenes;
  readonly openErrors: number;
}

function compareTiers(comparison: Comparison): TierSuggestion {
  const { declared, ticked } = comparison;
  const workshop = workshopProxies(comparison);
  switch (declared) {
    case "工厂级": {
      if (meetsFactory(ticked)) return concluded("工厂级", { id: "asDeclared", about: { weaknesses: weaknessesOf(comparison) } });
      const lower = workshop.lacking.length === 0 ? "车间级" : "产线级";
      return concluded(lower, { id: "lower", about: { tier: lower, lacking: [...factoryShortfall(ticked), ...workshop.lacking] } });
    }
    case "车间级": {
      const factory = factoryGuidance(comparison);
      if (factory !== null) return factory;
      if (meetsFactory(ticked) || workshop.lacking.length === 0) return concluded("车间级", AS_DECLARED);
      return concluded("产线级", { id: "lower", about: { tier: "产线级", lacking: workshop.lacking } });
    }
    case "产线级": {
      const factory = factoryGuidance(comparison);
      if (factory !== null) return factory;
      if (workshop.lacking.length > 0) return concluded("产线级", AS_DECLARED);
      return concluded("车间级", { id: "towardsWorkshop", about: workshop.found });
    }
  }
}

const AS_DECLARED: ConclusionSaid = { id: "asDeclared", about: { weaknesses: [] } };

function factoryShortfall({ links, scenes }: TickedScenes): readonly TierReason[] {
  const required = REQUIRED_SCENES["工厂级"];
  const open = LINKS.filter((link) => !links.includes(link));
  const reasons: TierReason[] = [];
  if (scenes.length < required.scenes) reasons.push({ id: "factoryScenes", about: { found: scenes.length, required: required.scenes } });
  if (links.length < required.links) reasons.push({ id: "factoryLinks", about: { found: links.length, required: required.links, open } });
  return reasons;
}

interface WorkshopProxies {
  readonly found: { readonly systems: number; readonly fiveG: number; readonly links: number };
  readonly lacking: readonly TierReason[];
}

/** Rule 3: the policy's proxies for 车间级 (Z三（一）「多产线多系统协同优化」). */
function workshopProxies({ application, policy, ticked }: Comparison): WorkshopProxies {
  const systems: LinkedSystems = systemsOf(application) ?? { listed: [], other: null, count: 0 };
  const missing = policy["tier.workshop.requiredSystems"].filter((name) => !(systems.listed as readonly string[]).includes(name));
  const found = { systems: systems.count, fiveG: valueOf(application, "connection.fiveG") ?? 0, links: ticked.links.length };
  const least = { systems: policy["tier.workshop.systems"], fiveG: policy["tier.workshop.fiveG"], links: policy["tier.workshop.links"] };
  const lacking: TierReason[] = [];
  if (found.systems < least.systems) lacking.push({ id: "workshopSystems", about: { found: found.systems, required: least.systems } });
  if (missing.length > 0) lacking.push({ id: "workshopLacks", about: { systems: missing } });
  if (found.fiveG < least.fiveG) lacking.push({ id: "workshopFiveG", about: { found: found.fiveG, required: least.fiveG } });
  if (found.links < least.links) lacking.push({ id: "workshopLinks", about: { found: found.links, required: least.links } });
  return { found, lacking };
}

/** Rule 5: a lower declaration that meets 工厂级 in every respect; null otherwise. A suggestion only: the applicant chose. */
function factoryGuidance({ application, policy, ticked, score, openErrors }: Comparison): TierSuggestion | null {
  const systems = systemsOf(application)?.count ?? 0;
  if (score === null || openErrors > 0 || !meetsFactory(ticked)) return null;
  const points = score.auto + (score.manual ?? 0);
  if (points < policy["tier.factory.score"] || systems < policy["tier.factory.systems"]) return null;
  const found = { links: ticked.links.length, scenes: ticked.scenes.length };
  return concluded("工厂级", { id: "towardsFactory", about: { found, points: numberText(points, 1), systems } });
}

/** Rule 4, second half: 5 links and 10 scenes that rest on ticks without narrative, or more scenes than 5G devices. */
function weaknessesOf({ application, ticked }: Comparison): readonly Weakness[] {
  const weaknesses: Weakness[] = [];
  const fiveG = valueOf(application, "connection.fiveG");
  if (fiveG !== null && ticked.scenes.length > fiveG) weaknesses.push({ id: "moreScenes", about: { scenes: ticked.scenes.length, fiveG } });
  const narrative = valueOf(application, "narrative.construction");
  if (narrative !== null) {
    const scenes = narratedScenes(narrative).filter((scene) => ticked.scenes.includes(scene));
    const links = coveredLinks(scenes);
    if (!meetsFactory({ links, scenes })) weaknesses.push({ id: "narrated", about: { scenes: scenes.length, links: links.length } });
  }
  return weaknesses;
}
