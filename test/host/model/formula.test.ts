import { offsetFormula, renameInFormula, shiftFormula } from "../../../src/host/model/formula";

const twoRowsAt3 = { axis: "row", at: 2, count: 2, from: 0, to: 16_383 } as const;

test.each([
  ["=A1+A3", "=A1+A5"],
  ["=SUM($A$1:A$3)", "=SUM($A$1:A$5)"],
  ["=SUM(A:A)+SUM(3:4)", "=SUM(A:A)+SUM(5:6)"],
  ["=LOG10(A3)&\"A3\"", "=LOG10(A5)&\"A3\""],
  ["='甲'!A3+乙!A3+甲!B9", "='甲'!A5+乙!A3+甲!B11"],
  ["=名称A3+A3名", "=名称A3+A3名"],
  ["没有公式 A3", "没有公式 A3"],
])("%s with two rows put in above row 3", (before, after) => {
  expect(shiftFormula(before, "甲", "甲", twoRowsAt3)).toBe(after);
});

test("a reference to what was deleted", () => {
  expect(shiftFormula("=A3+A2", "甲", "甲", { ...twoRowsAt3, count: -1 })).toBe("=#REF!+A2");
});

test.each([
  ["=A1+$A$1+A$1+$A1", "=B3+$A$1+B$1+$A3"],
  ["=SUM(A:A)+SUM($2:2)", "=SUM(B:B)+SUM($2:4)"],
])("%s copied two rows down and one column right", (before, after) => {
  expect(offsetFormula(before, 2, 1)).toBe(after);
});

test("a copied reference that would leave the sheet", () => {
  expect(offsetFormula("=A1", -1, 0)).toBe("=#REF!");
});

test("a renamed sheet gets its quotes", () => {
  expect(renameInFormula("=甲!A1&乙!A1", "甲", "B 空")).toBe("='B 空'!A1&乙!A1");
});
