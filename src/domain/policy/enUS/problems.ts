import { SCORE_ITEMS_EN } from "../../review/enUS/score";
import { say } from "../../wording/said";
import type { ListEntries } from "../keys";
import type { COMPLAINTS_ZH, OrderedKey, POLICY_PROBLEMS_ZH, POLICY_REMEDY_ZH } from "../policyWords";
import { NOTES_EN } from "./notes";

const ENTRIES: Readonly<Record<ListEntries, string>> = {
  name: "is empty",
  "name=number": "must be written as in “南京=5”",
  "name=name": "must be written as in “苏州工业园区=苏州市”",
  severity: "must be “不达标”, “错误” or “提醒”",
  rule: "must be the number of a rule, such as E03",
};

const ORDERS: Readonly<Record<OrderedKey, string>> = {
  "tier.factory.systems": "Factory (工厂级) must not need fewer systems than Workshop (车间级)",
  "score.connection.rate.to": "The connection rate for full points must be above the one where points begin",
  "score.connection.rate.toPoints": "Full points for the connection rate must not be fewer than the points where they begin",
  "network.latency.max": "The upper warning limit of latency must be above the lower one",
  "mec.upf.max": "The upper warning limit of UPF throughput must be above the lower one",
  "mec.memoryPerVcpu.max": "The upper warning limit of memory per vCPU must be above the lower one",
  "project.investment.maxPerDevice": "The upper warning limit of investment per device must be above the lower one",
  "project.investment.typicalTo": "The upper bound of the listed projects’ average investment must not be below the lower one",
};

/** Units of measure; what is counted needs none. */
function withUnit(value: number, unit: string): string {
  return unit === "万元" || /^[A-Za-z]+$/u.test(unit) ? `${value} ${unit}` : String(value);
}

const COMPLAINTS_EN: typeof COMPLAINTS_ZH = {
  missing: () => "this value is missing",
  noNumber: () => "must be a number",
  noFlag: () => "must be “是” (yes) or “否” (no)",
  noText: () => "must be a text",
  noList: () => "must be a list of texts",
  noBands: () => "must be bands, each with a start and points",
  below: ({ value, bound, unit }) => `${value} is below the lower limit ${withUnit(bound, unit)}`,
  above: ({ value, bound, unit }) => `${value} is above the upper limit ${withUnit(bound, unit)}`,
  notWhole: ({ value }) => `${value} must be a whole number`,
  notADay: ({ value }) => `“${value}” must be written YYYY-MM-DD`,
  noSuchDay: ({ value }) => `“${value}” is no day of the calendar`,
  entry: ({ value, entries }) => `“${value}” ${ENTRIES[entries]}`,
  repeated: ({ value }) => `“${value}” stands there twice`,
  noBand: () => "must have at least one band",
  negativeBand: ({ band, points }) => `points of band ${band}, ${points}, are below 0`,
  bandOrder: ({ from, before }) => `bands must be in ascending order, and ${from} comes after ${before}`,
  bandPoints: ({ from, points, before, rising }) => `points from ${from} on, ${points}, must be ${rising ? "more" : "fewer"} than the ${before} of the band before`,
};

export const POLICY_PROBLEMS_EN: typeof POLICY_PROBLEMS_ZH = {
  unknown: ({ key }) => `The policy has no value “${key}”`,
  value: ({ key, complaint }) => `${NOTES_EN[key]}: ${say(COMPLAINTS_EN, complaint)}`,
  twice: ({ key }) => `“${key}” stands there twice`,
  gate: ({ title, required }) => `“${title}”: gates are official conditions and cannot be changed; it must be “${required}”`,
  noVersion: () => "The policy’s version is missing",
  weights: ({ total }) => `The eight weights sum to ${total} points, not to 100`,
  item: ({ weight, max, points }) => `“${SCORE_ITEMS_EN[weight]}”: the full points of its lines sum to ${max}, its weight is ${points}`,
  order: ({ key, low, high }) => `${ORDERS[key]} (now ${low} and ${high})`,
};

export const POLICY_REMEDY_EN: typeof POLICY_REMEDY_ZH = (key) =>
  `Correct ${key === null ? "this row" : `“${key}”`} on the policy sheet${key === null ? "" : ", where its shipped value stands beside it"}; until then there is no score, and checks that use it do not judge.`;
