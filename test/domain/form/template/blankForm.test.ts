import fc from "fast-check";

import type { Application } from "../../../../src/domain/form/application";
import { applicationFieldIds } from "../../../../src/domain/form/buildApplication";
import { fieldSpec, type FieldId } from "../../../../src/domain/form/fields";
import { readForms } from "../../../../src/domain/form/readWorkbook";
import { blankForm } from "../../../../src/domain/form/template/blankForm";
import { fieldRangeName } from "../../../../src/domain/form/template/blankSheet";
import { blankWorkbook } from "../../../../src/domain/form/template/blankWorkbook";
import type { SheetData } from "../../../../src/domain/sheet/snapshot";
import { fill, filledSheet, withRowInserted } from "../../../support/blankForm";
import { workbookOf } from "../../../support/paperForm";
import { templateFacts, type TemplateFacts } from "../../../support/templateFacts";

const FORM = blankForm(2022);

function read(sheets: readonly SheetData[], callYear = 2022): readonly Application[] {
  return readForms(workbookOf(sheets), { callYear }).applications;
}

function written(facts: TemplateFacts): SheetData {
  return filledSheet(FORM, fill(FORM, Object.fromEntries(Object.entries(facts).map(([field, { written: value }]) => [field, value]))));
}

/** Fields that were read otherwise than written, with both. */
function differences(application: Application | undefined, facts: TemplateFacts): unknown[] {
  return [...(application?.fields.values() ?? [])].flatMap(({ id, value, status, remarks }) => {
    const expected = facts[id]?.value ?? null;
    const same = JSON.stringify(value) === JSON.stringify(expected) && status === (expected === null ? "blank" : "ok") && remarks.length === 0;
    return same || id === "credit.text" ? [] : [{ id, expected, value, status, remarks }];
  });
}

test.each([2022, 2024])("a blank form of %i is known as ours, and every field of it is blank but the printed promises", (year) => {
  const applications = read([filledSheet(blankForm(year))], year);
  const filled = [...(applications[0]?.fields.values() ?? [])].filter(({ status }) => status !== "blank");
  expect([applications.map(({ shape }) => shape), filled.map(({ id }) => id)]).toEqual([["template"], ["credit.text"]]);
});

