import { normalName } from "../../identifiers/names";
import { defineRule } from "../defineRule";
import { blank } from "../exampleFields";

const SHORTEST = 6;
const LONGEST = 50;

/** 项目名称: a project's and not the company's, that speaks of the kind of site. */
export const J01 = defineRule({
  id: "J01",
  part: "project",
  severity: "warning",
  clause: "表·项目「项目名称」",
  title: "项目名称能看出建设对象",
  requires: ["project.name"],
  requiredSeverity: "error",
  reads: ["project.name"],
  inspects: ["enterprise.name"],
  policy: [],
  messages: {
    prompt: { text: "项目名称填“{found}”，仍是模板提示或占位符", severity: "error" },
    company: "项目名称与企业名称同为“{found}”：可能漏填项目名称，请核实",
    unspecific: "项目名称“{found}”没有“5G”“工厂”“车间”“产线”等字样：可能另有全称，请核实",
    length: "项目名称“{found}”共 {length} 字，过短或过长：可能填了简称或填入说明，请核实",
  },
  remedy: "填写项目全称，如“XX车间级 5G 全连接工厂建设项目”。",
  examples: [
    { given: { "project.name": "示例装备 5G 全连接工厂", "enterprise.name": "苏州示例装备有限公司" }, expect: "pass" },
    { given: { "project.name": "XX项目" }, expect: "prompt" },
    { given: { "project.name": "苏州示例装备有限公司", "enterprise.name": "苏州示例装备有限公司" }, expect: "company" },
    { given: { "project.name": "智能化改造升级项目" }, expect: "unspecific" },
    { given: { "project.name": "5G工厂" }, expect: "length" },
    { given: { "project.name": blank }, expect: "required" },
  ],
  check: ({ "project.name": name }, { seen: readings }) => {
    const found = name.trim();
    const at = ["project.name"] as const;
    const plain = normalName(name);
    if (/^[_×x]*(?:项目)?$|^xx|×{2}|填写/.test(plain)) return { message: "prompt", data: { found }, at };
    const company = readings["enterprise.name"].value;
    if (company !== null && normalName(company) === plain)
      return { message: "company", data: { found }, at: ["project.name", "enterprise.name"] };
    const length = [...plain].length;
    if (length < SHORTEST || length > LONGEST) return { message: "length", data: { found, length }, at };
    return /5g|工厂|车间|产线|生产线|港|矿|电厂|园区|基地/u.test(plain) ? "pass" : { message: "unspecific", data: { found }, at };
  },
});
