import { SCENES } from "../../form/options";
import { listOf } from "../../wording/value";
import { defineRule, type Issue } from "../defineRule";
import { blank, seen } from "../exampleFields";
import { hasRemark, requiresUnless } from "../remarks";

/** 场景勾选识别: the form's 20 scenes; scenes added by the enterprise do not count, and × is asked about. */
export const K21 = defineRule({
  id: "K21",
  part: "elements",
  severity: "error",
  clause: "表·要素「应用场景普及率」",
  title: "应用场景已勾选，且为表列 20 个场景",
  requires: requiresUnless(["scenes"], "ambiguousTick"),
  reads: [],
  inspects: ["scenes"],
  policy: [],
  messages: {
    none: "应用场景一项未勾",
    added: { text: "勾选了表列 20 个场景以外的{found}，不计入场景数：可能改写了场景名称，请核实对应表列哪个场景", severity: "warning" },
    unclear: { text: "应用场景{found}用“×”标记，无法判断是选中还是否定，请企业改用“☑”", severity: "warning" },
  },
  remedy: "在表列 20 个场景中勾选已建成的场景，不增改场景名称。",
  examples: [
    { given: { scenes: ["机器视觉质检", "厂区智能物流"] }, expect: "pass" },
    { given: { scenes: [] }, expect: "none" },
    { given: { scenes: seen({ raw: "☑机器视觉质检 □厂区智能物流 ☑智能安防", value: ["机器视觉质检"] }) }, expect: "added" },
    { given: { scenes: seen({ raw: "协同研发设计☑ 生产单元模拟□\n研发设计\n机器视觉质检☑\n仓储物流", value: ["协同研发设计", "机器视觉质检"] }) }, expect: "pass" },
    {
      given: { scenes: seen({ raw: "", value: ["机器视觉质检"], remarks: [{ code: "ambiguousTick", detail: "厂区智能物流" }] }) },
      expect: "unclear",
    },
    { given: { scenes: blank }, expect: "required" },
  ],
  check: (_values, { seen: readings }) => {
    const at = ["scenes"] as const;
    const ticked = readings.scenes.value ?? [];
    const issues: Issue<"none" | "added" | "unclear">[] = [];
    const added = tickedBeyondForm(readings.scenes.raw);
    const unclear = readings.scenes.remarks.flatMap(({ code, detail }) => (code === "ambiguousTick" ? [detail] : []));
    if (added.length > 0) issues.push({ message: "added", data: { found: listOf(added.map((scene) => `“${scene}”`)) }, at });
    if (hasRemark(readings.scenes, "ambiguousTick"))
      issues.push({ message: "unclear", data: { found: listOf(unclear.map((scene) => `“${scene}”`)) }, at });
    if (issues.length > 0) return issues;
    if (readings.scenes.value === null) return "notApplicable";
    return ticked.length === 0 ? { message: "none", at } : "pass";
  },
});

/** Words behind a tick on its line that are no scene of the form; the reader leaves them out. */
function tickedBeyondForm(raw: string): readonly string[] {
  const words = [...raw.normalize("NFKC").matchAll(/[☑☒✓✔√■●◉][^\S\n]*(\p{Script=Han}{3,12})/gu)].map(([, word = ""]) => word);
  return words.filter((word) => !SCENES.some((scene) => word.startsWith(scene)));
}
