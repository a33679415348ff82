import { normalName } from "../../identifiers/names";
import { financeYears } from "../../form/fields";
import { defineRule } from "../defineRule";
import { blank } from "../exampleFields";

/**
 * The three promises as printed (附件 2), without marks and spaces; the date of the first is the enterprise's to fill, and its period begins
 * with the first of the years that 财务情况 asks for.
 */
const promisesOf = (callYear: number): readonly RegExp[] => [
  new RegExp(`本单位自${financeYears(callYear)[0]}年1月1日至\\d{0,4}年?\\d{0,2}月?\\d{0,2}日?期间信用状况良好无严重失信行为`, "u"),
  /申报的所有材料均依据相关申报要求据实提供/u,
  /切实履行相关承诺职责如违背以上承诺将承担相关责任同意有关主管部门将相关失信信息记入公共信用信息系统对于严重失信信息同意在相关政府门户网站向社会公开/u,
];

const PRINTED =
  "申报单位承诺：1、本单位自2019年1月1日至2022年9月10日期间信用状况良好，无严重失信行为。2、申报的所有材料均依据相关申报要求，据实提供。" +
  "3、切实履行相关承诺职责，如违背以上承诺，将承担相关责任，同意有关主管部门将相关失信信息记入公共信用信息系统。对于严重失信信息，同意在相关政府门户网站向社会公开。";

/** 承诺正文: the three promises stand as printed. */
export const P09 = defineRule({
  id: "P09",
  part: "credit",
  severity: "error",
  clause: "承诺书第1–3条",
  title: "承诺正文三条未被删改",
  requires: ["credit.text"],
  reads: ["credit.text"],
  policy: ["call.year"],
  messages: {
    altered: "承诺正文第 {found} 条与模板原文不一致，可能被删改",
    twoAltered: "承诺正文第 {found} 条、第 {other} 条与模板原文不一致，可能被删改",
    allAltered: "承诺正文第 1 条、第 2 条、第 3 条与模板原文不一致，可能被删改",
  },
  remedy: "使用下发的承诺书模板原文，不作增删。",
  examples: [
    { given: { "credit.text": PRINTED }, expect: "pass" },
    { given: { "credit.text": PRINTED.replace("9月10日", " 月 日").replaceAll("，", ", ") }, expect: "pass" },
    { given: { "credit.text": PRINTED.replace("，同意在相关政府门户网站向社会公开", "") }, expect: "altered" },
    { given: { "credit.text": PRINTED.replace("所有", "主要") }, expect: "altered" },
    { given: { "credit.text": PRINTED.replace("2019", "2021").replace("所有", "主要") }, expect: "twoAltered" },
    { given: { "credit.text": "同意以上承诺" }, expect: "allAltered" },
    { given: { "credit.text": PRINTED.replace("2019", "2021") }, policy: { "call.year": 2024 }, expect: "pass" },
    { given: { "credit.text": PRINTED }, policy: { "call.year": 2024 }, expect: "altered" },
    { given: { "credit.text": blank }, expect: "required" },
  ],
  check: ({ "credit.text": text }, { policy }) => {
    const plain = normalName(text).replace(/[^\p{L}\p{N}]/gu, "");
    const [found, other, third] = promisesOf(policy["call.year"]).flatMap((promise, index) => (promise.test(plain) ? [] : [index + 1]));
    const at = ["credit.text"] as const;
    if (found === undefined) return "pass";
    if (other === undefined) return { message: "altered", data: { found }, at };
    return third === undefined ? { message: "twoAltered", data: { found, other }, at } : { message: "allAltered", at };
  },
});
