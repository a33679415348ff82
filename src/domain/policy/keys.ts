/** Ascending thresholds with their points: "at least `from`" (or "at most", see the key's note) earns `points`. */
export interface Band {
  readonly from: number;
  readonly points: number;
}

export interface PolicyTypes {
  number: number;
  /** A fraction: 0.3 is 30%. */
  percent: number;
  flag: boolean;
  text: string;
  list: readonly string[];
  bands: readonly Band[];
}
export type PolicyType = keyof PolicyTypes;

interface KeySpec<T extends PolicyType> {
  readonly type: T;
  readonly default: PolicyTypes[T];
  /** "台", "分", "万元"…; "" for none. */
  readonly unit: string;
  readonly min?: number;
  readonly max?: number;
  /** The clause it interprets, or "政策项" where no official text gives a number. */
  readonly clause: string;
  /** What it does, for the official who edits it. */
  readonly note: string;
}

const key = <T extends PolicyType>(type: T, spec: Omit<KeySpec<T>, "type">): KeySpec<T> => ({ type, ...spec });

/** Every value that is ours and not an official threshold, with its shipped default. */
export const POLICY_KEYS = {
  "call.year": key("number", { default: 2022, unit: "年", min: 2019, max: 2100, clause: "封面", note: "申报年度；财务情况填此前三个年度" }),
} as const;

export type PolicyKey = keyof typeof POLICY_KEYS;
export type PolicyValues = { readonly [K in PolicyKey]: PolicyTypes[(typeof POLICY_KEYS)[K]["type"]] };

/** A resolved policy: every key has a value. */
export interface Policy {
  readonly version: string;
  readonly values: PolicyValues;
}
