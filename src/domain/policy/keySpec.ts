/** A threshold with its points: reaching `from` earns `points`. A threshold of 0 asks for more than 0. */
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

/** How a list's entries are written: plain names, 名称=数 (南京=5), 名称=名称 (苏州工业园区=苏州市), names of severities, or ids of rules (E03). */
export type ListEntries = "name" | "name=number" | "name=name" | "severity" | "rule";

export interface KeySpec<T extends PolicyType = PolicyType> {
  readonly type: T;
  readonly default: PolicyTypes[T];
  /** "台", "分", "万元"…; "" for none. For bands: the unit of `from`; points are always 分. */
  readonly unit: string;
  /** Inclusive bounds of a number or percent, and of a band's `from`. */
  readonly min?: number;
  readonly max?: number;
  readonly integer?: true;
  /** A text that is empty or a day, YYYY-MM-DD. */
  readonly format?: "date";
  readonly entries?: ListEntries;
  /** Bands only: "atLeast" (the default) is earned by `value >= from`, "atMost" by `value <= from`. Either way bands stand in ascending order. */
  readonly direction?: "atLeast" | "atMost";
  /** The clause it interprets, or "政策项" where no official text gives a number. */
  readonly clause: string;
  /** What it does, for the official who edits it. */
  readonly note: string;
}

/** Builds one entry of the catalogue; the type parameter keeps the entry's value type. */
export function key<T extends PolicyType>(type: T, spec: Omit<KeySpec<T>, "type">): KeySpec<T> {
  return { type, ...spec };
}
