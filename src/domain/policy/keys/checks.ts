import { key, type KeySpec } from "../keySpec";

type Bounds = Pick<KeySpec, "min" | "max" | "integer">;

const number = (value: number, unit: string, clause: string, note: string, bounds: Bounds = { min: 0 }) =>
  key("number", { default: value, unit, clause, note, ...bounds });
const whole = (value: number, unit: string, clause: string, note: string) => number(value, unit, clause, note, { min: 0, integer: true });
const percent = (value: number, clause: string, note: string, max = 1) => key("percent", { default: value, unit: "", min: 0, max, clause, note });

/** 核查阈值: tolerances and every number behind a 提醒, in the order of the form. */
export const CHECK_KEYS = {
  "cover.creditGapDays": whole(90, "天", "封面×承诺书", "C09：申报日期与承诺书日期相差超过此数提醒"),
  "credit.periodLagDays": whole(60, "天", "承诺书第1条", "P06：承诺期间止日早于申报日期超过此数提醒"),

  "enterprise.maxClusters": whole(2, "个", "表·企业", "E18：所选集群多于此数提醒"),
  "enterprise.maxIndustries": whole(1, "个", "表·企业", "E15：所选行业多于此数提醒"),

  "finance.assets.jump": number(5, "倍", "常识", "F03：总资产跨年变动超过此倍数（或其倒数）提醒", { min: 1 }),
  "finance.debtRatio.jump": percent(0.4, "常识", "F04：负债率与其他年份相差超过此数提醒"),
  "finance.revenue.maxPerAssets": number(20, "倍", "常识", "F05：收入超过总资产此倍数提醒", { min: 1 }),
  "finance.revenue.minPerAssets": percent(0.01, "常识", "F05：收入低于总资产此比例提醒"),
  "finance.tax.maxShare": percent(0.3, "常识", "F06：税金超过收入此比例提醒"),
  "finance.profit.lossYears": whole(1, "年", "常识", "F07：亏损年数多于此数提醒"),
  "finance.unitFactor": number(10_000, "倍", "表头「（万元）」", "F08、J16：相差约此倍数疑为元、万元混用", { min: 100 }),
  "finance.revenue.suspicious": number(10_000_000, "万元", "表头「（万元）」", "F08：收入达到此数疑以元填报"),
  "finance.revenue.minimum": number(0, "万元", "政策项", "F11：收入规模门槛（如规上 2000）；0 为不核查"),

  "project.maxYears": number(5, "年", "常识", "J04：项目跨度超过此数提醒"),
  "project.minMonths": number(1, "月", "常识", "J04：项目跨度不足此数提醒"),
  "project.earliestStart": key("text", { default: "2019-11-01", unit: "", format: "date", clause: "指南前言", note: "J06：项目起始早于此日提醒；留空不核查" }),
  "project.investment.toleranceAmount": number(1, "万元", "表·项目「其中」", "J09：分项和与总投入的允许差额，与允许比例取大者"),
  "project.investment.toleranceShare": percent(0.005, "表·项目「其中」", "J09：分项和与总投入的允许比例，与允许差额取大者"),
  "project.investment.dominantShare": percent(0.9, "常识", "J10：单个分项超过总投入此比例提醒"),
  "project.investment.minPerDevice": number(0.1, "万元", "常识", "J13：总投入÷5G 联网台数低于此数提醒"),
  "project.investment.maxPerDevice": number(1000, "万元", "常识", "J13：总投入÷5G 联网台数高于此数提醒"),
  "project.investment.typicalFrom": number(3243, "万元", "政策项（名录均值）", "J16：名录项目平均投入下限"),
  "project.investment.typicalTo": number(5500, "万元", "政策项（名录均值）", "J16：名录项目平均投入上限"),
  "project.softwareSystems": whole(3, "个", "指南Z二.2", "J12：软件与平台投入为 0 而互通系统达到此数提醒"),
  "project.itSpend.maxOverrun": number(1.2, "倍", "表·项目", "J14：近三年内的项目总投入超过信息化投入此倍数提醒", { min: 1 }),
  "project.itSpendShare.tolerance": percent(0.005, "表·项目「（平均）」", "J15：填报占比与复算值的允许绝对差"),
  "project.itSpendShare.relativeTolerance": percent(0.1, "表·项目「（平均）」", "J15：填报占比与复算值的允许相对差，任一在容差内即可"),
  "project.itSpendShare.suspicious": percent(0.3, "常识", "J15：占比超过此数提醒"),

  "network.coverageRequired": key("flag", { default: true, unit: "", clause: "表·要素「5G网络全面覆盖」", note: "K01：室外站与室分皆为 0 判不达标；关闭则为提醒" }),
  "network.factoryMinSites": whole(2, "个", "常识", "K02：工厂级的室外站与室分合计少于此数提醒"),
  "network.latency.min": number(1, "ms", "表·要素", "K03：平均时延低于此数提醒"),
  "network.latency.max": number(100, "ms", "表·要素", "K03：平均时延高于此数提醒"),
  "network.uplink.max": number(1000, "Mbps", "常识（单载波量级）", "K04：平均上行速率高于此数提醒"),
  "network.downlink.max": number(2000, "Mbps", "常识（单载波量级）", "K04：平均下行速率高于此数提醒"),
  "network.uplink.publicAverage": number(70.21, "Mbps", "公网均值（中国信通院）", "K06：平均上行速率低于此数提醒"),
  "network.downlink.publicAverage": number(334.98, "Mbps", "公网均值（中国信通院）", "K06：平均下行速率低于此数提醒"),
  "network.maxModes": whole(1, "种", "表·要素", "K07：建网方式多于此数提醒"),
  "network.remoteControl.latency": number(30, "ms", "常识", "K29：远程设备操控、精准动态作业的时延高于此数提醒"),
  "network.vision.uplink": number(50, "Mbps", "常识", "K29：视觉质检、巡检的上行速率低于此数提醒"),

  "connection.terminals.maxPerDevice": number(5, "倍", "表·要素", "K13：5G 终端多于设备此倍数提醒"),
  "connection.devices.maxPerTerminal": number(200, "台", "表·要素", "K13：平均每个 5G 终端所带设备多于此数提醒"),
  "connection.rate.tolerance": percent(0.005, "表·要素「（5G方式/所有无线方式）」", "K15：填报的无线联网率与复算值的允许绝对差"),
  "connection.rate.near": percent(0.295, "表·要素「不低于30%」", "K16：复算值在此数与 30% 之间时，另说明四舍五入不算达到"),
  "connection.factoryMinFiveG": whole(10, "台", "常识", "K18：工厂级的 5G 联网台数少于此数提醒"),
  "scenes.nearMargin": whole(1, "个", "常识", "K24：场景数超出门槛不多于此数提醒擦线"),

  "mec.upf.min": number(0.1, "Gbps", "表·要素「包含UPF」", "K32：UPF 吞吐能力低于此数提醒"),
  "mec.upf.max": number(1000, "Gbps", "表·要素「包含UPF」", "K32：UPF 吞吐能力高于此数提醒"),
  "mec.memoryPerVcpu.min": number(0.5, "GB/核", "表·要素「边缘计算资源池」", "K33：内存与 vCPU 之比低于此数提醒"),
  "mec.memoryPerVcpu.max": number(32, "GB/核", "表·要素「边缘计算资源池」", "K33：内存与 vCPU 之比高于此数提醒"),
  "mec.memory.max": number(65_536, "GB", "表·要素「边缘计算资源池」", "K33：内存高于此数疑单位有误"),
  "mec.storage.max": number(10_000, "TB", "表·要素「边缘计算资源池」", "K33：存储高于此数疑以 GB 填报"),

  "narrative.minLength": whole(100, "字", "二、三", "N01：正文各段少于此字数提醒"),
  "narrative.maxImprovement": percent(1, "三", "N06：提升幅度超过此数提醒", 100),

  "batch.similarNarrative": percent(0.8, "常识", "N08：两家企业正文相似度超过此数提醒"),
  "batch.nearNameDistance": whole(1, "字", "常识", "X02：企业名称相差不多于此字数提醒"),
  "batch.outlier.minPeers": whole(8, "家", "常识", "X04：同行业企业少于此数不作离群比较"),
  "batch.outlier.mads": number(5, "倍", "常识", "X04：偏离中位数超过此倍绝对中位差提醒", { min: 1 }),
} as const;
