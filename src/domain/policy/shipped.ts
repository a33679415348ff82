import { POLICY_KEYS, type Policy, type PolicyValues } from "./keys";

/** The policy as shipped: every key at its default. The build puts the values in place of the keys that state them. */
export const SHIPPED_POLICY: Policy = {
  version: "2022.1",
  values: Object.fromEntries(Object.entries(POLICY_KEYS).map(([id, spec]) => [id, spec.default])) as unknown as PolicyValues,
};
