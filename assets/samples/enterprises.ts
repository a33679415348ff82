import { orgCheckCharacter } from "../../src/domain/identifiers/orgCode";
import { usccCheckCharacter } from "../../src/domain/identifiers/uscc";
import type { Scene } from "../../src/domain/form/options";
import { narratives } from "./narratives";
import type { FormFacts } from "../../test/support/paperForm";

/** One enterprise of the sample: what its form states and what the summary says of it. All names, codes and persons are invented. */
export interface SampleEnterprise {
  /** What the sample shows with it. */
  readonly shows: string;
  readonly sheet: string;
  /** Absent: the summary lists it, but no form came back. */
  readonly facts: Partial<FormFacts> | null;
  readonly summary: { readonly enterprise: string; readonly project: string; readonly contact: string; readonly phone: string };
}

/** An invented credit code whose check characters hold. */
function inventedCode(number: number): string {
  const org = `MA9X${String(number).padStart(4, "0")}`;
  const body = `91320500${org}${orgCheckCharacter(org)}`;
  return `${body}${usccCheckCharacter(body)}`;
}

/** 13 scenes in all five links. */
const FACTORY_SCENES: readonly Scene[] = [
  "协同研发设计",
  "柔性生产制造",
  "设备协同作业",
  "精准动态作业",
  "现场辅助装配",
  "机器视觉质检",
  "设备故障诊断",
  "生产现场监测",
  "厂区智能物流",
  "厂区智能理货",
  "生产过程溯源",
  "生产能效管控",
  "企业协同合作",
];
/** 10 scenes in three links. */
const WORKSHOP_SCENES: readonly Scene[] = [
  "柔性生产制造",
  "设备协同作业",
  "精准动态作业",
  "现场辅助装配",
  "机器视觉质检",
  "设备故障诊断",
  "设备预测维护",
  "生产现场监测",
  "厂区智能物流",
  "厂区智能理货",
];

interface Profile {
  readonly number: number;
  readonly short: string;
  readonly trade: string;
  readonly district: string;
  readonly person: string;
  readonly shows: string;
}

