import { SCENES } from "../../form/options";
import { coveredLinks, declaredTier, formScenes, REQUIRED_SCENES } from "../../review/facts";
import { tierOf } from "../../wording/value";
import { defineRule } from "../defineRule";
import { blank } from "../exampleFields";

const EIGHT_IN_THREE = [
  "协同研发设计",
  "生产单元模拟",
  "柔性生产制造",
  "远程设备操控",
  "设备协同作业",
  "精准动态作业",
  "机器视觉质检",
  "工艺合规校验",
];

/** 擦线: just at the threshold, so that one doubtful scene decides. One short is told by K22 and K23. */
export const K24 = defineRule({
  id: "K24",
  part: "elements",
  severity: "warning",
  clause: "表·要素；常识",
  title: "场景数不是恰好达到门槛",
  reads: ["scenes", "project.direction"],
  policy: ["scenes.nearMargin"],
  messages: {
    near: "申报{tier}，勾选场景 {scenes} 个，仅比门槛 {required} 个多 {margin} 个：可能属实，但任一场景不成立即影响达标，请逐一核实佐证",
    exact: "申报{tier}，勾选场景恰为门槛 {required} 个：可能属实，但任一场景不成立即不达标，请逐一核实佐证",
  },
  remedy: "在建设内容中逐一说明每个勾选场景，附佐证。",
  examples: [
    { given: { scenes: SCENES.slice(0, 12), "project.direction": ["产线级"] }, expect: "pass" },
    { given: { scenes: EIGHT_IN_THREE, "project.direction": ["产线级"] }, expect: "exact" },
    { given: { scenes: [...EIGHT_IN_THREE, "厂区智能物流"], "project.direction": ["产线级"] }, expect: "near" },
    { given: { scenes: EIGHT_IN_THREE.slice(1), "project.direction": ["产线级"] }, expect: "notApplicable" },
    { given: { scenes: blank, "project.direction": ["产线级"] }, expect: "notApplicable" },
  ],
  check: ({ scenes: ticked, "project.direction": directions }, { policy }) => {
    const tier = declaredTier(directions);
    if (tier === null) return "notApplicable";
    const required = REQUIRED_SCENES[tier];
    const scenes = formScenes(ticked).length;
    const margin = scenes - required.scenes;
    if (margin < 0 || coveredLinks(ticked).length < required.links) return "notApplicable";
    if (margin > policy["scenes.nearMargin"]) return "pass";
    return { message: margin === 0 ? "exact" : "near", data: { tier: tierOf(tier), scenes, required: required.scenes, margin }, at: ["scenes"] };
  },
});
