import type { Link, NetworkMode, Scene, SystemName } from "../../form/options";
import { listText } from "../../form/wording";
import { say, type SaidIn } from "../../wording/said";
import { MANUAL_ITEMS, type ManualItem } from "./manualItems";

/** The lines of the score. */
export const LINE_ITEMS = {
  coverage: "网络·覆盖",
  mode: "网络·建网方式",
  latency: "网络·时延",
  uplink: "网络·上行速率",
  downlink: "网络·下行速率",
  rate: "连接·无线联网率",
  wirelessShare: "连接·无线化率",
  fiveG: "连接·5G 联网台数",
  systems: "系统·互通个数",
  coreSystems: "系统·核心系统齐备",
  control: "系统·生产控制系统",
  scenes: "场景·数量",
  links: "场景·环节",
  fit: "场景·行业契合",
  coreScenes: "场景·核心环节",
  upf: "边缘·MEC 与 UPF",
  pool: "边缘·资源池",
  node: "标识·二级节点",
  use: "标识·应用",
  investment: "投入·项目投入",
  itShare: "投入·信息化占比",
  awards: "成效·荣誉",
  ...(Object.fromEntries(MANUAL_ITEMS.map(({ line, item }) => [line, item])) as Readonly<Record<ManualItem["line"], string>>),
};
export type LineItem = keyof typeof LINE_ITEMS;

export type CoverageKind = "outdoor" | "indoor";
export type PoolPart = "vcpu" | "memory" | "storage";
export type AwardLevel = "national" | "provincial";
/** MES, ERP, and one of WMS and APS. */
export type CoreSystem = "MES" | "ERP" | "WMS/APS";

const KINDS: Readonly<Record<CoverageKind, string>> = { outdoor: "室外站", indoor: "室分系统" };
const POOL_PARTS: Readonly<Record<PoolPart, string>> = { vcpu: "vCPU", memory: "内存", storage: "存储" };
const LEVELS: Readonly<Record<AwardLevel, string>> = { national: "国家级", provincial: "省级" };
const CORE_SYSTEMS: Readonly<Record<CoreSystem, string>> = { MES: "MES", ERP: "ERP", "WMS/APS": "WMS 或 APS" };

interface Count {
  readonly count: number;
}

interface Words {
  /** Words of the policy that the form holds. */
  readonly words: readonly string[];
}

interface Lacking<Part> {
  readonly lacking: readonly Part[];
}

/** The values that were scored. Numbers that are no counts come as texts, cut off as they are shown. */
export const FOUND_ZH = {
  coverage: ({ outdoor, indoor }: Readonly<Record<CoverageKind, number | null>>) => `${KINDS.outdoor} ${outdoor ?? "未读到"}、${KINDS.indoor} ${indoor ?? "未读到"}`,
  modes: ({ modes }: { readonly modes: readonly NetworkMode[] }) => modes.join("、") || "表内方式均未勾选",
  measured: ({ value, unit }: { readonly value: number; readonly unit: string }) => `${value} ${unit}`,
  percent: ({ percent }: { readonly percent: string }) => percent,
  devices: ({ count }: Count) => `${count} 台`,
  systems: ({ count, listed, other }: Count & { readonly listed: readonly SystemName[]; readonly other: string | null }) =>
    `${count} 个：${[...listed, ...(other === null ? [] : [`其他（${other}）`])].join("、")}`,
  coreSystems: ({ lacking }: Lacking<CoreSystem>) => (lacking.length === 0 ? "MES、ERP、WMS/APS 齐备" : `缺 ${coreSystemsText(lacking)}`),
  control: ({ words }: Words) => (words.length > 0 ? `“其他”写有 ${words.join("、")}` : "“其他”未写生产控制系统"),
  scenes: ({ count }: Count) => `${count} 个`,
  links: ({ links }: { readonly links: readonly Link[] }) => `${links.length} 个：${links.join("、")}`,
  coreScenes: ({ count }: Count) => `生产制造、检测监测 ${count} 个`,
  fit: ({ industry, hits, of }: { readonly industry: string; readonly hits: number; readonly of: number }) => `${industry}典型场景 ${hits}/${of}`,
  noList: ({ industries, max }: { readonly industries: readonly string[]; readonly max: number }) =>
    `${industries.join("、")}：指南无典型场景清单，不评契合度，此 ${max} 分按本项其余得分率折算`,
  upf: ({ sets, throughput }: { readonly sets: number; readonly throughput: number }) => `MEC ${sets} 套，UPF ${throughput} Gbps`,
  pool: ({ lacking }: Lacking<PoolPart>) => (lacking.length === 0 ? "vCPU、内存、存储齐全" : `缺${poolText(lacking)}`),
  node: ({ written }: { readonly written: string }) => written,
  use: ({ words }: Words) => (words.length > 0 ? `正文写有${words.join("、")}` : "正文未写标识应用"),
  investment: ({ amount }: { readonly amount: string }) => `${amount} 万元`,
  itShare: ({ percent }: { readonly percent: string }) => `${percent}（复算）`,
  award: ({ level }: { readonly level: AwardLevel }) => `有${LEVELS[level]}奖项`,
  awardLevels: ({ levels }: { readonly levels: readonly string[] }) => `奖项级别：${levels.join("、")}`,
  noAward: () => "未填奖项",
  notGiven: () => "人工评分，尚未评定",
  given: ({ by }: { readonly by: string }) => `人工评分${by === "" ? "" : `（${by}）`}`,
};
export type FoundSaid = SaidIn<typeof FOUND_ZH>;

