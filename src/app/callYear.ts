import { SHIPPED_POLICY } from "../domain/policy/shipped";
import { policyProblems } from "../domain/policy/validate";

/** Why a year cannot be a call's, in Chinese; null for one that can. */
export function callYearProblem(year: number): string | null {
  const problems = policyProblems({ ...SHIPPED_POLICY, values: { ...SHIPPED_POLICY.values, "call.year": year } });
  return problems.some(({ key }) => key === "call.year") ? `申报年度应为四位年份，如 ${SHIPPED_POLICY.values["call.year"]}。` : null;
}
