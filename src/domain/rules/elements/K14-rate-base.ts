import { defineRule } from "../defineRule";
import { blank } from "../exampleFields";

/** 要素·无线联网率复算: the divisor is wirelessly connected equipment, so there must be some where 5G connects any. */
export const K14 = defineRule({
  id: "K14",
  part: "elements",
  severity: "error",
  clause: "表·要素「5G方式联网要素/所有无线方式联网要素」",
  title: "无线联网率可以复算（5G 联网 ÷ 无线联网）",
  reads: ["connection.wireless", "connection.fiveG"],
  policy: [],
  messages: {
    noWireless: "应用设备无线联网 0 台，却有 5G 联网 {fiveG} 台；5G 也是无线方式，无线联网至少应为 {fiveG} 台",
  },
  remedy: "无线联网台数应把 5G 联网的设备计算在内，核对后重填。",
  examples: [
    { given: { "connection.wireless": 240, "connection.fiveG": 120 }, expect: "pass" },
    { given: { "connection.wireless": 0, "connection.fiveG": 120 }, expect: "noWireless" },
    { given: { "connection.wireless": 0, "connection.fiveG": 0 }, expect: "notApplicable" },
    { given: { "connection.wireless": blank, "connection.fiveG": 120 }, expect: "notApplicable" },
  ],
  check: ({ "connection.wireless": wireless, "connection.fiveG": fiveG }) => {
    if (wireless > 0) return "pass";
    if (fiveG === 0) return "notApplicable";
    return { message: "noWireless", data: { fiveG }, at: ["connection.wireless", "connection.fiveG"] };
  },
});
