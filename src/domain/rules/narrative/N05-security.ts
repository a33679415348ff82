import { labelOf, listOf } from "../../wording/value";
import { defineRule, type Issue } from "../defineRule";
import { blank } from "../exampleFields";
import { SECTION_IDS } from "./sections";

/** Words of 指南 二（四）13–14 and of common practice; “安全生产” alone is another matter. */
const SECURITY =
  /安全防护|网络安全|信息安全|数据安全|工控安全|平台安全|设备安全|安全体系|安全审计|安全监测|安全检测|安全评估|等级?保护?(?:测评|备案|[一二三]级)|等保|分类分级|防火墙|网闸|边界(?:防护|隔离)|入侵(?:检测|防御)|漏洞|应急(?:预案|响应|演练)|态势感知|零信任|加密|身份认证|访问控制/u;
/** The table's elements, and by what words a text tells of each. */
const ELEMENTS: readonly (readonly [string, RegExp])[] = [
  ["5G 网络", /5G|专网|基站|室分/iu],
  ["设备联网", /联网|接入|模组|网关|CPE|终端/iu],
  ["信息系统和生产系统", /MES|ERP|WMS|PLM|APS|SCADA|系统/iu],
  ["边缘计算", /MEC|边缘|UPF/iu],
];

const COMPLETE = "部署5G专网，设备经网关联网，打通MES系统，建设MEC边缘计算节点，按等保二级开展网络安全防护。";

/** 二(四): tells of the table's elements and of the protection of the industrial internet. Scenes and identifiers have rules of their own. */
export const N05 = defineRule({
  id: "N05",
  part: "narrative",
  severity: "error",
  clause: "二(四)；指南Z二.13–14",
  title: "建设内容写有工业互联网安全防护和各项建设要素",
  reads: ["narrative.construction"],
  inspects: SECTION_IDS,
  policy: [],
  messages: {
    noSecurity: "建设内容没有写工业互联网安全防护（如等级保护、分类分级、边界防护、安全审计、应急预案）",
    elsewhere: { text: "安全防护没有写在二（四）建设内容，而写在其他段落：可能分段叙述，请核实内容是否充分", severity: "warning" },
    elements: { text: "建设内容没有写到{found}：可能用了别的说法，请对照表中建设要素核实", severity: "warning" },
  },
  remedy: "在二（四）补写安全防护措施和管理制度，以及表中各项建设要素。",
  examples: [
    { given: { "narrative.construction": COMPLETE }, expect: "pass" },
    { given: { "narrative.construction": COMPLETE.replace("，按等保二级开展网络安全防护", "") }, expect: "noSecurity" },
    {
      given: {
        "narrative.construction": COMPLETE.replace("，按等保二级开展网络安全防护", ""),
        "narrative.innovation": "建立网络安全防护体系。",
      },
      expect: "elsewhere",
    },
    { given: { "narrative.construction": COMPLETE.replace("，建设MEC边缘计算节点", "") }, expect: "elements" },
    { given: { "narrative.construction": blank }, expect: "notApplicable" },
  ],
  check: ({ "narrative.construction": text }, { seen: readings }) => {
    const at = ["narrative.construction"] as const;
    const plain = text.normalize("NFKC");
    const issues: Issue<"noSecurity" | "elsewhere" | "elements">[] = [];
    if (!SECURITY.test(plain)) {
      const others = SECTION_IDS.filter(
        (id) => id !== "narrative.construction" && SECURITY.test(readings[id].value?.normalize("NFKC") ?? ""),
      );
      issues.push(others.length > 0 ? { message: "elsewhere", at: [...at, ...others] } : { message: "noSecurity", at });
    }
    const untold = ELEMENTS.filter(([, words]) => !words.test(plain)).map(([name]) => name);
    if (untold.length > 0) issues.push({ message: "elements", data: { found: listOf(untold.map((name) => labelOf(name))) }, at });
    return issues.length > 0 ? issues : "pass";
  },
});
