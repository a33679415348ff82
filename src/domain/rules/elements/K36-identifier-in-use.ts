import { normalName } from "../../identifiers/names";
import { nodeAnswer } from "../../review/secondaryNode";
import { defineRule } from "../defineRule";
import { blank } from "../exampleFields";

/** 「并开展应用」: the narrative tells of identifiers in use. */
export const K36 = defineRule({
  id: "K36",
  part: "elements",
  severity: "warning",
  clause: "表·要素「并开展应用」；指南Z二.4、12",
  title: "正文写明工业互联网标识的应用",
  reads: ["identifier.node", "narrative.construction"],
  inspects: ["narrative.overview", "narrative.innovation", "narrative.effects", "narrative.influence"],
  policy: ["identifier.nodes", "score.identifier.useWords"],
  messages: {
    untold: "已填接入二级节点“{node}”，正文没有写到标识应用（注册量、解析量、应用场景）：可能应用较少未写，请核实是否“开展应用”",
  },
  remedy: "在建设内容中补写标识注册量、解析量和应用场景，或附平台截图。",
  examples: [
    { given: { "identifier.node": "苏州甲节点", "narrative.construction": "接入二级节点，标识注册量 20 万。" }, expect: "pass" },
    {
      given: { "identifier.node": "苏州甲节点", "narrative.construction": "部署 5G 专网。", "narrative.effects": "标识解析量 5 万次。" },
      expect: "pass",
    },
    { given: { "identifier.node": "苏州甲节点", "narrative.construction": "部署 5G 专网。" }, expect: "untold" },
    { given: { "identifier.node": "无", "narrative.construction": "部署 5G 专网。" }, expect: "notApplicable" },
    { given: { "identifier.node": "苏州甲节点", "narrative.construction": blank }, expect: "notApplicable" },
  ],
  check: ({ "identifier.node": node, "narrative.construction": construction }, { seen: readings, policy }) => {
    const answer = nodeAnswer(node, policy["identifier.nodes"]);
    if (answer === "none" || answer === "unnamed") return "notApplicable";
    const others = Object.values(readings).map(({ value }) => value ?? "");
    const text = normalName([construction, ...others].join(""));
    const told = policy["score.identifier.useWords"].some((word) => text.includes(normalName(word)));
    return told ? "pass" : { message: "untold", data: { node: node.trim() }, at: ["identifier.node", "narrative.construction"] };
  },
});
