import { normalName } from "../../identifiers/names";
import { declaredTier } from "../../review/facts";
import type { Tier } from "../../form/options";
import { tierOf } from "../../wording/value";
import { defineRule } from "../defineRule";
import { blank } from "../exampleFields";

/** 项目名称 × 申报方向. “5G 全连接工厂” is the programme's name and tells no tier. */
export const J03 = defineRule({
  id: "J03",
  part: "project",
  severity: "warning",
  clause: "表·项目「项目名称」×「申报方向」",
  title: "项目名称与申报方向的级别相符",
  reads: ["project.name", "project.direction"],
  policy: [],
  messages: { differs: "项目名称“{name}”像是{expected}项目，申报方向却勾{found}：可能名称沿用，也可能误勾，请核实" },
  remedy: "核对建设范围，使项目名称与申报方向一致。",
  examples: [
    { given: { "project.name": "示例铸造车间级5G全连接工厂", "project.direction": ["车间级"] }, expect: "pass" },
    { given: { "project.name": "示例装备5G全连接工厂", "project.direction": ["产线级"] }, expect: "pass" },
    { given: { "project.name": "示例铸造车间级5G全连接工厂", "project.direction": ["工厂级"] }, expect: "differs" },
    { given: { "project.name": "示例5G装配生产线", "project.direction": ["工厂级"] }, expect: "differs" },
    { given: { "project.name": "示例铸造车间级5G全连接工厂", "project.direction": [] }, expect: "notApplicable" },
    { given: { "project.name": blank, "project.direction": ["工厂级"] }, expect: "notApplicable" },
  ],
  check: ({ "project.name": name, "project.direction": directions }) => {
    const found = declaredTier(directions);
    if (found === null) return "notApplicable";
    const expected = tierInName(name);
    if (expected === null || expected === found) return "pass";
    return { message: "differs", data: { name: name.trim(), expected: tierOf(expected), found: tierOf(found) }, at: ["project.direction", "project.name"] };
  },
});

/** The tier that a name tells: said outright, or by the only kind of site that it names. */
function tierInName(name: string): Tier | null {
  const text = normalName(name).replace(/5g\+?全连接工厂|5g\+?工业互联网/gu, "");
  const said = (["产线级", "车间级", "工厂级"] as const).filter((tier) => text.includes(tier));
  if (said.length > 0) return said.length === 1 ? (said[0] ?? null) : null;
  const sites = (
    [
      ["产线级", /产线|生产线|流水线/u],
      ["车间级", /车间/u],
      ["工厂级", /工厂|全厂/u],
    ] as const
  ).filter(([, words]) => words.test(text));
  return sites.length === 1 ? (sites[0]?.[0] ?? null) : null;
}
