/** The options printed on the form, in print order. Source: 江苏省 5G 全连接工厂申报书 (附件 2). */

export const INDUSTRIES = ["电子设备制造", "装备制造", "钢铁", "建材", "电力", "石化化工", "食品医药", "港口", "纺织", "家电", "采矿", "其他"] as const;
export type Industry = (typeof INDUSTRIES)[number];

/** "集成电路与新型显示" is printed 集成电路于新型显示 on the form; readers accept both. */
export const CLUSTERS = [
  "新型电力和新能源装备",
  "工程机械和农业机械",
  "物联网",
  "高端新材料",
  "高端纺织",
  "生物医药",
  "新型医疗器械",
  "集成电路于新型显示",
  "新能源（智能网联）汽车",
  "高端装备",
  "高技术船舶和海工装备",
  "节能环保",
  "核心软件",
  "新兴数字产业",
  "信息通信",
  "绿色食品",
  "非先进制造业集群",
] as const;
export type Cluster = (typeof CLUSTERS)[number];

export const TIERS = ["产线级", "车间级", "工厂级"] as const;
export type Tier = (typeof TIERS)[number];

export const NETWORK_MODES = ["虚拟专网", "混合专网", "独立专网"] as const;
export type NetworkMode = (typeof NETWORK_MODES)[number];

export const SYSTEMS = ["ERP", "MES", "WMS", "PLM/PDM", "APS", "SCM/SRM", "EAM", "CRM", "CAD/CAE/CAM", "OA"] as const;
export type SystemName = (typeof SYSTEMS)[number];

/** 环节 → 应用场景, as on the form. */
export const SCENES_BY_LINK = {
  研发设计: ["协同研发设计", "生产单元模拟"],
  生产制造: ["柔性生产制造", "远程设备操控", "设备协同作业", "精准动态作业", "现场辅助装配"],
  检测监测: ["机器视觉质检", "工艺合规校验", "设备故障诊断", "设备预测维护", "无人智能巡检", "生产现场监测"],
  仓储物流: ["厂区智能物流", "厂区智能理货", "全域物流监测"],
  运营管理: ["生产过程溯源", "生产能效管控", "虚拟现场服务", "企业协同合作"],
} as const;
export type Link = keyof typeof SCENES_BY_LINK;
export const LINKS = Object.keys(SCENES_BY_LINK) as readonly Link[];
export type Scene = (typeof SCENES_BY_LINK)[Link][number];
export const SCENES: readonly Scene[] = LINKS.flatMap((link) => [...SCENES_BY_LINK[link]]);
