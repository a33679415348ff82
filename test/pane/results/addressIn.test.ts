import { addressIn } from "../../../src/pane/results/addressIn";

test.each([
  ["企业1", "企业1!D61", "D61"],
  ["企业1", "企业1!B2:D5", "B2:D5"],
  ["企业1", "企业2!D61", "企业2 D61"],
  [null, "汇总表!B4", "汇总表 B4"],
  ["苏州 某", "'苏州 某'!A1", "A1"],
  ["企业1", "回函.docx!表3:第2行第2格", "回函.docx!表3:第2行第2格"],
])("on %s, %s reads %s", (sheet, address, expected) => {
  expect(addressIn(sheet, address)).toBe(expected);
});
