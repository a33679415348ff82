import { readCode } from "../../../src/domain/read/code";
import { readEmail } from "../../../src/domain/read/email";
import { readPhone } from "../../../src/domain/read/phone";
import { readText } from "../../../src/domain/read/plainText";
import { cell, outcome } from "./notation";

test.each([
  ["91320500MA1MKTUJ90", ["91320500MA1MKTUJ90"]],
  ["91320500ma1mktuj90", ["91320500MA1MKTUJ90", "normalised"]],
  ["９１３２０５００MA1MKTUJ90", ["91320500MA1MKTUJ90", "normalised"]],
  ["9132 0500 MA1M KTUJ 90\u200B", ["91320500MA1MKTUJ90", "normalised"]],
  ["914403001922038216", ["914403001922038216"]],
  [914403001922038000, ["unreadable", "digitsLost"]],
  [320500123456789, ["320500123456789", "typedAsNumber"]],
  ["9.14403E+17", ["unreadable", "scientific"]],
  ["无", ["blank", "saysNone"]],
  ["#N/A", ["unreadable", "cellError"]],
] as const)("code %p → %j", (value, expected) => {
  expect(outcome(readCode(cell(value)))).toEqual(expected);
});

test.each([
  ["13912345678", ["13912345678"]],
  ["139 1234 5678", ["13912345678", "normalised"]],
  ["139-1234-5678", ["13912345678", "normalised"]],
  ["+86 13912345678", ["13912345678", "normalised"]],
  ["１３９１２３４５６７８", ["13912345678", "normalised"]],
  ["手机：13912345678", ["13912345678", "normalised"]],
  ["0512-65123456", ["0512-65123456"]],
  ["0512—65123456", ["0512-65123456", "normalised"]],
  ["(0512)65123456", ["0512-65123456", "normalised"]],
  ["+86-512-65123456", ["512-65123456", "normalised"]],
  ["0512-65123456转801", ["0512-65123456转801"]],
  ["13912345678、0512-65123456", ["13912345678、0512-65123456", "several"]],
  ["13912345678/0512-65123456", ["13912345678、0512-65123456", "normalised", "several"]],
  ["13912345678 13812345678", ["13912345678、13812345678", "normalised", "several"]],
  [13912345678, ["13912345678", "typedAsNumber"]],
  [51265123456, ["51265123456", "typedAsNumber"]],
  [1391234567.8, ["unreadable", "typedAsNumber"]],
  [1.3912345678e15, ["unreadable", "digitsLost"]],
  ["1.39123E+10", ["unreadable", "scientific"]],
  ["____13912345678____", ["13912345678", "normalised"]],
  ["/", ["blank", "saysNone"]],
  ["", ["blank"]],
] as const)("phone %p → %j", (value, expected) => {
  expect(outcome(readPhone(cell(value)))).toEqual(expected);
});

test.each([
  ["wang_a@example.com", ["wang_a@example.com"]],
  ["wang＠example．com", ["wang@example.com", "normalised"]],
  ["mailto:wang@example.com", ["wang@example.com", "normalised"]],
  ["a@example.com;b@example.com", ["a@example.com;b@example.com", "several"]],
  ["__wang@example.com__", ["wang@example.com", "normalised"]],
] as const)("email %p → %j", (value, expected) => {
  expect(outcome(readEmail(cell(value)))).toEqual(expected);
});

test.each([
  ["苏州某某\n有限公司", ["苏州某某有限公司", "normalised"]],
  [" 苏州 某某有限公司\u00A0", ["苏州某某有限公司", "normalised"]],
  ["____苏州某某有限公司____", ["苏州某某有限公司", "normalised"]],
  ["ABC Tools (Suzhou)", ["ABC Tools (Suzhou)"]],
  ["XX工信局", ["blank", "promptLeft"]],
  ["单击或点击此处输入文字。", ["blank", "promptLeft"]],
  ["暂无", ["blank", "saysNone"]],
  [2022, ["2022"]],
] as const)("text %p → %j", (value, expected) => {
  expect(outcome(readText(cell(value)))).toEqual(expected);
});
