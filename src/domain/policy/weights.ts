import type { Band, PolicyKey, PolicyValues } from "./keys";

/** One item of the score: its weight, and the keys that its lines' maxima come from. */
export interface ScoreItem {
  readonly title: string;
  readonly weight: Extract<PolicyKey, `score.${string}.weight`>;
  readonly keys: readonly PolicyKey[];
  /** What its lines can earn together. */
  max(values: PolicyValues): number;
}

const top = (bands: readonly Band[]) => Math.max(0, ...bands.map(({ points }) => points));

/** The eight items of the default policy (评分), in their order. */
export const SCORE_ITEMS: readonly ScoreItem[] = [
  {
    title: "5G 网络",
    weight: "score.network.weight",
    keys: [
      "score.network.coverage",
      "score.network.mode.virtual",
      "score.network.mode.hybrid",
      "score.network.mode.dedicated",
      "score.network.latency",
      "score.network.uplink",
      "score.network.downlink",
    ],
    max: (values) =>
      top(values["score.network.coverage"]) +
      Math.max(values["score.network.mode.virtual"], values["score.network.mode.hybrid"], values["score.network.mode.dedicated"]) +
      top(values["score.network.latency"]) +
      top(values["score.network.uplink"]) +
      top(values["score.network.downlink"]),
  },
  {
    title: "5G 连接",
    weight: "score.connection.weight",
    keys: ["score.connection.rate.toPoints", "score.connection.wirelessShare.points", "score.connection.fiveG"],
    max: (values) => values["score.connection.rate.toPoints"] + values["score.connection.wirelessShare.points"] + top(values["score.connection.fiveG"]),
  },
  {
    title: "系统互通",
    weight: "score.systems.weight",
    keys: ["score.systems.cap", "score.systems.core", "score.systems.control"],
    max: (values) => values["score.systems.cap"] + values["score.systems.core"] + values["score.systems.control"],
  },
  {
    title: "应用场景",
    weight: "score.scenes.weight",
    keys: ["score.scenes.count", "score.scenes.links", "score.scenes.fit", "score.scenes.core"],
    max: (values) => top(values["score.scenes.count"]) + top(values["score.scenes.links"]) + values["score.scenes.fit"] + top(values["score.scenes.core"]),
  },
  {
    title: "边缘计算与标识",
    weight: "score.edge.weight",
    keys: ["score.edge.upf", "score.edge.pool", "score.identifier.node", "score.identifier.use"],
    max: (values) => top(values["score.edge.upf"]) + values["score.edge.pool"] + values["score.identifier.node"] + values["score.identifier.use"],
  },
  {
    title: "投入",
    weight: "score.investment.weight",
    keys: ["score.investment.total", "score.investment.itShare"],
    max: (values) => top(values["score.investment.total"]) + top(values["score.investment.itShare"]),
  },
  {
    title: "安全",
    weight: "score.security.weight",
    keys: ["score.security.protection", "score.security.management", "score.security.assessment"],
    max: (values) => values["score.security.protection"] + values["score.security.management"] + values["score.security.assessment"],
  },
  {
    title: "成效与荣誉",
    weight: "score.effect.weight",
    keys: ["score.effect.nationalAward", "score.effect.provincialAward", "score.effect.quantified"],
    max: (values) => Math.max(values["score.effect.nationalAward"], values["score.effect.provincialAward"]) + values["score.effect.quantified"],
  },
];
