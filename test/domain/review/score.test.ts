import { INDUSTRIES, SCENES } from "../../../src/domain/form/options";
import { SHIPPED_POLICY } from "../../../src/domain/policy/shipped";
import { INDUSTRY_SCENES, typicalScenes } from "../../../src/domain/review/industryScenes";
import { scoreOf } from "../../../src/domain/review/score";
import { application, BLANK, NONE, unreadable, type Values } from "../../support/application";
import { policyWith } from "../../support/policy";

const score = (values: Values = {}, policy = SHIPPED_POLICY) => scoreOf(application(values), policy.values);

function line(item: string, values: Values, policy = SHIPPED_POLICY) {
  const found = score(values, policy).lines.find((candidate) => candidate.item === item);
  if (!found) throw new Error(`no line ${item}`);
  return found;
}

test("the best application earns every automatic point, and nothing is scaled up for the manual ones", () => {
  const best = score({ "connection.wireless": 400, "connection.fiveG": 300 });
  expect(best).toMatchObject({ auto: 91, autoMax: 91, manual: null, manualMax: 9 });
  expect(best.lines.filter(({ next }) => next !== null)).toEqual([]);
  expect(best.lines.reduce((sum, { max }) => sum + max, 0)).toBe(100);
  expect(best.lines.every(({ clause }) => clause !== "")).toBe(true);
});

test("an application of which nothing can be read earns nothing and says what to fill in", () => {
  const blank = score(Object.fromEntries([...application().fields.keys()].map((id) => [id, BLANK])));
  expect(blank).toMatchObject({ auto: 0, autoMax: 91 });
  for (const { item, next, found } of blank.lines) {
    if (!item.includes("人工") && item !== "成效·荣誉") expect([item, found, next]).toEqual([item, null, expect.stringContaining("后评分")]);
  }
});

