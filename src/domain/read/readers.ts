import type { FieldKind, KindValues } from "../form/values";
import { readCode } from "./code";
import { readCount } from "./count";
import { readDate } from "./date";
import { readEmail } from "./email";
import { readMeasure } from "./measure";
import { readMoney } from "./money";
import { readPercent } from "./percent";
import { readPeriod } from "./period";
import { readPhone } from "./phone";
import { readText } from "./plainText";
import { readProse } from "./prose";
import type { RawValue, Read, ReadOptions } from "./reading";
import { readRegion } from "./region";

/** Kinds whose value stands in one cell or piece of text; options (`one`, `many`) need several cells, see `readOptions`. */
export type SingleKind = Exclude<FieldKind, "one" | "many">;

/** One reader per kind of value. */
export const READERS: { readonly [K in SingleKind]: (raw: RawValue, options: ReadOptions) => Read<KindValues[K]> } = {
  text: readText,
  code: readCode,
  phone: readPhone,
  email: readEmail,
  region: readRegion,
  money: readMoney,
  percent: readPercent,
  count: readCount,
  measure: readMeasure,
  date: readDate,
  period: readPeriod,
  prose: readProse,
};
