import { SCENES, type Scene } from "../../../src/domain/form/options";
import { CLEAN_PAPER } from "../../support/cleanForm";
import { type Facts, type Seed, textOf, withText } from "../support/seed";

const CLEAN_SCENES = CLEAN_PAPER.scenes as readonly Scene[];

/** Scenes ticked on the form, and those that the narrative tells of where they are not the same. */
function scenes(ticked: readonly Scene[], told: readonly Scene[] = ticked): Facts {
  return { scenes: ticked, "narrative.construction": textOf("narrative.construction").replace(CLEAN_SCENES.join("、"), told.join("、")) };
}
const without = (...left: readonly Scene[]): readonly Scene[] => CLEAN_SCENES.filter((scene) => !left.includes(scene));

/** 建设要素. */
export const ELEMENTS: readonly Seed[] = [
  { found: "K01 unmet", what: "没有网络", at: "network.outdoorSites", form: { "network.outdoorSites": 0, "network.indoorSystems": 0 } },
  { found: "K01 warning", what: "没有网络而政策不判", at: "network.outdoorSites", form: { "network.outdoorSites": 0, "network.indoorSystems": 0 }, policy: { "network.coverageRequired": false } },
  { found: "K02 warning", what: "工厂级一个站", at: "network.outdoorSites", form: { "network.outdoorSites": 1, "network.indoorSystems": 0 } },
  { found: "K03 error", what: "时延为 0", at: "network.latency", form: { "network.latency": 0 } },
  { found: "K03 error", what: "约数", at: "network.latency", form: { "network.latency": { value: "_约12_ms" } } },
  { found: "K03 warning", what: "以秒填写", at: "network.latency", form: { "network.latency": 0.0125 } },
  { found: "K03 error", what: "区间", at: "network.latency", form: { "network.latency": { value: "_10-15_ms" } } },
  { found: "K04 error", what: "上行为 0", at: "network.uplink", form: { "network.uplink": 0 } },
  { found: "K04 warning", what: "以 Gbps 填写", at: "network.downlink", form: { "network.downlink": 0.62 } },
  { found: "K05 warning", what: "上行大于下行", at: "network.uplink", form: { "network.uplink": 620, "network.downlink": 400 } },
  { found: "K06 warning", what: "低于公网均值", at: "network.downlink", form: { "network.downlink": 300 } },
  { found: "K07 error", what: "一项未勾", at: "network.mode", form: { "network.mode": [] } },
  { found: "K07 warning", what: "两种", at: "network.mode", form: { "network.mode": ["虚拟专网", "混合专网"] } },
  { found: "K08 warning", what: "虚拟专网却有 MEC", at: "network.mode", form: { "network.mode": ["虚拟专网"] } },
  { found: "K09 error", what: "混合专网没有 MEC", at: "network.mode", form: { "mec.sets": 0 }, also: ["K31 unmet"] },
  { found: "K11 error", what: "约数", at: "connection.wireless", form: { "connection.wireless": { value: "_约410_台" } } },
  { found: "K12 error", what: "5G 多于无线", at: "connection.fiveG", form: { "connection.fiveG": 500 } },
  { found: "K12 error", what: "无线多于联网", at: "connection.wireless", form: { "connection.devices": 300 } },
  { found: "K13 error", what: "没有终端", at: "connection.terminals", form: { "connection.terminals": 0 } },
  { found: "K13 warning", what: "终端过多", at: "connection.terminals", form: { "connection.terminals": 2_000 } },
  { found: "K14 error", what: "无线为 0", at: "connection.wireless", form: { "connection.wireless": 0 } },
  { found: "K15 error", what: "除以联网总数", at: "connection.rate", form: { "connection.rate": 0.3203 } },
  { found: "K15 error", what: "算错", at: "connection.rate", form: { "connection.rate": 0.7 } },
  { found: "K15 warning", what: "疑填成小数", at: "connection.rate", form: { "connection.rate": 0.005 } },
  { found: "K16 unmet", what: "29.76% 填作 30%", at: "connection.fiveG", form: { "connection.fiveG": 122, "connection.rate": 0.3 } },
  { found: "K17 warning", what: "全部 5G", at: "connection.fiveG", form: { "connection.wireless": 205, "connection.rate": 1 } },
  { found: "K18 warning", what: "设备少于场景", at: "connection.fiveG", form: { "connection.terminals": 12, "connection.fiveG": 12, "connection.wireless": 24 } },
  { found: "K19 error", what: "一项未勾", at: "systems", form: { systems: [], "systems.other": null } },
  { found: "K19 warning", what: "只有 OA", at: "systems", form: { systems: ["OA"], "systems.other": null }, also: ["K28 warning"] },
  { found: "K20 warning", what: "其他写了选项", at: "systems", form: { "systems.other": "MES、SCADA" } },
  { found: "K21 error", what: "一项未勾", at: "scenes", form: { scenes: [] } },
  { found: "K21 warning", what: "未勾的后面自加场景", at: "scenes", rewrite: ["scenes", (text) => `${text} ☑ 智能安防`] },
  { found: "K21 warning", what: "自加场景", at: "scenes", sheet: (sheet) => withText(sheet, { row: 58, column: 4 }, (text) => `${text} ☑ 智能安防`) },
  { found: "K22 unmet", what: "车间级 7 个场景", at: "scenes", form: { "project.direction": ["车间级"], ...scenes(CLEAN_SCENES.slice(0, 7)) } },
  {
    found: "K22 unmet",
    what: "产线级 2 个环节",
    at: "甲!E56",
    form: {
      "project.direction": ["产线级"],
      ...scenes(["柔性生产制造", "远程设备操控", "设备协同作业", "精准动态作业", "现场辅助装配", "机器视觉质检", "工艺合规校验", "设备故障诊断", "设备预测维护", "生产现场监测"]),
    },
  },
  { found: "K23 unmet", what: "工厂级 9 个场景", at: "scenes", form: scenes(without("设备预测维护", "生产现场监测", "厂区智能理货", "企业协同合作")) },
  { found: "K23 unmet", what: "工厂级缺研发设计", at: "甲!E56", form: scenes(without("协同研发设计")) },
  { found: "K24 warning", what: "恰好 10 个场景", at: "scenes", form: scenes(without("设备预测维护", "生产现场监测", "厂区智能理货")) },
  { found: "K25 warning", what: "全勾", at: "scenes", form: scenes(SCENES) },
  { found: "K26 warning", what: "正文少写一个", at: "scenes", form: scenes(CLEAN_SCENES, without("厂区智能理货")) },
  { found: "K27 warning", what: "正文多写一个", at: "scenes", form: scenes(CLEAN_SCENES, [...CLEAN_SCENES, "无人智能巡检"]) },
  { found: "K28 warning", what: "物流没有 WMS", at: "scenes", form: { systems: ["ERP", "MES", "PLM/PDM", "APS", "EAM"] } },
  { found: "K29 warning", what: "远程操控而时延高", at: "network.latency", form: { ...scenes([...CLEAN_SCENES, "远程设备操控"]), "network.latency": 40 } },
  {
    found: "K30 warning",
    what: "与采矿清单无交集",
    at: "scenes",
    form: {
      "enterprise.industry": ["采矿"],
      "enterprise.cluster": ["非先进制造业集群"],
      ...scenes(["协同研发设计", "柔性生产制造", "现场辅助装配", "机器视觉质检", "设备故障诊断", "设备预测维护", "厂区智能物流", "厂区智能理货", "生产过程溯源", "生产能效管控", "企业协同合作", "工艺合规校验"]),
    },
  },
  { found: "K31 unmet", what: "没有 MEC", at: "mec.sets", form: { "network.mode": ["虚拟专网"], "mec.sets": 0, "mec.upfThroughput": 0, "mec.vcpu": 0, "mec.memory": 0, "mec.storage": 0 } },
  { found: "K32 unmet", what: "没有 UPF", at: "mec.upfThroughput", form: { "mec.upfThroughput": 0 } },
  { found: "K32 warning", what: "以 Mbps 填写", at: "mec.upfThroughput", form: { "mec.upfThroughput": 10_000 } },
  { found: "K33 unmet", what: "没有资源池", at: "mec.vcpu", form: { "mec.vcpu": null, "mec.memory": null, "mec.storage": null } },
  { found: "K33 unmet", what: "存储为 0", at: "mec.storage", form: { "mec.storage": 0 } },
  { found: "K33 error", what: "内存未填", at: "mec.memory", form: { "mec.memory": null } },
  { found: "K33 warning", what: "存储以 GB 填写", at: "mec.storage", form: { "mec.storage": 20_480 } },
  { found: "K33 warning", what: "内存以 TB 填写", at: "mec.memory", form: { "mec.memory": 0.25 } },
  { found: "K35 unmet", what: "无节点", at: "identifier.node", form: { "identifier.node": "无" } },
  { found: "K35 unmet", what: "只写已接入", at: "identifier.node", form: { "identifier.node": "已接入" } },
  { found: "K35 error", what: "国家顶级节点", at: "identifier.node", form: { "identifier.node": "南京灾备节点" } },
  { found: "K35 error", what: "不在名录", at: "identifier.node", policy: { "identifier.nodes": ["无锡乙节点"] } },
  { found: "K35 warning", what: "省外节点", at: "identifier.node", form: { "identifier.node": "浙江示例二级节点" } },
  {
    found: "K36 warning",
    what: "没有写标识应用",
    at: "identifier.node",
    form: { "narrative.construction": textOf("narrative.construction").replace("接入二级节点，标识注册量20万条。", "") },
  },
];
