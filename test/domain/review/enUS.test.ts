import { INDUSTRIES, NETWORK_MODES, SCENES, SCENES_BY_LINK } from "../../../src/domain/form/options";
import type { GivenReading } from "../../../src/domain/form/buildApplication";
import type { PolicyValues } from "../../../src/domain/policy/keys";
import { SHIPPED_POLICY } from "../../../src/domain/policy/shipped";
import { SCORE_ITEMS } from "../../../src/domain/policy/weights";
import { REVIEW_EN } from "../../../src/domain/review/enUS";
import { evaluateGates } from "../../../src/domain/review/gates";
import { GATES_ZH, UNDECIDED_ZH } from "../../../src/domain/review/gateWords";
import { GATE_IDS, type Finding, type GateId, type ManualCheck } from "../../../src/domain/review/report";
import { scoreOf } from "../../../src/domain/review/score";
import { NO_MANUAL_SCORES } from "../../../src/domain/review/score/manualItems";
import { FOUND_ZH, LINE_ITEMS, NEXT_ZH, STEPS_ZH, type LineItem } from "../../../src/domain/review/score/scoreWords";
import { suggestTier } from "../../../src/domain/review/tier";
import { CONCLUSIONS_ZH, TIER_REASONS_ZH, WEAKNESSES_ZH, type ConclusionSaid } from "../../../src/domain/review/tierWords";
import { application, BLANK, doubtful, NONE, unreadable, type Values } from "../../support/application";
import { chineseOfOurs } from "../../support/chineseOfOurs";
import { policyWith } from "../../support/policy";

interface Case {
  readonly values?: Values;
  readonly policy?: Partial<PolicyValues>;
  readonly paper?: ManualCheck;
  readonly findings?: readonly Finding[];
  readonly shared?: readonly Finding[];
}

const CREDIT = ["credit.enterprise", "credit.uscc", "credit.responsible", "credit.periodEnd", "credit.text"] as const;
const NO_COLUMN: GivenReading = { status: "missing", value: null, raw: "", remarks: [{ code: "noColumn", detail: "" }] };
const LEDGER: Values = Object.fromEntries(CREDIT.map((id) => [id, NO_COLUMN]));

const scenes = (...counts: readonly number[]) => Object.values(SCENES_BY_LINK).flatMap((each, link) => each.slice(0, counts[link]));
const declared = (tier: string, more: Values = {}): Values => ({ "project.direction": [tier], ...more });
const workshop = { systems: ["ERP", "MES", "WMS", "APS"], "systems.other": BLANK, scenes: scenes(0, 5, 2, 1, 1) };

const paper = (result: ManualCheck["result"], note = ""): ManualCheck => ({ result, by: "王", on: "2022-10-01", note });
const error = (more: Partial<Finding>): Finding => ({
  key: "T",
  rule: "T",
  severity: "error",
  fields: ["enterprise.uscc"],
  cells: [],
  message: "",
  remedy: "",
  clause: "",
  fix: null,
  waiver: null,
  check: null,
  ...more,
});
const TOO_LITTLE = { "connection.fiveG": 71, "connection.wireless": 240 };
const X02 = error({ rule: "X02", message: "“甲”与“乙”只差一字", told: { by: "rule", message: "near", data: { a: "甲", b: "乙" } } });

