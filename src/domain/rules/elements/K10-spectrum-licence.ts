import { defineRule } from "../defineRule";
import { blank } from "../exampleFields";

/** 独立专网 needs a licensed frequency: looked up by a person. */
export const K10 = defineRule({
  id: "K10",
  part: "elements",
  severity: "manual",
  clause: "指南Z二.1「已获得许可的无线电频率」；Z名词4",
  title: "独立专网有无线电频率许可",
  reads: ["network.mode"],
  policy: [],
  messages: { licence: "建网方式勾独立专网，核对有无无线电频率使用许可（企业自建全套网络才是独立专网，易与混合专网混淆）" },
  remedy: "附无线电频率使用许可证明；实为运营商网络的改勾混合专网或虚拟专网。",
  examples: [
    { given: { "network.mode": ["独立专网"] }, expect: "licence" },
    { given: { "network.mode": ["混合专网"] }, expect: "pass" },
    { given: { "network.mode": blank }, expect: "notApplicable" },
  ],
  check: ({ "network.mode": ticked }) => (ticked.includes("独立专网") ? { message: "licence", at: ["network.mode"] } : "pass"),
});
