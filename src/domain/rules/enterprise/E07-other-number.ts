import { mistakenFor } from "../../identifiers/uscc";
import { defineRule } from "../defineRule";
import { blank } from "../exampleFields";

/** Another number where the credit code belongs: says which one it is. */
export const E07 = defineRule({
  id: "E07",
  part: "enterprise",
  severity: "error",
  clause: "表·企业「统一社会信用代码」；常识",
  title: "统一社会信用代码栏没有填成其他号码",
  reads: ["enterprise.uscc"],
  policy: [],
  messages: { other: "统一社会信用代码填“{found}”，是{kind}，应填 18 位统一社会信用代码" },
  remedy: "对照营业执照填写 18 位统一社会信用代码。",
  examples: [
    { given: { "enterprise.uscc": "91320500MA1MKTUJ3D" }, expect: "pass" },
    { given: { "enterprise.uscc": "11010519491231002X" }, expect: "other" },
    { given: { "enterprise.uscc": "32050070404786X" }, expect: "other" },
    { given: { "enterprise.uscc": "70404786X" }, expect: "other" },
    { given: { "enterprise.uscc": blank }, expect: "notApplicable" },
  ],
  check: ({ "enterprise.uscc": found }) => {
    const kind = mistakenFor(found);
    return kind === null ? "pass" : { message: "other", data: { found, kind }, at: ["enterprise.uscc"] };
  },
});
