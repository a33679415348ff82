import { POLICY_PROBLEMS_ZH } from "../domain/policy/policyWords";
import type { PolicyProblem } from "../domain/policy/validate";
import { toA1 } from "../domain/sheet/cellRef";
import { say } from "../domain/wording/said";

/** One line: where it stands, and what is wrong. */
export function problemLine({ said, at }: PolicyProblem): string {
  return `${at ? `${at.file} ${at.cell.sheet}!${toA1(at.cell)}：` : ""}${say(POLICY_PROBLEMS_ZH, said)}`;
}
