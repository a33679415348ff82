import { POLICY_KEYS, type Band, type KeySpec, type ListEntries, type Policy, type PolicyKey, type PolicyValues } from "./keys";
import type { SheetCell } from "../sheet/cellRef";
import type { Complaint, OrderedKey, PolicySaid } from "./policyWords";
import { SHIPPED_POLICY } from "./shipped";
import { SCORE_ITEMS } from "./weights";

/** Something wrong with a policy: shown on its own cell, never thrown. */
export interface PolicyProblem {
  /** The key as given; an unknown one is no `PolicyKey`. */
  readonly key: string;
  /** Keys whose value must not be used: rules that read one of them are left out. */
  readonly affected: readonly PolicyKey[];
  readonly said: PolicySaid;
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
    .map((key) => ({ key, affected: [], said: { id: "unknown", about: { key } } }));
  const values: Record<string, unknown> = {};
  for (const key of Object.keys(POLICY_KEYS) as PolicyKey[]) {
    const value = given.values[key];
    const complaint: Complaint | null = value === undefined ? { id: "missing" } : valueComplaint(key, value);
    if (complaint !== null) problems.push({ key, affected: [key], said: { id: "value", about: { key, complaint } } });
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

function valueComplaint(key: PolicyKey, value: unknown): Complaint | null {
  const spec: KeySpec = POLICY_KEYS[key];
  switch (spec.type) {
    case "number":
    case "percent":
      return typeof value === "number" && Number.isFinite(value) ? rangeComplaint(value, spec) : { id: "noNumber" };
    case "flag":
      return typeof value === "boolean" ? null : { id: "noFlag" };
    case "text":
      return typeof value === "string" ? textComplaint(value, spec) : { id: "noText" };
    case "list":
      return isTextList(value) ? listComplaint(value, spec) : { id: "noList" };
    case "bands":
      return isBands(value) ? bandsComplaint(value, spec) : { id: "noBands" };
  }
}

function rangeComplaint(value: number, { min, max, integer, unit }: KeySpec): Complaint | null {
  if (min !== undefined && value < min) return { id: "below", about: { value, bound: min, unit } };
  if (max !== undefined && value > max) return { id: "above", about: { value, bound: max, unit } };
  return integer && !Number.isInteger(value) ? { id: "notWhole", about: { value } } : null;
}

function textComplaint(value: string, { format }: KeySpec): Complaint | null {
  if (format !== "date" || value === "") return null;
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  const [, year, month, day] = (match ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return { id: "notADay", about: { value } };
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? null : { id: "noSuchDay", about: { value } };
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === "string");
}

const ENTRY_SHAPES: Readonly<Record<ListEntries, RegExp>> = {
  name: /\S/,
  "name=number": /^[^=]*\S[^=]*=\s*\d+\s*$/,
  "name=name": /^[^=]*\S[^=]*=[^=]*\S[^=]*$/,
  severity: /^(?:不达标|错误|提醒)$/,
  rule: /^[A-Z]\d\d$/,
};

function listComplaint(entries: readonly string[], { entries: kind = "name" }: KeySpec): Complaint | null {
  const wrong = entries.find((entry) => !ENTRY_SHAPES[kind].test(entry));
  if (wrong !== undefined) return { id: "entry", about: { value: wrong, entries: kind } };
  const names = entries.map((entry) => (entry.split("=")[0] ?? "").trim());
  const twice = names.find((name, index) => names.indexOf(name) < index);
  return twice === undefined ? null : { id: "repeated", about: { value: twice } };
}

function isBands(value: unknown): value is readonly Band[] {
  return Array.isArray(value) && value.every((band: unknown) => typeof band === "object" && band !== null && isFiniteAt(band, "from") && isFiniteAt(band, "points"));
}

function isFiniteAt(band: object, name: "from" | "points"): boolean {
  return name in band && Number.isFinite((band as Record<string, unknown>)[name]);
}

function bandsComplaint(bands: readonly Band[], spec: KeySpec): Complaint | null {
  if (bands.length === 0) return { id: "noBand" };
  const rising = spec.direction !== "atMost";
  for (const [index, band] of bands.entries()) {
    const complaint = rangeComplaint(band.from, spec);
    if (complaint !== null) return complaint;
    if (band.points < 0) return { id: "negativeBand", about: { band: index + 1, points: band.points } };
    const previous = bands[index - 1];
    if (!previous) continue;
    if (band.from <= previous.from) return { id: "bandOrder", about: { from: band.from, before: previous.from } };
    if (rising ? band.points <= previous.points : band.points >= previous.points) {
      return { id: "bandPoints", about: { from: band.from, points: band.points, before: previous.points, rising } };
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
    problems.push({ key: "score.network.weight", affected: weights, said: { id: "weights", about: { total } } });
  }
  for (const item of SCORE_ITEMS) {
    const max = item.max(values);
    if (Math.abs(max - values[item.weight]) <= POINT_DUST) continue;
    const said = { id: "item", about: { weight: item.weight, max, points: values[item.weight] } } as const;
    problems.push({ key: item.weight, affected: [item.weight, ...item.keys], said });
  }
  for (const { lower, upper, strict } of ORDERED) {
    const [low, high] = [values[lower], values[upper]];
    if (strict ? low < high : low <= high) continue;
    problems.push({ key: upper, affected: [lower, upper], said: { id: "order", about: { key: upper, low, high } } });
  }
  return problems;
}

type NumberKey = { [K in PolicyKey]: PolicyValues[K] extends number ? K : never }[PolicyKey];

/** Pairs of which the first must not exceed the second. */
const ORDERED: readonly { readonly lower: NumberKey; readonly upper: OrderedKey; readonly strict: boolean }[] = [
  { lower: "tier.workshop.systems", upper: "tier.factory.systems", strict: false },
  { lower: "score.connection.rate.from", upper: "score.connection.rate.to", strict: true },
  { lower: "score.connection.rate.fromPoints", upper: "score.connection.rate.toPoints", strict: false },
  { lower: "network.latency.min", upper: "network.latency.max", strict: true },
  { lower: "mec.upf.min", upper: "mec.upf.max", strict: true },
  { lower: "mec.memoryPerVcpu.min", upper: "mec.memoryPerVcpu.max", strict: true },
  { lower: "project.investment.minPerDevice", upper: "project.investment.maxPerDevice", strict: true },
  { lower: "project.investment.typicalFrom", upper: "project.investment.typicalTo", strict: false },
];
