import { calculatingBook, read, write } from "./support";

/** What a formula in Z1 comes to over these cells. */
function result(formula: string, cells: Parameters<typeof calculatingBook>[0] = []): unknown {
  const book = calculatingBook(cells);
  write(book, "Z1", formula);
  return read(book, "Z1");
}

const RESULTS = [
  ["企业", "地区", "得分", "结论"],
  ["甲厂", "南京", 59, "不通过"],
  ["乙厂", "苏州", 60, "通过"],
  ["丙厂", "南京市", 88.5, "通过"],
  ["丁厂", "", "60", "PASS"],
  ["戊厂", "苏州", "", "pass"],
  ["己厂", true, "#N/A", "#N/A"],
];

describe("operators", () => {
  test.each([
    ["=1+2*3^2", 19],
    ["=-2^2", 4],
    ["=2^-1", 0.5],
    ["=50%*4", 2],
    ["=\"3\"+1", 4],
    ["=\"50%\"+TRUE", 1.5],
    ["=\"2024-1-1\"+0", 45292],
    ["=\"五\"+1", "#VALUE!"],
    ["=1/0", "#DIV/0!"],
    ["=0^0", "#NUM!"],
    ["=(-8)^0.5", "#NUM!"],
    ["=0.3-0.1-0.2", 0],
    ["=0.1+0.2=0.3", true],
    ["=1/3&\"\"", "0.333333333333333"],
    ["=1E21&\"\"", "1E+21"],
    ["=0.00001&\"\"", "0.00001"],
    ["=TRUE&\"甲\"", "TRUE甲"],
    ["=\"a\"=\"A\"", true],
    ["=\"甲\"=\"乙\"", false],
    ["=\"a\"<\"B\"", true],
    ["=\"9\">10", true],
    ["=TRUE>\"甲\"", true],
    ["=A9=0", true],
    ["=A9=\"\"", true],
    ["=A9", 0],
    ["=A9&\"\"", ""],
    ["=#REF!+1", "#REF!"],
    ["=NA()", "#N/A"],
    ["=没有这个名称+1", "#NAME?"],
    ["=TRUE", true],
    ["=\"甲\"\"乙\"", "甲\"乙"],
    ["= 7", 7],
  ])("%s is %p", (formula, expected) => {
    expect(result(formula)).toBe(expected);
  });
});

