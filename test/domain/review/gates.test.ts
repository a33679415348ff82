import { SCENES_BY_LINK, SCENES } from "../../../src/domain/form/options";
import { evaluateGates, type GateResult } from "../../../src/domain/review/gates";
import type { GateId } from "../../../src/domain/review/report";
import { application, BLANK, doubtful, NONE, unreadable, type Values } from "../../support/application";

function gate(id: GateId, values: Values, nodes: readonly string[] = []): GateResult {
  const found = evaluateGates(application(values), { "identifier.nodes": nodes }).find((result) => result.gate.id === id);
  if (!found) throw new Error(`no gate ${id}`);
  return found;
}

test("a complete application passes every gate", () => {
  expect(evaluateGates(application(), { "identifier.nodes": [] }).map(({ gate: { id, status, soft } }) => [id, status, soft])).toEqual([
    ["G1", "pass", false],
    ["G2", "pass", false],
    ["G3", "pass", false],
    ["G4", "pass", false],
    ["G5", "pass", false],
    ["G6", "pass", true],
  ]);
});

test.each([
  [71, 240, "fail", 71 / 240, "5G 联网 71 台 ÷ 无线联网 240 台 = 29.58%，低于 30%，还差 1 台"],
  [72, 240, "pass", 0.3, "5G 联网 72 台 ÷ 无线联网 240 台 = 30%，不低于 30%"],
  [149, 500, "fail", 0.298, "5G 联网 149 台 ÷ 无线联网 500 台 = 29.8%，低于 30%，还差 1 台"],
  [150, 500, "pass", 0.3, "5G 联网 150 台 ÷ 无线联网 500 台 = 30%，不低于 30%"],
  [299_999, 1_000_000, "fail", 0.299_999, "5G 联网 299999 台 ÷ 无线联网 1000000 台 = 29.99%，低于 30%，还差 1 台"],
  [240, 240, "pass", 1, "5G 联网 240 台 ÷ 无线联网 240 台 = 100%，不低于 30%"],
  [0, 10, "fail", 0, "5G 联网 0 台 ÷ 无线联网 10 台 = 0%，低于 30%，还差 3 台"],
  [0, 0, "unknown", null, "无线联网为 0 台，比率无法计算"],
  [5, 0, "unknown", null, "无线联网为 0 台，比率无法计算"],
  [11, 10, "unknown", null, "5G 联网 11 台多于无线联网 10 台，数据矛盾"],
  [BLANK, 10, "unknown", null, "无法判定：「应用设备 5G 联网」未填写"],
  [unreadable("若干"), BLANK, "unknown", null, "无法判定：「应用设备 5G 联网」无法识别，「应用设备无线联网」未填写"],
] as const)("G1: 5G %j of wireless %j is %s", (fiveG, wireless, status, found, reason) => {
  expect(gate("G1", { "connection.fiveG": fiveG, "connection.wireless": wireless }).gate).toMatchObject({ status, found, reason, required: 0.3 });
});

const link = (name: keyof typeof SCENES_BY_LINK, count: number) => SCENES_BY_LINK[name].slice(0, count);
const NINE_IN_FIVE = [...link("研发设计", 1), ...link("生产制造", 5), ...link("检测监测", 1), ...link("仓储物流", 1), ...link("运营管理", 1)];
const EIGHT_IN_THREE = [...link("研发设计", 1), ...link("生产制造", 5), ...link("检测监测", 2)];

