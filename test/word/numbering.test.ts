import { numberIn } from "../../src/word/numberFormats";
import { p, r, textOf } from "./support/docx";

const level = (ilvl: number, format: string, text: string, more = ""): string => `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
const definition = (id: number, ...levels: readonly string[]): string => `<w:abstractNum w:abstractNumId="${id}">${levels.join("")}</w:abstractNum>`;
const num = (id: number, definitionId: number, more = ""): string => `<w:num w:numId="${id}"><w:abstractNumId w:val="${definitionId}"/>${more}</w:num>`;
const numbered = (numId: number, ilvl: number, text: string): string => `<w:p><w:pPr><w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${numId}"/></w:numPr></w:pPr>${r(text)}</w:p>`;
const styled = (style: string, text: string): string => `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${r(text)}</w:p>`;

const HEADINGS = definition(7, level(0, "chineseCountingThousand", "%1、", '<w:pStyle w:val="H1"/>'), level(1, "chineseCounting", "（%2）", '<w:pStyle w:val="H2"/>'), level(2, "decimal", "%1.%3"));

test("numbers count by level and start again below a higher one", () => {
  const body = numbered(1, 0, "甲") + numbered(1, 1, "乙") + p(r("文")) + numbered(1, 1, "丙") + numbered(1, 2, "丁") + numbered(1, 0, "戊") + numbered(1, 1, "己") + numbered(0, 0, "庚");
  expect(textOf(body, { numbering: HEADINGS + num(1, 7) })).toBe("一、甲|（一）乙|文|（二）丙|一.1丁|二、戊|（一）己|庚");
});

test("headings number by their style, and by the style that theirs is based on", () => {
  const numPr = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>';
  const styles = `<w:style w:styleId="H1">${numPr}</w:style><w:style w:styleId="H2">${numPr}</w:style><w:style w:styleId="X"><w:basedOn w:val="H1"/></w:style>`;
  const body = styled("H1", "项目建设情况") + styled("H2", "企业概况") + styled("X", "主要成效");
  expect(textOf(body, { styles, numbering: HEADINGS + num(1, 7) })).toBe("一、项目建设情况|（一）企业概况|二、主要成效");
});

test("lists of one definition go on, unless one starts over", () => {
  const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
  const numbering = definition(3, level(0, "decimal", "%1.")) + num(1, 3) + num(2, 3) + num(3, 3, restart);
  const body = numbered(1, 0, "甲") + numbered(2, 0, "乙") + numbered(3, 0, "丙") + numbered(3, 0, "丁");
  expect(textOf(body, { numbering })).toBe("1.甲|2.乙|1.丙|2.丁");
});

test("a bullet that is a box is a box to tick; other bullets decorate", () => {
  const font = '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>';
  const numbering = definition(1, level(0, "bullet", "\uF0A8", font)) + definition(2, level(0, "bullet", "\uF06C", font)) + definition(3, level(0, "bullet", "\uF0FE", font)) + num(1, 1) + num(2, 2) + num(3, 3);
  expect(textOf(numbered(1, 0, "ERP") + numbered(2, 0, "MES") + numbered(3, 0, "WMS"), { numbering })).toBe("□ERP|MES|☑WMS");
});

test.each([
  ["chineseCounting", 10, "十"], ["chineseCounting", 12, "十二"], ["chineseCounting", 20, "二十"], ["japaneseCounting", 35, "三十五"],
  ["decimalEnclosedCircleChinese", 3, "③"], ["upperLetter", 28, "BB"], ["lowerLetter", 3, "c"], ["upperRoman", 14, "XIV"], ["lowerRoman", 9, "ix"],
  ["decimalFullWidth", 12, "１２"], ["decimal", 120, "120"], ["none", 1, ""],
])("%s %i is %s", (format, value, expected) => {
  expect(numberIn(format, value)).toBe(expected);
});
