import { say, type SaidIn } from "../wording/said";
import { POLICY_KEYS, type ListEntries, type PolicyKey } from "./keys";
import { SCORE_ITEMS, type ScoreItem } from "./weights";

interface Bound {
  readonly value: number;
  readonly bound: number;
  readonly unit: string;
}

interface Value {
  readonly value: string;
}

const ENTRIES: Readonly<Record<ListEntries, string>> = {
  name: "不能有空项",
  "name=number": "应写作“南京=5”",
  "name=name": "应写作“苏州工业园区=苏州市”",
  severity: "应为不达标、错误、提醒之一",
  rule: "应为规则编号，如 E03",
};

/** Of which pairs of values the first must not exceed the second. */
const ORDERS = {
  "tier.factory.systems": "工厂级的系统数不得少于车间级",
  "score.connection.rate.to": "无线联网率的满分点应高于起评点",
  "score.connection.rate.toPoints": "无线联网率的满分不得低于起评分",
  "network.latency.max": "时延的提醒上限应高于下限",
  "mec.upf.max": "UPF 吞吐能力的提醒上限应高于下限",
  "mec.memoryPerVcpu.max": "内存与 vCPU 之比的提醒上限应高于下限",
  "project.investment.maxPerDevice": "单台投入的提醒上限应高于下限",
  "project.investment.typicalTo": "名录平均投入的上限不得低于下限",
} as const satisfies Partial<Record<PolicyKey, string>>;

export type OrderedKey = keyof typeof ORDERS;

/** What is wrong with a value by itself. */
export const COMPLAINTS_ZH = {
  missing: () => "缺少这一项",
  noNumber: () => "应为数字",
  noFlag: () => "应为“是”或“否”",
  noText: () => "应为文字",
  noList: () => "应为一列文字",
  noBands: () => "应为若干档，每档有起点和分值",
  below: ({ value, bound, unit }: Bound) => `${value} 小于下限 ${bound}${unit}`,
  above: ({ value, bound, unit }: Bound) => `${value} 大于上限 ${bound}${unit}`,
  notWhole: ({ value }: { readonly value: number }) => `${value} 应为整数`,
  notADay: ({ value }: Value) => `“${value}”应写作 YYYY-MM-DD`,
  noSuchDay: ({ value }: Value) => `“${value}”不是日历上的日期`,
  entry: ({ value, entries }: Value & { readonly entries: ListEntries }) => `“${value}”${ENTRIES[entries]}`,
  repeated: ({ value }: Value) => `“${value}”重复`,
  noBand: () => "至少要有一档",
  negativeBand: ({ band, points }: { readonly band: number; readonly points: number }) => `第 ${band} 档分值 ${points} 小于 0`,
  bandOrder: ({ from, before }: { readonly from: number; readonly before: number }) => `各档起点应由小到大，${from} 排在 ${before} 之后`,
  bandPoints: ({ from, points, before, rising }: { readonly from: number; readonly points: number; readonly before: number; readonly rising: boolean }) =>
    `起点 ${from} 的分值 ${points} 应${rising ? "高于" : "低于"}上一档的 ${before}`,
};

export type Complaint = SaidIn<typeof COMPLAINTS_ZH>;

/** What is wrong with a policy. */
export const POLICY_PROBLEMS_ZH = {
  unknown: ({ key }: { readonly key: string }) => `规则中没有“${key}”这一项`,
  value: ({ key, complaint }: { readonly key: PolicyKey; readonly complaint: Complaint }) => `${POLICY_KEYS[key].note}：${say(COMPLAINTS_ZH, complaint)}`,
  twice: ({ key }: { readonly key: string }) => `“${key}”出现了两次`,
  gate: ({ title, required }: { readonly title: string; readonly required: string }) => `${title}：门槛是官方条件，不能修改，应为“${required}”`,
  noVersion: () => "缺少规则版本",
  weights: ({ total }: { readonly total: number }) => `八项权重合计 ${total} 分，应为 100 分`,
  item: ({ weight, max, points }: { readonly weight: ScoreItem["weight"]; readonly max: number; readonly points: number }) =>
    `“${SCORE_ITEMS.find((item) => item.weight === weight)?.title ?? weight}”各项满分合计 ${max} 分，与权重 ${points} 分不符`,
  order: ({ key, low, high }: { readonly key: OrderedKey; readonly low: number; readonly high: number }) => `${ORDERS[key]}（现为 ${low} 和 ${high}）`,
};

export type PolicySaid = SaidIn<typeof POLICY_PROBLEMS_ZH>;

/** What to do about it; null for what is no key of the policy. */
export const POLICY_REMEDY_ZH = (key: PolicyKey | null): string =>
  `请在评审规则中更正${key === null ? "这一行" : `“${key}”，出厂值见该行`}；更正前不评分，用到它的核查不作判断。`;
