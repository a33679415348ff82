import { compareNames } from "../../identifiers/names";
import { splitPhones } from "../../identifiers/phone";
import { defineRule, type Issue } from "../defineRule";
import { blank } from "../exampleFields";
import { personNameProblem } from "./personName";

type Found = "name" | "phone" | "otherKind";

/** 联系人、电话: the form's contact is the one in the summary. A number counts as the same when any of the form's stands there. */
export const L04 = defineRule({
  id: "L04",
  part: "contact",
  severity: "error",
  clause: "表·联系人×汇总表",
  title: "联系人、电话与汇总表一致",
  reads: [],
  inspects: ["contact.name", "contact.mobile", "credit.phone", "summary.row.contact", "summary.row.phone"],
  policy: [],
  messages: {
    name: "汇总表联系人“{found}”与申请表联系人“{other}”不一致",
    phone: "汇总表联系方式“{found}”与申请表移动电话“{other}”不一致",
    otherKind: {
      text: "汇总表联系方式“{found}”为固定电话，申请表移动电话为“{other}”：可能是同一人的两个号码，请核实",
      severity: "warning",
    },
  },
  remedy: "核对后把汇总表和申请表的联系人、电话改为一致。",
  examples: [
    {
      given: {
        "contact.name": "张三",
        "contact.mobile": "13862391745",
        "summary.row.contact": "张 三",
        "summary.row.phone": "13862391745",
      },
      expect: "pass",
    },
    {
      given: {
        "contact.name": "张三",
        "contact.mobile": "13862391745",
        "summary.row.contact": "张三",
        "summary.row.phone": "13962391745、13862391745",
      },
      expect: "pass",
    },
    { given: { "contact.name": "张三", "summary.row.contact": "李四" }, expect: "name" },
    { given: { "contact.name": "信息部主任", "summary.row.contact": "张三" }, expect: "pass" },
    { given: { "contact.mobile": "13862391745", "summary.row.phone": "13862391754" }, expect: "phone" },
    { given: { "contact.mobile": "13862391745", "summary.row.phone": "0512-65123456" }, expect: "otherKind" },
    { given: { "contact.mobile": "1386239174", "summary.row.phone": "13862391745" }, expect: "pass" },
    { given: { "contact.mobile": "13862391745", "credit.phone": "0512-65123456", "summary.row.phone": "0512-65123456" }, expect: "pass" },
    {
      given: { "contact.name": blank, "contact.mobile": "13862391745", "summary.row.contact": "张三", "summary.row.phone": blank },
      expect: "notApplicable",
    },
    { given: { "contact.name": "张三", "contact.mobile": "13862391745" }, expect: "notApplicable" },
  ],
  check: (_values, { seen: readings }) => {
    const issues: Issue<Found>[] = [];
    const { value: name } = readings["contact.name"];
    const { value: listedName } = readings["summary.row.contact"];
    const { value: mobile } = readings["contact.mobile"];
    const { value: listedPhone } = readings["summary.row.phone"];
    if ((name === null || listedName === null) && (mobile === null || listedPhone === null)) return "notApplicable";
    // What is no one person's name is L01's; so is a number that is no mobile L02's. Comparing them would say the same twice.
    if (name !== null && listedName !== null && personNameProblem(name) === null && compareNames(name, listedName) === "different") {
      issues.push({ message: "name", data: { found: listedName.trim(), other: name.trim() }, at: ["summary.row.contact", "contact.name"] });
    }
    if (mobile !== null && listedPhone !== null && splitPhones(mobile).some(({ kind }) => kind === "mobile")) {
      const own = [...splitPhones(mobile), ...splitPhones(readings["credit.phone"].value ?? "")].map(({ digits }) => digits);
      const listed = splitPhones(listedPhone);
      if (!listed.some(({ digits }) => own.includes(digits))) {
        const message = listed.every(({ kind }) => kind === "landline" || kind === "service") ? "otherKind" : "phone";
        issues.push({ message, data: { found: listedPhone.trim(), other: mobile.trim() }, at: ["summary.row.phone", "contact.mobile"] });
      }
    }
    return issues.length > 0 ? issues : "pass";
  },
});
