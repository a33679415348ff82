/** Small workbooks in which rules, gates and the tier work on one another: what is said of each enterprise, line by line. */
import { ENTERPRISES } from "../../assets/samples/enterprises";
import type { Report } from "../../src/domain/review/report";
import { CLEAN_PAPER, CLEAN_ROW } from "../support/cleanForm";
import { paperForm, summarySheet } from "../support/paperForm";
import { lineOf } from "./support/lines";
import { reportOf } from "./support/reviewOf";
import { coded, sheetsOf, textOf, type Facts, type Peer } from "./support/seed";

/** Each enterprise with its tier and conclusion, then what it is told; at the end what is told of the summary and across enterprises. */
function told({ applications, summary, batch }: Report): readonly string[] {
  const lines = (findings: Report["batch"]["findings"]) => findings.filter(({ severity }) => severity !== "manual").map(lineOf);
  return [
    ...applications.flatMap(({ sheet, declaredTier, suggestedTier, conclusion, findings }) => [
      `${sheet} ${declaredTier ?? "—"}→${suggestedTier} ${conclusion}`,
      ...lines(findings),
    ]),
    ...lines(summary?.findings ?? []),
    ...lines(batch.findings),
  ];
}

function sample(index: number, facts: Facts = {}, row: Peer["row"] = {}): Peer {
  const enterprise = ENTERPRISES[index];
  if (!enterprise?.facts) throw new Error(`the sample has no form ${index}`);
  return { facts: { ...enterprise.facts, ...facts }, row: { ...enterprise.summary, ...row } };
}
const oneForm = (form: Facts): readonly string[] => told(reportOf(sheetsOf({ form })));

const NO_EDGE: Facts = { "mec.sets": 0, "mec.upfThroughput": 0, "mec.vcpu": 0, "mec.memory": 0, "mec.storage": 0 };
const scenes = (ticked: readonly string[]): Facts => ({
  scenes: ticked,
  "narrative.construction": textOf("narrative.construction").replace(/建成[^。]*等场景/u, `建成${ticked.join("、")}等场景`),
});
const WORKSHOP = ["柔性生产制造", "设备协同作业", "现场辅助装配", "机器视觉质检", "设备故障诊断", "设备预测维护", "生产现场监测", "厂区智能物流", "厂区智能理货"];

test("a batch of clean enterprises, each listed once", () => {
  expect(told(reportOf(sheetsOf({ peers: [sample(1), sample(2)] })))).toEqual([
    "甲 工厂级→工厂级 达标（同申报）",
    "同批1 车间级→车间级 达标（同申报）",
    "同批2 产线级→产线级 达标（同申报）",
  ]);
});

test("every gate that fails is listed, and what follows from it is not", () => {
  expect(
    oneForm({ "connection.fiveG": 122, "connection.rate": 0.3, "network.mode": ["虚拟专网"], ...NO_EDGE, "identifier.node": "无", "credit.signedLegal": "未签" }),
  ).toEqual([
    "甲 工厂级→未达标 未达标：5G 联网 122 台 ÷ 无线联网 410 台 = 29.75%，低于 30%，还差 1 台；「边缘计算节点 MEC」为 0；厂区或区域内须建设至少 1 套包含 UPF 和资源池的 MEC；接入二级节点名称填“无”，未接入省内二级节点；信用承诺书法定代表人签字登记为“未签”",
    "P08 unmet 甲!A14",
    "K16 unmet 甲!D52",
    "K31 unmet 甲!D60",
    "K35 unmet 甲!D61",
  ]);
});

test("a gate that cannot be decided passes nobody", () => {
  expect(oneForm({ "connection.wireless": null, "mec.vcpu": null })).toEqual([
    "甲 工厂级→数据待更正 数据待更正：「应用设备无线联网」未填写；「边缘计算资源池 vCPU」未填写",
    "K11 error 甲!D52",
    "K33 error 甲!D60",
  ]);
});

test("a failed gate decides although other cells are wrong; a wrong cell that a gate rests on does not", () => {
  expect(oneForm({ ...NO_EDGE, "network.mode": ["虚拟专网"], "contact.mobile": "1386239174" })).toEqual([
    "甲 工厂级→未达标 未达标：「边缘计算节点 MEC」为 0；厂区或区域内须建设至少 1 套包含 UPF 和资源池的 MEC",
    "K31 unmet 甲!D60",
    "L02 error 甲!D30",
  ]);
  expect(oneForm({ "connection.fiveG": 122, "connection.rate": 0.3, "connection.devices": 300 })).toEqual([
    "甲 工厂级→数据待更正 数据待更正：「应用设备无线联网」有错误",
    "K16 unmet 甲!D52",
    "K12 error 甲!D52",
  ]);
});

test("declared too high", () => {
  expect(oneForm(scenes(WORKSHOP))).toEqual([
    "甲 工厂级→车间级 建议改报车间级：场景 9 个，工厂级须不少于 10 个；环节 3 个，工厂级须 5 个（缺研发设计、运营管理）",
    "K23 unmet 甲!E56",
  ]);
  expect(oneForm({ ...scenes(WORKSHOP), "connection.terminals": 20, "connection.fiveG": 20, "connection.wireless": 40 })).toEqual([
    "甲 工厂级→产线级 建议改报产线级：场景 9 个，工厂级须不少于 10 个；环节 3 个，工厂级须 5 个（缺研发设计、运营管理）；5G 联网 20 台，车间级参考值 30 台",
    "K23 unmet 甲!E56",
  ]);
});

