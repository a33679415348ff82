import { isUscc } from "../../identifiers/uscc";
import { defineRule } from "../defineRule";
import { judgeableCode, lostDigits } from "../enterprise/creditCode";
import { blank, unreadable } from "../exampleFields";
import { rawText, requiresUnless } from "../remarks";

/** 承诺书: name and code are filled in, the code is the application's. Names are C02's; one wrong code in both places is E02–E05's. */
export const P01 = defineRule({
  id: "P01",
  part: "credit",
  severity: "error",
  clause: "承诺书",
  title: "承诺书的企业名称、统一社会信用代码已填写，代码与申请表一致",
  requires: requiresUnless(["credit.enterprise", "credit.uscc"], "digitsLost", "scientific"),
  reads: [],
  inspects: ["credit.uscc", "enterprise.uscc"],
  policy: [],
  messages: {
    digitsLost: {
      text: "承诺书的统一社会信用代码“{found}”是按数值录入的，后三位已丢失",
      remedy: "请企业把该单元格设为文本格式后重新填写完整的 18 位代码。",
    },
    differs: "承诺书的统一社会信用代码“{found}”与申请表的“{other}”不一致",
    promiseHolds: "承诺书的统一社会信用代码“{found}”与申请表的“{other}”不一致，其中承诺书的通过校验",
    applicationHolds: "承诺书的统一社会信用代码“{found}”与申请表的“{other}”不一致，其中申请表的通过校验",
    invalid: "承诺书的统一社会信用代码“{found}”不是有效的 18 位代码",
  },
  remedy: "对照营业执照，把承诺书和申请表的统一社会信用代码改为一致。",
  examples: [
    {
      given: { "credit.enterprise": "甲有限公司", "credit.uscc": "91320500MA1MKTUJ3D", "enterprise.uscc": "91320500MA1MKTUJ3D" },
      expect: "pass",
    },
    {
      given: { "credit.enterprise": "甲有限公司", "credit.uscc": "91110108551385082Q", "enterprise.uscc": "91320500MA1MKTUJ3D" },
      expect: "differs",
    },
    {
      given: { "credit.enterprise": "甲有限公司", "credit.uscc": "91320500MA1MKTUJ3D", "enterprise.uscc": "91320500MA1MKTUJ3X" },
      expect: "promiseHolds",
    },
    {
      given: { "credit.enterprise": "甲有限公司", "credit.uscc": "91320500MA1MKTUJ3X", "enterprise.uscc": "91320500MA1MKTUJ3D" },
      expect: "applicationHolds",
    },
    {
      given: { "credit.enterprise": "甲有限公司", "credit.uscc": "91320500MA1MKTUJ3X", "enterprise.uscc": "91320500MA1MKTUJ3X" },
      expect: "pass",
    },
    {
      given: {
        "credit.enterprise": "甲有限公司",
        "credit.uscc": unreadable("914403001922038000", { code: "digitsLost", detail: "914403001922038000" }),
        "enterprise.uscc": "914403001922038216",
      },
      expect: "digitsLost",
    },
    { given: { "credit.enterprise": "甲有限公司", "credit.uscc": "91320500MA1MKTUJ3X", "enterprise.uscc": blank }, expect: "invalid" },
    { given: { "credit.enterprise": "甲有限公司", "credit.uscc": blank, "enterprise.uscc": "91320500MA1MKTUJ3D" }, expect: "required" },
    {
      given: { "credit.enterprise": blank, "credit.uscc": "91320500MA1MKTUJ3D", "enterprise.uscc": "91320500MA1MKTUJ3D" },
      expect: "required",
    },
  ],
  check: (_values, { seen: { "credit.uscc": own, "enterprise.uscc": applied } }) => {
    if (lostDigits(own)) return { message: "digitsLost", data: { found: rawText(own) }, at: ["credit.uscc"] };
    const { value: found } = own;
    const { value: other } = applied;
    if (found === null) return "notApplicable";
    if (other === null) return isUscc(found) ? "pass" : { message: "invalid", data: { found }, at: ["credit.uscc"] };
    // What is no credit code at all in the application is E02's and E07's.
    if (found === other || judgeableCode(applied) === null) return "pass";
    const valid = isUscc(found);
    const data = { found, other };
    if (valid === isUscc(other)) return { message: "differs", data, at: ["credit.uscc", "enterprise.uscc"] };
    return valid
      ? { message: "promiseHolds", data, at: ["enterprise.uscc", "credit.uscc"] }
      : { message: "applicationHolds", data, at: ["credit.uscc", "enterprise.uscc"] };
  },
});
