import { SHIPPED_POLICY } from "../domain/policy/shipped";
import { policyProblems } from "../domain/policy/validate";
import type { Told } from "../domain/wording/told";
import { ofWorkbook } from "./wording/workbook";

/** Why a year cannot be a call's; null for one that can. */
export function callYearProblem(year: number): Told | null {
  const problems = policyProblems({ ...SHIPPED_POLICY, values: { ...SHIPPED_POLICY.values, "call.year": year } });
  return problems.some(({ key }) => key === "call.year") ? ofWorkbook({ id: "noCallYear", about: { example: SHIPPED_POLICY.values["call.year"] } }) : null;
}
