import type { FieldId } from "../../src/domain/form/fields";
import type { FormFacts } from "../../test/support/paperForm";

type Facts = Partial<FormFacts>;

/** Sentences of one section; each enterprise takes its own few in its own order, so that no two sections read alike. */
type Pool = (number: number, facts: Facts) => readonly string[];

const text = (facts: Facts, id: FieldId): string => (typeof facts[id] === "string" ? facts[id] : "");
const amount = (facts: Facts, id: FieldId): string => (typeof facts[id] === "number" ? String(facts[id]) : "—");
const list = (facts: Facts, id: FieldId): readonly string[] => (Array.isArray(facts[id]) ? (facts[id] as readonly string[]) : []);

const OVERVIEW: Pool = (number) => [
  "资本性质为民营，股权结构清晰，近三年没有重大变更。",
  "公司设研发、制造、质量、信息化四个中心，实行事业部制管理。",
  "主导产品在细分市场连续多年保持稳定份额，客户以整机厂和系统集成商为主。",
  "建有省级企业技术中心，与两所高校保持联合培养关系。",
  `现有职工 ${180 + number * 37} 人，其中技术人员约占三成。`,
  "质量、环境、职业健康三体系运行有效，近三年未发生较大安全事故。",
  "发展历程分为来料加工、自主设计、数字化制造三个阶段。",
  "财务状况稳健，现金流与订单规模匹配，银行信用评级良好。",
  "设备数控化率与关键工序联网率逐年提高，已完成车间级数据采集。",
  "经营上坚持专精特新路线，聚焦少数品类做深工艺。",
  "技术水平在省内同行中居前列，参与起草团体标准。",
];

const INVESTMENT: Pool = (_, facts) => [
  `项目总投入 ${amount(facts, "project.investment.total")} 万元，资金来源为企业自筹。`,
  `网络建设和改造 ${amount(facts, "project.investment.network")} 万元，含室外站、室分与传输。`,
  `平台建设和改造 ${amount(facts, "project.investment.platform")} 万元，用于数据中台和应用门户。`,
  `设备改造和购置 ${amount(facts, "project.investment.equipment")} 万元，主要是控制器更换与工业模组加装。`,
  `软件开发和购置 ${amount(facts, "project.investment.software")} 万元。`,
  `系统集成和服务 ${amount(facts, "project.investment.services")} 万元，由总集成单位承担。`,
  "合同、发票与付款凭证按分项归档，可供查验。",
  "运维费用另列年度预算，不计入本项目。",
  "投入进度与里程碑挂钩，逐笔经联合评审后支付。",
  "预算执行偏差控制在百分之三以内，没有超支。",
];

const TEAM: Pool = (_, facts) => [
  `项目负责人为${text(facts, "credit.responsible")}，对进度、质量和预算负总责。`,
  `${text(facts, "contact.name")}任信息化负责人，牵头平台与数据工作。`,
  "制造部负责场景落地和现场培训，按产线设立推进小组。",
  "设备部负责装备网络化改造，逐台登记改造前后的参数。",
  "基础电信企业派驻工程师，承担 5G 网络规划、建设与日常保障。",
  "质量部参与验收，制定每个场景的评价指标。",
  "财务部按分项核算投入，形成月度台账。",
  "每周召开例会，问题清单责任到人、限期销号。",
  "外聘专家两名，对总体架构和安全方案进行评审。",
  "运维班组实行轮值，故障半小时内响应。",
];

const INNOVATION: Pool = (number) => [
  `取得软件著作权 ${3 + number} 项、发明专利 ${1 + (number % 4)} 项。`,
  "提出面向柔性产线的上行增强配置方法，缓解多路高清视频回传的带宽瓶颈。",
  "把缺陷识别模型部署在边缘侧，推理结果与节拍同步。",
  "研制可快速拆装的通信终端支架，换产时无须重新布线。",
  "建立设备数字身份，打通设计、工艺与制造数据。",
  "用强化学习优化派工次序，减少换型等待。",
  "形成两项企业标准，规范终端接入与数据命名。",
  "改进时间同步方案，多机协同的抖动明显减小。",
  "构建工艺知识图谱，辅助新员工排查异常。",
  "自研协议转换中间件，兼容十余种老旧控制器。",
];

