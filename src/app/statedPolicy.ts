import type { SheetPolicy } from "../domain/policy/policySheet";
import { findOwnSheet, POLICY_SHEET_NAME, RESULT_TITLES } from "../domain/review/resultTitles";
import type { WorkbookSnapshot } from "../domain/sheet/snapshot";

/** The policy that a workbook's sheet 评审规则 states; null where there is none. What reads the sheet loads only where there is one. */
export async function statedPolicy(workbook: WorkbookSnapshot): Promise<SheetPolicy | null> {
  if (!findOwnSheet(workbook.sheets, RESULT_TITLES.policy, POLICY_SHEET_NAME)) return null;
  const { readPolicySheet } = await import(/* webpackChunkName: "policy" */ "../domain/policy/policySheet");
  return readPolicySheet(workbook);
}
