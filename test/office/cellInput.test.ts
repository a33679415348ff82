import type { BlockCell } from "../../src/app/ports";
import { cellInput } from "../../src/office/cellInput";

const link = (text: string, target: string): BlockCell => ({ kind: "link", text, target });

test.each<[string, BlockCell, string | number | null]>([
  ["a cell left alone", null, null],
  ["a number", { kind: "number", value: 71.5 }, 71.5],
  ["blank text", { kind: "text", text: "" }, ""],
  ["a formula's text", { kind: "text", text: "=1+1" }, "'=1+1"],
  ["a command's text", { kind: "text", text: "@SUM(A1)" }, "'@SUM(A1)"],
  ["a phone", { kind: "text", text: "013800138000" }, "'013800138000"],
  ["text with an apostrophe", { kind: "text", text: "'a" }, "''a"],
  ["a link", link("企业1!D61", "企业1!D61"), `=HYPERLINK("#'企业1'!D61","企业1!D61")`],
  ["a link to a sheet with quotes", link("x", `'苏州 ''某" 厂'!A1:B2`), `=HYPERLINK("#'苏州 ''某"" 厂'!A1:B2","x")`],
  ["a link whose text would end the constant", link(`"&CMD()&"`, "企业1!A1"), `=HYPERLINK("#'企业1'!A1","""&CMD()&""")`],
  ["a link into another file", link("[b.xlsx]企业1!D61", "'[b.xlsx]企业1'!D61"), "'[b.xlsx]企业1!D61"],
  ["a link to nowhere", link("=x", "nowhere"), "'=x"],
])("%s", (_, cell, expected) => {
  expect(cellInput(cell)).toBe(expected);
});

test("a link text longer than a formula's constant may be becomes text, and text longer than a cell is cut", () => {
  expect(cellInput(link("长".repeat(256), "企业1!A1"))).toBe(`'${"长".repeat(256)}`);
  const input = cellInput({ kind: "text", text: "长".repeat(40_000) });
  expect(String(input)).toHaveLength(32_767);
  expect(String(input).endsWith("…")).toBe(true);
});
