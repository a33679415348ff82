import { shareText } from "../../form/wording";
import { fiveGNeeded, hasRate, reachesRate } from "../../review/facts";
import { defineRule } from "../defineRule";
import { blank } from "../exampleFields";

/** 要素·无线联网率: at least 30% of wirelessly connected equipment is connected by 5G, on the exact quotient. */
export const K16 = defineRule({
  id: "K16",
  part: "elements",
  severity: "unmet",
  clause: "表·要素「不低于30%」",
  title: "5G 无线联网率不低于 30%",
  reads: ["connection.fiveG", "connection.wireless"],
  policy: ["connection.rate.near"],
  messages: {
    low: "5G 联网 {fiveG} 台 ÷ 无线联网 {wireless} 台 = {rate}，低于 30%；无线联网 {wireless} 台时至少须 5G 联网 {needed} 台",
    near: "5G 联网 {fiveG} 台 ÷ 无线联网 {wireless} 台 = {rate}，四舍五入后为 30%，但未达到“不低于 30%”；至少须 5G 联网 {needed} 台",
    none: "无线联网和 5G 联网均为 0 台，没有设备以 5G 方式联网，未达到“不低于 30%”",
  },
  remedy: "核对台数，确属填错的更正；确未达到的，提升 5G 接入后再申报。",
  examples: [
    { given: { "connection.fiveG": 120, "connection.wireless": 240 }, expect: "pass" },
    { given: { "connection.fiveG": 3, "connection.wireless": 10 }, expect: "pass" },
    { given: { "connection.fiveG": 147, "connection.wireless": 500 }, expect: "low" },
    { given: { "connection.fiveG": 148, "connection.wireless": 500 }, expect: "near" },
    { given: { "connection.fiveG": 29_999, "connection.wireless": 100_000 }, expect: "near" },
    { given: { "connection.fiveG": 0, "connection.wireless": 0 }, expect: "none" },
    { given: { "connection.fiveG": 300, "connection.wireless": 240 }, expect: "notApplicable" },
    { given: { "connection.fiveG": blank, "connection.wireless": 240 }, expect: "notApplicable" },
  ],
  check: ({ "connection.fiveG": fiveG, "connection.wireless": wireless }, { policy }) => {
    const at = ["connection.fiveG", "connection.wireless"] as const;
    if (fiveG === 0 && wireless === 0) return { message: "none", at };
    if (!hasRate(fiveG, wireless)) return "notApplicable";
    if (reachesRate(fiveG, wireless)) return "pass";
    const data = { fiveG, wireless, rate: shareText(fiveG, wireless), needed: fiveGNeeded(wireless) };
    return { message: fiveG / wireless >= policy["connection.rate.near"] ? "near" : "low", data, at };
  },
});
