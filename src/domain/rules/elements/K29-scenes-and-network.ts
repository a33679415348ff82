import type { Scene } from "../../form/options";
import { numberText } from "../../form/wording";
import { formScenes } from "../../review/facts";
import { allOf, quoted } from "../../wording/value";
import { defineRule, type Issue } from "../defineRule";
import { blank } from "../exampleFields";

const LATENCY_SCENES: readonly Scene[] = ["远程设备操控", "精准动态作业"];
const UPLINK_SCENES: readonly Scene[] = ["机器视觉质检", "无人智能巡检"];

/** 场景 × 网络: remote control wants low latency, video wants uplink. */
export const K29 = defineRule({
  id: "K29",
  part: "elements",
  severity: "warning",
  clause: "表·要素；常识",
  title: "网络指标能支撑勾选的场景",
  reads: ["scenes"],
  inspects: ["network.latency", "network.uplink"],
  policy: ["network.remoteControl.latency", "network.vision.uplink"],
  messages: {
    latency: "勾选了{scenes}，平均时延 {found} ms 高于 {limit} ms：可能关键业务另有保障，也可能时延填错，请核实",
    uplink: "勾选了{scenes}，平均上行速率 {found} Mbps 低于 {limit} Mbps：可能在边缘压缩后回传，也可能速率填错，请核实",
  },
  remedy: "核对网络实测指标和场景的实际运行方式。",
  examples: [
    { given: { scenes: ["远程设备操控", "机器视觉质检"], "network.latency": 12, "network.uplink": 120 }, expect: "pass" },
    { given: { scenes: ["远程设备操控"], "network.latency": 40, "network.uplink": 120 }, expect: "latency" },
    { given: { scenes: ["机器视觉质检"], "network.latency": 12, "network.uplink": 30 }, expect: "uplink" },
    { given: { scenes: ["厂区智能物流"], "network.latency": 40, "network.uplink": 30 }, expect: "notApplicable" },
    { given: { scenes: blank, "network.latency": 40 }, expect: "notApplicable" },
  ],
  check: ({ scenes: ticked }, { seen: readings, policy }) => {
    const scenes = formScenes(ticked);
    const demanding = (wanted: readonly Scene[]) => wanted.filter((scene) => scenes.includes(scene));
    const [remote, vision] = [demanding(LATENCY_SCENES), demanding(UPLINK_SCENES)];
    if (remote.length + vision.length === 0) return "notApplicable";
    const issues: Issue<"latency" | "uplink">[] = [];
    const latency = readings["network.latency"].value;
    const uplink = readings["network.uplink"].value;
    const { "network.remoteControl.latency": slowest, "network.vision.uplink": narrowest } = policy;
    if (remote.length > 0 && latency !== null && latency > slowest) {
      issues.push({
        message: "latency",
        data: { scenes: allOf(remote.map(quoted)), found: numberText(latency), limit: slowest },
        at: ["network.latency", "scenes"],
      });
    }
    if (vision.length > 0 && uplink !== null && uplink > 0 && uplink < narrowest) {
      issues.push({
        message: "uplink",
        data: { scenes: allOf(vision.map(quoted)), found: numberText(uplink), limit: narrowest },
        at: ["network.uplink", "scenes"],
      });
    }
    return issues.length > 0 ? issues : "pass";
  },
});
