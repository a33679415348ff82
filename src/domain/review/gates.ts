import { lacksColumn, readingOf, valueOf, type Application } from "../form/application";
import { fieldName, type FieldId } from "../form/fields";
import { LINKS, TIERS, type Tier } from "../form/options";
import type { PolicyValues } from "../policy/keys";
import { say } from "../wording/said";
import { declaredTierOf, fiveGNeeded, hasRate, reachesRate, REQUIRED_RATE, REQUIRED_SCENES, saysNone, scenesOf } from "./facts";
import { cutPercent } from "./format";
import { divide, exact, toNumber } from "./fraction";
import {
  coverageText,
  edgeText,
  GATES_ZH,
  lackingText,
  PAPER_MARK_NAMES,
  PAPER_MARKS,
  spreadText,
  unsignedText,
  type GateSaid,
  type SceneShortfall,
  type Signature,
} from "./gateWords";
import type { Gate, GateId, ManualCheck } from "./report";
import { nodeAnswer } from "./secondaryNode";
import { saysUnsigned } from "./signatures";

/** A gate with what the tier suggestion has to know about it. */
export interface GateResult {
  readonly gate: Required<Gate>;
  /** Fields that the gate looks at. */
  readonly inputs: readonly FieldId[];
  /** Fields that decided a fail; the others could not change it. Empty unless failed. */
  readonly decidedBy: readonly FieldId[];
  /** What is still missing for the condition, in a few words; null unless failed. */
  readonly shortfall: string | null;
  /** Ticks that a person must make besides, whatever the status. */
  readonly manual: readonly string[];
}

interface GateHead {
  readonly id: GateId;
  readonly title: string;
  readonly required: number | string;
  readonly clause: string;
  readonly soft: boolean;
  readonly inputs: readonly FieldId[];
}

type Judgement =
  | { readonly status: "pass" | "unknown"; readonly found: number | string | null; readonly reason: GateSaid; readonly required?: string }
  | { readonly status: "fail"; readonly found: number | string; readonly reason: GateSaid; readonly decidedBy: readonly FieldId[]; readonly required?: string };

function result({ inputs, ...head }: GateHead, judgement: Judgement, manual: readonly string[] = []): GateResult {
  const reason = say(GATES_ZH, judgement.reason);
  return {
    gate: {
      id: head.id,
      title: head.title,
      status: judgement.status,
      found: judgement.found,
      required: judgement.required ?? head.required,
      reason,
      told: judgement.reason,
      clause: head.clause,
      soft: head.soft,
    },
    inputs,
    decidedBy: judgement.status === "fail" ? judgement.decidedBy : [],
    shortfall: judgement.status === "fail" ? reason : null,
    manual,
  };
}

/**
 * The official conditions in the form's order. Blank or unreadable makes a gate "unknown", never "pass"; a clear “无” is a fail.
 * `paper` is what a person found on the signatures and the seal of the 信用承诺书.
 */
export function evaluateGates(application: Application, policy: Pick<PolicyValues, "identifier.nodes">, paper: ManualCheck | null = null): readonly GateResult[] {
  return [rateGate(application), scenesGate(application), edgeGate(application), nodeGate(application, policy), creditGate(application, paper), coverageGate(application)];
}

const RATE: GateHead = {
  id: "G1",
  title: "5G 无线联网率不低于 30%",
  required: REQUIRED_RATE.part / REQUIRED_RATE.whole,
  clause: "表·要素「不低于30%」",
  soft: false,
  inputs: ["connection.fiveG", "connection.wireless"],
};

function rateGate(application: Application): GateResult {
  const fiveG = valueOf(application, "connection.fiveG");
  const wireless = valueOf(application, "connection.wireless");
  if (fiveG === null || wireless === null) return result(RATE, undecided(application, RATE.inputs));
  if (!hasRate(fiveG, wireless)) {
    const reason: GateSaid = wireless === 0 ? { id: "noWireless" } : { id: "moreFiveG", about: { fiveG, wireless } };
    return result(RATE, { status: "unknown", found: null, reason });
  }
  const rate = divide(exact(fiveG), exact(wireless));
  const data = { fiveG, wireless, rate: cutPercent(rate) };
  if (reachesRate(fiveG, wireless)) return result(RATE, { status: "pass", found: toNumber(rate), reason: { id: "rateReached", about: data } });
  const reason: GateSaid = { id: "rateMissed", about: { ...data, missing: fiveGNeeded(wireless) - fiveG } };
  return result(RATE, { status: "fail", found: toNumber(rate), reason, decidedBy: RATE.inputs });
}

const SCENES_HEAD: GateHead = {
  id: "G2",
  title: "应用场景普及率",
  required: "",
  clause: "表·要素「产线级、车间级不少于3个环节、8个场景；工厂级涵盖5个环节、不少于10个场景」",
  soft: false,
  inputs: ["scenes", "project.direction"],
};

