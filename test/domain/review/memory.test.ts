import fc from "fast-check";
import { ENTERPRISES } from "../../../assets/samples/enterprises";
import { SHIPPED_POLICY } from "../../../src/domain/policy/shipped";
import { ReviewMemory } from "../../../src/domain/review/memory";
import { reportJson } from "../../../src/domain/review/reportJson";
import { review, type ReviewInput } from "../../../src/domain/review/review";
import { defineBatchRule } from "../../../src/domain/rules/defineRule";
import { SheetSnapshot, type CellValue, type SheetData } from "../../../src/domain/sheet/snapshot";
import { readingOf, valueOf } from "../../../src/domain/form/application";
import { paperForm, summarySheet } from "../../support/paperForm";
import { spreadSheets } from "../../support/formShapes";
import { ledgerSheet } from "../../support/ledgerSheet";

const FACTS = ENTERPRISES.slice(0, 4).flatMap(({ facts }) => facts ?? []);
const forms = FACTS.map((facts, index) => paperForm(facts, { name: `企业${index + 1}` }));
const listed = ENTERPRISES.slice(0, 6).map(({ summary: { enterprise, project, contact, phone } }) => ({ enterprise, project, contact, phone }));

/** A summary, forms on a sheet each, one spread over sheets, and a ledger. */
const BATCH: readonly SheetData[] = [
  summarySheet(listed),
  ...forms.slice(0, 3),
  ...spreadSheets(forms[3]!, "三、", "四、"),
  ledgerSheet(ENTERPRISES.slice(4, 6).flatMap(({ facts }) => facts ?? []), { name: "一览" }),
];

interface Edit {
  readonly sheet: number;
  readonly cell: number;
  /** Null: what another cell of the sheet holds. */
  readonly to: CellValue | null;
}

const edits: fc.Arbitrary<Edit> = fc.record({
  sheet: fc.nat(BATCH.length - 1),
  cell: fc.nat(5_000),
  to: fc.oneof(fc.constantFrom<CellValue>("", "无", "苏州示例甲精密电子有限公司", "13900012137"), fc.integer({ min: 0, max: 900 }), fc.constant(null)),
});

/** One cell with content gets another one. */
function edited(sheet: SheetData, { cell, to }: Edit): SheetData {
  const filled = sheet.values.flatMap((cells, row) => cells.flatMap((value, column) => (value === "" ? [] : [{ row, column, value }])));
  const place = filled[cell % filled.length];
  const other = filled[(cell * 7 + 3) % filled.length];
  if (!place || !other) return sheet;
  const value = to ?? other.value;
  const values = sheet.values.map((cells, row) => (row === place.row ? cells.map((was, column) => (column === place.column ? value : was)) : cells));
  return { ...sheet, values, formulas: values };
}

const inputOf = (sheets: readonly SheetSnapshot[], more: Partial<ReviewInput> = {}): ReviewInput => ({
  workbooks: [{ file: "a.xlsx", date1904: false, sheets, unreadable: [] }],
  policy: SHIPPED_POLICY,
  asOf: { year: 2022, month: 9, day: 30 },
  software: "1",
  ...more,
});

test("after any edits a review with a memory comes to what one without comes to", () => {
  fc.assert(
    fc.property(fc.array(edits, { minLength: 1, maxLength: 5 }), (steps) => {
      const memory = new ReviewMemory();
      let data = BATCH;
      let sheets = data.map((sheet) => new SheetSnapshot(sheet));
      review(inputOf(sheets, { memory }));
      for (const step of steps) {
        data = data.map((sheet, index) => (index === step.sheet ? edited(sheet, step) : sheet));
        sheets = sheets.map((sheet, index) => (index === step.sheet ? new SheetSnapshot(data[index]!) : sheet));
        expect(reportJson(review(inputOf(sheets, { memory })).report)).toBe(reportJson(review(inputOf(sheets)).report));
      }
    }),
    { numRuns: 12 },
  );
});

test("sheets that come, go, or change places are noticed", () => {
  const memory = new ReviewMemory();
  const sheets = BATCH.map((sheet) => new SheetSnapshot(sheet));
  const renamed = new SheetSnapshot({ ...BATCH[1]!, name: "改名" });
  for (const now of [sheets, sheets.slice(1), sheets, [...sheets].reverse(), [sheets[0]!, renamed, ...sheets.slice(2)], sheets.filter((_, index) => index !== 2)]) {
    expect(reportJson(review(inputOf(now, { memory })).report)).toBe(reportJson(review(inputOf(now)).report));
  }
});

describe("a rule across enterprises", () => {
  const counted = () => {
    const runs: number[] = [];
    const rule = defineBatchRule({
      id: "X99",
      scope: "batch",
      part: "summary",
      severity: "warning",
      clause: "",
      title: "",
      policy: [],
      messages: { one: "联系电话" },
      remedy: "",
      examples: [
        { given: {}, expect: "pass" },
        { given: { applications: [{ "contact.mobile": "1" }] }, expect: "one" },
      ],
      check({ members }) {
        runs.push(members.length);
        return members.flatMap(({ application }) =>
          valueOf(application, "contact.mobile") === null ? [] : [{ message: "one" as const, subject: application.sheet, at: [readingOf(application, "contact.mobile")] }],
        );
      },
    });
    return { runs, rule };
  };
  const place = (sheet: SheetData, of: CellValue): number => sheet.values.flatMap((cells) => cells.filter((value) => value !== "")).indexOf(of);

  test.each<[string, CellValue, CellValue, number]>([
    ["it does not read", "昆山市", "昆山市 ", 1],
    ["it reads", listed[0]!.phone, "13900000001", 2],
  ])("runs again only when something changed that %s", (_, from, to, expected) => {
    const { runs, rule } = counted();
    const memory = new ReviewMemory();
    const sheets = BATCH.map((sheet) => new SheetSnapshot(sheet));
    const more = { memory, batchRules: [rule] };
    review(inputOf(sheets, more));
    const cell = place(BATCH[1]!, from) >= 0 ? place(BATCH[1]!, from) : 0;
    const next = new SheetSnapshot(edited(BATCH[1]!, { sheet: 1, cell, to }));
    const { report } = review(inputOf(sheets.map((sheet, index) => (index === 1 ? next : sheet)), more));
    expect(runs).toHaveLength(expected);
    expect(report.batch.findings.filter(({ rule: id }) => id === "X99")).toHaveLength(runs[0]!);
  });
});
