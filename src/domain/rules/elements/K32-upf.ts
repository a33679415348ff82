import { numberText } from "../../form/wording";
import { defineRule } from "../defineRule";
import { blank, seen } from "../exampleFields";
import { NUMBER_MESSAGES, numberIssue } from "../remarks";
import { saysNoNode } from "./mecParameters";

/** 要素·UPF: the edge node includes a user plane function with throughput. */
export const K32 = defineRule({
  id: "K32",
  part: "elements",
  severity: "unmet",
  clause: "表·要素「包含UPF」",
  title: "UPF 吞吐能力大于 0",
  requires: (_policy, application) => (saysNoNode(application) ? [] : ["mec.upfThroughput"]),
  reads: ["mec.upfThroughput"],
  inspects: ["mec.upfThroughput"],
  policy: ["mec.upf.min", "mec.upf.max"],
  messages: {
    none: "UPF 吞吐能力填 {found} Gbps，边缘计算节点须包含 UPF，吞吐能力应大于 0",
    low: { text: "UPF 吞吐能力 {found} Gbps，低于 {limit} Gbps：可能设备规格偏小，也可能单位不是 Gbps，请核实", severity: "warning" },
    high: { text: "UPF 吞吐能力 {found} Gbps，高于 {limit} Gbps：可能按 Mbps 填写，请核实单位", severity: "warning" },
    ...NUMBER_MESSAGES,
  },
  remedy: "按设备规格填写 UPF 吞吐能力（单位 Gbps）；没有 UPF 的，建成后再申报。",
  examples: [
    { given: { "mec.upfThroughput": 10 }, expect: "pass" },
    { given: { "mec.upfThroughput": 0 }, expect: "none" },
    { given: { "mec.sets": 0, "mec.upfThroughput": 0 }, expect: "notApplicable" },
    { given: { "mec.sets": 0, "mec.upfThroughput": blank }, expect: "notApplicable" },
    { given: { "mec.upfThroughput": 0.05 }, expect: "low" },
    { given: { "mec.upfThroughput": 10_000 }, expect: "high" },
    {
      given: { "mec.upfThroughput": seen({ raw: "≥10", value: 10, remarks: [{ code: "approximate", detail: "≥" }] }) },
      expect: "approximate",
    },
    {
      given: { "mec.upfThroughput": seen({ raw: "10000Mbps", value: 10, remarks: [{ code: "unitConverted", detail: "Mbps" }] }) },
      expect: "converted",
    },
    { given: { "mec.upfThroughput": blank }, expect: "required" },
  ],
  check: ({ "mec.upfThroughput": throughput }, { seen: readings, policy, application }) => {
    if (saysNoNode(application)) return "notApplicable";
    const at = ["mec.upfThroughput"] as const;
    const found = numberText(throughput, 6);
    if (throughput <= 0) return { message: "none", data: { found }, at };
    const { "mec.upf.min": least, "mec.upf.max": most } = policy;
    if (throughput < least) return { message: "low", data: { found, limit: least }, at };
    if (throughput > most) return { message: "high", data: { found, limit: most }, at };
    return numberIssue(readings["mec.upfThroughput"]) ?? "pass";
  },
});