test.each([
  ["网络·覆盖", { "network.outdoorSites": 0, "network.indoorSystems": 0 }, 0, "再建室外站 → 1 分"],
  ["网络·覆盖", { "network.outdoorSites": 0, "network.indoorSystems": 1 }, 1, "再建室外站 → 2 分"],
  ["网络·覆盖", { "network.outdoorSites": 1, "network.indoorSystems": BLANK }, 1, "再建室分系统 → 2 分"],
  ["网络·建网方式", { "network.mode": ["虚拟专网"] }, 1, "采用混合专网或独立专网 → 2 分"],
  ["网络·建网方式", { "network.mode": ["虚拟专网", "独立专网"] }, 2, null],
  ["网络·时延", { "network.latency": 10 }, 4, null],
  ["网络·时延", { "network.latency": 10.001 }, 3, "平均时延降至 10 ms 以内 → 4 分"],
  ["网络·时延", { "network.latency": 20 }, 3, "平均时延降至 10 ms 以内 → 4 分"],
  ["网络·时延", { "network.latency": 30 }, 2, "平均时延降至 20 ms 以内 → 3 分"],
  ["网络·时延", { "network.latency": 50 }, 1, "平均时延降至 30 ms 以内 → 2 分"],
  ["网络·时延", { "network.latency": 50.1 }, 0, "平均时延降至 50 ms 以内 → 1 分"],
  ["网络·时延", { "network.latency": 0 }, 0, "平均时延降至 50 ms 以内 → 1 分"],
  ["网络·上行速率", { "network.uplink": 0 }, 0, "平均上行速率大于 0 → 1 分"],
  ["网络·上行速率", { "network.uplink": 0.5 }, 1, "平均上行速率提升至 50 Mbps → 2 分"],
  ["网络·上行速率", { "network.uplink": 50 }, 2, "平均上行速率提升至 70 Mbps → 3 分"],
  ["网络·上行速率", { "network.uplink": 69.999 }, 2, "平均上行速率提升至 70 Mbps → 3 分"],
  ["网络·上行速率", { "network.uplink": 70 }, 3, "平均上行速率提升至 100 Mbps → 4 分"],
  ["网络·上行速率", { "network.uplink": 100 }, 4, "平均上行速率提升至 200 Mbps → 5 分"],
  ["网络·上行速率", { "network.uplink": 200 }, 5, null],
  ["网络·下行速率", { "network.downlink": 199 }, 1, "平均下行速率提升至 200 Mbps → 2 分"],
  ["网络·下行速率", { "network.downlink": 335 }, 3, "平均下行速率提升至 500 Mbps → 4 分"],
  ["网络·下行速率", { "network.downlink": 500 }, 4, "平均下行速率提升至 800 Mbps → 5 分"],
  ["网络·下行速率", { "network.downlink": 800 }, 5, null],
  ["连接·无线联网率", { "connection.fiveG": 71, "connection.wireless": 240 }, 0, "再接入 1 台 5G 设备 → 30%"],
  ["连接·无线联网率", { "connection.fiveG": 72, "connection.wireless": 240 }, 6, "再接入 12 台 5G 设备 → 35%"],
  ["连接·无线联网率", { "connection.fiveG": 50, "connection.wireless": 100 }, 9, "再接入 5 台 5G 设备 → 55%"],
  ["连接·无线联网率", { "connection.fiveG": 1, "connection.wireless": 3 }, 6.5, "再接入 1 台 5G 设备 → 35%"],
  ["连接·无线联网率", { "connection.fiveG": 69, "connection.wireless": 100 }, 11.9, "再接入 1 台 5G 设备 → 70%"],
  ["连接·无线联网率", { "connection.fiveG": 70, "connection.wireless": 100 }, 12, null],
  ["连接·无线联网率", { "connection.fiveG": 0, "connection.wireless": 0 }, 0, "「应用设备联网」「应用设备无线联网」「应用设备 5G 联网」填写完整、可识别后评分"],
  ["连接·无线化率", { "connection.wireless": 100, "connection.devices": 400 }, 0.5, "再有 20 台设备改为无线联网 → 30%"],
  ["连接·5G 联网台数", { "connection.fiveG": 9 }, 0, "再接入 1 台 5G 设备 → 1 分"],
  ["连接·5G 联网台数", { "connection.fiveG": 10 }, 1, "再接入 40 台 5G 设备 → 2 分"],
  ["连接·5G 联网台数", { "connection.fiveG": 99 }, 2, "再接入 1 台 5G 设备 → 3 分"],
  ["连接·5G 联网台数", { "connection.fiveG": 300 }, 4, null],
  ["系统·互通个数", { systems: ["ERP", "MES"], "systems.other": BLANK }, 2, "再互通 1 个系统 → 3 分"],
  ["系统·互通个数", { systems: BLANK, "systems.other": "SCADA、DCS" }, 1, "再互通 1 个系统 → 2 分"],
  ["系统·核心系统齐备", { systems: ["ERP", "MES", "APS"] }, 2, null],
  ["系统·核心系统齐备", { systems: ["MES", "OA"] }, 0, "再互通 ERP、WMS 或 APS → 2 分"],
  ["系统·生产控制系统", { "systems.other": "ｄｃｓ 系统" }, 2, null],
  ["系统·生产控制系统", { "systems.other": BLANK }, 0, "互通 PLC、DCS、SCADA 等生产控制系统 → 2 分"],
  ["场景·数量", { scenes: SCENES.slice(0, 7) }, 0, "再开展 1 个场景 → 5 分"],
  ["场景·数量", { scenes: SCENES.slice(0, 8) }, 5, "再开展 1 个场景 → 6 分"],
  ["场景·数量", { scenes: SCENES.slice(0, 12) }, 9, "再开展 1 个场景 → 10 分"],
  ["场景·数量", { scenes: SCENES.slice(0, 13) }, 10, null],
  ["场景·环节", { scenes: SCENES.slice(0, 8) }, 2, "再覆盖 1 个环节（仓储物流、运营管理） → 3 分"],
  ["场景·环节", { scenes: SCENES.slice(0, 7) }, 0, "再覆盖 1 个环节（检测监测、仓储物流、运营管理） → 2 分"],
  ["场景·核心环节", { scenes: SCENES.slice(2, 4) }, 0, "生产制造、检测监测再开展 1 个场景 → 2 分"],
  ["场景·核心环节", { scenes: SCENES.slice(2, 9) }, 4, null],
  ["边缘·MEC 与 UPF", { "mec.sets": 0, "mec.upfThroughput": 20 }, 0, "部署 MEC，UPF 吞吐能力大于 0 → 2 分"],
  ["边缘·MEC 与 UPF", { "mec.upfThroughput": 4.9 }, 2, "UPF 吞吐能力提升至 5 Gbps → 3 分"],
  ["边缘·MEC 与 UPF", { "mec.upfThroughput": 5 }, 3, "UPF 吞吐能力提升至 10 Gbps → 4 分"],
  ["边缘·MEC 与 UPF", { "mec.upfThroughput": 10 }, 4, null],
  ["边缘·资源池", { "mec.memory": 0, "mec.storage": BLANK }, 0, "补齐内存、存储 → 3 分"],
  ["标识·二级节点", { "identifier.node": "无" }, 0, "接入省内二级节点 → 2 分"],
  ["标识·二级节点", { "identifier.node": NONE }, 0, "「接入二级节点名称」填写完整、可识别后评分"],
  ["标识·应用", { "narrative.construction": "没有说到" }, 0, "开展标识应用并在正文说明 → 1 分"],
  ["投入·项目投入", { "project.investment.total": 499.99 }, 0, "再投入 0.01 万元 → 1 分"],
  ["投入·项目投入", { "project.investment.total": 500 }, 1, "再投入 1500 万元 → 2 分"],
  ["投入·项目投入", { "project.investment.total": 2000 }, 2, "再投入 3000 万元 → 3 分"],
  ["投入·项目投入", { "project.investment.total": 5000 }, 3, null],
  ["投入·信息化占比", { "project.itSpend": 499.9 }, 0, "信息化投入再增加 0.1 万元，占比达 0.5% → 1 分"],
  ["投入·信息化占比", { "project.itSpend": 1000 }, 2, "信息化投入再增加 1000 万元，占比达 2% → 3 分"],
  ["投入·信息化占比", { "project.itSpend": 2000 }, 3, null],
  ["投入·信息化占比", { "finance.revenue.2019": unreadable("三亿") }, 0, "「近三年企业信息化投入」和各年「主营业务收入」填写完整、可识别后评分"],
  ["成效·荣誉", { "award.1.level": "国家级" }, 3, null],
  ["成效·荣誉", { "award.1.level": "江苏省级" }, 2, "获国家级奖项 → 3 分"],
  ["成效·荣誉", { "award.1.level": "市级" }, 0, "获省级奖项 → 2 分"],
  ["成效·荣誉", { "award.1.name": BLANK }, 0, "获省级奖项 → 2 分"],
] as const)("%s with %j earns %d", (item, values, points, next) => {
  expect(line(item, values)).toMatchObject({ points, next });
});

