import { numberText } from "../../form/wording";
import { defineRule } from "../defineRule";
import { blank } from "../exampleFields";

/** 5G 终端 × 5G 联网设备: equipment reaches 5G through modules or gateways. */
export const K13 = defineRule({
  id: "K13",
  part: "elements",
  severity: "error",
  clause: "表·要素「应用5G终端（5G模组、5G网关）」",
  title: "5G 终端数与 5G 联网设备数相称",
  reads: ["connection.terminals", "connection.fiveG"],
  policy: ["connection.terminals.maxPerDevice", "connection.devices.maxPerTerminal"],
  messages: {
    noTerminals: "应用设备 5G 联网 {fiveG} 台，应用 5G 终端却为 0 个；设备须经 5G 模组或网关才能联网",
    manyTerminals: {
      text: "应用 5G 终端 {terminals} 个，为 5G 联网设备 {fiveG} 台的 {ratio} 倍，超过 {limit} 倍：可能含手持终端，也可能填错，请核实",
      severity: "warning",
    },
    manyDevices: {
      text: "平均每个 5G 终端带 {ratio} 台设备（5G 联网 {fiveG} 台 ÷ 终端 {terminals} 个），超过 {limit} 台：可能经网关汇聚，也可能填错，请核实",
      severity: "warning",
    },
  },
  remedy: "按设备台账核对 5G 模组、网关数和 5G 联网设备数。",
  examples: [
    { given: { "connection.terminals": 60, "connection.fiveG": 120 }, expect: "pass" },
    { given: { "connection.terminals": 0, "connection.fiveG": 0 }, expect: "pass" },
    { given: { "connection.terminals": 0, "connection.fiveG": 120 }, expect: "noTerminals" },
    { given: { "connection.terminals": 700, "connection.fiveG": 120 }, expect: "manyTerminals" },
    { given: { "connection.terminals": 1, "connection.fiveG": 320 }, expect: "manyDevices" },
    { given: { "connection.terminals": blank, "connection.fiveG": 120 }, expect: "notApplicable" },
  ],
  check: ({ "connection.terminals": terminals, "connection.fiveG": fiveG }, { policy }) => {
    const at = ["connection.terminals", "connection.fiveG"] as const;
    if (fiveG === 0) return "pass";
    if (terminals === 0) return { message: "noTerminals", data: { fiveG }, at };
    const { "connection.terminals.maxPerDevice": mostTerminals, "connection.devices.maxPerTerminal": mostDevices } = policy;
    if (terminals > fiveG * mostTerminals)
      return { message: "manyTerminals", data: { terminals, fiveG, ratio: numberText(terminals / fiveG), limit: mostTerminals }, at };
    if (fiveG > terminals * mostDevices)
      return { message: "manyDevices", data: { terminals, fiveG, ratio: numberText(fiveG / terminals), limit: mostDevices }, at };
    return "pass";
  },
});