const CASES: readonly Case[] = [
  {},
  { values: { "connection.wireless": 400 } },
  { values: TOO_LITTLE, findings: [error({})] },
  { values: TOO_LITTLE, findings: ["enterprise.name", "enterprise.uscc", "cover.applicant", "mec.sets", "mec.vcpu", "mec.memory", "mec.storage"].map((id) => error({ fields: [id] })) },
  { shared: [X02] },
  { shared: [error({ message: "没有英文的一句；其余不说" })] },
  { values: { "connection.fiveG": 0, "connection.wireless": 0 } },
  { values: { "connection.fiveG": 11, "connection.wireless": 10 } },
  { values: { "connection.fiveG": BLANK, "connection.wireless": unreadable("若干"), "connection.devices": BLANK } },
  ...["工厂级", "车间级", "产线级"].flatMap((tier) => [
    { values: declared(tier) },
    { values: declared(tier, workshop) },
    { values: declared(tier, { ...workshop, systems: ["ERP", "WMS"], "connection.fiveG": 29, "connection.wireless": 60 }) },
    { values: declared(tier, { ...workshop, scenes: scenes(1, 5, 1, 1, 1) }) },
    { values: declared(tier, { scenes: scenes(0, 5, 6, 0, 0) }) },
    { values: declared(tier, { scenes: scenes(0, 1) }) },
    { values: declared(tier, { scenes: scenes(1, 5, 6, 3, 0) }) },
    { values: declared(tier, { systems: BLANK, "systems.other": BLANK, scenes: scenes(0, 5, 2, 1, 1) }) },
  ]),
  { values: { "project.direction": BLANK, scenes: scenes(0, 5, 2) } },
  { values: { scenes: doubtful(scenes(1, 5, 1, 1, 1), ["生产单元模拟"]) } },
  { values: { scenes: BLANK } },
  { values: { "connection.fiveG": 19, "connection.wireless": 20, "narrative.construction": "部署视觉检测" } },
  { values: { "mec.sets": 0 } },
  { values: { "mec.upfThroughput": 0, "mec.vcpu": NONE } },
  { values: { "mec.memory": BLANK, "mec.storage": 0 } },
  { values: { "mec.sets": BLANK, "mec.vcpu": BLANK, "mec.memory": BLANK, "mec.storage": BLANK } },
  { values: { "mec.upfThroughput": 4.9 } },
  { values: { "identifier.node": "未接入" } },
  { values: { "identifier.node": NONE } },
  { values: { "identifier.node": "已接入" } },
  { values: { "identifier.node": "南京灾备节点" } },
  { policy: { "identifier.nodes": ["无锡节点"] } },
  { values: declared("车间级", workshop), policy: { "tier.workshop.links": 5 } },
  { values: { "credit.signedLegal": "未签", "credit.signedResponsible": "未签字" } },
  { values: { "credit.text": BLANK } },
  { paper: paper("passed") },
  { paper: paper("refuted") },
  { paper: paper("refuted", "缺章") },
  { values: LEDGER },
  { values: LEDGER, paper: paper("passed") },
  { values: { "network.outdoorSites": 0, "network.indoorSystems": 0 } },
  { values: { "network.outdoorSites": 1, "network.indoorSystems": BLANK } },
  { values: { "network.outdoorSites": BLANK, "network.indoorSystems": BLANK } },
  { values: { "network.mode": ["虚拟专网"] } },
  { values: { "network.mode": [] } },
  { values: { "network.mode": ["混合专网", "独立专网"] } },
  { values: { "network.latency": 30, "network.uplink": 0, "network.downlink": 335, "network.mode": BLANK } },
  { values: { "network.latency": BLANK, "network.uplink": 50, "network.downlink": 0 } },
  { values: { "connection.fiveG": 9, "connection.wireless": 9 } },
  { values: { systems: ["MES"], "systems.other": "SCADA、产线" } },
  { values: { "systems.other": "集散控制" } },
  ...[...INDUSTRIES, BLANK].map((industry) => ({ values: { "enterprise.industry": industry === BLANK ? BLANK : [industry], scenes: scenes(0, 5, 2, 1, 1) } })),
  { values: { "enterprise.industry": ["纺织"], scenes: SCENES.slice(0, 17) } },
  { values: { "narrative.construction": "没有说到" } },
  { values: { "narrative.construction": BLANK } },
  { values: { "project.investment.total": 499.99, "project.itSpend": 499.9 } },
  { values: { "project.investment.total": BLANK, "finance.revenue.2019": unreadable("三亿") } },
  { values: { "award.1.level": "江苏省级" } },
  { values: { "award.1.level": "市级" } },
  { values: { "award.1.name": BLANK } },
];

