import { financeYears } from "../../form/fields";
import type { PartialDate } from "../../form/values";

/** 承诺书第1条「自2019年1月1日」: the period begins with the first of the years that 财务情况 asks for. */
export function promisedFrom(callYear: number): PartialDate {
  return { year: financeYears(callYear)[0], month: 1, day: 1 };
}
