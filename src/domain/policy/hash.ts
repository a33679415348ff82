import { POLICY_KEYS, type Policy, type PolicyKey } from "./keys";
import { sha256 } from "./sha256";
import { SHIPPED_POLICY } from "./shipped";

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** JSON with names in code-point order and no white space: equal values give equal texts. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value as Json));
}

/** "sha256:…" of the policy's version and values, whatever their order. */
export function policyHash({ version, values }: Policy): string {
  return `sha256:${sha256(canonicalJson({ version, values }))}`;
}

/** The keys whose value differs from the shipped policy, in the catalogue's order. */
export function keysChangedFromShipped(policy: Policy): readonly PolicyKey[] {
  return (Object.keys(POLICY_KEYS) as PolicyKey[]).filter((key) => canonicalJson(policy.values[key]) !== canonicalJson(SHIPPED_POLICY.values[key]));
}

function sorted(value: Json): Json {
  if (typeof value !== "object" || value === null) return value;
  if (isList(value)) return value.map(sorted);
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((name) => [name, sorted(value[name] ?? null)]),
  );
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}
