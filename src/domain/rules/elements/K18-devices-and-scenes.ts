import { declaredTier, formScenes } from "../../review/facts";
import { defineRule, type Issue } from "../defineRule";
import { blank } from "../exampleFields";

/** 台数 × 场景, 台数 × 级别: fewer devices than scenes, or a whole factory on a handful. None at all is K16's. */
export const K18 = defineRule({
  id: "K18",
  part: "elements",
  severity: "warning",
  clause: "常识",
  title: "5G 联网台数与场景数、申报级别相称",
  reads: ["connection.fiveG"],
  inspects: ["scenes", "project.direction"],
  policy: ["connection.factoryMinFiveG"],
  messages: {
    fewerThanScenes: "5G 联网设备 {fiveG} 台，少于勾选的场景 {scenes} 个：可能一台设备用于多个场景，也可能多勾，请核实",
    fewForFactory: "申报工厂级，5G 联网设备只有 {fiveG} 台，少于 {limit} 台：可能以网关计数，也可能漏填，请核实是否达到工厂级规模",
  },
  remedy: "核对 5G 联网台数和勾选的场景；规模不足的可改报车间级或产线级。",
  examples: [
    { given: { "connection.fiveG": 120, scenes: ["机器视觉质检"], "project.direction": ["工厂级"] }, expect: "pass" },
    {
      given: { "connection.fiveG": 1, scenes: ["机器视觉质检", "厂区智能物流"], "project.direction": ["产线级"] },
      expect: "fewerThanScenes",
    },
    { given: { "connection.fiveG": 8, scenes: ["机器视觉质检"], "project.direction": ["工厂级"] }, expect: "fewForFactory" },
    { given: { "connection.fiveG": 0, scenes: ["机器视觉质检"], "project.direction": ["工厂级"] }, expect: "notApplicable" },
    { given: { "connection.fiveG": blank, scenes: ["机器视觉质检"] }, expect: "notApplicable" },
  ],
  check: ({ "connection.fiveG": fiveG }, { seen: readings, policy }) => {
    if (fiveG === 0) return "notApplicable";
    const issues: Issue<"fewerThanScenes" | "fewForFactory">[] = [];
    const scenes = formScenes(readings.scenes.value ?? []).length;
    if (fiveG < scenes) issues.push({ message: "fewerThanScenes", data: { fiveG, scenes }, at: ["connection.fiveG", "scenes"] });
    const limit = policy["connection.factoryMinFiveG"];
    if (declaredTier(readings["project.direction"].value ?? []) === "工厂级" && fiveG < limit) {
      issues.push({ message: "fewForFactory", data: { fiveG, limit }, at: ["connection.fiveG", "project.direction"] });
    }
    return issues.length > 0 ? issues : "pass";
  },
});
