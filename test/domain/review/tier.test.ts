import { SCENES, SCENES_BY_LINK, type Scene } from "../../../src/domain/form/options";
import { SHIPPED_POLICY } from "../../../src/domain/policy/shipped";
import { evaluateGates } from "../../../src/domain/review/gates";
import type { Finding, Severity } from "../../../src/domain/review/report";
import { narratedScenes, SCENE_WORDS } from "../../../src/domain/review/sceneWords";
import { scoreOf } from "../../../src/domain/review/score";
import { suggestTier } from "../../../src/domain/review/tier";
import { application, BLANK, doubtful, type Values } from "../../support/application";
import { policyWith } from "../../support/policy";

function finding(fields: readonly string[], severity: Severity = "error", waived = false, message = ""): Finding {
  const waiver = waived ? { by: "李四", on: "2022-10-01", reason: "已核实", lifts: true } : null;
  return { key: "T", rule: "T", severity, fields, cells: [], message, remedy: "", clause: "", fix: null, waiver, check: null };
}

function suggest(values: Values, findings: readonly Finding[] = [], policy = SHIPPED_POLICY, refused = false, shared: readonly Finding[] = []) {
  const subject = application(values);
  const { suggestedTier, conclusion } = suggestTier({
    application: subject,
    policy: policy.values,
    gates: evaluateGates(subject, policy.values),
    score: refused ? null : scoreOf(subject, policy.values),
    findings,
    shared,
  });
  return [suggestedTier, conclusion] as const;
}

const some = (...counts: readonly [number, number, number, number, number]): Scene[] =>
  Object.values(SCENES_BY_LINK).flatMap((scenes, index) => scenes.slice(0, counts[index]));
const NINE_IN_FIVE = some(1, 5, 1, 1, 1);
const NINE_IN_FOUR = some(0, 5, 2, 1, 1);
const TEN_IN_FOUR = some(0, 5, 3, 1, 1);
const FOUR_SYSTEMS = { systems: ["ERP", "MES", "WMS", "APS"], "systems.other": BLANK };
const THREE_SYSTEMS = { systems: ["ERP", "MES", "WMS"], "systems.other": BLANK };
const line = { "project.direction": ["产线级"] };
const workshop = { "project.direction": ["车间级"] };

