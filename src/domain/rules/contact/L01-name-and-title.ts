import { defineRule, type Issue } from "../defineRule";
import { blank } from "../exampleFields";
import { looksLikeName, looksLikeTitle, personNameProblem } from "./personName";

/** 姓名、职务: a name and a position, not the other way round. */
export const L01 = defineRule({
  id: "L01",
  part: "contact",
  severity: "error",
  clause: "表·联系人「姓名」「职务」",
  title: "联系人姓名、职务已填写且没有填反",
  requires: ["contact.name", "contact.title"],
  reads: ["contact.name"],
  inspects: ["contact.title"],
  policy: [],
  messages: {
    swapped: "联系人姓名填“{found}”、职务填“{title}”，两栏填反",
    company: "联系人姓名填“{found}”，是单位名称，应填联系人姓名",
    shape: { text: "联系人姓名填“{found}”，不像一个人的姓名：可能带了称谓或填了多人，请核实", severity: "warning" },
  },
  remedy: "填写联系人本人的姓名和职务。",
  examples: [
    { given: { "contact.name": "张三", "contact.title": "信息部主任" }, expect: "pass" },
    { given: { "contact.name": "信息部主任", "contact.title": "张三" }, expect: "swapped" },
    { given: { "contact.name": "苏州示例装备有限公司", "contact.title": "主任" }, expect: "company" },
    { given: { "contact.name": "张三/李四", "contact.title": "主任" }, expect: "shape" },
    { given: { "contact.name": "张三", "contact.title": blank }, expect: "required" },
    { given: { "contact.name": blank, "contact.title": "主任" }, expect: "required" },
  ],
  check: ({ "contact.name": name }, { seen: readings }) => {
    const title = readings["contact.title"].value?.trim() ?? "";
    const data = { found: name.trim(), title };
    const issue = (message: "swapped" | "company" | "shape"): Issue<typeof message> => ({ message, data, at: ["contact.name"] });
    if (looksLikeTitle(name) && looksLikeName(title)) return { ...issue("swapped"), at: ["contact.name", "contact.title"] };
    const problem = personNameProblem(name);
    if (problem === null) return "pass";
    return issue(problem === "company" ? "company" : "shape");
  },
});
