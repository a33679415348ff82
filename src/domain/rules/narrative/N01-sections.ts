import type { FieldReading } from "../../form/application";
import { normalName } from "../../identifiers/names";
import { defineRule, type Issue } from "../defineRule";
import { blank } from "../exampleFields";
import { SECTION_IDS, SECTIONS, type SectionId } from "./sections";

/** The hints printed in brackets behind the headings (附件 2), without marks. */
const HINTS = [
  "成果时间发展历程资本性质组织结构财务状况经营情况技术水平等",
  "成立时间发展历程资本性质组织结构财务状况经营情况技术水平等",
  "详细描述建设方案以及前表中类目细项中的内容以及工业互联网安全防护等内容",
];

const LONG = "本公司建成覆盖全厂的5G专网，接入数控机床、机器人和检测设备。".repeat(6);
const FULL = Object.fromEntries(SECTION_IDS.map((id) => [id, LONG]));

/** 二(一)–(四)、三(一)–(三): seven sections, each with something of its own in it. */
export const N01 = defineRule({
  id: "N01",
  part: "narrative",
  severity: "error",
  clause: "二、三",
  title: "正文七段均已撰写",
  requires: SECTION_IDS,
  reads: [],
  inspects: SECTION_IDS,
  policy: ["narrative.minLength"],
  messages: {
    hint: "{section}只有模板括号中的提示，没有撰写",
    short: { text: "{section}只有 {length} 字，少于 {limit} 字：可能另附材料，也可能过于简略，请核实", severity: "warning" },
  },
  remedy: "按各段要求撰写，删去括号中的提示。",
  examples: [
    { given: FULL, expect: "pass" },
    {
      given: { ...FULL, "narrative.overview": "（成果时间、发展历程、资本性质、组织结构、财务状况、经营情况、技术水平等）" },
      expect: "hint",
    },
    { given: { ...FULL, "narrative.team": "由信息部负责。" }, expect: "short" },
    { given: { ...FULL, "narrative.effects": blank }, expect: "required" },
  ],
  check: (_values, { seen: readings, policy }) => {
    const limit = policy["narrative.minLength"];
    const issues = SECTION_IDS.flatMap((id): Issue<"hint" | "short">[] => {
      const text = bare(readings[id]);
      if (text === null) return [];
      const section = SECTIONS[id];
      const length = [...text].length;
      const at: readonly SectionId[] = [id];
      if (HINTS.includes(text)) return [{ message: "hint", data: { section }, at }];
      return length < limit ? [{ message: "short", data: { section, length, limit }, at }] : [];
    });
    return issues.length > 0 ? issues : "pass";
  },
});

function bare({ value }: FieldReading<string>): string | null {
  return value === null ? null : normalName(value).replace(/[^\p{L}\p{N}]/gu, "");
}