/** A clean form of its own figures: sizes follow from the profile's number so that no two enterprises look alike. */
function enterprise(profile: Profile, facts: Partial<FormFacts> = {}): SampleEnterprise {
  const { number, short, trade, district, person, shows } = profile;
  const name = `苏州${short}${trade}有限公司`;
  const project = `${short}${trade} 5G 全连接工厂项目`;
  const code = inventedCode(number);
  const mobile = `139000${String(12_000 + number * 137)}`;
  const revenue = [28_000 + number * 3_100.5, 30_500 + number * 3_270, 34_200.8 + number * 3_505.5] as const;
  const itSpend = Math.round((revenue[0] + revenue[1] + revenue[2]) * 0.024);
  const parts = { network: 420 + number * 31, platform: 510 + number * 23, equipment: 1_260 + number * 47, software: 380 + number * 19, services: 210 + number * 11 };
  const all: Partial<FormFacts> = {
    "cover.applicant": name,
    "cover.legalRepresentative": `${person}示例`,
    "credit.enterprise": name,
    "credit.uscc": code,
    "credit.location": `江苏省苏州市${district}`,
    "credit.responsible": `${person}责任`,
    "credit.phone": `0512-6500${String(1_000 + number)}`,
    "credit.signedResponsible": `${person}责任`,
    "credit.signedLegal": `${person}示例`,
    "enterprise.name": name,
    "enterprise.uscc": code,
    "enterprise.founded": `20${16 + (number % 3)}年${1 + (number % 9)}月18日`,
    "enterprise.address": `江苏省苏州市${district}示例路 ${number * 8} 号`,
    "enterprise.region": `苏州市（设区市）${district}（区县市）`,
    "finance.assets.2019": 41_000 + number * 4_020.5,
    "finance.assets.2020": 44_800 + number * 4_210,
    "finance.assets.2021": 49_100.6 + number * 4_480,
    "finance.debtRatio.2019": 0.41 + number * 0.004,
    "finance.debtRatio.2020": 0.402 + number * 0.0035,
    "finance.debtRatio.2021": 0.3905 + number * 0.003,
    "finance.revenue.2019": revenue[0],
    "finance.revenue.2020": revenue[1],
    "finance.revenue.2021": revenue[2],
    "finance.tax.2019": 1_020.4 + number * 61,
    "finance.tax.2020": 1_130 + number * 66,
    "finance.tax.2021": 1_285.5 + number * 72,
    "finance.profit.2019": 2_010 + number * 118,
    "finance.profit.2020": 2_244.2 + number * 125,
    "finance.profit.2021": 2_580 + number * 141,
    "contact.name": `${person}联络`,
    "contact.title": "信息化部部长",
    "contact.mobile": mobile,
    "contact.email": `contact@firm${number}.example.com`,
    "award.1.name": "智能制造试点示范项目",
    "award.1.level": "国家级",
    "award.1.date": "2021年6月",
    "award.2.name": "江苏省工业互联网标杆工厂",
    "award.2.level": "省级",
    "award.2.date": "2021年11月",
    "project.name": project,
    "project.investment.total": parts.network + parts.platform + parts.equipment + parts.software + parts.services,
    "project.investment.network": parts.network,
    "project.investment.platform": parts.platform,
    "project.investment.equipment": parts.equipment,
    "project.investment.software": parts.software,
    "project.investment.services": parts.services,
    "project.itSpend": itSpend,
    "project.itSpendShare": Math.round((itSpend / (revenue[0] + revenue[1] + revenue[2])) * 10_000) / 10_000,
    "network.outdoorSites": 2 + (number % 4),
    "network.indoorSystems": 8 + number,
    "network.latency": 11 + number * 0.6,
    "network.uplink": 205 - number * 6,
    "network.downlink": 860 - number * 17,
    "connection.terminals": 120 + number * 9,
    "connection.devices": 420 + number * 20,
    "connection.wireless": 250 + number * 10,
    "connection.fiveG": 100 + number * 4,
    "connection.rate": (100 + number * 4) / (250 + number * 10),
    systems: ["ERP", "MES", "WMS", "PLM/PDM", "APS", "SCM/SRM"],
    "systems.other": "SCADA",
    scenes: FACTORY_SCENES,
    "mec.upfThroughput": 10 + number,
    "mec.vcpu": 64 + number * 8,
    "mec.memory": 256 + number * 16,
    "mec.storage": 10 + number,
    "identifier.node": "示例工业互联网标识解析二级节点（苏州）",
    ...facts,
  };
  return {
    shows,
    sheet: `${short}${trade}`,
    facts: { ...narratives(number, all), ...all },
    summary: {
      enterprise: name,
      project: project,
      contact: `${person}联络`,
      phone: mobile,
    },
  };
}

