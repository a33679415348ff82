import { formScenes } from "../../review/facts";
import { narratedScenes } from "../../review/sceneWords";
import { listOf, quoted } from "../../wording/value";
import { defineRule } from "../defineRule";
import { blank } from "../exampleFields";

/** 场景 × 正文: each ticked scene is told of in 二（四）, by its name or a usual word for it. */
export const K26 = defineRule({
  id: "K26",
  part: "elements",
  severity: "warning",
  clause: "二(四)「前表中类目、细项」",
  title: "勾选的场景在建设内容中都有描述",
  reads: ["scenes", "narrative.construction"],
  policy: [],
  messages: { undescribed: "勾选的 {found} 在建设内容中没有找到描述：可能用了别的说法，也可能没有建设，请对照正文核实" },
  remedy: "在二（四）建设内容中逐一说明每个勾选场景；没有建设的取消勾选。",
  examples: [
    {
      given: { scenes: ["机器视觉质检", "厂区智能物流"], "narrative.construction": "部署 5G+机器视觉检测；采用 AGV 小车实现物料配送。" },
      expect: "pass",
    },
    { given: { scenes: ["机器视觉质检", "厂区智能物流"], "narrative.construction": "部署 5G+机器视觉检测。" }, expect: "undescribed" },
    { given: { scenes: [], "narrative.construction": "部署 5G+机器视觉检测。" }, expect: "notApplicable" },
    { given: { scenes: ["机器视觉质检"], "narrative.construction": blank }, expect: "notApplicable" },
  ],
  check: ({ scenes: ticked, "narrative.construction": text }) => {
    const scenes = formScenes(ticked);
    if (scenes.length === 0) return "notApplicable";
    const described = narratedScenes(text);
    const undescribed = scenes.filter((scene) => !described.includes(scene));
    if (undescribed.length === 0) return "pass";
    return { message: "undescribed", data: { found: listOf(undescribed.map(quoted), 20) }, at: ["scenes", "narrative.construction"] };
  },
});