/** Without one declared direction the lower threshold is judged, as the least that any tier asks for. */
function scenesGate(application: Application): GateResult {
  const declared = declaredTierOf(application);
  const tier: Tier = declared ?? "产线级";
  const least = REQUIRED_SCENES[tier];
  const required = spreadText(least);
  const ticked = scenesOf(application);
  if (!ticked) return result(SCENES_HEAD, { ...undecided(application, ["scenes"]), required });
  const covered = { links: ticked.links.length, scenes: ticked.scenes.length };
  const found = spreadText(covered);
  const data = { declared, found: covered, required: least };
  if (covered.links >= least.links && covered.scenes >= least.scenes) {
    return result(SCENES_HEAD, { status: "pass", found, required, reason: { id: "scenesReached", about: data } });
  }
  if (!ticked.certain) return result(SCENES_HEAD, { status: "unknown", found, required, reason: { id: "scenesDoubtful", about: { found: covered } } });
  const reason: GateSaid = { id: "scenesMissed", about: { ...data, shortfall: sceneShortfall(ticked.links, covered.scenes, tier) } };
  return result(SCENES_HEAD, { status: "fail", found, required, reason, decidedBy: declared ? SCENES_HEAD.inputs : ["scenes"] });
}

/** What is short as measured against a tier. */
export function sceneShortfall(covered: readonly string[], scenes: number, tier: Tier): SceneShortfall {
  const required = REQUIRED_SCENES[tier];
  const open = LINKS.filter((link) => !covered.includes(link));
  const links = Math.max(0, required.links - covered.length);
  return { links, scenes: Math.max(0, required.scenes - scenes), named: links === open.length ? open : [] };
}

const EDGE: GateHead = {
  id: "G3",
  title: "MEC 至少 1 套，包含 UPF 和边缘计算资源池",
  required: "MEC ≥ 1 套，UPF 吞吐能力 > 0，vCPU、内存、存储均 > 0",
  clause: "表·要素「建设至少1套包含UPF和边缘计算资源池的边缘计算节点」",
  soft: false,
  inputs: ["mec.sets", "mec.upfThroughput", "mec.vcpu", "mec.memory", "mec.storage"],
};
const EDGE_FIELDS = ["mec.sets", "mec.upfThroughput", "mec.vcpu", "mec.memory", "mec.storage"] as const;

/** Without an MEC the rest of the row says nothing: only its number decides then. */
function edgeGate(application: Application): GateResult {
  const zero = EDGE_FIELDS.filter((id) => valueOf(application, id) === 0 || saysNone(application, id));
  const lacking = zero.includes("mec.sets") ? (["mec.sets"] as const) : zero;
  if (lacking.length > 0) {
    const fields = lacking.map((id) => ({ label: fieldName(id), written: valueOf(application, id) === 0 ? ("0" as const) : ("无" as const) }));
    return result(EDGE, { status: "fail", found: lackingText(fields), reason: { id: "edgeLacking", about: { fields } }, decidedBy: lacking });
  }
  if (EDGE_FIELDS.some((id) => valueOf(application, id) === null)) return result(EDGE, undecided(application, EDGE_FIELDS));
  const data = { sets: valueOf(application, "mec.sets"), throughput: valueOf(application, "mec.upfThroughput") };
  return result(EDGE, { status: "pass", found: edgeText(data), reason: { id: "edgeReached", about: data } });
}

const NODE: GateHead = {
  id: "G4",
  title: "接入省内二级节点",
  required: "写明省内二级节点名称",
  clause: "表·要素「须接入省内工业互联网标识解析二级节点并开展应用」",
  soft: false,
  inputs: ["identifier.node"],
};

function nodeGate(application: Application, policy: Pick<PolicyValues, "identifier.nodes">): GateResult {
  const written = valueOf(application, "identifier.node")?.trim() ?? "";
  const said = written || "无";
  const none: Judgement = { status: "fail", found: said, reason: { id: "noNode", about: { written: said } }, decidedBy: NODE.inputs };
  if (written === "") return result(NODE, saysNone(application, "identifier.node") ? none : undecided(application, NODE.inputs));
  const answer = nodeAnswer(written, policy["identifier.nodes"]);
  switch (answer) {
    case "named":
      return result(NODE, { status: "pass", found: written, reason: { id: "nodeNamed", about: { written } } });
    case "none":
      return result(NODE, none);
    case "unnamed":
      return result(NODE, { status: "unknown", found: written, reason: { id: "nodeUnnamed", about: { written } } });
    case "topLevel":
      return result(NODE, { status: "unknown", found: written, reason: { id: "nodeTopLevel", about: { written } } });
    case "unlisted":
      return result(NODE, { status: "unknown", found: written, reason: { id: "nodeUnlisted", about: { written } } });
  }
}