/** What would earn more. */
export const STEPS_ZH = {
  build: ({ kinds }: { readonly kinds: readonly CoverageKind[] }) => `再建${kinds.map((kind) => KINDS[kind]).join("、")}`,
  adopt: ({ modes }: { readonly modes: readonly NetworkMode[] }) => `采用${modes.join("或")}`,
  latency: ({ to }: Raised) => `平均时延降至 ${to} ms 以内`,
  uplink: ({ to }: Raised) => raised("平均上行速率", to),
  downlink: ({ to }: Raised) => raised("平均下行速率", to),
  fiveG: ({ count }: Count) => `再接入 ${count} 台 5G 设备`,
  wireless: ({ count }: Count) => `再有 ${count} 台设备改为无线联网`,
  oneSystem: () => "再互通 1 个系统",
  coreSystems: ({ lacking }: Lacking<CoreSystem>) => `再互通 ${coreSystemsText(lacking)}`,
  control: () => "互通 PLC、DCS、SCADA 等生产控制系统",
  scenes: ({ count }: Count) => `再开展 ${count} 个场景`,
  links: ({ count, open }: Count & { readonly open: readonly Link[] }) => `再覆盖 ${count} 个环节（${open.join("、")}）`,
  coreScenes: ({ count }: Count) => `生产制造、检测监测再开展 ${count} 个场景`,
  /** Any one of the open ones. */
  fit: ({ open }: { readonly open: readonly Scene[] }) => `再开展${open.length === 1 ? "" : "一个："}${listText(open)}`,
  upf: ({ deployed, to }: Raised & { readonly deployed: boolean }) => `${deployed ? "" : "部署 MEC，"}UPF 吞吐能力${to === 0 ? "大于 0" : `提升至 ${to} Gbps`}`,
  pool: ({ lacking }: Lacking<PoolPart>) => `补齐${poolText(lacking)}`,
  node: () => "接入省内二级节点",
  use: () => "开展标识应用并在正文说明",
  investment: ({ amount }: { readonly amount: string }) => `再投入 ${amount} 万元`,
  itSpend: ({ amount, percent }: { readonly amount: string; readonly percent: string }) => `信息化投入再增加 ${amount} 万元，占比达 ${percent}`,
  award: ({ level }: { readonly level: AwardLevel }) => `获${LEVELS[level]}奖项`,
};
export type StepSaid = SaidIn<typeof STEPS_ZH>;

interface Raised {
  readonly to: number;
}

interface Step {
  readonly step: StepSaid;
}

/** The step and what it comes to, or what must be readable first. */
export const NEXT_ZH = {
  unread: ({ labels }: { readonly labels: readonly string[] }) => unread(labels.map((label) => `「${label}」`).join("")),
  unreadItShare: () => unread("「近三年企业信息化投入」和各年「主营业务收入」"),
  unreadText: () => unread("正文"),
  points: ({ step, points }: Step & { readonly points: number }) => `${say(STEPS_ZH, step)} → ${points} 分`,
  percent: ({ step, percent }: Step & { readonly percent: string }) => `${say(STEPS_ZH, step)} → ${percent}`,
  hits: ({ step, hits, of }: Step & { readonly hits: number; readonly of: number }) => `${say(STEPS_ZH, step)} → ${hits}/${of}`,
};
export type NextSaid = SaidIn<typeof NEXT_ZH>;

/** A line apart from its language. */
export interface ScoreLineTold {
  readonly item: LineItem;
  readonly found: FoundSaid | null;
  readonly next: NextSaid | null;
}

function unread(what: string): string {
  return `${what}填写完整、可识别后评分`;
}

function raised(what: string, to: number): string {
  return to === 0 ? `${what}大于 0` : `${what}提升至 ${to} Mbps`;
}

function coreSystemsText(systems: readonly CoreSystem[]): string {
  return systems.map((system) => CORE_SYSTEMS[system]).join("、");
}

function poolText(parts: readonly PoolPart[]): string {
  return parts.map((part) => POOL_PARTS[part]).join("、");
}
