import type { Arguments } from "../arguments";
import type { Scalar, Value } from "../value";

interface Limits {
  readonly least: number;
  readonly most: number;
}

/** A function whose arguments are worked out before it. */
export interface PlainFunction extends Limits {
  readonly kind: "plain";
  /** Which arguments are taken as blocks; of the others it wants one value each. */
  readonly whole: (index: number) => boolean;
  /** Sees errors among its arguments, which otherwise are its result. */
  readonly seesErrors: boolean;
  /** Its arguments are worked out over whole blocks, value by value. */
  readonly overArrays: boolean;
  readonly apply: (args: Arguments) => Value;
}

/** A function that works out only those of its arguments that it needs. Left-out ones are null. */
export interface LazyFunction extends Limits {
  readonly kind: "lazy";
  readonly apply: (args: readonly ((() => Value) | null)[]) => Value;
}

export type ExcelFunction = PlainFunction | LazyFunction;

type Named = readonly [string, ExcelFunction];

/** As many arguments as Excel takes. */
export const MANY = 255;

/** Of one value for each argument. */
export function scalar(name: string, [least, most]: readonly [number, number], apply: (args: Arguments) => Scalar): Named {
  return [name, { kind: "plain", least, most, whole: () => false, seesErrors: false, overArrays: false, apply }];
}

/** Of blocks of cells where `whole` says so. */
export function plain(
  name: string,
  [least, most]: readonly [number, number],
  apply: (args: Arguments) => Value,
  options: Partial<Pick<PlainFunction, "whole" | "seesErrors" | "overArrays">> = {},
): Named {
  return [name, { kind: "plain", least, most, whole: () => true, seesErrors: false, overArrays: false, ...options, apply }];
}

export function lazy(name: string, [least, most]: readonly [number, number], apply: LazyFunction["apply"]): Named {
  return [name, { kind: "lazy", least, most, apply }];
}
