import { SCENES } from "../../form/options";
import { defineRule } from "../defineRule";
import { blank } from "../exampleFields";
import { SCENE_MESSAGES, sceneVerdict } from "./sceneCounts";

const TEN_IN_FIVE = [
  "协同研发设计",
  "生产单元模拟",
  "柔性生产制造",
  "远程设备操控",
  "机器视觉质检",
  "设备故障诊断",
  "厂区智能物流",
  "厂区智能理货",
  "生产过程溯源",
  "生产能效管控",
];

/** 要素·场景, 工厂级: all 5 links and at least 10 scenes. */
export const K23 = defineRule({
  id: "K23",
  part: "elements",
  severity: "unmet",
  clause: "表·要素「应用须涵盖5个环节、不少于10个场景」",
  title: "工厂级涵盖 5 个环节、不少于 10 个场景",
  reads: ["scenes", "project.direction"],
  inspects: ["scenes"],
  policy: [],
  messages: SCENE_MESSAGES,
  remedy: "已建成而漏勾的场景补勾并在建设内容中说明；达到 3 个环节、8 个场景的可改报车间级或产线级。",
  examples: [
    { given: { scenes: TEN_IN_FIVE, "project.direction": ["工厂级"] }, expect: "pass" },
    { given: { scenes: SCENES, "project.direction": ["工厂级"] }, expect: "pass" },
    { given: { scenes: TEN_IN_FIVE.slice(1), "project.direction": ["工厂级"] }, expect: "scenes" },
    { given: { scenes: SCENES.slice(2), "project.direction": ["工厂级"] }, expect: "links" },
    { given: { scenes: SCENES.slice(0, 5), "project.direction": ["工厂级"] }, expect: "both" },
    { given: { scenes: TEN_IN_FIVE, "project.direction": ["车间级"] }, expect: "notApplicable" },
    { given: { scenes: TEN_IN_FIVE, "project.direction": ["车间级", "工厂级"] }, expect: "notApplicable" },
    { given: { scenes: blank, "project.direction": ["工厂级"] }, expect: "notApplicable" },
  ],
  check: ({ "project.direction": directions }, { seen: readings }) => sceneVerdict(readings.scenes, directions, ["工厂级"]),
});
