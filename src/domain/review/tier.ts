import { valueOf, type Application } from "../form/application";
import { fieldName, type FieldId } from "../form/fields";
import { LINKS, type Tier } from "../form/options";
import { listText, numberText } from "../form/wording";
import type { PolicyValues } from "../policy/keys";
import { coveredLinks, declaredTierOf, REQUIRED_SCENES, scenesOf, systemsOf, type LinkedSystems, type TickedScenes } from "./facts";
import { sceneShortfall, type GateResult } from "./gates";
import { isOpen, type Finding, type Gate, type Score, type SuggestedTier } from "./report";
import { narratedScenes } from "./sceneWords";

export interface TierSuggestion {
  readonly suggestedTier: SuggestedTier;
  /** One sentence: 达标（同申报） / 建议改报… / 可引导申报… / 未达标：… / 数据待更正：…. */
  readonly conclusion: string;
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
const SAME = "达标（同申报）";

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

  const failed = hardConditions(input).filter(({ status }) => status === "fail");
  const pending = toCorrect(input, own, shared);
  if (failed.some(({ decidedBy }) => !doubted(decidedBy))) {
    const also = pending.length > 0 ? `。另有待更正：${pending.join("；")}` : "";
    return { suggestedTier: "未达标", conclusion: `未达标：${failed.map(({ reason }) => reason).join("；")}${also}` };
  }
  const declared = declaredTierOf(input.application);
  const ticked = scenesOf(input.application);
  if (pending.length > 0 || declared === null || ticked === null) return { suggestedTier: "数据待更正", conclusion: `数据待更正：${pending.join("；")}` };
  return compareTiers({ ...input, declared, ticked, openErrors: own.length + shared.length });
}

function openErrors(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => finding.severity === "error" && isOpen(finding));
}

function touchesAny(finding: Finding, fields: readonly FieldId[]): boolean {
  return finding.fields.some((id) => (fields as readonly string[]).includes(id));
}

/** A gate, or the least of scenes that any tier asks for, as rule 1 needs it. */
interface Condition {
  readonly status: Gate["status"];
  readonly reason: string;
  readonly decidedBy: readonly FieldId[];
}

function hardConditions({ application, gates }: TierInput): readonly Condition[] {
  const others = gates.filter(({ gate }) => !gate.soft && gate.id !== "G2").map(({ gate, decidedBy }) => ({ status: gate.status, reason: gate.reason, decidedBy }));
  return [...others, sceneFloor(application)];
}

/** Where ticks are doubtful or unread, G2 says so: its requirement is never below this one. */
function sceneFloor(application: Application): Condition {
  const { links, scenes } = REQUIRED_SCENES["产线级"];
  const ticked = scenesOf(application);
  if (ticked === null) return { status: "unknown", reason: "", decidedBy: [] };
  if (ticked.links.length >= links && ticked.scenes.length >= scenes) return { status: "pass", reason: "", decidedBy: [] };
  if (!ticked.certain) return { status: "unknown", reason: "", decidedBy: [] };
  const shortfall = sceneShortfall(ticked.links, ticked.scenes.length, "产线级");
  const reason = `${ticked.links.length} 个环节、${ticked.scenes.length} 个场景，至少须 ${links} 个环节、${scenes} 个场景（${shortfall}）`;
  return { status: "fail", reason, decidedBy: ["scenes"] };
}

/** What must be put right before a tier can be judged, in a few words each. */
function toCorrect({ application, gates }: TierInput, own: readonly Finding[], shared: readonly Finding[]): readonly string[] {
  const unknown = gates.filter(({ gate }) => !gate.soft && gate.status === "unknown").map(({ gate }) => gate.reason.replace(/^无法判定：/, ""));
  const involved: readonly FieldId[] = [...IDENTITY, ...gates.filter(({ gate }) => !gate.soft).flatMap(({ inputs }) => inputs), ...(needsSystems(application) ? SYSTEMS : [])];
  const wrong = involved.filter((id) => own.some((finding) => touchesAny(finding, [id])));
  const said = unknown.join();
  const names = [...new Set(wrong.map((id) => `「${fieldName(id)}」`))].filter((name) => !said.includes(name));
  const acrossEnterprises = shared.filter((finding) => touchesAny(finding, involved)).map(({ message }) => message.split("；", 1).join());
  const direction = declaredTierOf(application) === null && !wrong.includes("project.direction") ? ["「申报方向」未明确"] : [];
  const systems = needsSystems(application) && systemsOf(application) === null && !wrong.includes("systems") ? ["「信息系统和生产系统」未填写或无法识别"] : [];
  return [...unknown, ...direction, ...systems, ...(names.length > 0 ? [`${listText(names)}有错误`] : []), ...acrossEnterprises];
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
      if (meetsFactory(ticked)) return { suggestedTier: "工厂级", conclusion: [SAME, ...weakSupport(comparison)].join("；") };
      const lower = workshop.lacking.length === 0 ? "车间级" : "产线级";
      return { suggestedTier: lower, conclusion: `建议改报${lower}：${[...factoryShortfall(ticked), ...workshop.lacking].join("；")}` };
    }
    case "车间级": {
      const factory = factoryGuidance(comparison);
      if (factory !== null) return factory;
      if (meetsFactory(ticked) || workshop.lacking.length === 0) return { suggestedTier: "车间级", conclusion: SAME };
      return { suggestedTier: "产线级", conclusion: `建议改报产线级：${workshop.lacking.join("；")}` };
    }
    case "产线级": {
      const factory = factoryGuidance(comparison);
      if (factory !== null) return factory;
      if (workshop.lacking.length > 0) return { suggestedTier: "产线级", conclusion: SAME };
      return { suggestedTier: "车间级", conclusion: `可引导申报车间级：${workshop.found}` };
    }
  }
}

