import { lacksColumn, readingOf, valueOf, type Application } from "../form/application";
import { fieldName, type FieldId } from "../form/fields";
import { LINKS, TIERS, type Tier } from "../form/options";
import type { PolicyValues } from "../policy/keys";
import { declaredTierOf, fiveGNeeded, hasRate, reachesRate, REQUIRED_RATE, REQUIRED_SCENES, saysNone, scenesOf } from "./facts";
import { cutPercent } from "./format";
import { divide, exact, toNumber } from "./fraction";
import type { Gate, GateId, ManualCheck } from "./report";
import { nodeAnswer } from "./secondaryNode";
import { saysUnsigned } from "./signatures";

/** A gate with what the tier suggestion has to know about it. */
export interface GateResult {
  readonly gate: Gate;
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
  | { readonly status: "pass" | "unknown"; readonly found: number | string | null; readonly reason: string; readonly required?: string }
  | { readonly status: "fail"; readonly found: number | string; readonly reason: string; readonly decidedBy: readonly FieldId[]; readonly required?: string };

const result = ({ inputs, ...head }: GateHead, judgement: Judgement, manual: readonly string[] = []): GateResult => ({
  gate: {
    id: head.id,
    title: head.title,
    status: judgement.status,
    found: judgement.found,
    required: judgement.required ?? head.required,
    reason: manual.length > 0 && judgement.status === "pass" ? `${judgement.reason}；另须人工核对：${manual.join("、")}` : judgement.reason,
    clause: head.clause,
    soft: head.soft,
  },
  inputs,
  decidedBy: judgement.status === "fail" ? judgement.decidedBy : [],
  shortfall: judgement.status === "fail" ? judgement.reason : null,
  manual,
});

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
    const why = wireless === 0 ? "无线联网为 0 台，比率无法计算" : `5G 联网 ${fiveG} 台多于无线联网 ${wireless} 台，数据矛盾`;
    return result(RATE, { status: "unknown", found: null, reason: why });
  }
  const rate = divide(exact(fiveG), exact(wireless));
  const calculation = `5G 联网 ${fiveG} 台 ÷ 无线联网 ${wireless} 台 = ${cutPercent(rate)}`;
  if (reachesRate(fiveG, wireless)) return result(RATE, { status: "pass", found: toNumber(rate), reason: `${calculation}，不低于 30%` });
  const reason = `${calculation}，低于 30%，还差 ${fiveGNeeded(wireless) - fiveG} 台`;
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
  const { links, scenes } = REQUIRED_SCENES[tier];
  const required = `${links} 个环节、${scenes} 个场景`;
  const judgedAs = declared ? `申报${declared}` : "申报方向未明确，按产线级、车间级的最低要求判断";
  const ticked = scenesOf(application);
  if (!ticked) return result(SCENES_HEAD, { ...undecided(application, ["scenes"]), required });
  const found = `${ticked.links.length} 个环节、${ticked.scenes.length} 个场景`;
  if (ticked.links.length >= links && ticked.scenes.length >= scenes) {
    return result(SCENES_HEAD, { status: "pass", found, required, reason: `${judgedAs}，${found}，达到 ${required}` });
  }
  if (!ticked.certain) return result(SCENES_HEAD, { status: "unknown", found, required, reason: `${found}，另有场景以“×”标记，无法判断是否选中` });
  const reason = `${judgedAs}，${found}，须不少于 ${required}（${sceneShortfall(ticked.links, ticked.scenes.length, tier)}）`;
  return result(SCENES_HEAD, { status: "fail", found, required, reason, decidedBy: declared ? SCENES_HEAD.inputs : ["scenes"] });
}

/** "差 1 个场景，缺研发设计环节" as measured against a tier. */
export function sceneShortfall(covered: readonly string[], scenes: number, tier: Tier): string {
  const required = REQUIRED_SCENES[tier];
  const open = LINKS.filter((link) => !covered.includes(link));
  const parts: string[] = [];
  if (scenes < required.scenes) parts.push(`差 ${required.scenes - scenes} 个场景`);
  if (covered.length < required.links) {
    const missing = required.links - covered.length;
    parts.push(missing === open.length ? `缺${open.join("、")}环节` : `差 ${missing} 个环节`);
  }
  return parts.join("，");
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
    const found = lacking.map((id) => `「${fieldName(id)}」为 ${valueOf(application, id) === 0 ? "0" : "“无”"}`).join("，");
    return result(EDGE, { status: "fail", found, reason: `${found}；厂区或区域内须建设至少 1 套包含 UPF 和资源池的 MEC`, decidedBy: lacking });
  }
  if (EDGE_FIELDS.some((id) => valueOf(application, id) === null)) return result(EDGE, undecided(application, EDGE_FIELDS));
  const [sets, throughput] = [valueOf(application, "mec.sets"), valueOf(application, "mec.upfThroughput")];
  const found = `MEC ${sets} 套，UPF ${throughput} Gbps`;
  return result(EDGE, { status: "pass", found, reason: `${found}，资源池三项齐全` });
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
  const none: Judgement = { status: "fail", found: written || "无", reason: `接入二级节点名称填“${written || "无"}”，未接入省内二级节点`, decidedBy: NODE.inputs };
  if (written === "") return result(NODE, saysNone(application, "identifier.node") ? none : undecided(application, NODE.inputs));
  const answer = nodeAnswer(written, policy["identifier.nodes"]);
  switch (answer) {
    case "named":
      return result(NODE, { status: "pass", found: written, reason: `接入“${written}”` });
    case "none":
      return result(NODE, none);
    case "unnamed":
      return result(NODE, { status: "unknown", found: written, reason: `填“${written}”，没有写出节点名称` });
    case "topLevel":
      return result(NODE, { status: "unknown", found: written, reason: `“${written}”是国家顶级节点，不是二级节点` });
    case "unlisted":
      return result(NODE, { status: "unknown", found: written, reason: `“${written}”不在省内二级节点名录中，须核实` });
  }
}

