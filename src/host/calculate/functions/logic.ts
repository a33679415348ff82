import type { Arguments } from "../arguments";
import { single } from "../arguments";
import { Area, ExcelError, Matrix, NOT_AVAILABLE, type Scalar, toBoolean, type Value, WRONG_VALUE } from "../value";
import { lazy, MANY, plain, scalar } from "./function";

/** Among cells only truth values and numbers count. */
function truths(args: Arguments): boolean[] {
  const found: boolean[] = [];
  const add = (value: Scalar): void => {
    if (value instanceof ExcelError) throw value;
    if (typeof value === "boolean" || typeof value === "number") found.push(Boolean(value));
  };
  for (const value of args.all()) {
    if (value instanceof Area || value instanceof Matrix) args.eachOf(value, add);
    else found.push(toBoolean(value));
  }
  if (found.length === 0) throw WRONG_VALUE;
  return found;
}

/** The value, or the other one where it is an error of which `replaced` holds. */
const unless = (replaced: (error: ExcelError) => boolean) => ([value, other]: readonly ((() => Value) | null)[]): Value => {
  const result = value ? settled(value) : 0;
  return result instanceof ExcelError && replaced(result) ? (other ? single(other()) : 0) : result;
};

/** The one value, an error among them. */
function settled(work: () => Value): Scalar {
  try {
    return single(work());
  } catch (error) {
    if (error instanceof ExcelError) return error;
    throw error;
  }
}

const is = (name: string, holds: (value: Scalar) => boolean) =>
  plain(name, [1, 1], (args) => holds(args.scalar(0)), { whole: () => false, seesErrors: true });

export const LOGIC = [
  lazy("IF", [2, 3], ([condition, yes, no]) => {
    const holds = condition ? toBoolean(single(condition())) : false;
    if (holds) return yes ? yes() : 0;
    return no ? no() : no === undefined ? false : 0;
  }),
  lazy("IFERROR", [2, 2], unless(() => true)),
  lazy("IFNA", [2, 2], unless((error) => error === NOT_AVAILABLE)),
  plain("AND", [1, MANY], (args) => truths(args).every(Boolean)),
  plain("OR", [1, MANY], (args) => truths(args).some(Boolean)),
  scalar("NOT", [1, 1], (args) => !args.boolean(0, false)),
  scalar("TRUE", [0, 0], () => true),
  scalar("FALSE", [0, 0], () => false),
  scalar("NA", [0, 0], () => NOT_AVAILABLE),
  is("ISBLANK", (value) => value === null),
  is("ISNUMBER", (value) => typeof value === "number"),
  is("ISTEXT", (value) => typeof value === "string"),
  is("ISLOGICAL", (value) => typeof value === "boolean"),
  is("ISERROR", (value) => value instanceof ExcelError),
  is("ISNA", (value) => value === NOT_AVAILABLE),
];
