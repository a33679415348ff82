import type { ScoreItem } from "../../policy/weights";
import { counted } from "../../wording/enUS/counted";
import { say } from "../../wording/said";
import type { AwardLevel, CoreSystem, FOUND_ZH, LineItem, NEXT_ZH, PoolPart, ScoreLineTold, STEPS_ZH } from "../score/scoreWords";
import { listed, quoted } from "./words";

/** The items of the policy, by the keys of their weights. */
export const SCORE_ITEMS_EN: Readonly<Record<ScoreItem["weight"], string>> = {
  "score.network.weight": "5G network",
  "score.connection.weight": "5G connection",
  "score.systems.weight": "Interconnected systems",
  "score.scenes.weight": "Scenarios",
  "score.edge.weight": "Edge computing and identifiers",
  "score.investment.weight": "Investment",
  "score.security.weight": "Security",
  "score.effect.weight": "Effects and awards",
};

const LINE_ITEMS_EN: Readonly<Record<LineItem, string>> = {
  coverage: "Network · Coverage",
  mode: "Network · Mode",
  latency: "Network · Latency",
  uplink: "Network · Uplink rate",
  downlink: "Network · Downlink rate",
  rate: "Connection · Connection rate",
  wirelessShare: "Connection · Share of wireless devices",
  fiveG: "Connection · 5G devices",
  systems: "Systems · Number interconnected",
  coreSystems: "Systems · Core systems complete",
  control: "Systems · Production control",
  scenes: "Scenarios · Number",
  links: "Scenarios · Stages",
  fit: "Scenarios · Fit for the industry",
  coreScenes: "Scenarios · Core stages",
  upf: "Edge · MEC and UPF",
  pool: "Edge · Resource pool",
  node: "Identifiers · Secondary node",
  use: "Identifiers · In use",
  investment: "Investment · Project",
  itShare: "Investment · Share of IT spending",
  protection: "Security · Protective measures (manual)",
  management: "Security · Management and responsible persons (manual)",
  assessment: "Security · Assessment and emergencies (manual)",
  awards: "Effects · Awards",
  quantified: "Effects · Quantified effects (manual)",
};

const CORE_STAGES = "“生产制造” and “检测监测”";
const POOL_PARTS: Readonly<Record<PoolPart, string>> = { vcpu: "vCPU", memory: "memory", storage: "storage" };
const LEVELS: Readonly<Record<AwardLevel, string>> = { national: "a national award", provincial: "a provincial award" };
const CORE_SYSTEMS: Readonly<Record<CoreSystem, string>> = { MES: "MES", ERP: "ERP", "WMS/APS": "WMS or APS" };

const FOUND_EN: typeof FOUND_ZH = {
  coverage: ({ outdoor, indoor }) => `Outdoor sites: ${outdoor ?? "not read"}, indoor systems: ${indoor ?? "not read"}`,
  modes: ({ modes }) => (modes.length > 0 ? quoted(modes) : "None of the form’s modes is ticked"),
  measured: ({ value, unit }) => `${value} ${unit}`,
  percent: ({ percent }) => percent,
  devices: ({ count }) => counted(count, "device"),
  systems: ({ count, listed: names, other }) => `${counted(count, "system")}: ${listed([...names, ...(other === null ? [] : [`「其他」 (“${other}”)`])])}`,
  coreSystems: ({ lacking }) => (lacking.length === 0 ? "MES, ERP and WMS/APS are all there" : `Missing: ${coreSystems(lacking)}`),
  control: ({ words }) => (words.length > 0 ? `“其他” names ${quoted(words)}` : "“其他” names no production control system"),
  scenes: ({ count }) => counted(count, "scenario"),
  links: ({ links }) => `${counted(links.length, "stage")}: ${quoted(links)}`,
  coreScenes: ({ count }) => `${counted(count, "scenario")} in ${CORE_STAGES}`,
  fit: ({ industry, hits, of }) => `${hits} of ${of} typical scenarios of “${industry}”`,
  noList: ({ industries, max }) =>
    `${quoted(industries)}: the guide lists no typical scenarios, so that fit is not judged; these ${counted(max, "point")} follow the rate at which the item’s other points are earned`,
  upf: ({ sets, throughput }) => `MEC: ${sets}, UPF: ${throughput} Gbps`,
  pool: ({ lacking }) => (lacking.length === 0 ? "vCPU, memory and storage are all there" : `Missing: ${poolParts(lacking)}`),
  node: ({ written }) => `“${written}”`,
  use: ({ words }) => (words.length > 0 ? `The narrative names ${quoted(words)}` : "The narrative does not tell of identifiers in use"),
  investment: ({ amount }) => `${amount} 万元`,
  itShare: ({ percent }) => `${percent} (computed again)`,
  award: ({ level }) => `Has ${LEVELS[level]}`,
  awardLevels: ({ levels }) => `Levels of awards: ${quoted(levels)}`,
  noAward: () => "No award is filled in",
  notGiven: () => "Scored by a person, not yet given",
  given: ({ by }) => `Scored by ${by === "" ? "a person" : `“${by}”`}`,
};

