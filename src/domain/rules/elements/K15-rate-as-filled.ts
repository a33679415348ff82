import { percentText } from "../../form/wording";
import { hasRate } from "../../review/facts";
import { defineRule } from "../defineRule";
import { blank, seen } from "../exampleFields";
import { hasRemark } from "../remarks";

/** Half of the last digit of a percentage written with one decimal: closer than that is the same number. */
const ROUNDING = 0.0005;

/** 要素·填报率: the rate as filled in agrees with 5G ÷ wireless. */
export const K15 = defineRule({
  id: "K15",
  part: "elements",
  severity: "error",
  clause: "表·要素「5G方式联网要素/所有无线方式联网要素」",
  title: "填报的无线联网率与复算值一致",
  requires: ["connection.rate"],
  reads: ["connection.rate", "connection.fiveG", "connection.wireless"],
  inspects: ["connection.rate", "connection.devices"],
  policy: ["connection.rate.tolerance"],
  messages: {
    differs: "填报无线联网率 {found}，按 5G 联网 {fiveG} 台 ÷ 无线联网 {wireless} 台应为 {expected}",
    wrongDivisor:
      "填报无线联网率 {found}，是 5G 联网 {fiveG} 台 ÷ 设备联网 {devices} 台，分母用错；应除以无线联网 {wireless} 台，得 {expected}",
    decimal: {
      text: "填报无线联网率可读作 {asPercent}，也可读作 {asFraction}；按台数复算为 {expected}，疑把 {asFraction} 写成了小数，请改填百分数",
      severity: "warning",
    },
  },
  remedy: "按“5G 联网台数 ÷ 无线联网台数”重算并填写百分数，台数有误的先更正台数。",
  examples: [
    { given: { "connection.rate": 0.5, "connection.fiveG": 120, "connection.wireless": 240 }, expect: "pass" },
    { given: { "connection.rate": 0.3, "connection.fiveG": 148, "connection.wireless": 500 }, expect: "pass" },
    { given: { "connection.rate": 0.6, "connection.fiveG": 120, "connection.wireless": 240 }, expect: "differs" },
    {
      given: { "connection.rate": 0.3, "connection.fiveG": 120, "connection.wireless": 240, "connection.devices": 400 },
      expect: "wrongDivisor",
    },
    { given: { "connection.rate": 0.0045, "connection.fiveG": 45, "connection.wireless": 100 }, expect: "decimal" },
    {
      given: {
        "connection.rate": seen({ raw: "0.45", value: 0.45, remarks: [{ code: "ambiguousPercent", detail: "0.45" }] }),
        "connection.fiveG": 45,
        "connection.wireless": 100,
      },
      expect: "decimal",
    },
    {
      given: {
        "connection.rate": seen({ raw: "1", value: 1, remarks: [{ code: "ambiguousPercent", detail: "1" }] }),
        "connection.fiveG": 1,
        "connection.wireless": 100,
      },
      expect: "pass",
    },
    { given: { "connection.rate": 0.5, "connection.fiveG": 120, "connection.wireless": 0 }, expect: "notApplicable" },
    { given: { "connection.rate": 0.5, "connection.fiveG": blank, "connection.wireless": 240 }, expect: "notApplicable" },
    { given: { "connection.rate": blank, "connection.fiveG": 120, "connection.wireless": 240 }, expect: "required" },
  ],
  check: ({ "connection.rate": filled, "connection.fiveG": fiveG, "connection.wireless": wireless }, { seen: readings, policy }) => {
    if (!hasRate(fiveG, wireless)) return "notApplicable";
    const tolerance = policy["connection.rate.tolerance"];
    const recomputed = fiveG / wireless;
    const near = (rate: number, margin: number) => Math.abs(rate - recomputed) <= margin + Number.EPSILON;
    const expected = percentText(recomputed);
    const at = ["connection.rate", "connection.fiveG", "connection.wireless"] as const;
    const bare = hasRemark(readings["connection.rate"], "ambiguousPercent");
    if (bare && near(filled / 100, tolerance)) return "pass";
    if (bare && near(filled, tolerance)) {
      return { message: "decimal", data: { asPercent: percentText(filled / 100), asFraction: percentText(filled), expected }, at };
    }
    if (near(filled, tolerance)) return "pass";
    if (filled <= 0.01 && near(filled * 100, tolerance)) {
      return { message: "decimal", data: { asPercent: percentText(filled), asFraction: percentText(filled * 100), expected }, at };
    }
    const devices = readings["connection.devices"].value;
    if (devices !== null && devices > 0 && Math.abs(filled - fiveG / devices) <= ROUNDING) {
      return {
        message: "wrongDivisor",
        data: { found: percentText(filled), fiveG, wireless, devices, expected },
        at: ["connection.rate", "connection.wireless", "connection.devices"],
      };
    }
    return { message: "differs", data: { found: percentText(filled), fiveG, wireless, expected }, at };
  },
});
