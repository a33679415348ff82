import { SCENES } from "../../form/options";
import { normalName } from "../../identifiers/names";
import { listOf, quoted } from "../../wording/value";
import { defineRule } from "../defineRule";
import { blank } from "../exampleFields";

/** 正文写了而未勾: scenes that 二（四） names outright. */
export const K27 = defineRule({
  id: "K27",
  part: "elements",
  severity: "warning",
  clause: "二(四)「前表中类目、细项」",
  title: "建设内容写到的场景都已勾选",
  reads: ["scenes", "narrative.construction"],
  policy: [],
  messages: { unticked: "建设内容写到 {found}，应用场景却没有勾选：可能只是规划或引用，也可能漏勾，请核实" },
  remedy: "已建成的补勾；只是规划的在正文写明。",
  examples: [
    { given: { scenes: ["机器视觉质检"], "narrative.construction": "建设机器视觉质检场景。" }, expect: "pass" },
    { given: { scenes: ["机器视觉质检"], "narrative.construction": "建设机器视觉质检、厂区智能物流场景。" }, expect: "unticked" },
    { given: { scenes: ["机器视觉质检"], "narrative.construction": blank }, expect: "notApplicable" },
  ],
  check: ({ scenes: ticked, "narrative.construction": text }) => {
    const plain = normalName(text);
    const unticked = SCENES.filter((scene) => plain.includes(scene) && !ticked.includes(scene));
    if (unticked.length === 0) return "pass";
    return { message: "unticked", data: { found: listOf(unticked.map(quoted), 20) }, at: ["scenes", "narrative.construction"] };
  },
});
