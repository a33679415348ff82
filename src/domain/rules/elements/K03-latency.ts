import { numberText } from "../../form/wording";
import { defineRule } from "../defineRule";
import { blank, seen, unreadable } from "../exampleFields";
import { NUMBER_MESSAGES, numberIssue } from "../remarks";

/** 平均时延 in ms. */
export const K03 = defineRule({
  id: "K03",
  part: "elements",
  severity: "error",
  clause: "表·要素「5G网络平均时延」",
  title: "5G 网络平均时延为大于 0 的合理数值",
  requires: ["network.latency"],
  reads: ["network.latency"],
  inspects: ["network.latency"],
  policy: ["network.latency.min", "network.latency.max"],
  messages: {
    nonPositive: "5G 网络平均时延填 {found} ms，应大于 0",
    low: { text: "5G 网络平均时延 {found} ms，低于 {limit} ms：可能以秒填写，也可能为空口时延，请核实", severity: "warning" },
    high: {
      text: "5G 网络平均时延 {found} ms，高于 {limit} ms：可能以微秒填写或多填一位，也可能网络尚未调优，请核实",
      severity: "warning",
    },
    ...NUMBER_MESSAGES,
  },
  remedy: "按实测填写端到端平均时延，一个数字，单位 ms。",
  examples: [
    { given: { "network.latency": 12 }, expect: "pass" },
    { given: { "network.latency": 0 }, expect: "nonPositive" },
    { given: { "network.latency": 0.012 }, expect: "low" },
    { given: { "network.latency": 200 }, expect: "high" },
    { given: { "network.latency": unreadable("10-20", { code: "range", detail: "10-20" }) }, expect: "required" },
    {
      given: { "network.latency": seen({ raw: "约12", value: 12, remarks: [{ code: "approximate", detail: "约" }] }) },
      expect: "approximate",
    },
    {
      given: { "network.latency": seen({ raw: "0.012s", value: 12, remarks: [{ code: "unitConverted", detail: "s" }] }) },
      expect: "converted",
    },
    { given: { "network.latency": blank }, expect: "required" },
  ],
  check: ({ "network.latency": latency }, { seen: readings, policy }) => {
    const at = ["network.latency"] as const;
    const reading = readings["network.latency"];
    const found = numberText(latency, 6);
    if (latency <= 0) return { message: "nonPositive", data: { found }, at };
    const issue = numberIssue(reading);
    if (issue) return issue;
    if (latency < policy["network.latency.min"]) return { message: "low", data: { found, limit: policy["network.latency.min"] }, at };
    return latency > policy["network.latency.max"]
      ? { message: "high", data: { found, limit: policy["network.latency.max"] }, at }
      : "pass";
  },
});
