import { defineRule, type Issue } from "../defineRule";
import { blank, seen, unreadable } from "../exampleFields";
import { NUMBER_MESSAGES, numberIssue } from "../remarks";

const COUNTS = ["connection.terminals", "connection.devices", "connection.wireless", "connection.fiveG"] as const;

/** 要素·联网台数: four plain non-negative integers. */
export const K11 = defineRule({
  id: "K11",
  part: "elements",
  severity: "error",
  clause: "表·要素「无线联网率」",
  title: "5G 终端、设备联网、无线联网、5G 联网数量填写规范",
  requires: COUNTS,
  reads: [],
  inspects: COUNTS,
  policy: [],
  messages: NUMBER_MESSAGES,
  remedy: "四项均填写非负整数，不带单位、“约”“余”等字样，并与设备台账一致。",
  examples: [
    {
      given: { "connection.terminals": 20, "connection.devices": 400, "connection.wireless": 240, "connection.fiveG": 120 },
      expect: "pass",
    },
    {
      given: {
        "connection.terminals": 20,
        "connection.devices": 400,
        "connection.wireless": seen({ raw: "约240", value: 240, remarks: [{ code: "approximate", detail: "约" }] }),
        "connection.fiveG": 120,
      },
      expect: "approximate",
    },
    {
      given: {
        "connection.terminals": 20,
        "connection.devices": 400,
        "connection.wireless": 240,
        "connection.fiveG": seen({ raw: "120台", value: 120, remarks: [{ code: "unitTyped", detail: "台" }] }),
      },
      expect: "converted",
    },
    {
      given: { "connection.terminals": 20, "connection.devices": blank, "connection.wireless": 240, "connection.fiveG": 120 },
      expect: "required",
    },
    {
      given: { "connection.terminals": 20, "connection.devices": 400, "connection.wireless": 240, "connection.fiveG": unreadable("若干") },
      expect: "required",
    },
  ],
  check: (_values, { seen: readings }) => {
    const issues: Issue<keyof typeof NUMBER_MESSAGES>[] = [];
    for (const id of COUNTS) {
      const issue = numberIssue(readings[id]);
      if (issue) issues.push(issue);
    }
    return issues.length > 0 ? issues : "pass";
  },
});
