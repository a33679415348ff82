import { CALL_KEYS } from "./keys/call";
import { CHECK_KEYS } from "./keys/checks";
import { SCORE_KEYS } from "./keys/score";
import { TIER_KEYS } from "./keys/tier";
import { WAIVER_KEYS } from "./keys/waiver";
import type { PolicyTypes } from "./keySpec";

export type { Band, KeySpec, ListEntries, PolicyType, PolicyTypes } from "./keySpec";

/** The catalogue's groups in the order they are shown. */
export const POLICY_GROUPS = [
  { title: "申报批次与名录", keys: CALL_KEYS },
  { title: "核查阈值", keys: CHECK_KEYS },
  { title: "评分", keys: SCORE_KEYS },
  { title: "等级建议", keys: TIER_KEYS },
  { title: "放行", keys: WAIVER_KEYS },
] as const;

/** Every value that is ours and not an official threshold, with its shipped default. */
export const POLICY_KEYS = { ...CALL_KEYS, ...CHECK_KEYS, ...SCORE_KEYS, ...TIER_KEYS, ...WAIVER_KEYS } as const;

export type PolicyKey = keyof typeof POLICY_KEYS;
export type PolicyValues = { readonly [K in PolicyKey]: PolicyTypes[(typeof POLICY_KEYS)[K]["type"]] };

/** A resolved policy: every key has a value. */
export interface Policy {
  readonly version: string;
  readonly values: PolicyValues;
}
