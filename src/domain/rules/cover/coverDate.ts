import type { FieldReading } from "../../form/application";
import type { PartialDate } from "../../form/values";

/** 申报日期, where other dates may be measured against it: one of another year is C08's complaint and proves nothing about the others. */
export function soundCoverDate(reading: FieldReading<PartialDate>, callYear: number): PartialDate | null {
  return reading.value !== null && reading.value.year === callYear ? reading.value : null;
}
