import { mistakenFor, type MistakenFor } from "../../identifiers/uscc";
import { defineRule } from "../defineRule";
import { blank } from "../exampleFields";

const MESSAGE_OF = {
  身份证号: "idCard",
  "15 位税务登记号": "taxNumber",
  "15 位营业执照注册号": "registrationNumber",
  "9 位组织机构代码": "orgCode",
} as const satisfies Readonly<Record<MistakenFor, string>>;

/** Another number where the credit code belongs: says which one it is. */
export const E07 = defineRule({
  id: "E07",
  part: "enterprise",
  severity: "error",
  clause: "表·企业「统一社会信用代码」；常识",
  title: "统一社会信用代码栏没有填成其他号码",
  reads: ["enterprise.uscc"],
  policy: [],
  messages: {
    idCard: "统一社会信用代码填“{found}”，是身份证号，应填 18 位统一社会信用代码",
    taxNumber: "统一社会信用代码填“{found}”，是 15 位税务登记号，应填 18 位统一社会信用代码",
    registrationNumber: "统一社会信用代码填“{found}”，是15 位营业执照注册号，应填 18 位统一社会信用代码",
    orgCode: "统一社会信用代码填“{found}”，是9 位组织机构代码，应填 18 位统一社会信用代码",
  },
  remedy: "对照营业执照填写 18 位统一社会信用代码。",
  examples: [
    { given: { "enterprise.uscc": "91320500MA1MKTUJ3D" }, expect: "pass" },
    { given: { "enterprise.uscc": "11010519491231002X" }, expect: "idCard" },
    { given: { "enterprise.uscc": "32050070404786X" }, expect: "taxNumber" },
    { given: { "enterprise.uscc": "320500000012345" }, expect: "registrationNumber" },
    { given: { "enterprise.uscc": "70404786X" }, expect: "orgCode" },
    { given: { "enterprise.uscc": blank }, expect: "notApplicable" },
  ],
  check: ({ "enterprise.uscc": found }) => {
    const kind = mistakenFor(found);
    return kind === null ? "pass" : { message: MESSAGE_OF[kind], data: { found }, at: ["enterprise.uscc"] };
  },
});
