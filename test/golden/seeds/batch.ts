import { ENTERPRISES } from "../../../assets/samples/enterprises";
import { CLEAN_PAPER, CLEAN_ROW } from "../../support/cleanForm";
import { coded, type Facts, type Peer, renamed, type Seed, textOf } from "../support/seed";

/** Another clean enterprise of the batch, with changes. */
function peer(facts: Facts = {}, row: Peer["row"] = {}): Peer {
  const other = ENTERPRISES[1];
  if (!other?.facts) throw new Error("the sample's second enterprise is gone");
  return { facts: { ...other.facts, ...facts }, row: { ...other.summary, ...row } };
}
const same = (...ids: readonly (keyof Facts)[]): Facts => Object.fromEntries(ids.map((id) => [id, CLEAN_PAPER[id]]));

const MEC = ["mec.sets", "mec.upfThroughput", "mec.vcpu", "mec.memory", "mec.storage"] as const;

/** 汇总表. */
export const SUMMARY: readonly Seed[] = [
  { found: "S01 error", what: "模板原文", at: "汇总表!A3", recommender: "XX 工信局" },
  { found: "S01 error", what: "不在名单", at: "汇总表!A3", recommender: "苏州市吴江区工业和信息化局" },
  { found: "S02 error", what: "序号重复", at: "汇总表!A5", peers: [peer({}, { seq: 1 })] },
  { found: "S02 error", what: "序号跳号", at: "汇总表!A6", peers: [peer({}, { seq: 3 })] },
  { found: "S03 error", what: "缺联系人", at: "汇总表!D5", row: { contact: "" } },
  { found: "S03 error", what: "夹空行", at: "汇总表!B7", extraRows: [{ seq: "", enterprise: "", project: "", contact: "", phone: "" }], peers: [peer({}, { seq: 2 })] },
  { found: "S04 error", what: "另一项目", at: "汇总表!C5", row: { project: "示例甲装备 5G 车间建设项目" } },
  { found: "S04 warning", what: "仅格式不同", at: "汇总表!B5", form: renamed("示例甲装备（苏州）有限公司").form ?? {}, row: { enterprise: "示例甲装备(苏州)有限公司" } },
  { found: "S05 error", what: "没有申报书", at: "汇总表!B6", extraRows: [{ enterprise: "苏州示例缺席有限公司", project: "缺席 5G 工厂项目", contact: "吴示例", phone: "13762391745" }] },
  { found: "S05 error", what: "列了两行", at: "汇总表!B5", extraRows: [CLEAN_ROW] },
  { found: "S05 error", what: "漏列", at: "同批1!C17", peers: [{ facts: peer().facts }] },
  { found: "S06 warning", what: "超过名额", at: "汇总表!A3", policy: { "call.quotas": ["苏州=1"] }, peers: [peer()] },
];

/** 跨企业. */
export const BATCH: readonly Seed[] = [
  { found: "E09 error", what: "同码异名", at: "enterprise.name", peers: [peer(coded("91320500MA1MKTUJ3D"))] },
  { found: "E09 error", what: "同名异码", at: "enterprise.uscc", peers: [peer({ ...renamed("苏州示例甲装备有限公司").form, "narrative.overview": textOf("narrative.influence") }, { enterprise: "苏州示例甲装备有限公司" })], also: ["S05 error"] },
  { found: "L05 warning", what: "同一承诺书电话", at: "credit.phone", peers: [peer(same("credit.phone"))] },
  { found: "X01 warning", what: "同一手机", at: "contact.mobile", peers: [peer(same("contact.mobile"), { phone: textOf("contact.mobile") })] },
  { found: "X01 warning", what: "同一邮箱", at: "contact.email", peers: [peer(same("contact.email"))], also: ["X03 warning"] },
  { found: "X01 warning", what: "同一地址", at: "enterprise.address", peers: [peer({ ...same("enterprise.address", "enterprise.region", "credit.location") })] },
  { found: "X01 warning", what: "同一项目名称", at: "project.name", form: { "project.name": "精密部件 5G 融合应用项目" }, row: { project: "精密部件 5G 融合应用项目" }, peers: [peer({ "project.name": "精密部件 5G 融合应用项目" }, { project: "精密部件 5G 融合应用项目" })] },
  { found: "X01 warning", what: "同一节点同一 MEC", at: "identifier.node", peers: [peer(same("identifier.node", ...MEC))] },
  { found: "K34 warning", what: "同一 MEC 参数", at: "mec.sets", peers: [peer(same(...MEC))] },
  {
    found: "J02 warning",
    what: "项目名称一字之差",
    at: "project.name",
    form: { "project.name": "精密铸造 5G 融合应用项目" },
    row: { project: "精密铸造 5G 融合应用项目" },
    peers: [peer({ "project.name": "精密锻造 5G 融合应用项目" }, { project: "精密锻造 5G 融合应用项目" })],
  },
  { found: "N07 error", what: "套用材料留下别家名称", at: "narrative.overview", form: { "narrative.overview": textOf("narrative.overview").replace("苏州示例甲装备有限公司", "苏州示例乙智能装备有限公司") }, peers: [peer()] },
  { found: "N08 warning", what: "正文抄用", at: "narrative.influence", peers: [peer(same("narrative.influence"))] },
  {
    found: "N08 warning",
    what: "指标抄填",
    at: "network.outdoorSites",
    peers: [
      peer(
        same("network.outdoorSites", "network.indoorSystems", "network.latency", "network.uplink", "network.downlink", "connection.terminals", "connection.devices", "connection.wireless", "connection.fiveG", "connection.rate"),
      ),
    ],
  },
  { found: "X02 warning", what: "名称一字之差", at: "enterprise.name", ...renamed("苏州示例丙智能装备有限公司"), peers: [peer()] },
  { found: "X03 warning", what: "同一法人代表", at: "cover.legalRepresentative", peers: [peer({ ...same("cover.legalRepresentative"), "credit.signedLegal": textOf("cover.legalRepresentative") })] },
  { found: "X05 warning", what: "往届已认定", at: "enterprise.name", policy: { "call.earlierAwardees": ["苏州示例甲装备有限公司"] } },
  { found: "X06 error", what: "两份申报书，一份缺代码", at: "enterprise.name", peers: [{ facts: { ...CLEAN_PAPER, ...coded(""), "cover.date": "2022年9月19日" } }], also: ["E02 error", "P01 error"] },
  { found: "E09 error", what: "一家两份", at: "enterprise.uscc", peers: [{ facts: { ...CLEAN_PAPER, "cover.date": "2022年9月19日" } }] },
];
