import { restoreLostZero, splitPhones } from "../../identifiers/phone";
import { defineRule } from "../defineRule";
import { blank, unreadable } from "../exampleFields";
import { hasRemark, rawText, requiresUnless } from "../remarks";

/** 联系电话 of the promise: a mobile or a landline with its area code, or several. */
export const P05 = defineRule({
  id: "P05",
  part: "credit",
  severity: "error",
  clause: "承诺书「联系电话」；常识",
  title: "承诺书联系电话为完整的手机或固定电话号码",
  requires: requiresUnless(["credit.phone"], "scientific", "digitsLost"),
  reads: [],
  inspects: ["credit.phone"],
  policy: [],
  messages: {
    scientific: "承诺书联系电话“{found}”成了科学计数，号码已不完整",
    lostZero: "承诺书联系电话“{found}”少了区号前的 0，应为“{restored}”",
    invalid: "承诺书联系电话“{found}”既不是 11 位手机号，也不是带区号的固定电话",
    service: { text: "承诺书联系电话“{found}”是 400/800 服务号码，请改填责任人能接听的号码", severity: "warning" },
  },
  remedy: "以文本格式填写完整号码，固定电话写作“0512-65123456”。",
  examples: [
    { given: { "credit.phone": "13862391745" }, expect: "pass" },
    { given: { "credit.phone": "0512-65123456、13862391745" }, expect: "pass" },
    { given: { "credit.phone": "51265123456" }, expect: "lostZero" },
    { given: { "credit.phone": "6512345" }, expect: "invalid" },
    { given: { "credit.phone": "400-820-8820" }, expect: "service" },
    { given: { "credit.phone": unreadable("5.1265E+10", { code: "scientific", detail: "5.1265E+10" }) }, expect: "scientific" },
    { given: { "credit.phone": blank }, expect: "required" },
  ],
  check: (_values, { seen: { "credit.phone": reading } }) => {
    const at = ["credit.phone"] as const;
    if (hasRemark(reading, "scientific") || hasRemark(reading, "digitsLost"))
      return { message: "scientific", data: { found: rawText(reading) }, at };
    if (reading.value === null) return "notApplicable";
    const phones = splitPhones(reading.value);
    const wrong = phones.find(({ kind }) => kind === "unknown");
    if (wrong) {
      const restored = restoreLostZero(wrong.digits);
      if (restored === null) return { message: "invalid", data: { found: wrong.text }, at };
      const issue = { message: "lostZero", data: { found: wrong.text, restored }, at } as const;
      return phones.length === 1 ? { ...issue, fix: restored } : issue;
    }
    const service = phones.find(({ kind }) => kind === "service");
    return service && phones.length === 1 ? { message: "service", data: { found: service.text }, at } : "pass";
  },
});