const STEPS_EN: typeof STEPS_ZH = {
  build: ({ kinds }) => `also build ${kinds.map((kind) => (kind === "outdoor" ? "outdoor sites" : "indoor systems")).join(" and ")}`,
  adopt: ({ modes }) => `use ${quoted(modes, " or ")}`,
  latency: ({ to }) => `lower the average latency to ${to} ms or less`,
  uplink: ({ to }) => raise("uplink", to),
  downlink: ({ to }) => raise("downlink", to),
  fiveG: ({ count }) => `connect ${counted(count, "more 5G device")}`,
  wireless: ({ count }) => `connect ${counted(count, "more device")} wirelessly`,
  oneSystem: () => "interconnect 1 more system",
  coreSystems: ({ lacking }) => `also interconnect ${coreSystems(lacking)}`,
  control: () => "interconnect a production control system, such as PLC, DCS or SCADA",
  scenes: ({ count }) => `carry out ${counted(count, "more scenario")}`,
  links: ({ count, open }) => `cover ${counted(count, "more stage")} (${quoted(open)})`,
  coreScenes: ({ count }) => `carry out ${counted(count, "more scenario")} in ${CORE_STAGES}`,
  fit: ({ open }) => `also carry out ${open.length === 1 ? "" : "one of "}${quoted(open)}`,
  upf: ({ deployed, to }) => `${deployed ? "" : "deploy MEC, "}raise UPF throughput ${to === 0 ? "above 0" : `to ${to} Gbps`}`,
  pool: ({ lacking }) => `complete ${poolParts(lacking)}`,
  node: () => "connect to a secondary node in the province",
  use: () => "put identifiers to use and tell of it in the narrative",
  investment: ({ amount }) => `invest ${amount} 万元 more`,
  itSpend: ({ amount, percent }) => `spend ${amount} 万元 more on IT, for a share of ${percent}`,
  award: ({ level }) => `win ${LEVELS[level]}`,
};

const NEXT_EN: typeof NEXT_ZH = {
  unread: ({ labels }) => unread(listed(labels.map((label) => `「${label}」`))),
  unreadItShare: () => unread("「近三年企业信息化投入」 and each year’s 「主营业务收入」"),
  unreadText: () => unread("the narrative"),
  points: ({ step, points }) => `${say(STEPS_EN, step)} → ${counted(points, "point")}`,
  percent: ({ step, percent }) => `${say(STEPS_EN, step)} → ${percent}`,
  hits: ({ step, hits, of }) => `${say(STEPS_EN, step)} → ${hits}/${of}`,
};

export interface ScoreLineInEnglish {
  readonly item: string;
  readonly found: string | null;
  readonly next: string | null;
}

export function scoreLineInEnglish({ item, found, next }: ScoreLineTold): ScoreLineInEnglish {
  return { item: LINE_ITEMS_EN[item], found: found && say(FOUND_EN, found), next: next && say(NEXT_EN, next) };
}

function unread(what: string): string {
  return `fill in ${what} completely and legibly to have it scored`;
}

function raise(what: "uplink" | "downlink", to: number): string {
  return `raise the average ${what} rate ${to === 0 ? "above 0" : `to ${to} Mbps`}`;
}

function coreSystems(systems: readonly CoreSystem[]): string {
  return listed(systems.map((system) => CORE_SYSTEMS[system]));
}

function poolParts(parts: readonly PoolPart[]): string {
  return listed(parts.map((part) => POOL_PARTS[part]));
}
