import { numberText } from "../../form/wording";
import { defineRule } from "../defineRule";
import { blank } from "../exampleFields";
import { GBPS_LOOK } from "./K04-throughput";

/** 上行 > 下行: an uplink-heavy frame (1D3U), or the two blanks swapped. */
export const K05 = defineRule({
  id: "K05",
  part: "elements",
  severity: "warning",
  clause: "表·要素；常识",
  title: "上行速率不高于下行速率",
  reads: ["network.uplink", "network.downlink"],
  policy: [],
  messages: { above: "平均上行速率 {up} Mbps 高于下行 {down} Mbps：可能采用 1D3U 等上行增强帧结构，也可能两数填反，请核实" },
  remedy: "填反的更正；采用上行增强的在正文说明。",
  examples: [
    { given: { "network.uplink": 120, "network.downlink": 600 }, expect: "pass" },
    { given: { "network.uplink": 600, "network.downlink": 120 }, expect: "above" },
    { given: { "network.uplink": 600, "network.downlink": 0 }, expect: "notApplicable" },
    { given: { "network.uplink": 120, "network.downlink": 0.6 }, expect: "notApplicable" },
    { given: { "network.uplink": blank, "network.downlink": 120 }, expect: "notApplicable" },
  ],
  check: ({ "network.uplink": up, "network.downlink": down }) => {
    // Rates so small are K04's: 0, or Gbps written for Mbps.
    if (Math.min(up, down) < GBPS_LOOK) return "notApplicable";
    if (up <= down) return "pass";
    return { message: "above", data: { up: numberText(up), down: numberText(down) }, at: ["network.uplink", "network.downlink"] };
  },
});
