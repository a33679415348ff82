import { readingOf, valueOf, type Application } from "../../form/application";
import { NETWORK_MODES, type NetworkMode } from "../../form/options";
import { POLICY_KEYS, type PolicyKey, type PolicyValues } from "../../policy/keys";
import { exact } from "../fraction";
import { autoLine, bandLine, bandMax, earning, unreadFields, unreadLine, type Line } from "./line";
import type { CoverageKind } from "./scoreWords";

/** 5G 网络: 覆盖、建网方式、时延、上行、下行. */
export function networkLines(application: Application, policy: PolicyValues): Line[] {
  return [
    coverage(application, policy),
    mode(application, policy),
    measured(application, policy, "latency", "ms"),
    measured(application, policy, "uplink", "Mbps"),
    measured(application, policy, "downlink", "Mbps"),
  ];
}

function coverage(application: Application, policy: PolicyValues): Line {
  const counts = [valueOf(application, "network.outdoorSites"), valueOf(application, "network.indoorSystems")];
  const item = "coverage";
  const key = "score.network.coverage";
  if (counts.every((count) => count === null)) return unreadLine(item, POLICY_KEYS[key].clause, bandMax(policy[key]), unreadFields(["network.outdoorSites", "network.indoorSystems"]));
  const [outdoor = null, indoor = null] = counts;
  const kinds = counts.filter((count) => count !== null && count > 0).length;
  const lacking: readonly CoverageKind[] = [...((outdoor ?? 0) > 0 ? [] : ["outdoor" as const]), ...((indoor ?? 0) > 0 ? [] : ["indoor" as const])];
  return bandLine({
    item,
    key,
    policy,
    value: exact(kinds),
    found: { id: "coverage", about: { outdoor, indoor } },
    step: (from) => ({ id: "build", about: { kinds: lacking.slice(0, from - kinds) } }),
  });
}

const MODE_KEYS = {
  虚拟专网: "score.network.mode.virtual",
  混合专网: "score.network.mode.hybrid",
  独立专网: "score.network.mode.dedicated",
} as const satisfies Record<NetworkMode, PolicyKey>;

/** The best of several ticked modes counts. */
function mode(application: Application, policy: PolicyValues): Line {
  const item = "mode";
  const { clause } = POLICY_KEYS["score.network.mode.virtual"];
  const points = (name: NetworkMode) => policy[MODE_KEYS[name]];
  const max = Math.max(...NETWORK_MODES.map(points));
  const ticked = valueOf(application, "network.mode");
  if (ticked === null) return unreadLine(item, clause, max, unreadFields(["network.mode"]));
  const modes = NETWORK_MODES.filter((name) => ticked.includes(name));
  const earned = Math.max(0, ...modes.map(points));
  const better = NETWORK_MODES.filter((name) => points(name) > earned);
  const next = better.length > 0 ? earning(Math.min(...better.map(points)), { id: "adopt", about: { modes: better } }) : null;
  return autoLine({ item, clause, max, points: exact(earned), found: { id: "modes", about: { modes } }, next });
}

function measured(application: Application, policy: PolicyValues, item: "latency" | "uplink" | "downlink", unit: string): Line {
  const field = `network.${item}` as const;
  const key = `score.network.${item}` as const;
  const { value } = readingOf(application, field);
  if (value === null) return unreadLine(item, POLICY_KEYS[key].clause, bandMax(policy[key]), unreadFields([field]));
  return bandLine({ item, key, policy, value: exact(value), found: { id: "measured", about: { value, unit } }, step: (to) => ({ id: item, about: { to } }) });
}