test("declared lower than it could be", () => {
  expect(oneForm({ "project.direction": ["车间级"] })).toEqual([
    "甲 车间级→工厂级 可引导申报工厂级：5 个环节、13 个场景，评分 80.3，互通系统 8 个",
  ]);
  expect(oneForm({ "project.direction": ["产线级"], ...scenes(WORKSHOP) })).toEqual([
    "甲 产线级→车间级 可引导申报车间级：互通系统 8 个，5G 联网 205 台，3 个环节",
    "K24 warning 甲!E56",
  ]);
});

test("ticks without narrative carry no 工厂级", () => {
  expect(oneForm({ "narrative.construction": textOf("narrative.construction").replace(/建成[^。]*等场景/u, "建成机器视觉质检等场景") })).toEqual([
    "甲 工厂级→工厂级 达标（同申报）；工厂级支撑不足，建议核查：建设内容只写到其中 1 个场景、1 个环节",
    "K26 warning 甲!E55",
  ]);
});

test("two enterprises under one code wait for their correction; the third goes on", () => {
  expect(told(reportOf(sheetsOf({ peers: [sample(1, coded("91320500MA1MKTUJ3D")), sample(2)] })))).toEqual([
    "甲 工厂级→数据待更正 数据待更正：统一社会信用代码“91320500MA1MKTUJ3D”出现在不同企业名下：苏州示例甲装备有限公司、苏州示例乙智能装备有限公司",
    "同批1 车间级→数据待更正 数据待更正：统一社会信用代码“91320500MA1MKTUJ3D”出现在不同企业名下：苏州示例甲装备有限公司、苏州示例乙智能装备有限公司",
    "同批2 产线级→产线级 达标（同申报）",
    "E09 error 甲!C17",
  ]);
});

test("one that copied from the other: its own contradictions, and what the two share", () => {
  const copied = Object.fromEntries(Object.entries(CLEAN_PAPER).filter(([id]) => /^(network|connection|mec|narrative)\./u.test(id)));
  expect(told(reportOf(sheetsOf({ peers: [sample(1, { ...copied, "network.mode": ["混合专网"] })] })))).toEqual([
    "甲 工厂级→工厂级 达标（同申报）",
    "同批1 车间级→车间级 达标（同申报）",
    "N03 error 同批1!A67",
    "K26 warning 同批1!E56",
    "K27 warning 同批1!E56",
    "N02 warning 同批1!A65",
    "N02 warning 同批1!A65",
    "N02 warning 同批1!A65",
    "N04 warning 同批1!A69",
    "N07 error 同批1!A65",
    "K34 warning 甲!D60",
    "N08 warning 甲!A65",
    "N08 warning 甲!A67",
    "N08 warning 甲!A69",
    "N08 warning 甲!A71",
    "N08 warning 甲!A74",
    "N08 warning 甲!A76",
    "N08 warning 甲!A78",
    "N08 warning 甲!D50",
  ]);
});

test("a summary that is wrong in every way, over forms that are right", () => {
  const { row } = sample(1);
  const rows = [
    { ...CLEAN_ROW, seq: 1, project: "别的 5G 车间项目", contact: "周示例" },
    { ...row, seq: 1, phone: "" },
    { seq: 5, enterprise: "苏州示例缺席有限公司", project: "缺席 5G 工厂项目", contact: "吴示例", phone: "13762391745" },
  ];
  const forms = [paperForm(CLEAN_PAPER, { name: "甲" }), paperForm(sample(1).facts, { name: "乙" }), paperForm(sample(2).facts, { name: "丙" })];
  expect(told(reportOf([summarySheet(rows, { recommender: "XX 工信局" }), ...forms]))).toEqual([
    "甲 工厂级→工厂级 达标（同申报）",
    "S04 error 汇总表!C5",
    "L04 error 汇总表!D5",
    "乙 车间级→车间级 达标（同申报）",
    "丙 产线级→产线级 达标（同申报）",
    "S01 error 汇总表!A3",
    "S02 error 汇总表!A5",
    "S03 error 汇总表!E6",
    "S05 error 汇总表!B7",
    "S05 error 丙!C17",
  ]);
});

test("X04: one figure far from those of its industry's peers", () => {
  /** Others of a like size: the third is a single line, the sixth and eighth are of odd figures. */
  const like = ENTERPRISES.filter((_, index) => ![2, 5, 7].includes(index));
  const forms = like.flatMap(({ sheet, facts }) => (facts === null ? [] : [paperForm({ ...facts, "enterprise.industry": ["装备制造"] }, { name: sheet })]));
  const far = paperForm({ ...CLEAN_PAPER, "mec.storage": 9_000 }, { name: "甲" });
  const findings = reportOf([far, ...forms]).batch.findings.filter(({ rule }) => rule === "X04");
  expect(findings.map(lineOf)).toEqual([
    "X04 warning 甲!D60",
  ]);
});
