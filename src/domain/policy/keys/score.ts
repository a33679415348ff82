import { key } from "../keySpec";

const points = (value: number, clause: string, note: string) => key("number", { default: value, unit: "分", min: 0, max: 100, clause, note });

/** 评分: the default points. No public source gives points for this form; every number here is the bureau's to edit. */
export const SCORE_KEYS = {
  "score.network.weight": points(18, "政策项", "“5G 网络”满分，应等于其下各项满分之和"),
  "score.network.coverage": key("bands", {
    default: [
      { from: 1, points: 1 },
      { from: 2, points: 2 },
    ],
    unit: "类",
    min: 1,
    max: 2,
    clause: "表·要素「5G网络全面覆盖及稳定运行」",
    note: "室外站、室分系统两类中，数量大于 0 的类数",
  }),
  "score.network.mode.virtual": points(1, "指南Z二.1", "建网方式为虚拟专网的得分"),
  "score.network.mode.hybrid": points(2, "指南Z二.1", "建网方式为混合专网的得分"),
  "score.network.mode.dedicated": points(2, "指南Z二.1", "建网方式为独立专网的得分"),
  "score.network.latency": key("bands", {
    default: [
      { from: 10, points: 4 },
      { from: 20, points: 3 },
      { from: 30, points: 2 },
      { from: 50, points: 1 },
    ],
    unit: "ms",
    min: 0,
    direction: "atMost",
    clause: "表·要素",
    note: "平均时延不高于",
  }),
  "score.network.uplink": key("bands", {
    default: [
      { from: 0, points: 1 },
      { from: 50, points: 2 },
      { from: 70, points: 3 },
      { from: 100, points: 4 },
      { from: 200, points: 5 },
    ],
    unit: "Mbps",
    min: 0,
    clause: "表·要素；公网平均上行 70 Mbps（中国信通院）",
    note: "平均上行速率不低于；0 指大于 0",
  }),
  "score.network.downlink": key("bands", {
    default: [
      { from: 0, points: 1 },
      { from: 200, points: 2 },
      { from: 335, points: 3 },
      { from: 500, points: 4 },
      { from: 800, points: 5 },
    ],
    unit: "Mbps",
    min: 0,
    clause: "表·要素；公网平均下行 335 Mbps（中国信通院）",
    note: "平均下行速率不低于；0 指大于 0",
  }),

  "score.connection.weight": points(18, "政策项", "“5G 连接”满分，应等于其下各项满分之和"),
  "score.connection.rate.from": key("percent", { default: 0.3, unit: "", min: 0.3, max: 1, clause: "表·要素「不低于30%」", note: "无线联网率（5G÷无线）的起评点" }),
  "score.connection.rate.fromPoints": points(6, "政策项", "无线联网率达到起评点的得分"),
  "score.connection.rate.to": key("percent", { default: 0.7, unit: "", min: 0.3, max: 1, clause: "政策项", note: "无线联网率得满分处，其间按直线计分" }),
  "score.connection.rate.toPoints": points(12, "政策项", "无线联网率的满分"),
  "score.connection.wirelessShare.points": points(2, "指南Z二.5", "无线化率（无线联网÷设备联网）的满分，按比例计分"),
  "score.connection.step": key("percent", { default: 0.05, unit: "", min: 0.001, max: 1, clause: "政策项", note: "按直线计分的比率，“再上一档”以此为一档" }),
  "score.connection.fiveG": key("bands", {
    default: [
      { from: 10, points: 1 },
      { from: 50, points: 2 },
      { from: 100, points: 3 },
      { from: 300, points: 4 },
    ],
    unit: "台",
    min: 0,
    clause: "指南Z二.5",
    note: "5G 联网台数不少于",
  }),

  "score.systems.weight": points(12, "政策项", "“系统互通”满分，应等于其下各项满分之和"),
  "score.systems.each": points(1, "表·要素", "每个已互通系统的得分（“其他”合计一个）"),
  "score.systems.cap": points(8, "政策项", "系统个数一项的满分"),
  "score.systems.core": points(2, "指南Z二.2、6", "MES、ERP 与 WMS/APS 之一齐备的得分"),
  "score.systems.control": points(2, "指南Z二.2、6", "“其他”中写有生产控制系统的得分"),
  "score.systems.controlWords": key("list", {
    default: ["PLC", "DCS", "SCADA", "SIS", "数据采集与监视控制", "分布式控制", "集散控制", "可编程控制", "生产控制"],
    unit: "",
    clause: "指南Z二.6",
    note: "视为生产控制系统的写法",
  }),

  "score.scenes.weight": points(24, "政策项", "“应用场景”满分，应等于其下各项满分之和"),
  "score.scenes.count": key("bands", {
    default: [
      { from: 8, points: 5 },
      { from: 9, points: 6 },
      { from: 10, points: 7 },
      { from: 11, points: 8 },
      { from: 12, points: 9 },
      { from: 13, points: 10 },
    ],
    unit: "个",
    min: 0,
    max: 20,
    clause: "表·要素",
    note: "应用场景数不少于",
  }),
  "score.scenes.links": key("bands", {
    default: [
      { from: 3, points: 2 },
      { from: 4, points: 3 },
      { from: 5, points: 4 },
    ],
    unit: "个",
    min: 0,
    max: 5,
    clause: "表·要素",
    note: "覆盖环节数不少于",
  }),
  "score.scenes.fit": points(6, "Z行业", "行业契合度满分：所选场景占本行业典型场景的比例"),
  "score.scenes.core": key("bands", {
    default: [
      { from: 3, points: 2 },
      { from: 5, points: 3 },
      { from: 7, points: 4 },
    ],
    unit: "个",
    min: 0,
    max: 11,
    clause: "指南Z（二）「核心环节的深层次拓展」",
    note: "生产制造与检测监测两个环节的场景数不少于",
  }),

  "score.edge.weight": points(10, "政策项", "“边缘计算与标识”满分，应等于其下各项满分之和"),
  "score.edge.upf": key("bands", {
    default: [
      { from: 0, points: 2 },
      { from: 5, points: 3 },
      { from: 10, points: 4 },
    ],
    unit: "Gbps",
    min: 0,
    clause: "表·要素；指南Z二.3",
    note: "部署 MEC 且 UPF 吞吐能力不低于；0 指大于 0",
  }),
  "score.edge.pool": points(3, "表·要素；指南Z二.3", "资源池 vCPU、内存、存储三项齐全的得分"),
  "score.identifier.node": points(2, "表·要素；指南Z二.4", "接入省内二级节点的得分（名录未设置时，填写了节点名称即得）"),
  "score.identifier.use": points(1, "表·要素「并开展应用」", "正文写有标识应用的得分"),
  "score.identifier.useWords": key("list", {
    default: ["标识解析", "标识注册", "注册量", "解析量", "标识应用", "标识编码", "一物一码", "主动标识"],
    unit: "",
    clause: "表·要素「并开展应用」",
    note: "视为开展标识应用的写法",
  }),

  "score.investment.weight": points(6, "政策项", "“投入”满分，应等于其下各项满分之和"),
  "score.investment.total": key("bands", {
    default: [
      { from: 500, points: 1 },
      { from: 2000, points: 2 },
      { from: 5000, points: 3 },
    ],
    unit: "万元",
    min: 0,
    clause: "表·项目；名录均值 3,243–5,500 万元",
    note: "项目总投入不少于",
  }),
  "score.investment.itShare": key("bands", {
    default: [
      { from: 0.005, points: 1 },
      { from: 0.01, points: 2 },
      { from: 0.02, points: 3 },
    ],
    unit: "比例",
    min: 0,
    max: 1,
    clause: "表·项目",
    note: "信息化投入占三年收入的比例（复算值）不低于；0.01 即 1%",
  }),

  "score.security.weight": points(6, "政策项", "“安全”满分，应等于其下各项满分之和（人工）"),
  "score.security.protection": points(2, "二（四）；指南Z二.13–14", "人工：安全防护措施"),
  "score.security.management": points(2, "二（四）；指南Z二.13–14", "人工：安全管理制度和责任人"),
  "score.security.assessment": points(2, "二（四）；指南Z二.13–14", "人工：安全检测、评估和应急"),

  "score.effect.weight": points(6, "政策项", "“成效与荣誉”满分，应等于其下各项满分之和"),
  "score.effect.nationalAward": points(3, "表·获奖", "获国家级奖项的得分"),
  "score.effect.provincialAward": points(2, "表·获奖", "获省级奖项的得分"),
  "score.effect.quantified": points(3, "三（二）", "人工：量化成效"),
} as const;
