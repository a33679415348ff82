import type { Policy, PolicyValues } from "../../src/domain/policy/keys";
import { SHIPPED_POLICY } from "../../src/domain/policy/shipped";

/** The shipped policy with some values replaced. */
export function policyWith(values: Partial<PolicyValues>, base: Policy = SHIPPED_POLICY): Policy {
  return { version: base.version, values: { ...base.values, ...values } };
}
