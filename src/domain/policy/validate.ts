import { POLICY_KEYS, type Band, type KeySpec, type ListEntries, type Policy, type PolicyKey, type PolicyValues } from "./keys";
import type { SheetCell } from "../sheet/cellRef";
import { SHIPPED_POLICY } from "./shipped";
import { SCORE_ITEMS } from "./weights";

/** Something wrong with a policy: shown on its own cell, never thrown. */
export interface PolicyProblem {
  /** The key as given; an unknown one is no `PolicyKey`. */
  readonly key: string;
  /** Keys whose value must not be used: rules that read one of them are left out. */
  readonly affected: readonly PolicyKey[];
  readonly message: string;
  /** The cell of 评审规则 that says it; absent for a policy from elsewhere. */
  readonly at?: PolicyPlace;
}

/** A cell of the sheet 评审规则 of one file. */
export interface PolicyPlace {
  readonly file: string;
  readonly cell: SheetCell;
}

export interface ResolvedPolicy {
  /** Every key has a value: the given one, or the shipped one where the given one is missing or no good. */
  readonly policy: Policy;
  readonly problems: readonly PolicyProblem[];
}

/** Reads a policy from outside (a file, the workbook's sheet). Values are as JSON has them: percents as fractions, bands as objects. */
export function resolvePolicy(given: { readonly version: string; readonly values: Readonly<Record<string, unknown>> }): ResolvedPolicy {
  const problems: PolicyProblem[] = Object.keys(given.values)
    .filter((key) => !isPolicyKey(key))
    .map((key) => ({ key, affected: [], message: `规则中没有“${key}”这一项` }));
  const values: Record<string, unknown> = {};
  for (const key of Object.keys(POLICY_KEYS) as PolicyKey[]) {
    const value = given.values[key];
    const complaint = value === undefined ? "缺少这一项" : valueComplaint(key, value);
    if (complaint !== null) problems.push({ key, affected: [key], message: `${POLICY_KEYS[key].note}：${complaint}` });
    values[key] = complaint === null ? value : SHIPPED_POLICY.values[key];
  }
  const policy = { version: given.version, values: values as unknown as PolicyValues };
  return { policy, problems: [...problems, ...relationProblems(policy.values)] };
}

/** Problems of a policy that already has the right types: ranges, orders, and values that contradict each other. */
export function policyProblems({ version, values }: Policy): readonly PolicyProblem[] {
  return resolvePolicy({ version, values }).problems;
}

function isPolicyKey(key: string): key is PolicyKey {
  return Object.hasOwn(POLICY_KEYS, key);
}

function valueComplaint(key: PolicyKey, value: unknown): string | null {
  const spec: KeySpec = POLICY_KEYS[key];
  switch (spec.type) {
    case "number":
    case "percent":
      return typeof value === "number" && Number.isFinite(value) ? rangeComplaint(value, spec) : "应为数字";
    case "flag":
      return typeof value === "boolean" ? null : "应为“是”或“否”";
    case "text":
      return typeof value === "string" ? textComplaint(value, spec) : "应为文字";
    case "list":
      return isTextList(value) ? listComplaint(value, spec) : "应为一列文字";
    case "bands":
      return isBands(value) ? bandsComplaint(value, spec) : "应为若干档，每档有起点和分值";
  }
}

function rangeComplaint(value: number, { min, max, integer, unit }: KeySpec): string | null {
  if (min !== undefined && value < min) return `${value} 小于下限 ${min}${unit}`;
  if (max !== undefined && value > max) return `${value} 大于上限 ${max}${unit}`;
  return integer && !Number.isInteger(value) ? `${value} 应为整数` : null;
}

function textComplaint(value: string, { format }: KeySpec): string | null {
  if (format !== "date" || value === "") return null;
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  const [, year, month, day] = (match ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return `“${value}”应写作 YYYY-MM-DD`;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? null : `“${value}”不是日历上的日期`;
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === "string");
}

const ENTRY_SHAPES: Readonly<Record<ListEntries, { readonly shape: RegExp; readonly example: string }>> = {
  name: { shape: /\S/, example: "不能有空项" },
  "name=number": { shape: /^[^=]*\S[^=]*=\s*\d+\s*$/, example: "应写作“南京=5”" },
  "name=name": { shape: /^[^=]*\S[^=]*=[^=]*\S[^=]*$/, example: "应写作“苏州工业园区=苏州市”" },
  severity: { shape: /^(?:不达标|错误|提醒)$/, example: "应为不达标、错误、提醒之一" },
  rule: { shape: /^[A-Z]\d\d$/, example: "应为规则编号，如 E03" },
};

