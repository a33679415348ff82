import { fieldName } from "../../form/fields";
import { numberText } from "../../form/wording";
import { defineRule, type Issue } from "../defineRule";
import { blank, seen } from "../exampleFields";
import { NUMBER_MESSAGES, numberIssue } from "../remarks";

const RATES = ["network.uplink", "network.downlink"] as const;
/** Mbps below which a rate was more likely written in Gbps. */
export const GBPS_LOOK = 5;

type Found = "nonPositive" | "low" | "high" | keyof typeof NUMBER_MESSAGES;

/** 上、下行速率 in Mbps, of a size that one carrier can give. */
export const K04 = defineRule({
  id: "K04",
  part: "elements",
  severity: "error",
  clause: "表·要素「平均上行速率」「平均下行速率」",
  title: "5G 网络上下行速率为大于 0 的合理数值",
  requires: RATES,
  reads: [],
  inspects: RATES,
  policy: ["network.uplink.max", "network.downlink.max"],
  messages: {
    nonPositive: "{field}填 {found} Mbps，应大于 0",
    low: { text: "{field} {found} Mbps，低于 {limit} Mbps：可能以 Gbps 填写，请核实单位", severity: "warning" },
    high: {
      text: "{field} {found} Mbps，高于单载波量级 {limit} Mbps：可能为多载波或峰值，也可能以 kbps、bps 填写，请核实",
      severity: "warning",
    },
    ...NUMBER_MESSAGES,
  },
  remedy: "按实测填写平均速率，一个数字，单位 Mbps。",
  examples: [
    { given: { "network.uplink": 120, "network.downlink": 600 }, expect: "pass" },
    { given: { "network.uplink": 0, "network.downlink": 600 }, expect: "nonPositive" },
    { given: { "network.uplink": 120, "network.downlink": 1.2 }, expect: "low" },
    { given: { "network.uplink": 120, "network.downlink": 600_000 }, expect: "high" },
    {
      given: {
        "network.uplink": 120,
        "network.downlink": seen({ raw: "1.2Gbps", value: 1200, remarks: [{ code: "unitConverted", detail: "Gbps" }] }),
      },
      expect: "converted",
    },
    {
      given: {
        "network.uplink": 120,
        "network.downlink": seen({ raw: "≥600", value: 600, remarks: [{ code: "approximate", detail: "≥" }] }),
      },
      expect: "approximate",
    },
    { given: { "network.uplink": blank, "network.downlink": 600 }, expect: "required" },
  ],
  check: (_values, { seen: readings, policy }) => {
    const limits = { "network.uplink": policy["network.uplink.max"], "network.downlink": policy["network.downlink.max"] };
    const issues = RATES.flatMap((id): Issue<Found>[] => {
      const { value } = readings[id];
      if (value === null) return [];
      const data = { field: fieldName(id), found: numberText(value, 6) };
      if (value <= 0) return [{ message: "nonPositive", data, at: [id] }];
      const issue = numberIssue(readings[id]);
      if (issue) return [issue];
      if (value < GBPS_LOOK) return [{ message: "low", data: { ...data, limit: GBPS_LOOK }, at: [id] }];
      return value > limits[id] ? [{ message: "high", data: { ...data, limit: limits[id] }, at: [id] }] : [];
    });
    return issues.length > 0 ? issues : "pass";
  },
});
