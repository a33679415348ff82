import { POLICY_KEYS, type PolicyValues } from "../../../src/domain/policy/keys";
import { POLICY_PROBLEMS_ZH } from "../../../src/domain/policy/policyWords";
import { SHIPPED_POLICY } from "../../../src/domain/policy/shipped";
import { policyProblems, resolvePolicy } from "../../../src/domain/policy/validate";
import { say } from "../../../src/domain/wording/said";

const resolve = (changes: Readonly<Record<string, unknown>>) => resolvePolicy({ version: "x", values: { ...SHIPPED_POLICY.values, ...changes } });

test("the shipped policy has no problem", () => {
  expect(policyProblems(SHIPPED_POLICY)).toEqual([]);
  expect(SHIPPED_POLICY.version).toBe("2022.1");
});

test("every key says what it does, on which clause, and has a default of its own type", () => {
  for (const spec of Object.values(POLICY_KEYS)) {
    expect(spec.note).not.toBe("");
    expect(spec.clause).not.toBe("");
  }
});

test.each([
  ["nonsense.key", 1, [], "规则中没有“nonsense.key”这一项"],
  ["call.year", undefined, ["call.year"], "缺少这一项"],
  ["call.year", "2022", ["call.year"], "应为数字"],
  ["call.year", NaN, ["call.year"], "应为数字"],
  ["call.year", 2018, ["call.year"], "2018 小于下限 2019年"],
  ["call.year", 2022.5, ["call.year"], "2022.5 应为整数"],
  ["connection.rate.tolerance", 1.2, ["connection.rate.tolerance"], "1.2 大于上限 1"],
  ["network.coverageRequired", 1, ["network.coverageRequired"], "应为“是”或“否”"],
  ["call.deadline", "2022/9/30", ["call.deadline"], "“2022/9/30”应写作 YYYY-MM-DD"],
  ["call.deadline", "2022-02-30", ["call.deadline"], "“2022-02-30”不是日历上的日期"],
  ["call.recommenders", "南京", ["call.recommenders"], "应为一列文字"],
  ["call.recommenders", ["南京", " "], ["call.recommenders"], "“ ”不能有空项"],
  ["call.recommenders", ["南京", "南京"], ["call.recommenders"], "“南京”重复"],
  ["call.quotas", ["南京:5"], ["call.quotas"], "“南京:5”应写作“南京=5”"],
  ["score.network.latency", [], ["score.network.latency"], "至少要有一档"],
  ["score.network.latency", [{ from: 10 }], ["score.network.latency"], "应为若干档，每档有起点和分值"],
  ["score.network.uplink", [{ from: 50, points: 2 }, { from: 50, points: 5 }], ["score.network.uplink"], "各档起点应由小到大，50 排在 50 之后"],
  ["score.network.uplink", [{ from: 50, points: 5 }, { from: 70, points: 5 }], ["score.network.uplink"], "起点 70 的分值 5 应高于上一档的 5"],
  ["score.network.latency", [{ from: 10, points: 4 }, { from: 20, points: 5 }], ["score.network.latency"], "起点 20 的分值 5 应低于上一档的 4"],
])("%s = %j is a problem and the shipped value stands in", (key, value, affected, message) => {
  const { policy, problems } = resolve({ [key]: value });
  expect(problems.map((problem) => [problem.key, problem.affected, say(POLICY_PROBLEMS_ZH, problem.said)])).toEqual([[key, affected, expect.stringContaining(message)]]);
  expect(policy.values).toEqual(SHIPPED_POLICY.values);
});

test.each<[Partial<PolicyValues>, string, string]>([
  [{ "score.network.weight": 20, "score.network.uplink": [{ from: 0, points: 7 }] }, "score.network.weight", "八项权重合计 102 分，应为 100 分"],
  [{ "score.edge.pool": 4 }, "score.edge.weight", "“边缘计算与标识”各项满分合计 11 分，与权重 10 分不符"],
  [{ "tier.factory.systems": 3 }, "tier.factory.systems", "工厂级的系统数不得少于车间级（现为 4 和 3）"],
  [{ "score.connection.rate.to": 0.3 }, "score.connection.rate.to", "无线联网率的满分点应高于起评点（现为 0.3 和 0.3）"],
])("values that contradict each other: %j", (changes, key, message) => {
  const { policy, problems } = resolve(changes);
  expect(problems.map((problem) => [problem.key, say(POLICY_PROBLEMS_ZH, problem.said)])).toEqual([[key, message]]);
  expect(policy.values).toMatchObject(changes);
});

test("a weight may move between items as long as the sum and the lines agree", () => {
  expect(resolve({ "score.network.weight": 19, "score.network.mode.dedicated": 3, "score.edge.weight": 9, "score.edge.pool": 2 }).problems).toEqual([]);
});
