import { looksMadeUp, splitPhones } from "../../identifiers/phone";
import { allOf, quoted } from "../../wording/value";
import { defineRule } from "../defineRule";
import { blank } from "../exampleFields";

/** Numbers typed only to fill the cell: 13800138000, 12345678901, one digit throughout. */
export const L06 = defineRule({
  id: "L06",
  part: "contact",
  severity: "warning",
  clause: "常识",
  title: "电话号码不是演示号码",
  reads: [],
  inspects: ["contact.mobile", "credit.phone"],
  policy: [],
  messages: {
    madeUp: "移动电话“{found}”像是演示或随手填写的号码：也可能确为靓号，请拨打核实",
    credit: "承诺书联系电话“{found}”像是演示或随手填写的号码：也可能确为靓号，请拨打核实",
    both: "移动电话、承诺书联系电话“{found}”像是演示或随手填写的号码：也可能确为靓号，请拨打核实",
  },
  remedy: "拨打核实；打不通的，请企业更正。",
  examples: [
    { given: { "contact.mobile": "13862391745", "credit.phone": "0512-65713962" }, expect: "pass" },
    { given: { "contact.mobile": "13800138000" }, expect: "madeUp" },
    { given: { "contact.mobile": "13888888888" }, expect: "madeUp" },
    { given: { "contact.mobile": "13862391745", "credit.phone": "13800138000" }, expect: "credit" },
    { given: { "contact.mobile": "13888888888", "credit.phone": "13800138000" }, expect: "both" },
    { given: { "contact.mobile": blank }, expect: "notApplicable" },
  ],
  check: (_values, { seen: readings }) => {
    const given = (["contact.mobile", "credit.phone"] as const).filter((id) => readings[id].value !== null);
    if (given.length === 0) return "notApplicable";
    const suspect = given.flatMap((id) =>
      splitPhones(readings[id].value ?? "").flatMap((phone) => (looksMadeUp(phone.digits) ? [{ id, text: phone.text }] : [])),
    );
    if (suspect.length === 0) return "pass";
    const [field, other] = new Set(suspect.map(({ id }) => id));
    const message = other !== undefined ? "both" : field === "contact.mobile" ? "madeUp" : "credit";
    const found = allOf([...new Set(suspect.map(({ text }) => text))].map(quoted));
    return { message, data: { found }, at: suspect.map(({ id }) => id) };
  },
});
