import { valueOf, type Application } from "../../form/application";
import type { FieldId } from "../../form/fields";
import { normalName } from "../../identifiers/names";
import { POLICY_KEYS, type PolicyValues } from "../../policy/keys";
import { exact } from "../fraction";
import { nodeAnswer } from "../secondaryNode";
import { autoLine, bandLine, bandMax, earning, unreadFields, unreadLine, type Line } from "./line";
import type { PoolPart } from "./scoreWords";

/** 边缘计算与标识: MEC 与 UPF、资源池、二级节点、标识应用. */
export function edgeLines(application: Application, policy: PolicyValues): Line[] {
  return [upf(application, policy), pool(application, policy), node(application, policy), use(application, policy)];
}

/** Throughput counts only where an MEC is deployed. */
function upf(application: Application, policy: PolicyValues): Line {
  const item = "upf";
  const key = "score.edge.upf";
  const sets = valueOf(application, "mec.sets");
  const throughput = valueOf(application, "mec.upfThroughput");
  if (sets === null || throughput === null) return unreadLine(item, POLICY_KEYS[key].clause, bandMax(policy[key]), unreadFields(["mec.sets", "mec.upfThroughput"]));
  const deployed = sets > 0;
  return bandLine({
    item,
    key,
    policy,
    value: exact(deployed ? throughput : 0),
    found: { id: "upf", about: { sets, throughput } },
    step: (to) => ({ id: "upf", about: { deployed, to } }),
  });
}

const POOL = ["mec.vcpu", "mec.memory", "mec.storage"] as const satisfies readonly FieldId[];
const POOL_PARTS: Readonly<Record<(typeof POOL)[number], PoolPart>> = { "mec.vcpu": "vcpu", "mec.memory": "memory", "mec.storage": "storage" };

/** All three or nothing. */
function pool(application: Application, policy: PolicyValues): Line {
  const item = "pool";
  const key = "score.edge.pool";
  const max = policy[key];
  const { clause } = POLICY_KEYS[key];
  const unread = POOL.filter((id) => valueOf(application, id) === null);
  if (unread.length === POOL.length) return unreadLine(item, clause, max, unreadFields(unread));
  const lacking = POOL.filter((id) => !((valueOf(application, id) ?? 0) > 0)).map((id) => POOL_PARTS[id]);
  const complete = lacking.length === 0;
  return autoLine({
    item,
    clause,
    max,
    points: exact(complete ? max : 0),
    found: { id: "pool", about: { lacking } },
    next: complete ? null : earning(max, { id: "pool", about: { lacking } }),
  });
}

function node(application: Application, policy: PolicyValues): Line {
  const item = "node";
  const key = "score.identifier.node";
  const max = policy[key];
  const { clause } = POLICY_KEYS[key];
  const written = valueOf(application, "identifier.node");
  if (written === null) return unreadLine(item, clause, max, unreadFields(["identifier.node"]));
  const named = nodeAnswer(written, policy["identifier.nodes"]) === "named";
  return autoLine({
    item,
    clause,
    max,
    points: exact(named ? max : 0),
    found: { id: "node", about: { written: written.trim() } },
    next: named ? null : earning(max, { id: "node" }),
  });
}

const NARRATIVES = ["narrative.overview", "narrative.construction", "narrative.innovation", "narrative.effects", "narrative.influence"] as const;

function use(application: Application, policy: PolicyValues): Line {
  const item = "use";
  const key = "score.identifier.use";
  const max = policy[key];
  const { clause } = POLICY_KEYS[key];
  const texts = NARRATIVES.map((id) => valueOf(application, id)).filter((text) => text !== null);
  if (texts.length === 0) return unreadLine(item, clause, max, { id: "unreadText" });
  const all = normalName(texts.join(""));
  const words = policy["score.identifier.useWords"].filter((word) => all.includes(normalName(word)));
  return autoLine({
    item,
    clause,
    max,
    points: exact(words.length > 0 ? max : 0),
    found: { id: "use", about: { words } },
    next: words.length > 0 ? null : earning(max, { id: "use" }),
  });
}