const CREDIT_FIELDS = ["credit.enterprise", "credit.uscc", "credit.responsible", "credit.periodEnd", "credit.text"] as const;
const SIGNATURES = ["credit.signedResponsible", "credit.signedLegal"] as const;
const SIGNED_BY: Readonly<Record<(typeof SIGNATURES)[number], Signature>> = { "credit.signedResponsible": "responsible", "credit.signedLegal": "legal" };
const CREDIT: GateHead = {
  id: "G5",
  title: "信用承诺书完整",
  required: "企业名称、统一社会信用代码、申报责任人、承诺期间、承诺正文齐全",
  clause: "承诺书",
  soft: false,
  inputs: [...CREDIT_FIELDS, ...SIGNATURES],
};
/** 签字 and 公章 cannot be decided from cells: they stay ticks for a person. */
const CREDIT_TICKS = PAPER_MARKS.map((mark) => PAPER_MARK_NAMES[mark]);

/** A signature that the sheet itself calls missing is the one thing that fails here: an empty line may have been signed on paper. */
function creditGate(application: Application, paper: ManualCheck | null): GateResult {
  if (paper?.result === "refuted") {
    return result(CREDIT, { status: "fail", found: "签字、日期或公章不齐", reason: { id: "paperRefuted", about: { note: paper.note } }, decidedBy: SIGNATURES });
  }
  const ticks = paper === null ? CREDIT_TICKS : [];
  const unsigned = SIGNATURES.filter((id) => saysUnsigned(readingOf(application, id).raw));
  if (unsigned.length > 0) {
    const signatures = unsigned.map((id) => ({ signature: SIGNED_BY[id], written: readingOf(application, id).raw.trim() }));
    return result(CREDIT, { status: "fail", found: unsignedText(signatures), reason: { id: "unsigned", about: { signatures } }, decidedBy: unsigned }, ticks);
  }
  if (CREDIT_FIELDS.every((id) => lacksColumn(readingOf(application, id)))) return ledgerCredit(paper, ticks);
  if (CREDIT_FIELDS.some((id) => valueOf(application, id) === null)) return result(CREDIT, undecided(application, CREDIT_FIELDS), ticks);
  return result(CREDIT, { status: "pass", found: "齐全", reason: { id: "commitmentComplete", about: { toCheck: ticks.length > 0 } } }, ticks);
}

/** A ledger holds no commitment: only the paper can tell, and whoever looked at it. */
function ledgerCredit(paper: ManualCheck | null, ticks: readonly string[]): GateResult {
  if (paper?.result === "passed") return result(CREDIT, { status: "pass", found: "纸质承诺书已核", reason: { id: "paperPassed" } });
  return result(CREDIT, { status: "unknown", found: null, reason: { id: "undecided", about: { why: { id: "noCommitment" } } } }, ticks);
}

const COVERAGE: GateHead = {
  id: "G6",
  title: "5G 网络覆盖（软性）",
  required: "室外站与室分系统合计 > 0",
  clause: "表·要素「5G网络全面覆盖及稳定运行」",
  soft: true,
  inputs: ["network.outdoorSites", "network.indoorSystems"],
};

function coverageGate(application: Application): GateResult {
  const outdoor = valueOf(application, "network.outdoorSites");
  const indoor = valueOf(application, "network.indoorSystems");
  const data = { outdoor, indoor };
  const found = coverageText(data);
  if ((outdoor ?? 0) + (indoor ?? 0) > 0) return result(COVERAGE, { status: "pass", found, reason: { id: "covered", about: data } });
  if (outdoor === null || indoor === null) return result(COVERAGE, undecided(application, COVERAGE.inputs));
  return result(COVERAGE, { status: "fail", found, reason: { id: "notCovered" }, decidedBy: COVERAGE.inputs });
}

/** Names each of the fields that gives no value. */
function undecided(application: Application, ids: readonly FieldId[]): Judgement {
  const fields = ids.flatMap((id) => {
    const { status } = readingOf(application, id);
    return status === "ok" ? [] : [{ label: fieldName(id), status }];
  });
  return { status: "unknown", found: null, reason: { id: "undecided", about: { why: { id: "unread", about: { fields } } } } };
}

/** A gate as it is shown beside the policy: official, and nobody's to edit. */
export interface OfficialGate {
  readonly id: GateId;
  readonly title: string;
  readonly required: string;
  readonly clause: string;
}

/** The official conditions with their clauses, in the form's order. */
export const OFFICIAL_GATES: readonly OfficialGate[] = [RATE, SCENES_HEAD, EDGE, NODE, CREDIT, COVERAGE].map(({ id, title, clause, required }) => ({
  id,
  title,
  clause,
  required: id === "G2" ? scenesOfTiers() : typeof required === "number" ? `${required * 100}%` : required,
}));

function scenesOfTiers(): string {
  return TIERS.map((tier) => `${tier} ${spreadText(REQUIRED_SCENES[tier])}`).join("；");
}
