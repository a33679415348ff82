import { readingOf, valueOf, type Application } from "../../form/application";
import { fieldName } from "../../form/fields";
import { NETWORK_MODES, type NetworkMode } from "../../form/options";
import { POLICY_KEYS, type PolicyKey, type PolicyValues } from "../../policy/keys";
import { exact } from "../fraction";
import { autoLine, bandLine, bandMax, unreadLine, type BandKey, type Line } from "./line";

/** 5G 网络: 覆盖、建网方式、时延、上行、下行. */
export function networkLines(application: Application, policy: PolicyValues): Line[] {
  return [
    coverage(application, policy),
    mode(application, policy),
    measured(application, policy, "网络·时延", "network.latency", "score.network.latency", "ms", (from) => `平均时延降至 ${from} ms 以内`),
    measured(application, policy, "网络·上行速率", "network.uplink", "score.network.uplink", "Mbps", (from) => raise("平均上行速率", from)),
    measured(application, policy, "网络·下行速率", "network.downlink", "score.network.downlink", "Mbps", (from) => raise("平均下行速率", from)),
  ];
}

const raise = (what: string, from: number) => (from === 0 ? `${what}大于 0` : `${what}提升至 ${from} Mbps`);

function coverage(application: Application, policy: PolicyValues): Line {
  const counts = [valueOf(application, "network.outdoorSites"), valueOf(application, "network.indoorSystems")];
  const item = "网络·覆盖";
  const key = "score.network.coverage";
  if (counts.every((count) => count === null)) return unreadLine(item, POLICY_KEYS[key].clause, bandMax(policy[key]), "「5G 室外站」「5G 室分系统」");
  const [outdoor, indoor] = counts;
  const kinds = counts.filter((count) => count !== null && count > 0).length;
  const found = `室外站 ${outdoor ?? "未读到"}、室分系统 ${indoor ?? "未读到"}`;
  const lacking = [...((outdoor ?? 0) > 0 ? [] : ["室外站"]), ...((indoor ?? 0) > 0 ? [] : ["室分系统"])];
  return bandLine({ item, key, policy, value: exact(kinds), found, step: (from) => `再建${lacking.slice(0, from - kinds).join("、")}` });
}

const MODE_KEYS = {
  虚拟专网: "score.network.mode.virtual",
  混合专网: "score.network.mode.hybrid",
  独立专网: "score.network.mode.dedicated",
} as const satisfies Record<NetworkMode, PolicyKey>;

/** The best of several ticked modes counts. */
function mode(application: Application, policy: PolicyValues): Line {
  const item = "网络·建网方式";
  const { clause } = POLICY_KEYS["score.network.mode.virtual"];
  const points = (name: NetworkMode) => policy[MODE_KEYS[name]];
  const max = Math.max(...NETWORK_MODES.map(points));
  const ticked = valueOf(application, "network.mode");
  if (ticked === null) return unreadLine(item, clause, max, "「5G 网络建设方式」");
  const modes = NETWORK_MODES.filter((name) => ticked.includes(name));
  const earned = Math.max(0, ...modes.map(points));
  const better = NETWORK_MODES.filter((name) => points(name) > earned);
  const next = better.length > 0 ? `采用${better.join("或")} → ${Math.min(...better.map(points))} 分` : null;
  return autoLine({ item, clause, max, points: exact(earned), found: modes.join("、") || "表内方式均未勾选", next });
}

function measured(
  application: Application,
  policy: PolicyValues,
  item: string,
  field: "network.latency" | "network.uplink" | "network.downlink",
  key: BandKey,
  unit: string,
  step: (from: number) => string,
): Line {
  const { value } = readingOf(application, field);
  if (value === null) return unreadLine(item, POLICY_KEYS[key].clause, bandMax(policy[key]), `「${fieldName(field)}」`);
  return bandLine({ item, key, policy, value: exact(value), found: `${value} ${unit}`, step });
}