describe("counting by criteria", () => {
  test.each([
    // Texts: whole, capitals alike, wildcards only where they stand.
    ["=COUNTIF(D2:D7,\"通过\")", 2],
    ["=COUNTIF(D2:D7,\"pass\")", 2],
    ["=COUNTIF(D2:D7,\"*过\")", 3],
    ["=COUNTIF(D2:D7,\"?过\")", 2],
    ["=COUNTIF(B2:B7,\"南京*\")", 2],
    ["=COUNTIF(B2:B7,\"=苏州\")", 2],
    ["=COUNTIF(B2:B7,\"<>苏州\")", 4],
    ["=COUNTIF(D2:D7,\"*\")", 5],
    // Numbers: a text that spells the number is found by "=", not by an order.
    ["=COUNTIF(C2:C7,60)", 2],
    ["=COUNTIF(C2:C7,\"60\")", 2],
    ["=COUNTIF(C2:C7,\"=60\")", 2],
    ["=COUNTIF(C2:C7,\">=60\")", 2],
    ["=COUNTIF(C2:C7,\"<60\")", 1],
    ["=COUNTIF(C2:C7,\"<>60\")", 4],
    ["=COUNTIF(C2:C7,\">\"&59)", 2],
    ["=COUNTIF(C2:C7,C2)", 1],
    // Blanks.
    ["=COUNTIF(C2:C7,\"\")", 1],
    ["=COUNTIF(C2:C7,\"=\")", 1],
    ["=COUNTIF(C2:C7,\"<>\")", 5],
    ["=COUNTIF(C2:C7,Y1)", 0],
    ["=COUNTBLANK(B2:C7)", 2],
    // Truth values and errors.
    ["=COUNTIF(B2:B7,TRUE)", 1],
    ["=COUNTIF(B2:B7,\"true\")", 1],
    ["=COUNTIF(C2:D7,\"#N/A\")", 2],
    // Whole columns and rows, with what lies behind the last cell.
    ["=COUNTIF(D:D,\"通过\")", 2],
    ["=COUNTIF(3:3,\"通过\")", 1],
    ["=COUNTIF(D:D,\"\")", 1_048_576 - 7],
    ["=COUNTIF(D:D,\"<>通过\")", 1_048_576 - 2],
    // Several.
    ["=COUNTIFS(B2:B7,\"苏州\",C2:C7,\">=60\")", 1],
    ["=COUNTIFS(B2:B7,\"苏州\",C2:C7,\"\")", 1],
    ["=COUNTIFS(B:B,\"南京*\",D:D,\"<>通过\")", 1],
    ["=COUNTIFS(B2:B7,\"苏州\",C2:C6,\">=60\")", "#VALUE!"],
    ["=COUNTIF(#REF!,\"苏州\")", "#REF!"],
  ])("%s is %p", (formula, expected) => {
    expect(result(formula, RESULTS)).toBe(expected);
  });

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

describe("adding up and averages", () => {
  test.each([
    ["=SUM(C2:C5)", 207.5],
    ["=SUM(C2:C7)", "#N/A"],
    ["=SUM(C2,\"2\",TRUE)", 62],
    ["=SUM(A2:A5)", 0],
    ["=SUM(\"甲\")", "#VALUE!"],
    ["=COUNT(A1:D7)", 3],
    ["=COUNT(1,\"2\",\"甲\",TRUE,#N/A)", 3],
    ["=COUNTA(C1:C7)", 6],
    ["=AVERAGE(C2:C5)", 207.5 / 3],
    ["=AVERAGE(A2:A5)", "#DIV/0!"],
    ["=MIN(C2:C5)", 59],
    ["=MAX(C2:C5,90)", 90],
    ["=MAX(A2:A5)", 0],
    ["=MEDIAN(C2:C5)", 60],
    ["=MEDIAN(1,2,3,10)", 2.5],
    ["=MEDIAN(A2:A5)", "#NUM!"],
    ["=SUMIF(B2:B7,\"南京*\",C2:C7)", 147.5],
    ["=SUMIF(B2:B7,\"南京*\",C2)", 147.5],
    ["=SUMIF(C2:C7,\">=60\")", 148.5],
    ["=SUMIF(B2:B7,TRUE,C2:C7)", "#N/A"],
    ["=SUMIFS(C:C,B:B,\"南京*\",D:D,\"通过\")", 88.5],
    ["=AVERAGEIF(D2:D7,\"通过\",C2:C7)", 74.25],
    ["=AVERAGEIF(D2:D7,\"没有\",C2:C7)", "#DIV/0!"],
    ["=AVERAGEIFS(C2:C7,B2:B7,\"苏州\")", 60],
    ["=SUMPRODUCT((B2:B5=\"南京\")*(C2:C5>50))", 1],
    ["=SUMPRODUCT(--(LEN(A2:A7)=2))", 6],
    ["=SUMPRODUCT(1/COUNTIF(D2:D5,D2:D5))", 3],
    ["=SUMPRODUCT(C2:C5,C2:C5)", 59 * 59 + 60 * 60 + 88.5 * 88.5],
    ["=SUMPRODUCT(C2:C5,C2:C4)", "#VALUE!"],
    ["=SUMPRODUCT({1,2;3,4}*{10;20})", 170],
  ])("%s is %p", (formula, expected) => {
    expect(result(formula, RESULTS)).toBe(expected);
  });
});

describe("rounding", () => {
  test.each([
    ["=ROUND(1.005,2)", 1.01],
    ["=ROUND(-2.5,0)", -3],
    ["=ROUND(1234.5,-2)", 1200],
    ["=ROUND(2/3,4)", 0.6667],
    ["=ROUNDUP(1.001,2)", 1.01],
    ["=ROUNDUP(0.07*100,0)", 7],
    ["=ROUNDDOWN(-1.99,1)", -1.9],
    ["=INT(-1.5)", -2],
    ["=ABS(-3)", 3],
    ["=MOD(-3,2)", 1],
    ["=MOD(3,0)", "#DIV/0!"],
    ["=ROUND(\"甲\",1)", "#VALUE!"],
  ])("%s is %p", (formula, expected) => {
    expect(result(formula)).toBe(expected);
  });
});

describe("choosing", () => {
  test.each([
    ["=IF(C3>=60,\"通过\",\"不通过\")", "通过"],
    ["=IF(C2>=60,1)", false],
    ["=IF(C2>=60,1,)", 0],
    ["=IF(TRUE,,1)", 0],
    ["=IF(\"甲\",1,2)", "#VALUE!"],
    ["=IF(TRUE,1,1/0)", 1],
    ["=IFERROR(1/0,\"无\")", "无"],
    ["=IFERROR(C7,\"无\")", "无"],
    ["=IFERROR(SUM(C2:C7),0)", 0],
    ["=IFERROR(C2/0,C3)", 60],
    ["=IFNA(1/0,1)", "#DIV/0!"],
    ["=AND(C2>0,C3>0)", true],
    ["=AND(A2:A5)", "#VALUE!"],
    ["=OR(C2>100,C4>80)", true],
    ["=NOT(C2>100)", true],
    ["=ISERROR(C7)", true],
    ["=ISNUMBER(C5)", false],
    ["=ISTEXT(C5)", true],
    ["=ISBLANK(C6)", true],
  ])("%s is %p", (formula, expected) => {
    expect(result(formula, RESULTS)).toBe(expected);
  });
});

describe("texts and looking up", () => {
  test.each([
    ["=LEN(\"全连接5G\")", 5],
    ["=LEN(C4)", 4],
    ["=LEFT(A2)&RIGHT(A3,1)&MID(A4,2,9)", "甲厂厂"],
    ["=LEFT(A2,-1)", "#VALUE!"],
    ["=TRIM(\"  甲  乙 \")", "甲 乙"],
    ["=CONCATENATE(A2,\"-\",C2)", "甲厂-59"],
    ["=TEXT(0.756,\"0.0%\")", "75.6%"],
    ["=TEXT(1234567.891,\"#,##0.00\")", "1,234,567.89"],
    ["=TEXT(45292,\"yyyy-mm-dd\")", "2024-01-01"],
    ["=TEXT(45292,\"yyyy年m月d日\")", "2024年1月1日"],
    ["=TEXT(7,\"000\")&\"号\"", "007号"],
    ["=TEXT(\"甲\",\"0\")", "甲"],
    ["=VALUE(\"1,200\")", 1200],
    ["=EXACT(\"a\",\"A\")", false],
    ["=HYPERLINK(\"#甲!A1\",\"去\")", "去"],
    ["=HYPERLINK(\"#甲!A1\")", "#甲!A1"],
    ["=MATCH(\"乙*\",A1:A7,0)", 3],
    ["=MATCH(60,C:C,0)", 3],
    ["=MATCH(61,C:C,0)", "#N/A"],
    ["=INDEX(A1:A7,MATCH(88.5,C1:C7,0))", "丙厂"],
    ["=INDEX(A1:D7,2,4)", "不通过"],
    ["=INDEX(A1:D1,3)", "得分"],
    ["=INDEX(A1:A7,9)", "#REF!"],
    ["=SUM(INDEX(C1:C5,0))", 207.5],
    ["=VLOOKUP(\"丙厂\",A:D,3,FALSE)", 88.5],
    ["=VLOOKUP(\"庚厂\",A:D,3,0)", "#N/A"],
    ["=VLOOKUP(\"丙厂\",A:D,9,0)", "#REF!"],
    ["=ROWS(A2:A7)*COLUMNS(A:D)", 24],
  ])("%s is %p", (formula, expected) => {
    expect(result(formula, RESULTS)).toBe(expected);
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
