import { numberText } from "../../form/wording";
import { defineRule, type Issue } from "../defineRule";
import { blank } from "../exampleFields";
import { GBPS_LOOK } from "./K04-throughput";

/** 上、下行速率 below what the public network gives on average (中国信通院). Zero is K04's. */
export const K06 = defineRule({
  id: "K06",
  part: "elements",
  severity: "warning",
  clause: "公网均值（中国信通院）",
  title: "上下行速率不低于公网均值",
  reads: [],
  inspects: ["network.uplink", "network.downlink"],
  policy: ["network.uplink.publicAverage", "network.downlink.publicAverage"],
  messages: {
    uplink: "平均上行速率 {found} Mbps，低于公网均值 {limit} Mbps：可能终端密集或限速，也可能单位有误，请核实",
    downlink: "平均下行速率 {found} Mbps，低于公网均值 {limit} Mbps：可能侧重上行或限速，也可能单位有误，请核实",
  },
  remedy: "核对测速记录；属实的无须更正。",
  examples: [
    { given: { "network.uplink": 120, "network.downlink": 600 }, expect: "pass" },
    { given: { "network.uplink": 60, "network.downlink": 300 }, expect: ["uplink", "downlink"] },
    { given: { "network.uplink": 1.2, "network.downlink": 600 }, expect: "pass" },
    { given: { "network.uplink": blank, "network.downlink": blank }, expect: "notApplicable" },
  ],
  check: (_values, { seen: readings, policy }) => {
    const rates = [
      { message: "uplink", id: "network.uplink", limit: policy["network.uplink.publicAverage"] },
      { message: "downlink", id: "network.downlink", limit: policy["network.downlink.publicAverage"] },
    ] as const;
    if (rates.every(({ id }) => readings[id].value === null)) return "notApplicable";
    const issues = rates.flatMap(({ message, id, limit }): Issue<"uplink" | "downlink">[] => {
      const { value } = readings[id];
      // Smaller rates are K04's: 0, or Gbps written for Mbps.
      if (value === null || value < GBPS_LOOK || value >= limit) return [];
      return [{ message, data: { found: numberText(value), limit }, at: [id] }];
    });
    return issues.length > 0 ? issues : "pass";
  },
});
