import { POLICY_KEYS, type Policy, type PolicyValues } from "./keys";

/** The policy as shipped: every key at its default. */
export const SHIPPED_POLICY: Policy = {
  version: "2022.1",
  values: Object.fromEntries(Object.entries(POLICY_KEYS).map(([id, spec]) => [id, spec.default])) as unknown as PolicyValues,
};

/** The shipped policy with some values replaced. */
export function policyWith(values: Partial<PolicyValues>, base: Policy = SHIPPED_POLICY): Policy {
  return { version: base.version, values: { ...base.values, ...values } };
}
