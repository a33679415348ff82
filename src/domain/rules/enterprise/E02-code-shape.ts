import { foreignCharacters, lookAlikeCorrections, mistakenFor, USCC_LENGTH } from "../../identifiers/uscc";
import { allOf, quoted } from "../../wording/value";
import { defineRule } from "../defineRule";
import { blank, seen, unreadable } from "../exampleFields";
import { hasRemark, rawText, requiresUnless } from "../remarks";
import { lostDigits } from "./creditCode";

/** 统一社会信用代码: 18 characters of GB 32100's set. What is another number altogether is E07's. */
export const E02 = defineRule({
  id: "E02",
  part: "enterprise",
  severity: "error",
  clause: "GB 32100；表·企业「统一社会信用代码」",
  title: "统一社会信用代码为 18 位规范字符",
  requires: requiresUnless(["enterprise.uscc"], "digitsLost", "scientific"),
  reads: [],
  inspects: ["enterprise.uscc"],
  policy: [],
  messages: {
    digitsLost: {
      text: "统一社会信用代码“{found}”是按数值录入的，Excel 只保留 15 位有效数字，后三位已丢失",
      remedy: "请企业把该单元格设为文本格式后重新填写完整的 18 位代码。",
    },
    length: "统一社会信用代码“{found}”为 {length} 位，应为 18 位",
    characters: "统一社会信用代码“{found}”含不使用的字符 {characters}（不用 I、O、S、V、Z）",
    lookAlike: "统一社会信用代码“{found}”含不使用的字符 {characters}；改为“{suggestion}”则校验通过，请企业对照营业执照确认",
    normalised: { text: "统一社会信用代码填“{raw}”，含空格、小写或全角字符，请改为规范写法“{found}”", severity: "warning" },
  },
  remedy: "对照营业执照，以文本格式填写 18 位统一社会信用代码。",
  examples: [
    { given: { "enterprise.uscc": "91320500MA1MKTUJ3D" }, expect: "pass" },
    {
      given: { "enterprise.uscc": unreadable("914403001922038000", { code: "digitsLost", detail: "914403001922038000" }) },
      expect: "digitsLost",
    },
    { given: { "enterprise.uscc": unreadable("9.144E+17", { code: "scientific", detail: "9.144E+17" }) }, expect: "digitsLost" },
    { given: { "enterprise.uscc": "91320500MA1MKTUJ3" }, expect: "length" },
    { given: { "enterprise.uscc": "9132050?MA1MKTUJ3D" }, expect: "characters" },
    { given: { "enterprise.uscc": "913205OOMA1MKTUJ3D" }, expect: "lookAlike" },
    {
      given: {
        "enterprise.uscc": seen({
          raw: "91320500 ma1mktuj3d",
          value: "91320500MA1MKTUJ3D",
          remarks: [{ code: "normalised", detail: "91320500 ma1mktuj3d" }],
        }),
      },
      expect: "normalised",
    },
    { given: { "enterprise.uscc": "11010519491231002X" }, expect: "notApplicable" },
    { given: { "enterprise.uscc": blank }, expect: "required" },
  ],
  check: (_values, { seen: { "enterprise.uscc": reading } }) => {
    const at = ["enterprise.uscc"] as const;
    if (lostDigits(reading)) return { message: "digitsLost", data: { found: rawText(reading) }, at };
    const { value: found } = reading;
    if (found === null || mistakenFor(found) !== null) return "notApplicable";
    if (found.length !== USCC_LENGTH) return { message: "length", data: { found, length: found.length }, at };
    const foreign = foreignCharacters(found);
    if (foreign.length > 0) {
      const characters = allOf(foreign.map(quoted));
      const [suggestion, ...others] = lookAlikeCorrections(found);
      if (suggestion !== undefined && others.length === 0) return { message: "lookAlike", data: { found, characters, suggestion }, at };
      return { message: "characters", data: { found, characters }, at };
    }
    if (hasRemark(reading, "normalised")) return { message: "normalised", data: { raw: rawText(reading), found }, at, fix: found };
    return "pass";
  },
});
