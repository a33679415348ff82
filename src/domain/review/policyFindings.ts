import { POLICY_KEYS, type KeySpec, type PolicyKey } from "../policy/keys";
import { POLICY_PROBLEMS_ZH, POLICY_REMEDY_ZH } from "../policy/policyWords";
import type { PolicyProblem } from "../policy/validate";
import { toQualifiedA1 } from "../sheet/cellRef";
import { say } from "../wording/said";
import { settleKeys } from "./keys";
import type { Finding } from "./report";

/** What stands for a rule's id in findings about the policy itself. */
export const POLICY_RULE = "POLICY";

/** Problems of the policy as findings on its own cells. `home` is the file whose cells need no file name. */
export function policyFindings(problems: readonly PolicyProblem[], home: string | null): readonly Finding[] {
  const keys = settleKeys(problems.map(({ key }) => ({ rule: POLICY_RULE, path: [key], last: "problem" })));
  return problems.map(({ key, said, at }, index) => ({
    key: keys[index] ?? POLICY_RULE,
    rule: POLICY_RULE,
    severity: "error",
    fields: [],
    cells: at ? [toQualifiedA1(at.cell, at.file === home ? undefined : at.file)] : [],
    message: say(POLICY_PROBLEMS_ZH, said),
    remedy: POLICY_REMEDY_ZH(isKey(key) ? key : null),
    clause: isKey(key) ? specOf(key).clause : "政策项",
    fix: null,
    waiver: null,
    check: null,
    told: { by: "policy", problem: said, key: isKey(key) ? key : null },
  }));
}

function isKey(key: string): key is PolicyKey {
  return Object.hasOwn(POLICY_KEYS, key);
}

function specOf(key: PolicyKey): KeySpec {
  return POLICY_KEYS[key];
}
