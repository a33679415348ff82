import type { PolicyValues } from "../../../src/domain/policy/keys";
import type { Report } from "../../../src/domain/review/report";
import { review } from "../../../src/domain/review/review";
import type { SheetData } from "../../../src/domain/sheet/snapshot";
import { workbookOf } from "../../support/paperForm";
import { policyWith } from "../../support/policy";

export const AS_OF = { year: 2022, month: 9, day: 30 } as const;

/** The report on one workbook, as of the day that all goldens are judged on. A rule that throws fails the test. */
export function reportOf(sheets: readonly SheetData[], policy: Partial<PolicyValues> = {}): Report {
  const { report, crashes } = review({ workbooks: [workbookOf(sheets, { file: "a.xlsx" })], policy: policyWith(policy), asOf: AS_OF, software: "0.0.0" });
  expect(crashes).toEqual([]);
  return report;
}