test.each<[string, Values, string, string]>([
  ["工厂级 as declared", {}, "工厂级", "达标（同申报）"],
  ["车间级 as declared", { ...workshop, ...FOUR_SYSTEMS, scenes: NINE_IN_FOUR }, "车间级", "达标（同申报）"],
  ["产线级 as declared", { ...line, ...THREE_SYSTEMS, scenes: NINE_IN_FOUR }, "产线级", "达标（同申报）"],
  ["产线级 without systems read", { ...line, systems: BLANK, "systems.other": BLANK, scenes: NINE_IN_FOUR }, "产线级", "达标（同申报）"],

  ["1: the rate fails", { "connection.fiveG": 71, "connection.wireless": 240, "connection.devices": 240 }, "未达标", "未达标：5G 联网 71 台 ÷ 无线联网 240 台 = 29.58%，低于 30%，还差 1 台"],
  ["1: too few scenes for any tier", { ...line, scenes: some(0, 5, 1, 1, 0) }, "未达标", "未达标：3 个环节、7 个场景，至少须 3 个环节、8 个场景（差 1 个场景）"],
  ["1: too few links for any tier", { scenes: some(0, 5, 6, 0, 0) }, "未达标", "未达标：2 个环节、11 个场景，至少须 3 个环节、8 个场景（差 1 个环节）"],
  [
    "1: every failing gate is listed",
    { "mec.sets": 0, "identifier.node": "无" },
    "未达标",
    "未达标：「边缘计算节点 MEC」为 0；厂区或区域内须建设至少 1 套包含 UPF 和资源池的 MEC；接入二级节点名称填“无”，未接入省内二级节点",
  ],
  ["1: a certain fail wins over a gate that cannot be decided", { "mec.sets": 0, "connection.fiveG": BLANK }, "未达标", "未达标：「边缘计算节点 MEC」为 0；厂区或区域内须建设至少 1 套包含 UPF 和资源池的 MEC。另有待更正：「应用设备 5G 联网」未填写"],
  ["the soft gate never decides", { "network.outdoorSites": 0, "network.indoorSystems": 0 }, "工厂级", "达标（同申报）"],

  ["4: 工厂级 short of one scene, workshop proxies met", { scenes: NINE_IN_FIVE }, "车间级", "建议改报车间级：场景 9 个，工厂级须不少于 10 个"],
  ["4: 工厂级 short of a link, workshop proxies met", { scenes: TEN_IN_FOUR }, "车间级", "建议改报车间级：环节 4 个，工厂级须 5 个（缺研发设计）"],
  [
    "4: 工厂级 short of scenes, workshop proxies not met",
    { scenes: NINE_IN_FIVE, ...THREE_SYSTEMS },
    "产线级",
    "建议改报产线级：场景 9 个，工厂级须不少于 10 个；互通系统 3 个，车间级参考值 4 个",
  ],
  [
    "3: 车间级 below the proxies",
    { ...workshop, scenes: NINE_IN_FOUR, systems: ["ERP", "WMS", "APS", "OA"], "systems.other": BLANK, "connection.fiveG": 29, "connection.wireless": 60 },
    "产线级",
    "建议改报产线级：未互通 MES；5G 联网 29 台，车间级参考值 30 台",
  ],
  [
    "4: 工厂级 with more scenes than 5G devices",
    { "connection.fiveG": 19, "connection.wireless": 20, "connection.devices": 20 },
    "工厂级",
    "达标（同申报）；工厂级支撑不足，建议核查：场景 20 个多于 5G 联网设备 19 台",
  ],
  [
    "4: 工厂级 whose narrative supports fewer scenes",
    { "narrative.construction": "部署视觉检测、AGV、能耗管理和巡检机器人" },
    "工厂级",
    "达标（同申报）；工厂级支撑不足，建议核查：建设内容只写到其中 4 个场景、3 个环节",
  ],
  ["4: without a narrative nothing is said of it", { "narrative.construction": BLANK }, "工厂级", "达标（同申报）"],

  ["5: 车间级 that meets 工厂级", workshop, "工厂级", "可引导申报工厂级：5 个环节、20 个场景，评分 91，互通系统 8 个"],
  ["5: not without six systems", { ...workshop, ...FOUR_SYSTEMS, "systems.other": "DCS" }, "车间级", "达标（同申报）"],
  ["5: 产线级 that meets the workshop proxies", { ...line, ...FOUR_SYSTEMS, scenes: NINE_IN_FOUR }, "车间级", "可引导申报车间级：互通系统 4 个，5G 联网 300 台，4 个环节"],
  ["5: 产线级 with 30 devices exactly", { ...line, ...FOUR_SYSTEMS, scenes: some(0, 5, 3, 0, 1), "connection.fiveG": 30, "connection.wireless": 100 }, "车间级", "可引导申报车间级：互通系统 4 个，5G 联网 30 台，3 个环节"],

  ["6: a gate that cannot be decided", { "connection.wireless": BLANK }, "数据待更正", "数据待更正：「应用设备无线联网」未填写"],
  ["6: no direction", { "project.direction": BLANK }, "数据待更正", "数据待更正：「申报方向」未明确"],
  ["6: several directions", { "project.direction": ["产线级", "车间级"] }, "数据待更正", "数据待更正：「申报方向」未明确"],
  ["6: a doubtful scene decides", { scenes: doubtful(NINE_IN_FIVE, ["生产单元模拟"]) }, "数据待更正", "数据待更正：5 个环节、9 个场景，另有场景以“×”标记，无法判断是否选中"],
  ["6: 车间级 whose systems are not read", { ...workshop, systems: BLANK, "systems.other": BLANK, scenes: NINE_IN_FOUR }, "数据待更正", "数据待更正：「信息系统和生产系统」未填写或无法识别"],
])("%s", (_, values, tier, conclusion) => {
  expect(suggest(values)).toEqual([tier, conclusion]);
});

