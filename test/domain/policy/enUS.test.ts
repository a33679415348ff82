/** What is said of the policy, in English: every sentence, with the values that call for it. */
import { PARTS_EN } from "../../../src/domain/form/enUS/parts";
import { NOTES_EN } from "../../../src/domain/policy/enUS/notes";
import { POLICY_PROBLEMS_EN, POLICY_REMEDY_EN } from "../../../src/domain/policy/enUS/problems";
import { COMPLAINTS_ZH, POLICY_PROBLEMS_ZH, type PolicySaid } from "../../../src/domain/policy/policyWords";
import { SHIPPED_POLICY } from "../../../src/domain/policy/shipped";
import { resolvePolicy } from "../../../src/domain/policy/validate";
import { say } from "../../../src/domain/wording/said";
import { chineseOfOurs } from "../../support/chineseOfOurs";

const WRONG: readonly Readonly<Record<string, unknown>>[] = [
  { 不在: 1 },
  { "call.year": undefined },
  { "call.year": "二〇二二" },
  { "call.year": 1999 },
  { "project.investment.typicalFrom": -1 },
  { "project.investment.minPerDevice": -5 },
  { "network.latency.min": -1 },
  { "call.year": 99999 },
  { "call.year": 2022.5 },
  { "network.coverageRequired": "开" },
  { "call.deadline": 20220901 },
  { "call.deadline": "2022年9月1日" },
  { "call.deadline": "2022-02-30" },
  { "call.recommenders": "南京" },
  { "call.recommenders": ["南京", "南京"] },
  { "call.recommenders": [""] },
  { "call.quotas": ["南京五家"] },
  { "region.zones": ["苏州工业园区"] },
  { "waiver.severities": ["严重"] },
  { "waiver.keptRules": ["第三条"] },
  { "score.network.uplink": 5 },
  { "score.network.uplink": [] },
  { "score.network.uplink": [{ from: 1, points: -1 }] },
  { "score.network.uplink": [{ from: 2, points: 1 }, { from: 1, points: 2 }] },
  { "score.network.uplink": [{ from: 1, points: 2 }, { from: 2, points: 1 }] },
  { "score.network.latency": [{ from: 1, points: 1 }, { from: 2, points: 2 }] },
  { "score.network.weight": 20 },
  { "score.edge.pool": 4 },
  { "tier.factory.systems": 3 },
  { "score.connection.rate.to": 0.3 },
  { "score.connection.rate.toPoints": 1 },
  { "network.latency.max": 0 },
  { "mec.upf.max": 0 },
  { "mec.memoryPerVcpu.max": 0 },
  { "project.investment.maxPerDevice": 0 },
  { "project.investment.typicalTo": 0 },
];

/** Those of the policy's sheet, which `resolvePolicy` does not know. */
const ON_SHEET: readonly PolicySaid[] = [
  { id: "twice", about: { key: "call.year" } },
  { id: "gate", about: { title: "无线联网率不低于 30%", required: "30%" } },
  { id: "noVersion" },
];

const said = [...WRONG.flatMap((values) => resolvePolicy({ version: "x", values: { ...SHIPPED_POLICY.values, ...values } }).problems.map((problem) => problem.said)), ...ON_SHEET];

test("every sentence about a policy occurs", () => {
  expect(new Set(said.map(({ id }) => id))).toEqual(new Set(Object.keys(POLICY_PROBLEMS_ZH)));
  expect(new Set(said.flatMap((each) => (each.id === "value" ? [each.about.complaint.id] : [])))).toEqual(new Set(Object.keys(COMPLAINTS_ZH)));
});

test("what is English is English", () => {
  const sentences = [...said.map((each) => say(POLICY_PROBLEMS_EN, each)), POLICY_REMEDY_EN("call.year"), POLICY_REMEDY_EN(null), ...Object.values(NOTES_EN), ...Object.values(PARTS_EN)];
  expect(sentences.flatMap(chineseOfOurs)).toEqual([]);
  expect(sentences.filter((sentence) => /undefined|\[object|，|。|：/u.test(sentence.replace(/“[^”]*”/gu, "")))).toEqual([]);
});
