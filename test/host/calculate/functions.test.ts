import { calculatingBook, read, write } from "./support";
import { FORMULAS, RESULTS } from "./tables";

/** What a formula in Z1 comes to over these cells. */
function result(formula: string, cells = RESULTS): unknown {
  const book = calculatingBook(cells);
  write(book, "Z1", formula);
  return read(book, "Z1");
}

describe.each(Object.entries(FORMULAS))("%s", (_, formulas) => {
  test.each(formulas)("%s is %p", (formula, expected) => {
    expect(result(formula)).toBe(expected);
  });
});

describe("counting by odd criteria", () => {
  test.each([
    ["a*b", "=COUNTIF(A1,\"a~*b\")", 1],
    ["axb", "=COUNTIF(A1,\"a~*b\")", 0],
    ["a~b", "=COUNTIF(A1,\"a~~b\")", 1],
    ["a?", "=COUNTIF(A1,\"?~?\")", 1],
    ["(甲)[1]", "=COUNTIF(A1,\"(甲)[1]\")", 1],
    ["(甲)[1]", "=COUNTIF(A1,\"(甲)*]\")", 1],
    ["甲\n乙", "=COUNTIF(A1,\"甲*乙\")", 1],
    // The well-known trap: digits are compared as a number, and behind the 15th they are one.
    ["913200001348171234", "=COUNTIF(A1,\"913200001348171999\")", 1],
    ["91320000134817123A", "=COUNTIF(A1,\"91320000134817123B\")", 0],
    [45292, "=COUNTIF(A1,\">=2024-1-1\")", 1],
    [0.5, "=COUNTIF(A1,\"50%\")", 1],
    [0, "=COUNTIF(A1,B1)", 1],
  ])("%p by %s is %p", (value, formula, expected) => {
    const cells = [[value]];
    expect(result(formula, cells)).toBe(expected);
  });

  test("a formula's empty text is no blank to \"=\" and \"<>\", but is to \"\"", () => {
    const book = calculatingBook();
    write(book, "A1", "=\"\"");
    for (const [at, criterion] of [["B1", ""], ["B2", "="], ["B3", "<>"], ["B4", "*"]] as const) write(book, at, `=COUNTIF(A1:A2,"${criterion}")`);
    write(book, "B5", "=COUNTA(A1:A2)");
    write(book, "B6", "=COUNTBLANK(A1:A2)");
    expect(["B1", "B2", "B3", "B4", "B5", "B6"].map((at) => read(book, at))).toEqual([2, 1, 1, 1, 1, 2]);
  });
});

describe("what is not understood keeps the result that it has", () => {
  test.each([
    "=STDEV(C2:C5)",
    "=A2:A5",
    "=LEN(A2:A5)",
    "=SUM((A2:A5=\"甲\")*1)",
    "=MATCH(60,C2:C5)",
    "=VLOOKUP(1,A:D,2)",
    "=INDIRECT(\"A1\")",
    "=没有这张表!A1",
    "=[1]甲!A1",
    "=TEXT(1,\"0.0E+00\")",
    "=TEXT(45292,\"mmm\")",
    "=\"甲\"<\"乙\"",
    "=COUNTIF(A2:A5,\">甲\")",
    "=LET(x,1,x)",
    "=SUM(A1:B2 B1:C3)",
    "=SUM()",
  ])("%s", (formula) => {
    const book = calculatingBook(RESULTS);
    book.active.setContent(0, 25, { value: "原值", formula });
    expect(read(book, "Z1")).toBe("原值");
  });
});