const CREDIT_FIELDS = ["credit.enterprise", "credit.uscc", "credit.responsible", "credit.periodEnd", "credit.text"] as const;
const SIGNATURES = ["credit.signedResponsible", "credit.signedLegal"] as const;
const CREDIT: GateHead = {
  id: "G5",
  title: "信用承诺书完整",
  required: "企业名称、统一社会信用代码、申报责任人、承诺期间、承诺正文齐全",
  clause: "承诺书",
  soft: false,
  inputs: [...CREDIT_FIELDS, ...SIGNATURES],
};
/** 签字 and 公章 cannot be decided from cells: they stay ticks for a person. */
const CREDIT_TICKS = ["申报责任人签字", "法定代表人签字", "公章"];

/** A signature that the sheet itself calls missing is the one thing that fails here: an empty line may have been signed on paper. */
function creditGate(application: Application, paper: ManualCheck | null): GateResult {
  if (paper?.result === "refuted") {
    const reason = `人工核对纸质信用承诺书不符${paper.note === "" ? "" : `：${paper.note}`}`;
    return result(CREDIT, { status: "fail", found: "签字、日期或公章不齐", reason, decidedBy: SIGNATURES });
  }
  const ticks = paper === null ? CREDIT_TICKS : [];
  const unsigned = SIGNATURES.filter((id) => saysUnsigned(readingOf(application, id).raw));
  if (unsigned.length > 0) {
    const found = unsigned.map((id) => `${signatureName(id)}登记为“${readingOf(application, id).raw.trim()}”`).join("，");
    return result(CREDIT, { status: "fail", found, reason: `信用承诺书${found}`, decidedBy: unsigned }, ticks);
  }
  if (CREDIT_FIELDS.every((id) => lacksColumn(readingOf(application, id)))) return ledgerCredit(paper, ticks);
  if (CREDIT_FIELDS.some((id) => valueOf(application, id) === null)) return result(CREDIT, undecided(application, CREDIT_FIELDS), ticks);
  return result(CREDIT, { status: "pass", found: "齐全", reason: "承诺书各项齐全" }, ticks);
}

/** A ledger holds no commitment: only the paper can tell, and whoever looked at it. */
function ledgerCredit(paper: ManualCheck | null, ticks: readonly string[]): GateResult {
  if (paper?.result === "passed") return result(CREDIT, { status: "pass", found: "纸质承诺书已核", reason: "一览表中没有信用承诺书，人工核对纸质承诺书齐全" });
  return result(CREDIT, { status: "unknown", found: null, reason: "无法判定：一览表中没有信用承诺书，须核对纸质承诺书" }, ticks);
}

function signatureName(id: (typeof SIGNATURES)[number]): string {
  return id === "credit.signedResponsible" ? "申报责任人签字" : "法定代表人签字";
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
  const found = `室外站 ${outdoor ?? "未知"}、室分系统 ${indoor ?? "未知"}`;
  if ((outdoor ?? 0) + (indoor ?? 0) > 0) return result(COVERAGE, { status: "pass", found, reason: found });
  if (outdoor === null || indoor === null) return result(COVERAGE, undecided(application, COVERAGE.inputs));
  return result(COVERAGE, { status: "fail", found, reason: "室外站与室分系统均为 0，与“5G 网络全面覆盖”不符", decidedBy: COVERAGE.inputs });
}

/** "无法判定：「应用设备 5G 联网」未填写": names each of the fields that gives no value. */
function undecided(application: Application, ids: readonly FieldId[]): Judgement {
  const STATUS = { blank: "未填写", unreadable: "无法识别", missing: "在表中找不到" } as const;
  const parts = ids.flatMap((id) => {
    const { status } = readingOf(application, id);
    return status === "ok" ? [] : [`「${fieldName(id)}」${STATUS[status]}`];
  });
  return { status: "unknown", found: null, reason: `无法判定：${parts.join("，")}` };
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
  return TIERS.map((tier) => `${tier} ${REQUIRED_SCENES[tier].links} 个环节、${REQUIRED_SCENES[tier].scenes} 个场景`).join("；");
}