function listComplaint(entries: readonly string[], { entries: kind = "name" }: KeySpec): string | null {
  const { shape, example } = ENTRY_SHAPES[kind];
  const wrong = entries.find((entry) => !shape.test(entry));
  if (wrong !== undefined) return `“${wrong}”${example}`;
  const names = entries.map((entry) => (entry.split("=")[0] ?? "").trim());
  const twice = names.find((name, index) => names.indexOf(name) < index);
  return twice === undefined ? null : `“${twice}”重复`;
}

function isBands(value: unknown): value is readonly Band[] {
  return Array.isArray(value) && value.every((band: unknown) => typeof band === "object" && band !== null && isFiniteAt(band, "from") && isFiniteAt(band, "points"));
}

function isFiniteAt(band: object, name: "from" | "points"): boolean {
  return name in band && Number.isFinite((band as Record<string, unknown>)[name]);
}

function bandsComplaint(bands: readonly Band[], spec: KeySpec): string | null {
  if (bands.length === 0) return "至少要有一档";
  const rising = spec.direction !== "atMost";
  for (const [index, band] of bands.entries()) {
    const complaint = rangeComplaint(band.from, spec) ?? (band.points < 0 ? `第 ${index + 1} 档分值 ${band.points} 小于 0` : null);
    if (complaint !== null) return complaint;
    const previous = bands[index - 1];
    if (!previous) continue;
    if (band.from <= previous.from) return `各档起点应由小到大，${band.from} 排在 ${previous.from} 之后`;
    if (rising ? band.points <= previous.points : band.points >= previous.points) {
      return `起点 ${band.from} 的分值 ${band.points} 应${rising ? "高于" : "低于"}上一档的 ${previous.points}`;
    }
  }
  return null;
}

/** Tolerance for sums of points that people write with decimals. */
const POINT_DUST = 1e-9;

function relationProblems(values: PolicyValues): PolicyProblem[] {
  const problems: PolicyProblem[] = [];
  const weights = SCORE_ITEMS.map(({ weight }) => weight);
  const total = weights.reduce((sum, key) => sum + values[key], 0);
  if (Math.abs(total - 100) > POINT_DUST) {
    problems.push({ key: "score.network.weight", affected: weights, message: `八项权重合计 ${total} 分，应为 100 分` });
  }
  for (const item of SCORE_ITEMS) {
    const max = item.max(values);
    if (Math.abs(max - values[item.weight]) <= POINT_DUST) continue;
    const message = `“${item.title}”各项满分合计 ${max} 分，与权重 ${values[item.weight]} 分不符`;
    problems.push({ key: item.weight, affected: [item.weight, ...item.keys], message });
  }
  for (const { lower, upper, strict, message } of ORDERED) {
    const [low, high] = [values[lower], values[upper]];
    if (strict ? low < high : low <= high) continue;
    problems.push({ key: upper, affected: [lower, upper], message: `${message}（现为 ${low} 和 ${high}）` });
  }
  return problems;
}

type NumberKey = { [K in PolicyKey]: PolicyValues[K] extends number ? K : never }[PolicyKey];

/** Pairs of which the first must not exceed the second. */
const ORDERED: readonly { readonly lower: NumberKey; readonly upper: NumberKey; readonly strict: boolean; readonly message: string }[] = [
  { lower: "tier.workshop.systems", upper: "tier.factory.systems", strict: false, message: "工厂级的系统数不得少于车间级" },
  { lower: "score.connection.rate.from", upper: "score.connection.rate.to", strict: true, message: "无线联网率的满分点应高于起评点" },
  { lower: "score.connection.rate.fromPoints", upper: "score.connection.rate.toPoints", strict: false, message: "无线联网率的满分不得低于起评分" },
  { lower: "network.latency.min", upper: "network.latency.max", strict: true, message: "时延的提醒上限应高于下限" },
  { lower: "mec.upf.min", upper: "mec.upf.max", strict: true, message: "UPF 吞吐能力的提醒上限应高于下限" },
  { lower: "mec.memoryPerVcpu.min", upper: "mec.memoryPerVcpu.max", strict: true, message: "内存与 vCPU 之比的提醒上限应高于下限" },
  { lower: "project.investment.minPerDevice", upper: "project.investment.maxPerDevice", strict: true, message: "单台投入的提醒上限应高于下限" },
  { lower: "project.investment.typicalFrom", upper: "project.investment.typicalTo", strict: false, message: "名录平均投入的上限不得低于下限" },
];