/** "场景 9 个，工厂级须不少于 10 个". */
function factoryShortfall({ links, scenes }: TickedScenes): readonly string[] {
  const required = REQUIRED_SCENES["工厂级"];
  const open = LINKS.filter((link) => !links.includes(link));
  return [
    ...(scenes.length < required.scenes ? [`场景 ${scenes.length} 个，工厂级须不少于 ${required.scenes} 个`] : []),
    ...(links.length < required.links ? [`环节 ${links.length} 个，工厂级须 ${required.links} 个（缺${open.join("、")}）`] : []),
  ];
}

/** Rule 3: the policy's proxies for 车间级 (Z三（一）「多产线多系统协同优化」). */
function workshopProxies({ application, policy, ticked }: Comparison): { readonly found: string; readonly lacking: readonly string[] } {
  const systems: LinkedSystems = systemsOf(application) ?? { listed: [], other: null, count: 0 };
  const fiveG = valueOf(application, "connection.fiveG") ?? 0;
  const missing = policy["tier.workshop.requiredSystems"].filter((name) => !(systems.listed as readonly string[]).includes(name));
  const least = { systems: policy["tier.workshop.systems"], fiveG: policy["tier.workshop.fiveG"], links: policy["tier.workshop.links"] };
  return {
    found: `互通系统 ${systems.count} 个，5G 联网 ${fiveG} 台，${ticked.links.length} 个环节`,
    lacking: [
      ...(systems.count < least.systems ? [`互通系统 ${systems.count} 个，车间级参考值 ${least.systems} 个`] : []),
      ...(missing.length > 0 ? [`未互通 ${missing.join("、")}`] : []),
      ...(fiveG < least.fiveG ? [`5G 联网 ${fiveG} 台，车间级参考值 ${least.fiveG} 台`] : []),
      ...(ticked.links.length < least.links ? [`环节 ${ticked.links.length} 个，车间级参考值 ${least.links} 个`] : []),
    ],
  };
}

/** Rule 5: a lower declaration that meets 工厂级 in every respect; null otherwise. A suggestion only: the applicant chose. */
function factoryGuidance({ application, policy, ticked, score, openErrors }: Comparison): TierSuggestion | null {
  const systems = systemsOf(application)?.count ?? 0;
  if (score === null || openErrors > 0 || !meetsFactory(ticked)) return null;
  const points = score.auto + (score.manual ?? 0);
  if (points < policy["tier.factory.score"] || systems < policy["tier.factory.systems"]) return null;
  const found = `${ticked.links.length} 个环节、${ticked.scenes.length} 个场景，评分 ${numberText(points, 1)}，互通系统 ${systems} 个`;
  return { suggestedTier: "工厂级", conclusion: `可引导申报工厂级：${found}` };
}

/** Rule 4, second half: 5 links and 10 scenes that rest on ticks without narrative, or more scenes than 5G devices. */
function weakSupport({ application, ticked }: Comparison): readonly string[] {
  const reasons: string[] = [];
  const fiveG = valueOf(application, "connection.fiveG");
  if (fiveG !== null && ticked.scenes.length > fiveG) reasons.push(`场景 ${ticked.scenes.length} 个多于 5G 联网设备 ${fiveG} 台`);
  const narrative = valueOf(application, "narrative.construction");
  if (narrative !== null) {
    const told = narratedScenes(narrative).filter((scene) => ticked.scenes.includes(scene));
    const links = coveredLinks(told);
    if (!meetsFactory({ links, scenes: told })) reasons.push(`建设内容只写到其中 ${told.length} 个场景、${links.length} 个环节`);
  }
  return reasons.length > 0 ? [`工厂级支撑不足，建议核查：${reasons.join("，")}`] : [];
}
