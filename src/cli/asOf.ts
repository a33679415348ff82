import { dayOf } from "../app/judge";
import { parseIsoDay } from "../domain/form/partialDate";
import type { PartialDate } from "../domain/form/values";
import { UsageError } from "./usageError";

/** The day that `--as-of` names; without it the day of `now`. @throws UsageError */
export function asOfDay(text: string | undefined, now: Date): PartialDate {
  if (text === undefined) return dayOf(now);
  const parsed = parseIsoDay(text);
  if (parsed === null) throw new UsageError(`--as-of 应为年-月-日，例如 2022-09-30；给的是“${text}”。`);
  return parsed;
}