const manual = { values: new Map([["score.effect.quantified", 1]] as const), by: "王" };
const REVIEWED = CASES.map(({ values = {}, policy: changed = {}, paper = null, findings = [], shared = [] }) => {
  const subject = application(values);
  const policy = policyWith(changed).values;
  const gates = evaluateGates(subject, policy, paper);
  const score = scoreOf(subject, policy, paper ? { ...manual, by: paper.note } : values === CASES[1]?.values ? manual : NO_MANUAL_SCORES);
  return { gates, score, suggestion: suggestTier({ application: subject, policy, gates, score, findings, shared }) };
});
const GATES = REVIEWED.flatMap(({ gates }) => gates.map(({ gate }) => gate));
const LINES = REVIEWED.flatMap(({ score }) => score.lines.flatMap(({ told }) => told ?? []));
const CONCLUSIONS = REVIEWED.map(({ suggestion }) => suggestion.told);

interface Said {
  readonly id: string;
}

function reasonsIn(conclusion: ConclusionSaid) {
  switch (conclusion.id) {
    case "unmet":
      return [...conclusion.about.failed, ...conclusion.about.toCorrect];
    case "pending":
      return conclusion.about.toCorrect;
    case "lower":
      return conclusion.about.lacking;
    case "asDeclared":
    case "towardsFactory":
    case "towardsWorkshop":
      return [];
  }
}

describe("every sentence is said by some case", () => {
  test.each<[string, object, readonly Said[]]>([
    ["gates", GATES_ZH, GATES.map(({ told }) => told)],
    ["what cannot be decided", UNDECIDED_ZH, GATES.flatMap(({ told }) => (told.id === "undecided" ? [told.about.why] : []))],
    ["conclusions", CONCLUSIONS_ZH, CONCLUSIONS],
    ["reasons", TIER_REASONS_ZH, CONCLUSIONS.flatMap(reasonsIn)],
    ["weaknesses", WEAKNESSES_ZH, CONCLUSIONS.flatMap((conclusion) => (conclusion.id === "asDeclared" ? conclusion.about.weaknesses : []))],
    ["values scored", FOUND_ZH, LINES.flatMap(({ found }) => found ?? [])],
    ["next", NEXT_ZH, LINES.flatMap(({ next }) => next ?? [])],
    ["steps", STEPS_ZH, LINES.flatMap(({ next }) => (next && "about" in next && "step" in next.about ? [next.about.step] : []))],
  ])("%s", (_, words, said) => {
    expect([...new Set(said.map(({ id }) => id))].sort()).toEqual(Object.keys(words).sort());
  });

  test("lines", () => {
    expect(new Set(LINES.map(({ item }) => item))).toEqual(new Set(Object.keys(LINE_ITEMS)));
  });
});

