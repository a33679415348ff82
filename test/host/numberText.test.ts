import { BLANK } from "../../src/host/model";
import { displayText } from "../../src/host/objects/numberText";

test.each<[string | number | boolean, string, string]>([
  [0.296, "0%", "30%"],
  [0.296, "0.0%", "29.6%"],
  [1.005, "0.00", "1.01"],
  [1234567.5, "#,##0.00", "1,234,567.50"],
  [-1234, "#,##0;[Red](#,##0)", "(1,234)"],
  [0, '0;-0;"无"', "无"],
  [0, "0;;;", ""],
  [-3, "0;;;", ""],
  [3, "0;;;", "3"],
  [1234, "#,##0,", "1"],
  [0.5, "#.##", ".5"],
  [120, '0"台"', "120台"],
  [1234.5, "¥#,##0.00", "¥1,234.50"],
  [7, "000", "007"],
  [12345678901234, "General", "1.23457E+13"],
  [0.1 + 0.2, "General", "0.3"],
  [1 / 3, "General", "0.333333333"],
  [43529, "yyyy/m/d", "2019/3/5"],
  [43529, 'yyyy"年"m"月"d"日"', "2019年3月5日"],
  [43529.75, "yyyy-mm-dd hh:mm:ss", "2019-03-05 18:00:00"],
  [0.75, "h:mm AM/PM", "6:00 PM"],
  [43529, "[$-804]yyyy年m月", "2019年3月"],
  [60, "@", "60"],
  [true, "General", "TRUE"],
  ["文本", "0.00", "文本"],
])("%j as %s shows %s", (value, numberFormat, text) => {
  expect(displayText({ ...BLANK, value, numberFormat }, false)).toBe(text);
});

test("dates of the 1904 system", () => {
  expect(displayText({ ...BLANK, value: 43529 - 1462, numberFormat: "yyyy/m/d" }, true)).toBe("2019/3/5");
});
