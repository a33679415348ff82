import type { SheetData } from "../../src/domain/sheet/snapshot";
import { spreadSheets } from "./formShapes";
import { ledgerSheet } from "./ledgerSheet";
import { paperForm, summarySheet, type FormFacts } from "./paperForm";

const other = (name: string, uscc: string): Partial<FormFacts> => ({
  "enterprise.name": name,
  "cover.applicant": name,
  "credit.enterprise": name,
  "enterprise.uscc": uscc,
  "credit.uscc": uscc,
});

/** The workbook that other programs write under test/fixtures/forms: a form, one on two sheets, a ledger of two, and the summary. */
export function fixtureSheets(): readonly SheetData[] {
  return [
    summarySheet([{}, { enterprise: "苏州乙乙制造有限公司" }, { enterprise: "苏州丙丙制造有限公司" }]),
    paperForm({}, { name: "甲" }),
    ...spreadSheets(paperForm(other("苏州乙乙制造有限公司", "91320500MA1MKTUJ3D"), { name: "乙" }), "一、5G"),
    ledgerSheet([other("苏州丙丙制造有限公司", "91320500MA1MKTUJ9X"), {}], { name: "台账", groups: true, options: { yes: "✓", no: "" } }),
  ];
}
