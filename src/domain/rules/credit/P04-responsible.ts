import { normalName } from "../../identifiers/names";
import { personNameProblem } from "../contact/personName";
import { defineRule } from "../defineRule";
import { blank } from "../exampleFields";

/** 申报责任人: a person's name; the legal representative in person is unusual and asked about. */
export const P04 = defineRule({
  id: "P04",
  part: "credit",
  severity: "warning",
  clause: "承诺书「申报责任人」",
  title: "申报责任人为人名",
  requires: ["credit.responsible"],
  requiredSeverity: "error",
  reads: ["credit.responsible"],
  inspects: ["cover.legalRepresentative"],
  policy: [],
  messages: {
    notName: "申报责任人填“{found}”，不像一个人的姓名：可能带了职务或填了单位，请核实",
    sameAsLegal: "申报责任人与法人代表同为“{found}”：小企业可能如此，也可能漏填经办人，请核实",
  },
  remedy: "填写本次申报的责任人姓名。",
  examples: [
    { given: { "credit.responsible": "李四", "cover.legalRepresentative": "张三" }, expect: "pass" },
    { given: { "credit.responsible": "李四经理" }, expect: "notName" },
    { given: { "credit.responsible": "张三", "cover.legalRepresentative": "张 三" }, expect: "sameAsLegal" },
    { given: { "credit.responsible": blank }, expect: "required" },
  ],
  check: ({ "credit.responsible": name }, { seen: readings }) => {
    const found = name.trim();
    if (personNameProblem(name) !== null) return { message: "notName", data: { found }, at: ["credit.responsible"] };
    const legal = readings["cover.legalRepresentative"].value;
    if (legal === null || normalName(legal) !== normalName(name)) return "pass";
    return { message: "sameAsLegal", data: { found }, at: ["credit.responsible", "cover.legalRepresentative"] };
  },
});