test("whatever is written into the cells is read back, field by field", () => {
  fc.assert(
    fc.property(templateFacts(FORM), (facts) => {
      const [application] = read([written(facts)]);
      expect(differences(application, facts)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("wherever a row is inserted, and however often the form is copied, nothing is lost", () => {
  fc.assert(
    fc.property(templateFacts(FORM), fc.integer({ min: 0, max: FORM.rowHeights.length }), (facts, row) => {
      const forms = [withRowInserted(written(facts), row), { ...written(facts), name: "企业2" }, { ...filledSheet(FORM), name: "企业3" }];
      const applications = read(forms);
      expect(applications.map(({ shape }) => shape)).toEqual(["template", "template", "template"]);
      expect([differences(applications[0], facts), differences(applications[1], facts), differences(applications[2], {})]).toEqual([[], [], []]);
    }),
    { numRuns: 40 },
  );
});

test.each([2022, 2024])("every field of the call of %i has one place of its own, and values do not share cells", (year) => {
  const form = blankForm(year);
  const awards = form.names.filter(({ field }) => /^award\.\d+\.name$/u.test(field)).length;
  const fields = form.names.map(({ field }) => field);
  expect([...fields].sort()).toEqual([...applicationFieldIds(year, awards)].sort());
  const taken = new Map<string, FieldId>();
  for (const { field, rect } of form.names) {
    for (let row = rect.row; row < rect.row + rect.rows; row++) {
      for (let column = rect.column; column < rect.column + rect.columns; column++) {
        const other = taken.get(`${row},${column}`);
        // The end of the commitment's period stands within its text.
        if (other !== "credit.periodEnd" && field !== "credit.text") expect([field, other]).toEqual([field, undefined]);
        taken.set(`${row},${column}`, field);
      }
    }
  }
});

test("every single value has one input; every option has a tick cell before it", () => {
  const inputs = FORM.cells.filter(({ role }) => role === "input");
  const single = FORM.names.filter(({ field }) => fieldSpec(field).kind !== "many" && field !== "credit.text");
  expect(single.map(({ rect }) => rect)).toEqual(expect.arrayContaining(inputs.map(({ row, column, rows, columns }) => ({ row, column, rows, columns }))));
  expect(inputs).toHaveLength(single.length);
  const options = FORM.cells.filter(({ role }) => role === "option");
  expect(options).toHaveLength(12 + 17 + 3 + 10 + 20);
  const before = options.map(({ row, column }) => FORM.cells.find((cell) => cell.row === row && cell.column === column - 1)?.role);
  expect(new Set(before)).toEqual(new Set(["tick"]));
});

test("cells cover each other nowhere, and the sheet's measures hold them all", () => {
  for (const { cells, rowHeights, columnWidths } of blankWorkbook(2022)) {
    const taken = new Set<string>();
    for (const cell of cells) {
      for (let row = cell.row; row < cell.row + cell.rows; row++) {
        for (let column = cell.column; column < cell.column + cell.columns; column++) {
          expect(taken.has(`${row},${column}`)).toBe(false);
          taken.add(`${row},${column}`);
        }
      }
      expect([cell.row + cell.rows <= rowHeights.length, cell.column + cell.columns <= columnWidths.length]).toEqual([true, true]);
    }
    expect([Math.max(...rowHeights) <= 409, Math.min(...rowHeights) >= 15]).toEqual([true, true]);
  }
});

test("prompts, refusals and names are no longer than Excel shows, lists no longer than it takes", () => {
  for (const { cells, names } of blankWorkbook(2022)) {
    for (const { entry } of cells) {
      if (!entry) continue;
      const { prompt, error, rule } = entry;
      expect([prompt.title.length <= 32, prompt.message.length <= 255, error.title.length <= 32, error.message.length <= 225]).toEqual([true, true, true, true]);
      expect(rule.kind !== "list" || rule.options.join(",").length <= 255).toBe(true);
    }
    expect(new Set(names.map(({ field }) => fieldRangeName(field))).size).toBe(names.length);
  }
});

test.each([
  ["connection.fiveG", { format: "0", rule: { kind: "whole", from: 0 } }],
  ["connection.rate", { rule: { kind: "decimal", from: 0, to: 1 }, prompt: { message: expect.stringContaining("不低于 30%") as unknown } }],
  ["enterprise.uscc", { format: "@", rule: { kind: "length", from: 18, to: 18 } }],
  ["contact.mobile", { format: "@", rule: { kind: "length", from: 11, to: 11 } }],
  ["finance.profit.2021", { rule: { kind: "decimal", from: -1e9, to: 1e9 } }],
  ["finance.assets.2021", { rule: { kind: "decimal", from: 0, to: 1e9 }, prompt: { message: expect.stringContaining("万元") as unknown } }],
  ["project.direction", { rule: { kind: "list", options: ["产线级", "车间级", "工厂级"] }, lenient: false }],
  ["award.1.level", { rule: { kind: "list", options: ["国家级", "省级"] }, lenient: true }],
  ["enterprise.founded", { rule: { kind: "date", fromYear: 1900, toYear: 2023 } }],
] as const)("%s is entered as the form asks", (field, entry) => {
  const place = FORM.names.find((name) => name.field === field)?.rect;
  const cell = FORM.cells.find(({ row, column }) => row === place?.row && column === place.column);
  expect(cell?.entry).toMatchObject(entry);
});

test("the summary handed out with the form is read as one, with the rows that are filled", () => {
  const [blank] = blankWorkbook(2022);
  if (!blank) throw new Error("no summary");
  const [seq, enterprise] = ["summary.row.seq", "summary.row.enterprise"].map((id) => blank.names.find(({ field }) => field === id)?.rect);
  const recommender = blank.names.find(({ field }) => field === "summary.recommender")?.rect;
  const filled = [
    { row: recommender?.row ?? 0, column: recommender?.column ?? 0, value: "苏州市工业和信息化局" },
    { row: enterprise?.row ?? 0, column: enterprise?.column ?? 0, value: "苏州示例精密制造有限公司" },
  ];
  const { summary, applications } = readForms(workbookOf([filledSheet(blank, filled)]), { callYear: 2022 });
  expect([applications.length, summary?.rows.length, summary?.recommender.value, summary?.layout.firstRow]).toEqual([0, 1, "苏州市工业和信息化局", seq?.row]);
});
