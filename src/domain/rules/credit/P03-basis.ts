import { normalName } from "../../identifiers/names";
import { allOf, quoted } from "../../wording/value";
import { defineRule } from "../defineRule";
import { blank } from "../exampleFields";

/** 文号「〔2022〕437号」, a title in 《》, or a notice by name. */
const REFERENCE = /[([]?\d{4}[)\]]?\d+号|《.+》|通知|文件/u;

/** 申报依据: names the notice of this call. */
export const P03 = defineRule({
  id: "P03",
  part: "credit",
  severity: "warning",
  clause: "承诺书「申报依据」",
  title: "申报依据写明本批通知的文件名或文号",
  requires: ["credit.basis"],
  requiredSeverity: "error",
  reads: ["credit.basis"],
  policy: ["call.documents"],
  messages: {
    noReference: "申报依据“{found}”没有文件名或文号：可能是简写，请补写通知名称或文号",
    otherDocument: "申报依据“{found}”与本批通知 {documents} 不同：可能写了国家或其他批次的文件，请核实",
  },
  remedy: "填写本批申报通知的文件名和文号。",
  examples: [
    { given: { "credit.basis": "苏工信融合〔2022〕437号" }, expect: "pass" },
    { given: { "credit.basis": "关于组织申报江苏省5G全连接工厂的通知（苏工信融合(2022)437号）" }, expect: "pass" },
    { given: { "credit.basis": "工信厅信管〔2022〕23号" }, expect: "otherDocument" },
    { given: { "credit.basis": "工信厅信管〔2022〕23号" }, policy: { "call.documents": [] }, expect: "pass" },
    { given: { "credit.basis": "关于组织开展5G全连接工厂申报工作的通知" }, expect: "pass" },
    { given: { "credit.basis": "自愿申报" }, expect: "noReference" },
    { given: { "credit.basis": blank }, expect: "required" },
  ],
  check: ({ "credit.basis": basis }, { policy }) => {
    const at = ["credit.basis"] as const;
    const found = basis.trim();
    const name = normalName(basis);
    if (!REFERENCE.test(name)) return { message: "noReference", data: { found }, at };
    const documents = policy["call.documents"];
    const numbered = /\d{4}[)\]]?\d+号/u.test(name);
    if (!numbered || documents.length === 0 || documents.some((document) => name.includes(normalName(document)))) return "pass";
    return { message: "otherDocument", data: { found, documents: allOf(documents.map(quoted)) }, at };
  },
});
