import type { Application } from "../form/application";
import type { PolicyValues } from "../policy/keys";
import { evaluateGates } from "./gates";

/** Applications by what their gates say, as soon as they are read: before any rule has run. */
export interface GatesGlance {
  /** Every gate that decides is passed. */
  readonly passed: number;
  /** At least one such gate is failed. */
  readonly failed: number;
  /** None is failed, but one cannot be decided by what was read. */
  readonly unknown: number;
}

export function gatesAtAGlance(applications: readonly Application[], policy: PolicyValues): GatesGlance {
  const counts = { passed: 0, failed: 0, unknown: 0 };
  for (const application of applications) {
    const deciding = evaluateGates(application, policy, null).filter(({ gate }) => !gate.soft);
    const has = (status: "fail" | "unknown"): boolean => deciding.some(({ gate }) => gate.status === status);
    counts[has("fail") ? "failed" : has("unknown") ? "unknown" : "passed"]++;
  }
  return counts;
}
