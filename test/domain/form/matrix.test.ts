import type { Application } from "../../../src/domain/form/application";
import { readForms } from "../../../src/domain/form/readWorkbook";
import { blankForm } from "../../../src/domain/form/template/blankForm";
import { SHIPPED_POLICY } from "../../../src/domain/policy/shipped";
import { review } from "../../../src/domain/review/review";
import type { SheetData } from "../../../src/domain/sheet/snapshot";
import { cleanEntries, fill, filledSheet, withRowInserted } from "../../support/blankForm";
import { spreadSheets, stackSheets } from "../../support/formShapes";
import { ledgerColumns, ledgerSheet, type LedgerOptions } from "../../support/ledgerSheet";
import { paperForm, summarySheet, workbookOf, type Notation, type PaperFormOptions } from "../../support/paperForm";

/** The record that every cell of the matrix must give: what says something, field by field. */
const said = ({ fields }: Application): Readonly<Record<string, unknown>> =>
  Object.fromEntries([...fields].flatMap(([id, { value }]): [string, unknown][] => (value === null ? [] : [[id, value]])));
const applicationsIn = (sheets: readonly SheetData[]) => readForms(workbookOf(sheets), { callYear: 2022 }).applications;
const REFERENCE = said(applicationsIn([paperForm()])[0]!);

const wide = (text: string) => text.replace(/[!-~]/gu, (character) => String.fromCodePoint(character.codePointAt(0)! + 0xfee0));
const percentText = (fraction: number) => `${Number((fraction * 100).toPrecision(12))}`;

/** How an enterprise may write its values. */
const NOTATIONS: Readonly<Record<string, Partial<Notation>>> = {
  printed: {},
  "boxes ☒☐": { tick: (ticked, option) => `${ticked ? "☒" : "☐"}${option}`, between: "\n" },
  "black squares": { tick: (ticked, option) => `${ticked ? "■" : "□"}${option}`, between: "  " },
  "circles behind": { tick: (ticked, option) => `${option}${ticked ? "●" : "○"}` },
  "check marks without boxes": { tick: (ticked, option) => (ticked ? `√${option}` : option) },
  "checks drawn over boxes": { tick: (ticked, option) => `□${ticked ? "√" : ""}${option}` },
  brackets: { tick: (ticked, option) => `${ticked ? "（√）" : "（ ）"}${option}` },
  "[x]": { tick: (ticked, option) => `[${ticked ? "x" : " "}] ${option}` },
  "Wingdings letters": { tick: (ticked, option) => `${ticked ? "þ" : "o"} ${option}` },
  "Wingdings 2 letters": { tick: (ticked, option) => `${ticked ? "R" : "£"} ${option}` },
  "full-width figures": {
    blank: (value) => `__${wide(value)}__`,
    percent: (fraction) => ({ value: wide(`${percentText(fraction)}%`) }),
    money: (wan) => ({ value: wide(wan.toLocaleString("en-US")) }),
  },
  "no underscores": { blank: (value) => ` ${value} ` },
  "nothing around values": { blank: (value) => value },
  "values behind units": { withUnit: (blank, unit) => `${unit}${blank}` },
  "千分位 and 万元": { money: (wan) => ({ value: `${wan.toLocaleString("en-US", { minimumFractionDigits: 2 })}万元` }) },
  亿元: { money: (wan) => ({ value: `${wan / 10_000}亿` }) },
  元: { money: (wan) => ({ value: `${wan * 10_000}元` }) },
  "percents as text": { percent: (fraction) => ({ value: `${percentText(fraction)}％` }) },
  "percents as numbers": { percent: (fraction) => ({ value: Number(percentText(fraction)) }) },
  "labels spaced out": { label: (printed) => [...printed].join(" ") },
  "labels broken": { label: (printed) => printed.replace(/(?<=^..)/u, "\n") },
};

/** How the pasted form may lie on its sheet. */
const LAYOUTS: Readonly<Record<string, PaperFormOptions>> = {
  "as printed": {},
  shifted: { top: 6, left: 3 },
  "without merged areas": { merges: false },
  "shifted, without merged areas": { merges: false, top: 1, left: 2 },
};

const SECOND = { "enterprise.name": "苏州乙乙制造有限公司", "cover.applicant": "苏州乙乙制造有限公司", "credit.enterprise": "苏州乙乙制造有限公司", "enterprise.uscc": "91320500MA1MKTUJ3D", "credit.uscc": "91320500MA1MKTUJ3D" };
const TEXT = String(REFERENCE["credit.text"]);
const others = ledgerColumns().map((_, index) => index);

