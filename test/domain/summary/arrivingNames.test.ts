import { arrivingNames, cityTableName, originalNames, type ArrivingFile } from "../../../src/domain/summary/merge/arrivingNames";

const file = (id: string, sheets: readonly string[], more: Partial<ArrivingFile> = {}): ArrivingFile => ({ id, sheets, results: [], table: null, ...more });

test.each([
  ["free names stay", [file("a", ["甲", "乙"])], ["丙"], { a: ["甲", "乙"] }],
  ["a taken name gets a number, whatever its case, and none that the file has itself", [file("a", ["Sheet1", "SHEET1 (2)"])], ["sheet1"], { a: ["Sheet1 (3)", "SHEET1 (2)"] }],
  ["a long one is shortened for its number", [file("a", ["长".repeat(31)])], ["长".repeat(31)], { a: [`${"长".repeat(27)} (2)`] }],
  ["files meet one another", [file("a", ["甲"]), file("b", ["甲"])], ["甲"], { a: ["甲 (2)"], b: ["甲 (3)"] }],
  ["a summary is called by its city", [file("a", ["汇总表", "甲"], { table: { sheet: "汇总表", name: "汇总表（无锡）" } })], ["汇总表"], { a: ["汇总表（无锡）", "甲"] }],
  ["results are left out and their names not used again", [file("a", ["核验结果", "甲"], { results: ["核验结果"] })], [], { a: ["甲"] }],
])("%s", (_, files, taken, wanted) => {
  const { names } = arrivingNames(files, taken);
  expect(Object.fromEntries([...names].map(([id, sheets]) => [id, sheets.map(({ name }) => name)]))).toEqual(wanted);
});

test("the merged table's name is one that no sheet has", () => {
  expect(arrivingNames([file("a", ["全省汇总表"])], []).merged).toBe("全省汇总表 (2)");
});

test.each([
  [["甲 (2)", "乙"], ["甲"], ["甲", "乙"]],
  [["甲 (2)"], ["乙"], ["甲 (2)"]],
  [["甲 (3)", "甲 (2)"], ["甲"], ["甲", "甲 (2)"]],
  [[`${"长".repeat(27)} (2)`], ["长".repeat(31)], ["长".repeat(31)]],
])("given %j where there were %j: originally %j", (given, before, wanted) => {
  expect(originalNames(given, before)).toEqual(wanted);
});

test.each([
  ["无锡", "x.xlsx", "汇总表（无锡）"],
  ["", "苏州[最终].xlsm", "汇总表（苏州最终）"],
  ["", `${"长".repeat(40)}.xlsx`, `汇总表（${"长".repeat(22)}）`],
])("city %j, file %s: %s", (place, name, wanted) => {
  expect(cityTableName(place, name)).toBe(wanted);
});
