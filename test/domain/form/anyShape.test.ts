import fc from "fast-check";
import type { Application } from "../../../src/domain/form/application";
import type { FieldId } from "../../../src/domain/form/fields";
import { readForms } from "../../../src/domain/form/readWorkbook";
import type { SheetData } from "../../../src/domain/sheet/snapshot";
import { arbitraryFacts, arbitraryNotation } from "../../support/arbitraryForms";
import { spreadSheets, stackSheets } from "../../support/formShapes";
import { ledgerColumns, ledgerSheet, type LedgerOptions } from "../../support/ledgerSheet";
import { paperForm, workbookOf, type FormFacts } from "../../support/paperForm";

const read = (sheets: readonly SheetData[]) => readForms(workbookOf(sheets), { callYear: 2022 }).applications;
const found = (application: Application | undefined, facts: Partial<FormFacts>) =>
  Object.fromEntries(Object.keys(facts).map((id) => [id, application?.fields.get(id as FieldId)?.value]));

const SECOND: Partial<FormFacts> = { "enterprise.name": "乙公司", "cover.applicant": "乙公司", "credit.enterprise": "乙公司" };

test("any two enterprises in a ledger of any layout read back", () => {
  const ledger = fc
    .record({
      groups: fc.boolean(),
      merges: fc.boolean(),
      top: fc.nat({ max: 5 }),
      left: fc.nat({ max: 3 }),
      options: fc.constantFrom<NonNullable<LedgerOptions["options"]>[]>("list", { yes: "✓", no: "" }, { yes: "是", no: "否" }, { yes: 1, no: 0 }, { yes: "☑", no: "□" }, { yes: true, no: false }),
      notation: arbitraryNotation(),
    })
    .chain((options) => {
      const columns = ledgerColumns(options).map((_, index) => index);
      // Groups stay together: a system exports them side by side.
      return options.groups ? fc.constant<LedgerOptions>(options) : fc.shuffledSubarray(columns, { minLength: columns.length }).map((order): LedgerOptions => ({ ...options, order }));
    });
  fc.assert(
    fc.property(arbitraryFacts(), arbitraryFacts(), ledger, (first, second, options) => {
      const applications = read([ledgerSheet([first, { ...SECOND, ...second }], options)]);
      expect([applications.length, found(applications[0], first), found(applications[1], second)]).toEqual([2, first, second]);
    }),
    { numRuns: 60 },
  );
});

test("any two forms, cut into sheets anywhere between their parts or put on one sheet, read back", () => {
  const cuts = fc.subarray(["江苏省5G全连接工厂企业申报信用承诺书", "一、5G", "二、项目建设", "四、相关附件"]);
  fc.assert(
    fc.property(arbitraryFacts(), arbitraryFacts(), arbitraryNotation(), cuts, fc.boolean(), (first, second, notation, where, together) => {
      const forms = [paperForm(first, { notation, name: "甲" }), paperForm({ ...SECOND, ...second }, { notation, name: "乙" })];
      const applications = read(together ? [stackSheets(forms)] : forms.flatMap((form) => spreadSheets(form, ...where)));
      expect([applications.length, found(applications[0], first), found(applications[1], second)]).toEqual([2, first, second]);
    }),
    { numRuns: 60 },
  );
});
