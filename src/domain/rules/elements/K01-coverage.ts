import { defineRule } from "../defineRule";
import { blank, seen } from "../exampleFields";

/** 要素·网络覆盖: a factory fully covered by 5G has at least one outdoor site or indoor system. */
export const K01 = defineRule({
  id: "K01",
  part: "elements",
  severity: "error",
  clause: "表·要素「厂区或区域内5G网络全面覆盖及稳定运行」",
  title: "5G 室外站和室分系统已填写且不都为 0",
  requires: ["network.outdoorSites", "network.indoorSystems"],
  reads: ["network.outdoorSites", "network.indoorSystems"],
  policy: ["network.coverageRequired"],
  messages: {
    none: { text: "5G 室外站 0 个、室分系统 0 套，与“5G 网络全面覆盖”不符，至少应有一类大于 0", severity: "unmet" },
    noneToConfirm: { text: "5G 室外站 0 个、室分系统 0 套：可能由园区或运营商的站点覆盖，也可能漏填，请核实", severity: "warning" },
  },
  remedy: "填写覆盖厂区的室外站数和室分系统套数（含运营商建设的）；确无覆盖的，建成后再申报。",
  examples: [
    { given: { "network.outdoorSites": 2, "network.indoorSystems": 0 }, expect: "pass" },
    { given: { "network.outdoorSites": 0, "network.indoorSystems": 0 }, expect: "none" },
    {
      given: { "network.outdoorSites": 0, "network.indoorSystems": 0 },
      policy: { "network.coverageRequired": false },
      expect: "noneToConfirm",
    },
    { given: { "network.outdoorSites": 2, "network.indoorSystems": blank }, expect: "required" },
    { given: { "network.outdoorSites": blank, "network.indoorSystems": seen({ raw: "3", value: 3 }) }, expect: "required" },
  ],
  check: ({ "network.outdoorSites": outdoor, "network.indoorSystems": indoor }, { policy }) => {
    if (outdoor > 0 || indoor > 0) return "pass";
    return {
      message: policy["network.coverageRequired"] ? "none" : "noneToConfirm",
      at: ["network.outdoorSites", "network.indoorSystems"],
    };
  },
});