describe("open errors", () => {
  test.each<[string, readonly Finding[], string, string]>([
    ["in an identity cell", [finding(["enterprise.uscc"])], "数据待更正", "数据待更正：「统一社会信用代码」有错误"],
    ["in a gate's cell, as second field", [finding(["connection.rate", "connection.fiveG"])], "数据待更正", "数据待更正：「应用设备 5G 联网」有错误"],
    ["elsewhere", [finding(["contact.mobile"])], "工厂级", "达标（同申报）"],
    ["waived", [finding(["enterprise.uscc"], "error", true)], "工厂级", "达标（同申报）"],
    ["that are none", [finding(["enterprise.uscc"], "warning"), finding(["connection.fiveG"], "unmet")], "工厂级", "达标（同申报）"],
  ])("%s", (_, findings, tier, conclusion) => {
    expect(suggest({}, findings)).toEqual([tier, conclusion]);
  });

  test("on the very cells of a failing gate make it a matter of correction", () => {
    const low = { "connection.fiveG": 71, "connection.wireless": 240 };
    expect(suggest(low, [finding(["connection.fiveG"])])[0]).toBe("数据待更正");
    expect(suggest(low, [finding(["enterprise.uscc"])])).toEqual([
      "未达标",
      "未达标：5G 联网 71 台 ÷ 无线联网 240 台 = 29.58%，低于 30%，还差 1 台。另有待更正：「统一社会信用代码」有错误",
    ]);
  });

  test("of one name in two cells are said once", () => {
    expect(suggest({}, [finding(["enterprise.uscc", "credit.uscc"])])[1]).toBe("数据待更正：「统一社会信用代码」有错误");
  });

  test("across enterprises are told in their own words", () => {
    const twice = [finding(["enterprise.name"], "error", false, "代码出现在两家企业名下")];
    expect(suggest({}, [], SHIPPED_POLICY, false, twice)).toEqual(["数据待更正", "数据待更正：代码出现在两家企业名下"]);
    expect(suggest({}, [], SHIPPED_POLICY, false, [finding(["contact.mobile"])])[0]).toBe("工厂级");
  });

  test("anywhere stop the guidance towards 工厂级", () => {
    expect(suggest(workshop, [finding(["contact.mobile"])])).toEqual(["车间级", "达标（同申报）"]);
  });

  test("in the systems matter only where the choice rests on them", () => {
    const wrong = [finding(["systems"])];
    expect(suggest({}, wrong)[0]).toBe("工厂级");
    expect(suggest({ ...workshop, scenes: NINE_IN_FOUR }, wrong)).toEqual(["数据待更正", "数据待更正：「实现网络互通的信息系统和生产系统」有错误"]);
  });
});

test("the proxies and the score asked for are policy", () => {
  expect(suggest(workshop, [], policyWith({ "tier.factory.score": 91 }))[0]).toBe("工厂级");
  expect(suggest(workshop, [], policyWith({ "tier.factory.score": 91.5 }))[0]).toBe("车间级");
  expect(suggest(workshop, [], SHIPPED_POLICY, true)[0]).toBe("车间级");
  expect(suggest({ ...line, ...FOUR_SYSTEMS, scenes: NINE_IN_FOUR }, [], policyWith({ "tier.workshop.systems": 5 }))[0]).toBe("产线级");
});

test("each scene is recognised by its name and by every word given for it", () => {
  for (const scene of SCENES) {
    for (const word of [scene, ...SCENE_WORDS[scene]]) expect(narratedScenes(`在厂内建成${word}。`)).toContain(scene);
  }
  expect(narratedScenes("企业概况")).toEqual([]);
});