test("a year before the founding is not asked for in the share of IT spending", () => {
  const young = { "enterprise.founded": { year: 2021, month: 3, day: null }, "finance.revenue.2019": BLANK, "finance.revenue.2020": BLANK, "project.itSpend": 370 };
  expect(line("投入·信息化占比", young)).toMatchObject({ points: 2, found: "1%（复算）" });
});

describe("industry fit", () => {
  const scenes = ["生产单元模拟", "设备协同作业", "柔性生产制造", "工艺合规校验", "生产过程溯源", "机器视觉质检", "生产现场监测", "设备预测维护"];

  test.each([
    [["纺织"], 5, "纺织典型场景 5/6", "再开展企业协同合作 → 6/6"],
    [["纺织", "建材"], 5, "纺织典型场景 5/6", "再开展企业协同合作 → 6/6"],
    [["建材"], 4.8, "建材典型场景 4/5", "再开展生产能效管控 → 5/5"],
    [["装备制造"], 2, "装备制造典型场景 2/6", "再开展一个：协同研发设计、现场辅助装配、厂区智能物流、虚拟现场服务 → 3/6"],
    [["食品医药", "建材"], 4.8, "建材典型场景 4/5", "再开展生产能效管控 → 5/5"],
  ])("%j: the best fit counts", (industry, points, found, next) => {
    expect(line("场景·行业契合", { "enterprise.industry": industry, scenes })).toMatchObject({ points, found, next, max: 6 });
  });

  test("without a list in the guide the six points follow the rate of the item's other lines", () => {
    const values = { "enterprise.industry": ["食品医药"], scenes };
    const others = ["场景·数量", "场景·环节", "场景·核心环节"].map((item) => line(item, values).points);
    expect(others).toEqual([5, 3, 3]);
    expect(line("场景·行业契合", values)).toMatchObject({ points: 3.7, max: 6, next: null });
    expect(line("场景·行业契合", values).found).toContain("指南无典型场景清单");
    expect(score({ ...values, scenes: SCENES }).auto).toBe(91);
  });

  test("the guide's lists: 66 entries, 2 without counterpart, none for 食品医药 and 其他", () => {
    const entries = Object.values(INDUSTRY_SCENES).flat();
    expect(entries).toHaveLength(66);
    expect(entries.filter(({ scene }) => scene === null).map(({ guide }) => guide)).toEqual(["智能安防", "智能设备交互"]);
    expect(entries.filter(({ guide, scene }) => scene !== null && guide !== scene)).toHaveLength(4);
    expect(INDUSTRIES.filter((industry) => typicalScenes(industry) === null)).toEqual(["食品医药", "其他"]);
  });
});

test("bands and points come from the policy", () => {
  const policy = policyWith({ "score.network.uplink": [{ from: 300, points: 7 }], "score.connection.step": 0.1 });
  expect(line("网络·上行速率", { "network.uplink": 299 }, policy)).toMatchObject({ points: 0, max: 7, next: "平均上行速率提升至 300 Mbps → 7 分" });
  expect(line("连接·无线联网率", { "connection.fiveG": 72, "connection.wireless": 240 }, policy).next).toBe("再接入 24 台 5G 设备 → 40%");
});
