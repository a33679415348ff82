import { defineRule } from "../defineRule";
import { blank, seen } from "../exampleFields";
import { SCENE_MESSAGES, sceneVerdict } from "./sceneCounts";

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

/** 要素·场景, 产线级 and 车间级: at least 3 links and 8 scenes. */
export const K22 = defineRule({
  id: "K22",
  part: "elements",
  severity: "unmet",
  clause: "表·要素「应用须不少于3个环节、8个场景」",
  title: "产线级、车间级不少于 3 个环节、8 个场景",
  reads: ["scenes", "project.direction"],
  inspects: ["scenes"],
  policy: [],
  messages: SCENE_MESSAGES,
  remedy: "已建成而漏勾的场景补勾并在建设内容中说明；确未达到的，建成后再申报。",
  examples: [
    { given: { scenes: EIGHT_IN_THREE, "project.direction": ["产线级"] }, expect: "pass" },
    { given: { scenes: EIGHT_IN_THREE, "project.direction": ["车间级"] }, expect: "pass" },
    { given: { scenes: EIGHT_IN_THREE.slice(1), "project.direction": ["车间级"] }, expect: "scenes" },
    { given: { scenes: [...EIGHT_IN_THREE.slice(1), "智能安防"], "project.direction": ["车间级"] }, expect: "scenes" },
    {
      given: {
        scenes: [
          "柔性生产制造",
          "远程设备操控",
          "设备协同作业",
          "精准动态作业",
          "现场辅助装配",
          "机器视觉质检",
          "工艺合规校验",
          "设备故障诊断",
        ],
        "project.direction": ["产线级"],
      },
      expect: "links",
    },
    { given: { scenes: ["机器视觉质检"], "project.direction": ["产线级"] }, expect: "both" },
    {
      given: {
        scenes: seen({ raw: "", value: EIGHT_IN_THREE.slice(1), remarks: [{ code: "ambiguousTick", detail: "协同研发设计" }] }),
        "project.direction": ["产线级"],
      },
      expect: "notApplicable",
    },
    { given: { scenes: EIGHT_IN_THREE, "project.direction": ["工厂级"] }, expect: "notApplicable" },
    { given: { scenes: blank, "project.direction": ["产线级"] }, expect: "notApplicable" },
  ],
  check: ({ "project.direction": directions }, { seen: readings }) => sceneVerdict(readings.scenes, directions, ["产线级", "车间级"]),
});