const EFFECTS: Pool = (number) => [
  `生产效率提升 ${15 + number}%，单班产量相应增加。`,
  `不良率下降 ${8 + number}%，返工工时同步减少。`,
  `单位产值能耗下降 ${5 + (number % 5)}%，高峰负荷更加平稳。`,
  `设备综合利用率提高 ${9 + number} 个百分点。`,
  "人工巡检频次由每班四次降为一次，危险区域基本无人值守。",
  `订单交付周期缩短 ${3 + (number % 6)} 天，准时交付率稳步上升。`,
  `在制品库存减少 ${10 + number}%，资金占用下降。`,
  "质量追溯时间由数小时缩短到数分钟，客户投诉响应更快。",
  `换线时间平均减少 ${12 + number * 2} 分钟。`,
  `年节约运营成本约 ${120 + number * 17} 万元，数据可由系统导出核对。`,
];

const INFLUENCE: Pool = (number) => [
  `方案已在 ${2 + (number % 3)} 家同类企业复制。`,
  `组织现场交流 ${2 + (number % 4)} 场，接待参观近百人次。`,
  "带动上下游供应商接入协同平台，订单与质量数据实现互通。",
  "编写实施指南一册，供中小企业参考。",
  "为基础电信企业积累了工业现场网络规划经验。",
  "培养复合型人才一批，部分成为行业培训讲师。",
  "验证了以租用方式建设网络的可行性，降低了改造门槛。",
  "场景模板已在行业协会平台公开，便于检索与复用。",
  "促进本地设备商开发适配模组，形成配套能力。",
  "有助于区域产业链协同排产，缓解旺季产能不均。",
];

/** `count` sentences of a pool, in an order of the enterprise's own. */
function pick(pool: readonly string[], number: number, count: number, always = 0): string {
  const rest = pool.slice(always);
  const taken = new Set<number>();
  for (let index = 0; taken.size < Math.min(count - always, rest.length); index++) {
    let place = (number * 3 + index * (1 + (number % 4))) % rest.length;
    while (taken.has(place)) place = (place + 1) % rest.length;
    taken.add(place);
  }
  const chosen = [...pool.slice(0, always), ...[...taken].map((place) => rest[place] ?? "")];
  return chosen.join("");
}

function construction(number: number, facts: Facts): string {
  const scenes = list(facts, "scenes");
  const systems = [...list(facts, "systems"), text(facts, "systems.other")].filter((name) => name !== "");
  const purposes = ["缩短准备时间", "减少现场人工", "提高一次合格率", "让异常早发现", "使数据可追溯", "降低能源消耗"];
  return [
    `建设 5G ${list(facts, "network.mode").join("、")}与边缘计算节点，实现 ${systems.join("、")} 网络互通。`,
    ...scenes.map((scene, index) => `${scene}：${purposes[(number + index * (1 + (number % 5))) % purposes.length] ?? ""}。`),
    "通过工业互联网标识解析二级节点完成物料与成品的标识注册和解析，支撑追溯应用。",
    "落实工业互联网安全分类分级管理，开展等保测评、边界防护、安全审计，制定应急预案并演练。",
  ].join("");
}

/** The seven narrative sections of one enterprise, consistent with its figures. */
export function narratives(number: number, facts: Facts): Facts {
  const name = text(facts, "enterprise.name");
  return {
    "narrative.overview": `${name}成立于${text(facts, "enterprise.founded").slice(0, 5)}，${pick(OVERVIEW(number, facts), number, 5)}`,
    "narrative.investment": pick(INVESTMENT(number, facts), number, 6, 1),
    "narrative.team": pick(TEAM(number, facts), number, 6, 2),
    "narrative.construction": construction(number, facts),
    "narrative.innovation": pick(INNOVATION(number, facts), number, 6),
    "narrative.effects": pick(EFFECTS(number, facts), number, 7),
    "narrative.influence": pick(INFLUENCE(number, facts), number, 7),
  };
}
