import { key } from "../keySpec";

/** 申报批次: the call, who may recommend, and the lists that the bureau keeps. An empty list switches its check off. */
export const CALL_KEYS = {
  "call.year": key("number", { default: 2022, unit: "年", min: 2019, max: 2100, integer: true, clause: "封面", note: "申报年度；财务情况填此前三个年度" }),
  "call.deadline": key("text", { default: "", unit: "", format: "date", clause: "封面", note: "申报截止日（YYYY-MM-DD）；留空不核查" }),
  "call.documents": key("list", {
    default: ["苏工信融合〔2022〕437号"],
    unit: "",
    clause: "承诺书",
    note: "本批申报通知的文号或文件名，用于核对承诺书的申报依据；留空只看是否写有文号",
  }),
  "call.recommenders": key("list", {
    default: ["南京", "无锡", "徐州", "常州", "苏州", "南通", "连云港", "淮安", "盐城", "扬州", "镇江", "泰州", "宿迁", "昆山", "泰兴", "沭阳"],
    unit: "",
    clause: "苏工信融合〔2022〕437号抬头",
    note: "可作推荐单位的设区市和直报县市（写地名，不带“市”“县”和单位名）",
  }),
  "call.quotas": key("list", { default: [], unit: "家", entries: "name=number", clause: "政策项", note: "各地推荐名额，写作“南京=5”；留空不核查" }),
  "call.earlierAwardees": key("list", { default: [], unit: "", clause: "政策项", note: "往届已认定的企业名称或统一社会信用代码；留空不核查" }),
  "region.zones": key("list", {
    default: [
      "江北新区=南京市",
      "无锡经济开发区=无锡市",
      "徐州经济技术开发区=徐州市",
      "常州经济开发区=常州市",
      "苏州工业园区=苏州市",
      "苏州高新区=苏州市",
      "南通经济技术开发区=南通市",
      "连云港经济技术开发区=连云港市",
      "淮安经济技术开发区=淮安市",
      "盐城经济技术开发区=盐城市",
      "盐南高新区=盐城市",
      "扬州经济技术开发区=扬州市",
      "镇江新区=镇江市",
      "泰州医药高新区=泰州市",
      "宿迁经济技术开发区=宿迁市",
    ],
    unit: "",
    entries: "name=name",
    clause: "表·企业「填写格式」",
    note: "不是行政区划的功能区及其所属设区市，写作“苏州工业园区=苏州市”",
  }),
  "identifier.nodes": key("list", { default: [], unit: "", clause: "表·要素「须接入省内…二级节点」", note: "省内工业互联网标识解析二级节点名录；留空不核对名录" }),
} as const;
