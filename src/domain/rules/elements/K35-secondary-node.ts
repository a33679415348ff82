import { nodeAnswer } from "../../review/secondaryNode";
import { defineRule } from "../defineRule";
import { blank } from "../exampleFields";

const OTHER_PROVINCES =
  /北京|上海|天津|重庆|河北|山西|辽宁|吉林|黑龙江|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|内蒙古|深圳|广州|杭州|宁波|武汉|成都|青岛|合肥/;
const JIANGSU = /江苏|南京|无锡|徐州|常州|苏州|南通|连云港|淮安|盐城|扬州|镇江|泰州|宿迁|昆山|江阴|宜兴|张家港|常熟|太仓/;

/** 要素·标识: the secondary node that the enterprise is connected to has a name, and stands in the province. */
export const K35 = defineRule({
  id: "K35",
  part: "elements",
  severity: "unmet",
  clause: "表·要素「须接入省内工业互联网标识解析二级节点并开展应用」",
  title: "接入的省内二级节点写明名称",
  requires: ["identifier.node"],
  reads: ["identifier.node"],
  policy: ["identifier.nodes"],
  messages: {
    unnamed: "接入二级节点名称填“{found}”，没有写出节点名称，无法确认已接入省内二级节点",
    topLevel: { text: "“{found}”是国家顶级节点（或灾备节点），不是二级节点", severity: "error" },
    unlisted: { text: "“{found}”不在省内二级节点名录中，请核实是否简称、改名或省外节点", severity: "error" },
    elsewhere: { text: "“{found}”像是省外节点：表中要求接入省内二级节点，也可能是省外企业在苏建设的节点，请核实", severity: "warning" },
  },
  remedy: "填写已接入的省内二级节点全称（与接入协议或平台一致）；未接入的，接入并开展应用后再申报。",
  examples: [
    { given: { "identifier.node": "工业互联网标识解析二级节点（苏州装备制造）" }, expect: "pass" },
    { given: { "identifier.node": "已接入" }, expect: "unnamed" },
    { given: { "identifier.node": "无" }, expect: "unnamed" },
    { given: { "identifier.node": "南京灾备节点" }, expect: "topLevel" },
    { given: { "identifier.node": "浙江某行业二级节点" }, expect: "elsewhere" },
    { given: { "identifier.node": "浙江某企业（苏州）二级节点" }, expect: "pass" },
    { given: { "identifier.node": "苏州甲节点" }, policy: { "identifier.nodes": ["苏州甲节点", "无锡乙节点"] }, expect: "pass" },
    { given: { "identifier.node": "常州丙节点" }, policy: { "identifier.nodes": ["苏州甲节点", "无锡乙节点"] }, expect: "unlisted" },
    { given: { "identifier.node": blank }, expect: "required" },
  ],
  check: ({ "identifier.node": node }, { policy }) => {
    const list = policy["identifier.nodes"];
    const issue = { data: { found: node.trim() }, at: ["identifier.node"] as const };
    const answer = nodeAnswer(node, list);
    switch (answer) {
      case "none":
      case "unnamed":
        return { message: "unnamed", ...issue };
      case "topLevel":
      case "unlisted":
        return { message: answer, ...issue };
      case "named":
        return list.length === 0 && OTHER_PROVINCES.test(node) && !JIANGSU.test(node) ? { message: "elsewhere", ...issue } : "pass";
    }
  },
});
