import { valueOf, type Application } from "../../form/application";
import { fieldName, type FieldId } from "../../form/fields";
import { normalName } from "../../identifiers/names";
import { POLICY_KEYS, type PolicyValues } from "../../policy/keys";
import { exact } from "../fraction";
import { nodeAnswer } from "../secondaryNode";
import { autoLine, bandLine, bandMax, unreadLine, type Line } from "./line";

/** 边缘计算与标识: MEC 与 UPF、资源池、二级节点、标识应用. */
export function edgeLines(application: Application, policy: PolicyValues): Line[] {
  return [upf(application, policy), pool(application, policy), node(application, policy), use(application, policy)];
}

/** Throughput counts only where an MEC is deployed. */
function upf(application: Application, policy: PolicyValues): Line {
  const item = "边缘·MEC 与 UPF";
  const key = "score.edge.upf";
  const sets = valueOf(application, "mec.sets");
  const throughput = valueOf(application, "mec.upfThroughput");
  if (sets === null || throughput === null) return unreadLine(item, POLICY_KEYS[key].clause, bandMax(policy[key]), "「边缘计算节点 MEC」「UPF 吞吐能力」");
  const deployed = sets > 0;
  return bandLine({
    item,
    key,
    policy,
    value: exact(deployed ? throughput : 0),
    found: `MEC ${sets} 套，UPF ${throughput} Gbps`,
    step: (from) => `${deployed ? "" : "部署 MEC，"}UPF 吞吐能力${from === 0 ? "大于 0" : `提升至 ${from} Gbps`}`,
  });
}

const POOL = ["mec.vcpu", "mec.memory", "mec.storage"] as const satisfies readonly FieldId[];
const POOL_NAMES: Readonly<Record<(typeof POOL)[number], string>> = { "mec.vcpu": "vCPU", "mec.memory": "内存", "mec.storage": "存储" };

/** All three or nothing. */
function pool(application: Application, policy: PolicyValues): Line {
  const item = "边缘·资源池";
  const key = "score.edge.pool";
  const max = policy[key];
  const { clause } = POLICY_KEYS[key];
  const unread = POOL.filter((id) => valueOf(application, id) === null);
  if (unread.length === POOL.length) return unreadLine(item, clause, max, unread.map((id) => `「${fieldName(id)}」`).join(""));
  const lacking = POOL.filter((id) => !((valueOf(application, id) ?? 0) > 0)).map((id) => POOL_NAMES[id]);
  const complete = lacking.length === 0;
  return autoLine({
    item,
    clause,
    max,
    points: exact(complete ? max : 0),
    found: complete ? "vCPU、内存、存储齐全" : `缺${lacking.join("、")}`,
    next: complete ? null : `补齐${lacking.join("、")} → ${max} 分`,
  });
}

function node(application: Application, policy: PolicyValues): Line {
  const item = "标识·二级节点";
  const key = "score.identifier.node";
  const max = policy[key];
  const { clause } = POLICY_KEYS[key];
  const written = valueOf(application, "identifier.node");
  if (written === null) return unreadLine(item, clause, max, "「接入二级节点名称」");
  const named = nodeAnswer(written, policy["identifier.nodes"]) === "named";
  return autoLine({ item, clause, max, points: exact(named ? max : 0), found: written.trim(), next: named ? null : `接入省内二级节点 → ${max} 分` });
}

const NARRATIVES = ["narrative.overview", "narrative.construction", "narrative.innovation", "narrative.effects", "narrative.influence"] as const;

function use(application: Application, policy: PolicyValues): Line {
  const item = "标识·应用";
  const key = "score.identifier.use";
  const max = policy[key];
  const { clause } = POLICY_KEYS[key];
  const texts = NARRATIVES.map((id) => valueOf(application, id)).filter((text) => text !== null);
  if (texts.length === 0) return unreadLine(item, clause, max, "正文");
  const all = normalName(texts.join(""));
  const words = policy["score.identifier.useWords"].filter((word) => all.includes(normalName(word)));
  return autoLine({
    item,
    clause,
    max,
    points: exact(words.length > 0 ? max : 0),
    found: words.length > 0 ? `正文写有${words.join("、")}` : "正文未写标识应用",
    next: words.length > 0 ? null : `开展标识应用并在正文说明 → ${max} 分`,
  });
}