const LEDGERS: Readonly<Record<string, LedgerOptions>> = {
  "one header row": {},
  "columns turned round": { order: [...others].reverse(), top: 4, left: 1 },
  "columns shuffled": { order: others.map((index) => (index * 37) % others.length) },
  "two header rows": { groups: true },
  "two header rows, without merged areas": { groups: true, merges: false, left: 2 },
  "a column per option": { options: { yes: "✓", no: "" } },
  "a column per option, 是 and 否": { groups: true, options: { yes: "是", no: "否" } },
  "a column per option, 1 and 0": { options: { yes: 1, no: 0 }, awards: "text" },
};

/** Sheets of one workbook, and where the application with the facts stands in it. */
type Made = (notation: Partial<Notation>, layout: PaperFormOptions) => readonly SheetData[];
const SHAPES: Readonly<Record<string, Made>> = {
  pasted: (notation, layout) => [paperForm({}, { ...layout, notation })],
  "cover and commitment on a sheet of their own": (notation, layout) => spreadSheets(paperForm({}, { ...layout, notation }), "一、5G"),
  "four sheets": (notation, layout) => spreadSheets(paperForm({}, { ...layout, notation }), "江苏省5G全连接工厂企业申报信用承诺书", "一、5G", "二、项目建设"),
  "two enterprises, each on two sheets": (notation, layout) => [
    ...spreadSheets(paperForm({}, { ...layout, notation }), "一、5G"),
    ...spreadSheets(paperForm(SECOND, { ...layout, notation, name: "乙" }), "一、5G"),
  ],
  "two enterprises on one sheet": (notation, layout) => [stackSheets([paperForm({}, { ...layout, notation }), paperForm(SECOND, { ...layout, notation })])],
};

const judge = (sheets: readonly SheetData[]) =>
  review({ workbooks: [workbookOf([...sheets, summarySheet([])])], policy: SHIPPED_POLICY, asOf: { year: 2022, month: 9, day: 30 }, software: "test" }).report;

/** 不达标 and 错误 about the enterprise of the facts. */
function complaints(sheets: readonly SheetData[]): readonly string[] {
  const { applications } = judge(sheets);
  return (applications[0]?.findings ?? []).filter(({ severity }) => severity === "unmet" || severity === "error").map(({ rule, message }) => `${rule} ${message}`);
}

describe.each(Object.entries(SHAPES))("%s", (_shape, make) => {
  describe.each(Object.entries(LAYOUTS))("%s", (_layout, layout) => {
    test.each(Object.entries(NOTATIONS))("%s", (_notation, notation) => {
      const [application] = applicationsIn(make(notation, layout));
      expect(said(application!)).toEqual(REFERENCE);
    });
  });

  test("brings no 不达标 and no 错误", () => {
    expect(complaints(make({}, {}))).toEqual([]);
  });
});

test.each(Object.entries(NOTATIONS))("%s: a correct form brings no 不达标 and no 错误", (_, notation) => {
  expect(complaints([paperForm({}, { notation })])).toEqual([]);
  expect(complaints([ledgerSheet([{ "credit.text": TEXT }], { notation })])).toEqual([]);
});

describe.each(Object.entries(LEDGERS))("ledger, %s", (_shape, options) => {
  test.each(Object.entries(NOTATIONS))("%s", (_notation, notation) => {
    const sheets = [ledgerSheet([{ "credit.text": TEXT }, SECOND], { ...options, notation })];
    const applications = applicationsIn(sheets);
    expect([said(applications[0]!), applications.length, applications[0]!.shape]).toEqual([REFERENCE, 2, "ledger"]);
  });

  test("brings no 不达标 and no 错误", () => {
    expect(complaints([ledgerSheet([{ "credit.text": TEXT }], options)])).toEqual([]);
  });
});

test.each([
  ["as handed out", (form: SheetData) => form],
  ["with a row inserted", (form: SheetData) => withRowInserted(form, 30)],
])("our own blank form, %s", (_layout, change) => {
  const blank = blankForm(2022);
  const sheets = [change(filledSheet(blank, fill(blank, cleanEntries())))];
  const [application] = applicationsIn(sheets);
  expect(said(application!)).toEqual({ ...REFERENCE, "credit.text": expect.stringContaining("本单位自") as unknown });
  expect(complaints(sheets)).toEqual([]);
});