test.each([
  ["工厂级", [...NINE_IN_FIVE, "工艺合规校验"], "pass", "5 个环节、10 个场景", null],
  ["工厂级", NINE_IN_FIVE, "fail", "5 个环节、9 个场景", "差 1 个场景"],
  ["工厂级", SCENES.slice(2), "fail", "4 个环节、18 个场景", "缺研发设计环节"],
  ["车间级", EIGHT_IN_THREE, "pass", "3 个环节、8 个场景", null],
  ["产线级", EIGHT_IN_THREE.slice(1), "fail", "2 个环节、7 个场景", "差 1 个场景，差 1 个环节"],
  ["车间级", [...link("生产制造", 5), ...link("检测监测", 6)], "fail", "2 个环节、11 个场景", "差 1 个环节"],
  ["产线级", [...EIGHT_IN_THREE.slice(1), "智能安防", "机器视觉质检"], "fail", "2 个环节、7 个场景", "差 1 个场景"],
  ["产线级", doubtful(EIGHT_IN_THREE.slice(1), ["协同研发设计"]), "unknown", "2 个环节、7 个场景", null],
  ["产线级", doubtful(EIGHT_IN_THREE, ["厂区智能物流"]), "pass", "3 个环节、8 个场景", null],
  ["产线级", BLANK, "unknown", null, null],
] as const)("G2: %s with %j is %s", (tier, scenes, status, found, shortfall) => {
  const result = gate("G2", { "project.direction": [tier], scenes });
  expect(result.gate).toMatchObject({ status, found });
  if (shortfall === null) expect(result.shortfall).toBeNull();
  else expect(result.shortfall).toContain(shortfall);
});

test.each([[BLANK], [["产线级", "工厂级"]]])("G2: with direction %j the lowest requirement is judged, and said so", (direction) => {
  expect(gate("G2", { "project.direction": direction, scenes: EIGHT_IN_THREE }).gate).toMatchObject({ status: "pass", required: "3 个环节、8 个场景" });
  const failed = gate("G2", { "project.direction": direction, scenes: EIGHT_IN_THREE.slice(1) });
  expect(failed.gate.reason).toContain("申报方向未明确，按产线级、车间级的最低要求判断");
  expect(failed.decidedBy).toEqual(["scenes"]);
});

test.each([
  [{ "mec.sets": 0 }, "fail", ["mec.sets"]],
  [{ "mec.upfThroughput": 0, "mec.vcpu": BLANK }, "fail", ["mec.upfThroughput"]],
  [{ "mec.memory": 0, "mec.storage": NONE }, "fail", ["mec.memory", "mec.storage"]],
  [{ "mec.upfThroughput": 0.01 }, "pass", []],
  [{ "mec.storage": BLANK }, "unknown", []],
  [{ "mec.sets": unreadable("一些") }, "unknown", []],
] as const)("G3: %j is %s", (values, status, decidedBy) => {
  expect(gate("G3", values)).toMatchObject({ gate: { status }, decidedBy });
});

test.each([
  ["苏州装备二级节点", [], "pass"],
  ["苏州装备二级节点", ["苏州装备二级节点", "无锡节点"], "pass"],
  ["常州某节点", ["苏州装备二级节点"], "unknown"],
  ["无", [], "fail"],
  [NONE, [], "fail"],
  ["未接入", [], "fail"],
  ["已接入", [], "unknown"],
  ["南京灾备节点", [], "unknown"],
  [BLANK, [], "unknown"],
] as const)("G4: %j with the list %j is %s", (node, nodes, status) => {
  expect(gate("G4", { "identifier.node": node }, nodes).gate.status).toBe(status);
});

test.each([
  [{}, "pass"],
  [{ "credit.periodEnd": BLANK }, "unknown"],
  [{ "credit.text": BLANK }, "unknown"],
  [{ "credit.signedLegal": "张三" }, "pass"],
  [{ "credit.signedLegal": "未签" }, "fail"],
] as const)("G5: %j is %s", (values, status) => {
  const result = gate("G5", values);
  expect(result.gate.status).toBe(status);
  expect(result.manual).toEqual(["申报责任人签字", "法定代表人签字", "公章"]);
  expect(result.gate.reason.includes("另须人工核对：申报责任人签字、法定代表人签字、公章")).toBe(status === "pass");
});

test.each([
  [1, 0, "pass"],
  [1, BLANK, "pass"],
  [0, 0, "fail"],
  [0, BLANK, "unknown"],
  [BLANK, BLANK, "unknown"],
] as const)("G6: %j outdoor and %j indoor is %s", (outdoor, indoor, status) => {
  expect(gate("G6", { "network.outdoorSites": outdoor, "network.indoorSystems": indoor }).gate.status).toBe(status);
});