describe("every sentence is English but for what it quotes", () => {
  const WITHOUT_ENGLISH = "没有英文的一句";

  test.each<[string, readonly (string | null)[]]>([
    ["gates", GATES.map(({ told }) => REVIEW_EN.gate(told))],
    ["what gates ask for", GATE_IDS.flatMap((id) => Object.values(REVIEW_EN.gateHeads[id]))],
    ["conclusions", CONCLUSIONS.map((conclusion) => REVIEW_EN.conclusion(conclusion).replace(WITHOUT_ENGLISH, ""))],
    ["lines of the score", LINES.flatMap((told) => Object.values(REVIEW_EN.scoreLine(told)) as (string | null)[])],
    ["items of the score", SCORE_ITEMS.map(({ weight }) => REVIEW_EN.scoreItems[weight])],
  ])("%s", (_, sentences) => {
    const said = sentences.filter((sentence) => sentence !== null);
    expect(said.flatMap(chineseOfOurs)).toEqual([]);
    expect(said.filter((sentence) => sentence.trim() === "" || /undefined|null|\[object/.test(sentence))).toEqual([]);
  });
});

const gate = (id: GateId, values: Values): string => {
  const found = evaluateGates(application(values), SHIPPED_POLICY.values).find((result) => result.gate.id === id);
  return found ? REVIEW_EN.gate(found.gate.told) : "";
};

test.each<[GateId, Values, string]>([
  ["G1", TOO_LITTLE, "71 5G devices ÷ 240 wireless devices = 29.58%, below 30%: 1 device short"],
  ["G1", { "connection.fiveG": BLANK }, "Cannot be decided: 「应用设备 5G 联网」 is not filled in"],
  ["G2", { scenes: scenes(1, 5, 1, 1, 1) }, "Declared Factory (工厂级): 5 stages and 9 scenarios; required: at least 5 stages and 10 scenarios (1 scenario short)"],
  ["G3", { "mec.sets": 0 }, "「边缘计算节点 MEC」 is 0; at least 1 MEC with UPF and resource pool must be built in the plant or its region"],
  ["G4", { "identifier.node": "无" }, "「接入二级节点名称」 says “无”: not connected to a secondary node in the province"],
])("%s with %j", (id, values, english) => {
  expect(gate(id, values)).toBe(english);
});

const conclusion = (values: Values, shared: readonly Finding[] = []): string => {
  const subject = application(values);
  const policy = SHIPPED_POLICY.values;
  const { told } = suggestTier({ application: subject, policy, gates: evaluateGates(subject, policy), score: scoreOf(subject, policy), findings: [], shared });
  return REVIEW_EN.conclusion(told);
};

test.each<[Values, string]>([
  [{}, "Met, as declared"],
  [{ "mec.sets": 0, "connection.fiveG": BLANK }, "Not met: 「边缘计算节点 MEC」 is 0; at least 1 MEC with UPF and resource pool must be built in the plant or its region. Also to correct: 「应用设备 5G 联网」 is not filled in"],
  [{ scenes: scenes(0, 5, 3, 1, 1) }, "Better declared as Workshop (车间级): 4 stages, Factory (工厂级) requires 5 (missing: “研发设计”)"],
  [declared("车间级"), "May be guided to declare Factory (工厂级): 5 stages and 20 scenarios, score 91, 8 interconnected systems"],
])("the conclusion on %j", (values, english) => {
  expect(conclusion(values)).toBe(english);
});

test("a finding across enterprises stands in a conclusion with the first of its own words", () => {
  const several = error({
    rule: "X06",
    message: "“甲”有 2 份申报书",
    told: { by: "rule", message: "alike", data: { name: "甲", count: 2, sheets: "1、2" } },
  });
  expect(conclusion({}, [several])).toBe("To correct: “甲” has 2 applications (1、2), some without a unified social credit code");
  expect(conclusion({}, [X02])).toBe("To correct: “甲” and “乙” differ by one character only: they may really be two enterprises, or one name may be misspelt");
});

test.each<[LineItem, Values, { readonly item: string; readonly found: string | null; readonly next: string | null }]>([
  ["mode", { "network.mode": ["虚拟专网"] }, { item: "Network · Mode", found: "“虚拟专网”", next: `use ${NETWORK_MODES.slice(1).map((each) => `“${each}”`).join(" or ")} → 2 points` }],
  ["rate", { "connection.fiveG": 72, "connection.wireless": 240 }, { item: "Connection · Connection rate", found: "30%", next: "connect 12 more 5G devices → 35%" }],
  ["coreSystems", { systems: ["MES", "OA"] }, { item: "Systems · Core systems complete", found: "Missing: ERP, WMS or APS", next: "also interconnect ERP, WMS or APS → 2 points" }],
  ["itShare", { "project.itSpend": 499.9 }, { item: "Investment · Share of IT spending", found: "0.49% (computed again)", next: "spend 0.1 万元 more on IT, for a share of 0.5% → 1 point" }],
  ["node", { "identifier.node": NONE }, { item: "Identifiers · Secondary node", found: null, next: "fill in 「接入二级节点名称」 completely and legibly to have it scored" }],
])("the line %s with %j", (item, values, english) => {
  const line = scoreOf(application(values), SHIPPED_POLICY.values).lines.find(({ told }) => told?.item === item);
  expect(line?.told && REVIEW_EN.scoreLine(line.told)).toEqual(english);
});