/** The twelve rows of the sample's summary, in its order. */
export const ENTERPRISES: readonly SampleEnterprise[] = [
  enterprise({ number: 1, short: "示例甲", trade: "精密电子", district: "昆山市", person: "赵", shows: "工厂级，全部相符" }),
  enterprise(
    { number: 2, short: "示例乙", trade: "智能装备", district: "吴江区", person: "钱", shows: "车间级，全部相符" },
    { "enterprise.industry": ["装备制造"], "enterprise.cluster": ["高端装备"], "project.direction": ["车间级"], scenes: WORKSHOP_SCENES },
  ),
  enterprise(
    { number: 3, short: "示例丙", trade: "针织科技", district: "张家港市", person: "孙", shows: "产线级，全部相符" },
    {
      "enterprise.industry": ["纺织"],
      "enterprise.cluster": ["高端纺织"],
      "project.direction": ["产线级"],
      scenes: ["生产单元模拟", "柔性生产制造", "设备协同作业", "工艺合规校验", "机器视觉质检", "设备故障诊断", "生产现场监测", "生产过程溯源", "生产能效管控", "企业协同合作"],
      systems: ["ERP", "MES", "OA"],
      "connection.terminals": 30,
      "connection.devices": 90,
      "connection.wireless": 60,
      "connection.fiveG": 24,
      "connection.rate": 0.4,
    },
  ),
  enterprise(
    { number: 4, short: "示例丁", trade: "家用电器", district: "常熟市", person: "李", shows: "擦线：实为 29.6%，填报为 30%" },
    {
      "enterprise.industry": ["家电"],
      "enterprise.cluster": ["非先进制造业集群"],
      "connection.devices": 800,
      "connection.wireless": 500,
      "connection.fiveG": 148,
      "connection.rate": 0.3,
    },
  ),
  enterprise(
    { number: 5, short: "示例戊", trade: "汽车部件", district: "太仓市", person: "周", shows: "申报工厂级而只有 9 个场景、4 个环节，宜改报车间级" },
    {
      "enterprise.industry": ["装备制造"],
      "enterprise.cluster": ["新能源（智能网联）汽车"],
      scenes: ["柔性生产制造", "设备协同作业", "精准动态作业", "机器视觉质检", "设备故障诊断", "生产现场监测", "厂区智能物流", "生产过程溯源", "生产能效管控"],
    },
  ),
  enterprise(
    { number: 6, short: "示例己", trade: "新材料", district: "相城区", person: "吴", shows: "不达标：没有边缘计算节点，未接入二级节点" },
    {
      "enterprise.industry": ["石化化工"],
      "enterprise.cluster": ["高端新材料"],
      "network.mode": ["虚拟专网"],
      "mec.sets": 0,
      "mec.upfThroughput": 0,
      "mec.vcpu": 0,
      "mec.memory": 0,
      "mec.storage": 0,
      "identifier.node": "无",
    },
  ),
  enterprise(
    { number: 7, short: "示例庚", trade: "医疗器械", district: "虎丘区", person: "郑", shows: "错误：信用代码错一位，手机号少一位，申报方向勾了两项" },
    {
      "enterprise.industry": ["食品医药"],
      "enterprise.cluster": ["新型医疗器械"],
      "enterprise.uscc": inventedCode(7).replace("MA9X0007", "MA9X0077"),
      "contact.mobile": "1390001295",
      "project.direction": ["车间级", "工厂级"],
    },
  ),
  enterprise(
    { number: 8, short: "示例辛", trade: "建筑材料", district: "吴中区", person: "王", shows: "错误：投入分项之和大于总投入，联网台数颠倒，占比算错" },
    {
      "enterprise.industry": ["建材"],
      "enterprise.cluster": ["节能环保"],
      "project.investment.total": 2_000,
      "project.itSpendShare": 0.24,
      "connection.devices": 200,
    },
  ),
  enterprise(
    { number: 9, short: "示例壬", trade: "食品科技", district: "姑苏区", person: "冯", shows: "提醒：勾了两个行业，负债率疑填成小数，分项合计小于总投入" },
    {
      "enterprise.industry": ["食品医药", "电子设备制造"],
      "enterprise.cluster": ["绿色食品"],
      "finance.debtRatio.2020": { value: 0.43, format: "General" },
      "project.investment.total": 5_000,
    },
  ),
  {
    shows: "汇总表有此企业，未见申报书",
    sheet: "",
    facts: null,
    summary: { enterprise: "苏州示例癸光电有限公司", project: "示例癸光电 5G 全连接工厂项目", contact: "陈联络", phone: "13900014000" },
  },
  enterprise(
    { number: 11, short: "示例子", trade: "通信设备", district: "常熟市", person: "褚", shows: "重复：与示例辛填了同一统一社会信用代码" },
    { "enterprise.cluster": ["信息通信"], "enterprise.uscc": inventedCode(8), "credit.uscc": inventedCode(8) },
  ),
  enterprise(
    { number: 12, short: "示例丑", trade: "物流装备", district: "昆山市", person: "卫", shows: "空缺：联网台数、起止时间未填，所属地区留着填写提示" },
    {
      "enterprise.industry": ["装备制造"],
      "enterprise.cluster": ["工程机械和农业机械"],
      "enterprise.region": null,
      "project.period": null,
      "connection.wireless": null,
      "connection.fiveG": null,
      "connection.rate": null,
    },
  ),
];
