import { JIANGSU } from "../../data/jiangsuRegions";
import { isUscc } from "../../identifiers/uscc";
import { defineRule } from "../defineRule";
import { blank } from "../exampleFields";
import { judgeableCode } from "./creditCode";

/** 市场监管部门, the first character; others are E05's. */
const REGISTRAR_OF_BUSINESSES = "9";
const JIANGSU_PREFIX = "32";
/** Registered by the province, or by the national administration. */
const WIDER_REGISTRARS = ["3200", "1000"];

/**
 * 第 3–8 位, only its first four digits: development zones use codes outside GB/T 2260, abolished codes live on, and a code stays with an
 * enterprise that moves.
 */
export const E06 = defineRule({
  id: "E06",
  part: "enterprise",
  severity: "warning",
  clause: "GB 32100 第3–8位；江苏申报",
  title: "统一社会信用代码的登记地与所属地区相符",
  reads: [],
  inspects: ["enterprise.uscc", "enterprise.region"],
  policy: [],
  messages: {
    otherProvince: "统一社会信用代码第 3–8 位为 {digits}，登记地不在江苏（32 开头）：可能由外省迁入，请核实注册地",
    otherCity: "统一社会信用代码第 3–8 位为 {digits}（{registered}），所属地区填{city}：可能迁址或在省内异地登记，请核实",
    unknownCity: "统一社会信用代码第 3–8 位为 {digits}（省内未知登记机关），所属地区填{city}：可能迁址或在省内异地登记，请核实",
  },
  remedy: "对照营业执照住所核对所属地区；迁入企业附登记机关证明。",
  examples: [
    {
      given: { "enterprise.uscc": "91320500MA1MKTUJ3D", "enterprise.region": { city: "苏州市", district: "昆山市", zone: null } },
      expect: "pass",
    },
    {
      given: { "enterprise.uscc": "91330100MA1MKTUJ3W", "enterprise.region": { city: "苏州市", district: "昆山市", zone: null } },
      expect: "otherProvince",
    },
    {
      given: { "enterprise.uscc": "91320100MA1MKTUJ3Q", "enterprise.region": { city: "苏州市", district: "昆山市", zone: null } },
      expect: "otherCity",
    },
    {
      given: { "enterprise.uscc": "91329900MA1MKTUJ3H", "enterprise.region": { city: "苏州市", district: "昆山市", zone: null } },
      expect: "unknownCity",
    },
    { given: { "enterprise.uscc": "91320100MA1MKTUJ3Q", "enterprise.region": blank }, expect: "pass" },
    { given: { "enterprise.uscc": "91320500MA1MKTUJ3X" }, expect: "notApplicable" },
    { given: { "enterprise.uscc": "12440600MB2C07549J" }, expect: "notApplicable" },
    { given: { "enterprise.uscc": blank }, expect: "notApplicable" },
  ],
  check: (_values, { seen: readings }) => {
    const code = judgeableCode(readings["enterprise.uscc"]);
    // A wrong code tells nothing about where it was registered.
    if (code === null || !isUscc(code) || !code.startsWith(REGISTRAR_OF_BUSINESSES)) return "notApplicable";
    const digits = code.slice(2, 8);
    const prefix = digits.slice(0, 4);
    if (WIDER_REGISTRARS.includes(prefix)) return "pass";
    if (!digits.startsWith(JIANGSU_PREFIX)) return { message: "otherProvince", data: { digits }, at: ["enterprise.uscc"] };
    const city = readings["enterprise.region"].value?.city;
    if (city === null || city === undefined) return "pass";
    const registered = JIANGSU.find((candidate) => candidate.code.startsWith(prefix))?.name;
    const at = ["enterprise.uscc", "enterprise.region"] as const;
    if (registered === undefined) return { message: "unknownCity", data: { digits, city }, at };
    return registered === city ? "pass" : { message: "otherCity", data: { digits, registered, city }, at };
  },
});
