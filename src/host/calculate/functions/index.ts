import { AGGREGATES } from "./aggregate";
import { CONDITIONALS } from "./conditional";
import type { ExcelFunction } from "./function";
import { LOGIC } from "./logic";
import { LOOKUPS } from "./lookup";
import { MATH } from "./math";
import { TEXTS } from "./text";

export type { ExcelFunction } from "./function";

/** The functions that are understood, by their names in capitals. */
export const FUNCTIONS: ReadonlyMap<string, ExcelFunction> = new Map([...AGGREGATES, ...CONDITIONALS, ...LOGIC, ...LOOKUPS, ...MATH, ...TEXTS]);
