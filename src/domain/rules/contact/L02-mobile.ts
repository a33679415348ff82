import { restoreLostZero, splitPhones, type Phone } from "../../identifiers/phone";
import { defineRule, type Issue } from "../defineRule";
import { blank, seen, unreadable } from "../exampleFields";
import { hasRemark, rawText, requiresUnless } from "../remarks";

type Found = "landline" | "length" | "shape";

/** 移动电话: a mobile number of 11 digits. Prefixes are not judged, as new ones keep coming into use. */
export const L02 = defineRule({
  id: "L02",
  part: "contact",
  severity: "error",
  clause: "表·联系人「移动电话」",
  title: "移动电话为 11 位手机号",
  requires: requiresUnless(["contact.mobile"], "scientific", "digitsLost"),
  reads: [],
  inspects: ["contact.mobile"],
  policy: [],
  messages: {
    scientific: "移动电话“{found}”成了科学计数，号码已不完整",
    landline: "移动电话填“{found}”，是固定电话，此处须填手机号",
    length: "移动电话“{found}”为 {length} 位，手机号应为 11 位",
    shape: "移动电话“{found}”不是手机号：应为 11 位数字，第一位为 1、第二位为 3–9",
    several: { text: "移动电话填了 {count} 个号码“{found}”，请明确首选联系的一个", severity: "warning" },
    wide: { text: "移动电话“{raw}”含全角字符，请改为“{found}”", severity: "warning" },
  },
  remedy: "以文本格式填写联系人本人的 11 位手机号。",
  examples: [
    { given: { "contact.mobile": "13862391745" }, expect: "pass" },
    { given: { "contact.mobile": "0512-65123456" }, expect: "landline" },
    { given: { "contact.mobile": "1386239174" }, expect: "length" },
    { given: { "contact.mobile": "138623917450" }, expect: "length" },
    { given: { "contact.mobile": "12862391745" }, expect: "shape" },
    { given: { "contact.mobile": seen({ raw: "13862391745/13962391745", value: "13862391745、13962391745" }) }, expect: "several" },
    { given: { "contact.mobile": seen({ raw: "１３８６２３９１７４５", value: "13862391745" }) }, expect: "wide" },
    { given: { "contact.mobile": unreadable("1.38624E+10", { code: "scientific", detail: "1.38624E+10" }) }, expect: "scientific" },
    { given: { "contact.mobile": blank }, expect: "required" },
  ],
  check: (_values, { seen: { "contact.mobile": reading } }) => {
    const at = ["contact.mobile"] as const;
    const raw = rawText(reading);
    if (hasRemark(reading, "scientific") || hasRemark(reading, "digitsLost")) return { message: "scientific", data: { found: raw }, at };
    if (reading.value === null) return "notApplicable";
    const phones = splitPhones(reading.value);
    for (const phone of phones) {
      const problem = mobileProblem(phone);
      if (problem) return { ...problem, at };
    }
    if (phones.length > 1) return { message: "several", data: { count: phones.length, found: reading.value }, at };
    return /[０-９]/u.test(raw) ? { message: "wide", data: { raw, found: reading.value }, at, fix: reading.value } : "pass";
  },
});

function mobileProblem(phone: Phone): Pick<Issue<Found>, "message" | "data"> | null {
  if (phone.kind === "mobile") return null;
  const data = { found: phone.text, length: phone.digits.length };
  if (phone.kind !== "unknown" || restoreLostZero(phone.digits) !== null) return { message: "landline", data };
  return { message: phone.digits.length === 11 ? "shape" : "length", data };
}
